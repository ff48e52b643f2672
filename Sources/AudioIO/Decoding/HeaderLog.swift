/// What libsndfile notes while it parses a header: the one place where a data chunk that promises
/// more than the file holds can be seen, since the frame count is already corrected.
///
/// The lines that matter read `data : 96000 (should be 49923)`; the chunk is `data` in WAV and CAF,
/// `SSND` in AIFF, `Data Size` in AU.
struct HeaderLog {
    private let text: String

    init(_ text: String) { self.text = text }

    /// Bytes of sound promised and present, where fewer are present.
    ///
    /// A length of zero or of nearly 4 GiB is what programs write that cannot go back to fill it in:
    /// no promise.
    var shortfall: (promised: Int, present: Int)? {
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, Self.chunks.contains(String(parts[0].filter { $0 != " " }))
            else { continue }
            let numbers = parts[1].split { !("0"..."9").contains($0) }.compactMap { Int($0) }
            guard parts[1].contains("should be"), numbers.count == 2, numbers[1] < numbers[0],
                numbers[0] < 0xFFFF_0000
            else { continue }
            return (numbers[0], numbers[1])
        }
        return nil
    }

    private static let chunks: Set = ["data", "SSND", "DataSize"]
}
