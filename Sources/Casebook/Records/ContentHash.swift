internal import EvidenceModel

/// A 64-bit FNV-1a hash of everything in a record, the same on every machine and in every run.
///
/// Tells whether a record has changed since it was indexed. It is no proof of anything: the
/// clip's own SHA-256 is kept beside it. http://www.isthe.com/chongo/tech/comp/fnv/
struct ContentHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of a record.
    static func of(_ record: CasebookRecord) -> Int64 {
        var hash = ContentHash()
        hash.add(record.clip)
        hash.add(record.isRedacted ? "redacted" : "original")
        hash.add(record.origin)
        hash.add(record.state)
        hash.add(record.clipPath)
        hash.add(record.timedBy?.rawValue)
        hash.add(record.inputHash)
        hash.add(record.provenance)
        hash.add(record.plan.map(PlanCode.text(of:)))
        hash.add(record.transcript.language?.description)
        for speaker in record.transcript.speakers { hash.add(speaker) }
        for segment in record.transcript.segments { hash.add(segment) }
        return Int64(bitPattern: hash.state)
    }

    private mutating func add(_ clip: ClipSource) {
        add(clip.sha256)
        add(clip.fileName)
        add(clip.format)
        add(clip.decoder)
        add(clip.recordedAt)
        for number in [
            clip.byteCount, Int64(clip.frameCount), Int64(clip.rate.hertz),
            Int64(clip.channelCount),
        ] {
            add(number)
        }
    }

    private mutating func add(_ segment: Segment) {
        add(segment.text)
        add(segment.speaker?.name)
        add(segment.language?.description)
        add(segment.timing)
        for doubt in segment.doubts { add(doubt.rawValue) }
        add(segment.speakerSuggestion?.method.rawValue)
        add(segment.speakerSuggestion?.confidence ?? -1)
        for word in segment.words {
            add(Int64(word.range.lowerBound))
            add(word.text)
            add(word.timing)
            add(word.score ?? -1)
        }
        for topic in segment.topics {
            add(topic.topic)
            add(topic.rule)
            add(Int64(topic.range.lowerBound))
            add(Int64(topic.range.upperBound))
            add(topic.score)
            add(topic.rulesSHA256)
            add(topic.state.rawValue)
            add(topic.reviewer)
        }
    }

    private mutating func add(_ speaker: SpeakerProfile) {
        for name in speaker.names { add(name) }
        add(speaker.role)
        add(speaker.callSign)
        add(speaker.pseudonym)
    }

    private mutating func add(_ timing: WordTiming?) {
        add(timing?.source.name)
        add(timing?.span.lowerBound.microseconds ?? -1)
        add(timing?.span.upperBound.microseconds ?? -1)
        add(timing?.confidence ?? -1)
    }

    private mutating func add(_ text: String?) {
        for byte in (text ?? "\u{0}").utf8 { add(byte) }
        add(UInt8(0xFF))
    }

    private mutating func add(_ number: Double) { add(Int64(bitPattern: number.bitPattern)) }

    private mutating func add(_ number: Int64) {
        for shift in stride(from: 0, to: 64, by: 8) {
            add(UInt8(truncatingIfNeeded: number >> Int64(shift)))
        }
    }

    private mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    }
}
