public import AudioIO
public import EvidenceModel

/// What was done to a clip. It holds no word and no rule, so it may be published.
public struct BleepRecord: Hashable, Sendable {
    /// One stretch that was replaced.
    public struct Item: Hashable, Sendable {
        /// The stretch, why and how it is known.
        public let region: BleepRegion
        /// The frames that were replaced, from 0.
        public let frames: Range<Int>
        /// The level of tone or noise in tenths of a decibel of full scale; see ``BleepRenderer``.
        public let levelTenths: Int
    }

    /// The stretches, in order.
    public let items: [Item]
    /// What is heard in their place.
    public let sound: BleepSound
    /// What was written.
    public let encoding: ClipEncoding
    /// Whether all sound had to be encoded again, since the clip's codec is lossy: outside the
    /// stretches, samples then differ from the original.
    public let isEncodedAgain: Bool
    /// Frames in the file: as many as in the clip, or in the piece of it that was asked for.
    public let frameCount: Int
    /// Frames per second.
    public let rate: SampleRate

    /// What the user should know, one sentence each, without any word of the transcript.
    public var remarks: [String] {
        var remarks: [String] = []
        if isEncodedAgain {
            remarks.append("the clip is \(encoding.codec.rawValue), so all of it was encoded again")
        }
        for item in items {
            let start = Timecode(item.region.span.lowerBound)
            if let reason = item.region.basis.remark {
                remarks.append("\(start): \(reason); \(Self.text(item.region.span.length)) removed")
            }
            for neighbour in item.region.neighbours {
                let share = neighbour.isGone ? "all" : Self.text(neighbour.loss)
                remarks.append(
                    "\(start): the bleep takes \(share) of word \(neighbour.word + 1) in segment "
                        + "\(neighbour.segment + 1), which stays in the text")
            }
        }
        return remarks
    }

    private static func text(_ length: Duration) -> String {
        "\(length.wholeMicroseconds / 1_000) ms"
    }
}

extension BleepRegion.Basis {
    fileprivate var remark: String? {
        switch self {
        case .word: nil
        case .between:
            "a word has no time of its own, so all between the known times around it went"
        case .segment: "the segment's words have no times of their own, so all of it went"
        case .surroundings:
            "the segment's time is a guess, so all between the known times around it went"
        }
    }
}
