public import EvidenceModel
internal import Synchronization

/// A regular expression that many threads may search with, one after the other.
public final class TextPattern: Sendable {
    private let expression: Mutex<RegularExpression>

    /// Compiles an expression of PCRE2; letters are Unicode's, case is ignored.
    public init(_ expression: String) throws(RegularExpression.Problem) {
        self.expression = Mutex(try RegularExpression(expression))
    }

    /// What a search finds.
    public struct Search: Hashable, Sendable {
        /// Where it matches, in code points, in order.
        public var ranges: [CodePointRange]
        /// Whether it took too much work and ended before the end of the text.
        public var isGivenUp: Bool
    }

    /// Searches a text.
    public func search(in text: String) -> Search {
        let bytes = Array(text.utf8)
        let found = expression.withLock { $0.matches(in: bytes) }
        return Search(
            ranges: ByteOffsets.codePoints(found.ranges, in: bytes),
            isGivenUp: found.abandonedAt != nil)
    }

    /// Whether a search in one of some texts that are hard on careless expressions (long runs of one
    /// letter, word or number) takes too much work.
    public var runsAway: Bool {
        Self.hardTexts.contains { text in
            expression.withLock { $0.matches(in: text).abandonedAt != nil }
        }
    }

    private static let hardTexts = ["а", "a", "1", " ", "가", "да ", "no ", "12 ", "ab", "-"]
        .map { Array((String(repeating: $0, count: 2_000) + "!\n?.").utf8) }
}
