extension ClipEncoding {
    /// libsndfile's compression level, 0 (most bits) to 1, for a bit rate.
    ///
    /// Measured with libsndfile 1.2.0: Opus spends 6 to 256 kbit/s a channel, in proportion to the
    /// level; MP3 goes through the rates that the standard allows at the sampling rate; Vorbis takes
    /// a quality and is given 0.6 of 1.
    func compressionLevel(bitsPerSecond: Int, channelCount: Int, rateHertz: Int) -> Double {
        let range: ClosedRange<Double> =
            switch codec {
            case .opus: 6_000...256_000
            case .mp3 where rateHertz < 16_000: 8_000...64_000
            case .mp3 where rateHertz < 32_000: 8_000...160_000
            case .mp3: 32_000...320_000
            default: 0...0
            }
        guard range.upperBound > 0 else { return 0.4 }
        let rate = Double(bitsPerSecond) / (codec == .opus ? Double(channelCount) : 1)
        let share = (rate - range.lowerBound) / (range.upperBound - range.lowerBound)
        return 1 - min(max(share, 0), 1)
    }
}
