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

    /// What the user should know, a few sentences without any word of the transcript. The record that
    /// `annotate` writes lists every stretch.
    public var remarks: [String] {
        var remarks: [String] = []
        if isEncodedAgain {
            remarks.append("the clip is \(encoding.codec.rawValue), so all of it was encoded again")
        }
        for basis in [BleepRegion.Basis.between, .segment, .surroundings] {
            let starts = items.filter { $0.region.basis == basis }.map(\.region.span.lowerBound)
            guard let reason = basis.remark, !starts.isEmpty else { continue }
            let shown = starts.prefix(3).map { "\(Timecode($0))" }.joined(separator: ", ")
            let rest = starts.count > 3 ? " and \(starts.count - 3) more" : ""
            remarks.append("\(reason) (at \(shown)\(rest))")
        }
        let losses = items.flatMap(\.region.neighbours)
        if !losses.isEmpty {
            let whole = losses.count(where: \.isGone)
            remarks.append(
                "words that stay in the text and lose some sound to a bleep: \(losses.count), "
                    + "\(whole) of them all of it")
        }
        return remarks
    }
}

extension BleepRegion.Basis {
    fileprivate var remark: String? {
        switch self {
        case .word: nil
        case .between:
            "words without a time of their own: all between the known times around them went"
        case .segment: "segments without word times: they went as a whole"
        case .surroundings:
            "segments whose time is a guess: all between the known times around them went"
        }
    }
}
