import EvidenceModel

/// Where a decision applies: in its segment, or, when segments have moved, in the only other one
/// that has its text.
struct DecisionPlace {
    var segment: Int
    var range: CodePointRange

    init?(of decision: Decision, in transcript: Transcript) {
        let segments = transcript.segments
        if segments.indices.contains(decision.segment) {
            let ranges = Self.occurrences(
                of: decision.text, in: segments[decision.segment].text)
            if ranges.indices.contains(decision.occurrence - 1) {
                segment = decision.segment
                range = ranges[decision.occurrence - 1]
                return
            }
        }
        let elsewhere = segments.indices.flatMap { index in
            Self.occurrences(of: decision.text, in: segments[index].text).map { (index, $0) }
        }
        guard elsewhere.count == 1, let only = elsewhere.first else { return nil }
        (segment, range) = only
    }

    /// Where a text occurs, code point for code point, without overlaps: as words of its own, or, where
    /// it is never that, within words.
    private static func occurrences(of text: String, in whole: String) -> [CodePointRange] {
        let wanted = Array(text.unicodeScalars)
        let scalars = Array(whole.unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= scalars.count else { return [] }
        var found: [CodePointRange] = []
        var start = 0
        while start + wanted.count <= scalars.count {
            if scalars[start] == wanted[0],
                scalars[start..<start + wanted.count].elementsEqual(wanted)
            {
                found.append(start..<start + wanted.count)
                start += wanted.count
            } else {
                start += 1
            }
        }
        let whole = found.filter { range in
            let isJoined = { (inside: Int, outside: Int) in
                scalars.indices.contains(outside) && isOfWord(scalars[inside])
                    && isOfWord(scalars[outside])
            }
            return !isJoined(range.lowerBound, range.lowerBound - 1)
                && !isJoined(range.upperBound - 1, range.upperBound)
        }
        return whole.isEmpty ? found : whole
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
