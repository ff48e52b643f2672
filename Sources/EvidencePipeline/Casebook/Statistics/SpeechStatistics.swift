import Casebook
import EvidenceModel
import TranscriptFormats

/// Who speaks about what, when: speakers × topics × time over the records of a casebook.
public struct SpeechStatistics: Sendable {
    /// A topic that a segment mentions.
    struct Mention: Hashable, Sendable {
        var clip, speaker, topic: String
        /// When the segment is spoken; nil when it has no time.
        var span: TimeSpan?
    }

    /// What one speaker says about one topic in one clip.
    struct Row: Hashable, Sendable {
        var clip, speaker, topic: String
        var segments = 0
        var length = Duration.zero
        var first, last: MediaTime?
    }

    /// The mentions, a topic of a segment once, in the order of clips and segments.
    let mentions: [Mention]
    /// The clips and how long they are, in the order of the casebook.
    let clips: [(name: String, length: MediaTime)]

    /// Counts the topics of a casebook; segments without a label belong to `-`.
    ///
    /// Throws `CasebookError`.
    public init(casebookAt path: String) throws {
        let casebook = try Casebook.open(at: path, for: .reading)
        var mentions: [Mention] = []
        var clips: [(name: String, length: MediaTime)] = []
        try casebook.forEachRecord { record in
            let name = record.clip.fileName
            clips.append((name, record.clip.span.upperBound))
            for segment in record.transcript.segments {
                for topic in segment.topics.mentioned {
                    mentions.append(
                        Mention(
                            clip: name, speaker: segment.speaker?.name ?? "-", topic: topic,
                            span: segment.timing?.span))
                }
            }
        }
        try casebook.close()
        self.mentions = mentions
        self.clips = clips
    }

    /// The mentions of each speaker and topic in each clip together, by clip, speaker and topic.
    var rows: [Row] {
        var rows: [Row] = []
        var places: [[String]: Int] = [:]
        for mention in mentions {
            let key = [mention.clip, mention.speaker, mention.topic]
            let place = places[key] ?? rows.count
            if place == rows.count {
                places[key] = place
                rows.append(Row(clip: key[0], speaker: key[1], topic: key[2]))
            }
            rows[place].segments += 1
            guard let span = mention.span else { continue }
            rows[place].length += span.length
            rows[place].first = min(rows[place].first ?? span.lowerBound, span.lowerBound)
            rows[place].last = max(rows[place].last ?? span.upperBound, span.upperBound)
        }
        return rows.sorted {
            ($0.clip, $0.speaker, $0.topic) < ($1.clip, $1.speaker, $1.topic)
        }
    }
}
