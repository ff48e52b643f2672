import EvidenceModel
import TextAnalysis

/// The end of one segment and the beginning of the next, read as one text: a subtitle may break a
/// phrase anywhere, and a word at a hyphen.
struct SegmentBorder {
    /// Code points of each segment that are read: more than any phrase of the lexicon needs.
    private static let reach = 80

    private let end: [Unicode.Scalar]
    private let beginning: [Unicode.Scalar]
    /// Where `end` begins in its segment, in code points.
    private let offset: Int

    /// Nil when one of the two is empty, or when different people speak.
    init?(_ segments: ArraySlice<Segment>) {
        guard let first = segments.first, let second = segments.dropFirst().first,
            first.speaker == second.speaker || first.speaker == nil || second.speaker == nil,
            !first.text.isEmpty, !second.text.isEmpty
        else { return nil }
        end = Array(first.text.unicodeScalars.suffix(Self.reach))
        beginning = Array(second.text.unicodeScalars.prefix(Self.reach))
        offset = first.text.codePointCount - end.count
    }

    /// The parts in the first and in the second segment of what lies across their border.
    func findings(by scanner: ProfanityScanner) -> [[TextFinding]] {
        let phrases = parts(joinedBy: [" "], end, beginning[...], by: scanner)
        let isHyphenated = end.last.map(Self.isHyphen) ?? false
        guard isHyphenated else {
            return zip(phrases, brokenWord(by: scanner)).map { $0 + $1 }
        }
        let word = parts(
            joinedBy: [],
            Array(end[..<(end.lastIndex { !Self.isHyphen($0) } ?? -1).advanced(by: 1)]),
            beginning.drop(while: Self.isHyphen), by: scanner)
        return zip(phrases, word).map { $0 + $1 }
    }

    /// The parts of a Cyrillic word that is broken without a hyphen (`пиз` and `дец`): a strong or
    /// middling word that is the last letters of one segment and the first of the next, and no more.
    ///
    /// Other alphabets are not read so: `was` and `hit`, `김 씨` and `발표` are words side by side.
    private func brokenWord(by scanner: ProfanityScanner) -> [[TextFinding]] {
        let start = (end.lastIndex { !Self.isCyrillic($0) } ?? -1) + 1
        let stop = beginning.firstIndex { !Self.isCyrillic($0) } ?? beginning.endIndex
        let halves = [Array(end[start...]), Array(beginning[..<stop])]
        let words = halves.map { String(String.UnicodeScalarView($0)).lowercased() }
        guard halves.allSatisfy({ (2...Self.longestHalf).contains($0.count) }),
            halves[1].first?.properties.isLowercase == true,
            !Self.shortWords.contains(words[0])
        else { return [[], []] }
        let word = halves[0] + halves[1]
        let isBroken = scanner.findings(in: String(String.UnicodeScalarView(word))).first {
            $0.range == 0..<word.count && $0.severity >= .medium && $0.candidateCount == nil
        }
        guard let found = isBroken else { return [[], []] }
        let ranges = [offset + start..<offset + end.count, 0..<stop]
        return ranges.map { range in
            var part = found
            part.range = range
            return [part]
        }
    }

    private static let longestHalf = 20

    private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
        LetterPlane(of: ScalarFolding.kind(of: scalar.value)) == .cyrillic
    }

    /// Words that stand before others as often as not.
    private static let shortWords: Set<String> = Set(
        """
        на по за до от об из со во ко под при про над без для не ни но да то та те ту ли бы же он она \
        оно они мы вы ты так там тут вот как все всё всі что що це это его ему им их нам вам нас вас мне \
        мне ещё уж ну эй ой ах эх раз два три сам ось як ще він вона воно вони ми ви чи бо від із зі під \
        над пре роз рас раз вис пер сер пас
        """.split(separator: " ").map(String.init))

    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        ScalarFolding.kind(of: scalar.value) == .hyphen
    }

    private func parts(
        joinedBy joint: [Unicode.Scalar], _ end: [Unicode.Scalar],
        _ beginning: ArraySlice<Unicode.Scalar>, by scanner: ProfanityScanner
    ) -> [[TextFinding]] {
        let text = String(String.UnicodeScalarView(end + joint + beginning))
        let shift = end.count + joint.count - beginning.startIndex
        let across = scanner.findings(in: text).filter {
            $0.range.lowerBound < end.count && $0.range.upperBound > end.count + joint.count
        }
        return [
            across.map { finding in
                var part = finding
                part.range = offset + finding.range.lowerBound..<offset + end.count
                return part
            },
            across.map { finding in
                var part = finding
                part.range = beginning.startIndex..<finding.range.upperBound - shift
                return part
            },
        ]
    }
}
