import Foundation

/// `sendump` of a Sphinx model: mixture weights by stream, density and state, each a byte that says
/// how many times 1024 steps of the logarithm to base 1.0001 the weight lies below 1.
struct MixtureWeightFile {
    private let bytes: ArraySlice<UInt8>
    private let densityCount: Int
    private let stateCount: Int

    init(
        in folder: ModelFolder, streamCount: Int, densityCount: Int, stateCount: Int
    ) throws(AlignmentError) {
        var reader = ByteReader(try folder.bytes(of: "sendump"))
        while let length = reader.int32(), length != 0 {
            guard let text = reader.take(length) else {
                throw folder.unreadable("sendump", "cut short")
            }
            let line = String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
            for key in ["cluster_count", "cluster_bits"] where line.hasPrefix(key) {
                guard ["0", "8"].contains(line.dropFirst(key.count + 1)) else {
                    throw folder.unreadable("sendump", "weights are clustered")
                }
            }
        }
        guard reader.int32() == densityCount, reader.int32() == stateCount,
            let bytes = reader.take(streamCount * densityCount * stateCount)
        else { throw folder.unreadable("sendump", "does not fit means and mdef") }
        self.bytes = bytes
        self.densityCount = densityCount
        self.stateCount = stateCount
    }

    /// The weights of a state in a stream, as probabilities.
    func weights(stream: Int, state: Int) -> [Float] {
        (0..<densityCount).map { density in
            let place = (stream * densityCount + density) * stateCount + state
            return Self.probabilities[Int(bytes[bytes.startIndex + place])]
        }
    }

    private static let probabilities: [Float] = (0..<256).map {
        Float(exp(-Double($0) * 1_024 * log(1.0001)))
    }
}
