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
        guard isHyphenated else { return phrases }
        let word = parts(
            joinedBy: [],
            Array(end[..<(end.lastIndex { !Self.isHyphen($0) } ?? -1).advanced(by: 1)]),
            beginning.drop(while: Self.isHyphen), by: scanner)
        return zip(phrases, word).map { $0 + $1 }
    }

    private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
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
