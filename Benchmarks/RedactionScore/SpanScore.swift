public import EvidenceModel

/// How well spans are found over a set of sentences.
public struct SpanScore: Hashable, Sendable {
    /// Spans that are to be found.
    public private(set) var expected = 0
    /// Spans that a finding overlaps.
    public private(set) var hit = 0
    /// Spans that a finding matches code point for code point.
    public private(set) var exact = 0
    /// Findings.
    public private(set) var found = 0
    /// Findings that touch no span.
    public private(set) var invented = 0
    /// Code points of the spans.
    public private(set) var markedLength = 0
    /// Code points of the spans that no finding covers.
    public private(set) var uncoveredLength = 0
    /// Sentences without a span.
    public private(set) var negatives = 0
    /// Sentences without a span but with a finding.
    public private(set) var alarmed = 0

    /// A score over nothing.
    public init() {}

    /// Counts a sentence and what was found in it.
    public mutating func add(_ sentence: MarkedSentence, found ranges: [CodePointRange]) {
        expected += sentence.spans.count
        found += ranges.count
        hit += sentence.spans.count { span in ranges.contains { $0.overlaps(span) } }
        exact += sentence.spans.count { ranges.contains($0) }
        invented += ranges.count { range in !sentence.spans.contains { $0.overlaps(range) } }
        for span in sentence.spans {
            markedLength += span.count
            uncoveredLength += span.count { position in
                !ranges.contains { $0.contains(position) }
            }
        }
        if sentence.spans.isEmpty {
            negatives += 1
            alarmed += ranges.isEmpty ? 0 : 1
        }
    }

    /// F1 where a finding counts when it overlaps its span.
    public var overlapF1: Double {
        let recall = ratio(hit, expected)
        let precision = ratio(found - invented, found)
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision)
    }

    /// F1 where a finding counts only when it is its span, code point for code point.
    public var exactF1: Double { ratio(2 * exact, expected + found) }

    /// The share of sentences without a span in which something was found.
    public var alarmShare: Double { ratio(alarmed, negatives) }

    /// The share of the spans' code points that nothing covers.
    public var uncoveredShare: Double { ratio(uncoveredLength, markedLength) }

    private func ratio(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 0 : Double(part) / Double(whole)
    }
}
