import AudioIO
import EvidenceModel

/// What a clip is, for people and for programs.
public struct Inspection: Sendable {
    private let loaded: LoadedClip

    /// Opens, measures and hashes a clip.
    ///
    /// Throws `AudioError` or ``PipelineError``.
    public init(clipAt path: String) throws { loaded = try LoadedClip(path: path) }

    /// A line a fact, UTF-8.
    public var text: [UInt8] {
        let lines = facts.map { name, value in
            name + String(repeating: " ", count: max(1, 14 - name.count)) + Self.oneLine(value)
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// The same facts as a JSON object; `duration` in seconds, `peak` as a share of full scale.
    public var json: [UInt8] {
        get throws { try ListingJSON.encode(Document(loaded)) }
    }

    private var facts: [(String, String)] {
        let source = loaded.source
        let info = loaded.clip.info
        var facts = [
            ("file", source.fileName),
            ("format", source.format),
            ("rate", "\(source.rate.hertz) Hz"),
            ("channels", "\(source.channelCount)"),
            ("frames", "\(source.frameCount) (counted)"),
            ("duration", Timecode(source.span.upperBound).description),
            ("bytes", "\(source.byteCount)"),
            ("sha256", source.sha256),
            ("decoder", source.decoder),
        ]
        if let recordedAt = source.recordedAt { facts.append(("recorded", recordedAt)) }
        if let broadcast = info.broadcast {
            facts += [
                ("description", broadcast.description), ("originator", broadcast.originator),
                ("reference", broadcast.originatorReference),
            ].filter { !$0.1.isEmpty }
        }
        facts += info.cuePoints.map { point in
            let place = Timecode(MediaTime(sample: point.frame, at: info.rate))
            return ("cue", point.label.isEmpty ? "\(place)" : "\(place) \(point.label)")
        }
        facts += info.textFields.map { ($0.name, $0.value) }
        return facts + info.warnings.map { ("warning", "\($0)") }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " / ")
    }
}

extension Inspection {
    private struct Document: Encodable {
        let file, sha256, format, decoder: String
        let bytes: Int64
        let rate, channels, frames: Int
        let duration: Double
        let peak: Float
        let recordedAt: String?
        let broadcast: Broadcast?
        let cues: [Cue]?
        let tags: [String: String]
        let warnings: [String]

        enum CodingKeys: String, CodingKey {
            case file, sha256, format, decoder, bytes, rate, channels, frames, duration, peak
            case recordedAt = "recorded_at"
            case broadcast = "bext"
            case cues, tags, warnings
        }

        init(_ loaded: LoadedClip) {
            let source = loaded.source
            let info = loaded.clip.info
            (file, sha256, format) = (source.fileName, source.sha256, source.format)
            (decoder, bytes, rate) = (source.decoder, source.byteCount, source.rate.hertz)
            (channels, frames) = (source.channelCount, source.frameCount)
            duration = source.span.upperBound.seconds
            peak = info.peakLevel
            recordedAt = source.recordedAt
            broadcast = info.broadcast.map(Broadcast.init)
            cues = info.cuePoints.isEmpty ? nil : info.cuePoints.map { Cue($0, at: info.rate) }
            tags = Dictionary(
                info.textFields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }
            )
            warnings = info.warnings.map(\.description)
        }
    }

    private struct Cue: Encodable {
        let time: Double
        let label: String

        init(_ point: CuePoint, at rate: SampleRate) {
            time = MediaTime(sample: point.frame, at: rate).seconds
            label = point.label
        }
    }

    private struct Broadcast: Encodable {
        let description, originator, reference, date, time: String
        let timeReference: UInt64

        enum CodingKeys: String, CodingKey {
            case description, originator, reference, date, time
            case timeReference = "time_reference"
        }

        init(_ broadcast: BroadcastExtension) {
            description = broadcast.description
            originator = broadcast.originator
            reference = broadcast.originatorReference
            (date, time) = (broadcast.date, broadcast.time)
            timeReference = broadcast.timeReference
        }
    }
}
