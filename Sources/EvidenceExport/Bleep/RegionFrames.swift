import EvidenceModel

extension BleepRegion {
    /// The frames that are replaced: every frame that the span touches.
    func frames(at rate: SampleRate, of count: Int) -> Range<Int> {
        let start = max(0, span.lowerBound.sampleIndex(at: rate))
        let last = (span.upperBound - .microseconds(1)).sampleIndex(at: rate)
        return min(start, count)..<max(min(start, count), min(last + 1, count))
    }
}
