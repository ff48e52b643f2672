public import EvidenceModel
internal import Synchronization

/// A regular expression that many threads may search with, one after the other.
public final class TextPattern: Sendable {
    private let expression: Mutex<RegularExpression>

    /// Compiles an expression of PCRE2; letters are Unicode's, case is ignored.
    public init(_ expression: String) throws(RegularExpression.Problem) {
        self.expression = Mutex(try RegularExpression(expression))
    }

    /// Where it matches, in code points, in order; a search that takes too much work ends where it is
    /// given up.
    public func matches(in text: String) -> [CodePointRange] {
        let bytes = Array(text.utf8)
        return ByteOffsets.codePoints(
            expression.withLock { $0.matches(in: bytes).ranges }, in: bytes)
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
