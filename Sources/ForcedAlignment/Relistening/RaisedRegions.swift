import EvidenceModel

/// Makes stretches of sound as loud as what is around them: a word that was only made quieter is then
/// heard like any other. Silence stays silence.
enum RaisedRegions {
    private static let around = 16_000
    private static let most: Float = 1_000

    /// `samples` are 16 kHz mono.
    static func applied(to samples: [Float], _ spans: [TimeSpan]) -> [Float] {
        var raised = samples
        for span in spans {
            let start = span.lowerBound.sampleIndex(at: .speech)
            let region = (start..<max(start, span.upperBound.sampleIndex(at: .speech)))
                .clamped(to: samples.indices)
            let near = (region.lowerBound - around..<region.upperBound + around)
                .clamped(to: samples.indices)
            let inside = power(samples[region]), outside = power(samples[near])
            guard inside > 1e-12, outside > inside else { continue }
            let gain = min(most, (outside / inside).squareRoot())
            for index in region { raised[index] = samples[index] * gain }
        }
        return raised
    }

    private static func power(_ samples: ArraySlice<Float>) -> Float {
        samples.reduce(0) { $0 + $1 * $1 } / Float(max(1, samples.count))
    }
}
