import RealModule

/// Cuts a signal into overlapping frames and weights them with a Hamming window.
///
/// Frame `t` begins at sample `t * hop`. What is left at the end is padded with zeros to one more
/// frame, as Sphinx does.
public struct Framing: Hashable, Sendable {
    /// Samples in a frame.
    public let length: Int
    /// Samples from the start of a frame to the start of the next.
    public let hop: Int
    /// The share of the sample before that is taken off each sample; 0 for none.
    public let preEmphasis: Float
    private let window: [Float]

    /// Creates a framing. `length` and `hop` are at least 1, `length` is no shorter than `hop`.
    public init(length: Int, hop: Int, preEmphasis: Float) {
        precondition(hop >= 1 && length >= hop)
        self.length = length
        self.hop = hop
        self.preEmphasis = preEmphasis
        window = (0..<length).map { index in
            Float(0.54 - 0.46 * Double.cos(2 * .pi * Double(index) / Double(max(1, length - 1))))
        }
    }

    /// The number of frames in a signal of `sampleCount` samples.
    public func frameCount(of sampleCount: Int) -> Int {
        guard sampleCount > 0 else { return 0 }
        guard sampleCount >= length else { return 1 }
        let whole = 1 + (sampleCount - length) / hop
        return whole * hop < sampleCount ? whole + 1 : whole
    }

    /// The frames that hear more of `samples` than what their window all but mutes.
    func frames(touching samples: Range<Int>) -> Range<Int> {
        let margin = length / 8
        let first = max(0, (samples.lowerBound + margin - length + hop) / hop)
        return first..<max(first, (samples.upperBound - margin + hop - 1) / hop)
    }

    /// Writes the frame that begins at sample `start` of `samples`, × `scale`, into the first
    /// ``length`` places of `frame`, and zeros into the rest.
    public func write(
        from start: Int, of samples: Span<Float>, scale: Float, into frame: inout [Float]
    ) {
        precondition(frame.count >= length && start >= 0)
        let available = max(0, min(length, samples.count - start))
        var previous = start > 0 && start <= samples.count ? samples[start - 1] * scale : 0
        var target = frame.mutableSpan
        let window = window.span
        for offset in 0..<available {
            let sample = samples[start + offset] * scale
            target[offset] = (sample - preEmphasis * previous) * window[offset]
            previous = sample
        }
        for offset in available..<target.count { target[offset] = 0 }
    }
}
