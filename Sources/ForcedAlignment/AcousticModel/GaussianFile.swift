/// `means` or `variances` of a Sphinx model: a text header, then numbers by codebook, stream,
/// density and dimension.
struct GaussianFile {
    let codebookCount: Int
    let streamCount: Int
    let densityCount: Int
    let dimension: Int
    let values: [Float]

    init(_ file: String, in folder: ModelFolder) throws(AlignmentError) {
        var reader = ByteReader(try folder.bytes(of: file))
        guard reader.text(upTo: 10) == "s3" else { throw folder.unreadable(file, "no s3 header") }
        while let line = reader.text(upTo: 10), !line.hasSuffix("endhdr") {}
        guard reader.int32() == 0x1122_3344 else {
            throw folder.unreadable(file, "bytes in another order")
        }
        guard let codebooks = reader.int32(), let streams = reader.int32(),
            let densities = reader.int32(), (1...4_096).contains(codebooks),
            (1...16).contains(streams), (4...4_096).contains(densities)
        else { throw folder.unreadable(file, "sizes out of range") }
        let dimensions = (0..<streams).map { _ in reader.int32() ?? 0 }
        guard let dimension = dimensions.first, (1...256).contains(dimension),
            dimensions.allSatisfy({ $0 == dimension }),
            reader.int32() == codebooks * streams * densities * dimension,
            let values = reader.floats(codebooks * streams * densities * dimension)
        else { throw folder.unreadable(file, "cut short or of unequal streams") }
        codebookCount = codebooks
        streamCount = streams
        densityCount = densities
        self.dimension = dimension
        self.values = values
    }

    /// The numbers of a codebook's stream.
    func stream(_ stream: Int, of codebook: Int) -> [Float] {
        let size = densityCount * dimension
        let start = (codebook * streamCount + stream) * size
        return Array(values[start..<start + size])
    }
}
