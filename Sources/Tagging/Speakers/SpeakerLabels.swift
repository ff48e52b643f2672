public import EvidenceModel

/// The labels that name the speakers of a transcript.
///
/// People type one label in several ways: `ИВАН:`, `Иван `, `SPEAKER_00` and `Speaker 00`. Labels
/// that differ only in case, in spaces and underscores, or in a colon at the end are one speaker.
public enum SpeakerLabels {
    /// The transcript with one spelling for each speaker: the most frequent, or of equally frequent
    /// ones the first. A label without a letter or digit becomes no speaker.
    public static func merged(_ transcript: Transcript) -> Transcript {
        let spellings = spellings(in: transcript)
        var result = transcript
        for index in result.segments.indices {
            result.segments[index].speaker = result.segments[index].speaker
                .flatMap { spellings[key(of: $0.name)] }.map(Speaker.init(name:))
        }
        return result
    }

    /// The spelling of each label, by what its spellings share.
    private static func spellings(in transcript: Transcript) -> [String: String] {
        var counts: [String: [(spelling: String, count: Int)]] = [:]
        for speaker in transcript.segments.lazy.compactMap(\.speaker) {
            let spelling = trimmed(speaker.name)
            let key = key(of: spelling)
            guard key.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
            let known = counts[key]?.firstIndex { $0.spelling == spelling }
            if let known {
                counts[key]?[known].count += 1
            } else {
                counts[key, default: []].append((spelling, 1))
            }
        }
        return counts.compactMapValues { spellings in
            let most = spellings.map(\.count).max()
            return spellings.first { $0.count == most }?.spelling
        }
    }

    static func trimmed(_ label: String) -> String {
        var label = Substring(label)
        while let last = label.last, last.isWhitespace || last == ":" || last == "：" {
            label.removeLast()
        }
        return label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What the spellings of one label share.
    static func key(of label: String) -> String {
        trimmed(label).lowercased().split { $0.isWhitespace || $0 == "_" }.joined(separator: " ")
    }
}
