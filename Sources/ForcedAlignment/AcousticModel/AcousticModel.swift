import ContentHashing
import SignalProcessing

/// A general acoustic model: phonetically tied mixtures over Sphinx features, read from a folder.
struct AcousticModel: Sendable {
    /// The folder's last name, for records.
    let name: String
    /// SHA-256 over the files that were read, 64 hexadecimal digits.
    let sha256: String
    /// How its features are made.
    let analysis: CepstralAnalysis
    /// Scores of the context-independent states, three a phone.
    let mixtures: TiedMixtures
    /// The phones' names, in the order of their states.
    let phones: [String]
    /// The index of silence among ``phones``.
    let silence: Int
    /// The indexes of silence and noises, which are no speech.
    let fillers: Set<Int>

    /// States in all.
    var stateCount: Int { 3 * phones.count }

    /// Reads a model.
    init(_ folder: ModelFolder) throws(AlignmentError) {
        let parameters = try FeatureParameters(
            String(decoding: folder.bytes(of: "feat.params"), as: UTF8.self), in: folder)
        let definition = try ModelDefinition(folder.bytes(of: "mdef"), in: folder)
        let fillers = try Self.fillers(in: folder)
        guard let silence = definition.phones.firstIndex(of: "SIL"), fillers.contains("SIL") else {
            throw folder.unreadable("noisedict", "SIL is not listed or not in mdef")
        }
        analysis = CepstralAnalysis(parameters.analysis)
        phones = definition.phones
        self.silence = silence
        self.fillers = Set(phones.indices.filter { fillers.contains(definition.phones[$0]) })
        mixtures = try Self.mixtures(of: definition, in: folder)
        name = folder.path.split(separator: "/").last.map(String.init) ?? folder.path
        sha256 = try Self.digest(of: folder)
    }

    /// The index of a phone, or nil when the model has none of this name.
    func index(of phone: String) -> Int? { phones.firstIndex(of: phone) }

    private static let files = [
        "feat.params", "mdef", "means", "variances", "sendump", "noisedict",
    ]

    private static func mixtures(
        of definition: ModelDefinition, in folder: ModelFolder
    ) throws(AlignmentError) -> TiedMixtures {
        let means = try GaussianFile("means", in: folder)
        let variances = try GaussianFile("variances", in: folder)
        guard means.codebookCount == definition.phones.count, means.streamCount == 3,
            means.dimension == 13, variances.values.count == means.values.count
        else { throw folder.unreadable("means", "not 3 streams of 13 for every phone") }
        let weights = try MixtureWeightFile(
            in: folder, streamCount: 3, densityCount: means.densityCount,
            stateCount: definition.stateCount)
        var codebooks: [GaussianCodebook] = []
        for book in 0..<means.codebookCount {
            for stream in 0..<3 {
                codebooks.append(
                    GaussianCodebook(
                        dimension: means.dimension, means: means.stream(stream, of: book),
                        variances: variances.stream(stream, of: book), floor: 1e-4))
            }
        }
        let states = 0..<3 * definition.phones.count
        return TiedMixtures(
            streamCount: 3, codebooks: codebooks, codebookOfState: states.map { $0 / 3 },
            weights: states.flatMap { state in
                (0..<3).flatMap { weights.weights(stream: $0, state: state) }
            })
    }

    /// Phones that `noisedict` lists: silence and noises.
    private static func fillers(in folder: ModelFolder) throws(AlignmentError) -> Set<String> {
        let lines = String(decoding: try folder.bytes(of: "noisedict"), as: UTF8.self)
            .split(separator: "\n")
        return Set(lines.compactMap { $0.split(separator: " ").last.map(String.init) })
    }

    /// The digest of the files' digests, in the order of ``files``.
    private static func digest(of folder: ModelFolder) throws(AlignmentError) -> String {
        var digests = ""
        for file in files {
            digests += SHA256Digest(of: try folder.bytes(of: file)).description + "  \(file)\n"
        }
        return SHA256Digest(of: Array(digests.utf8)).description
    }
}
