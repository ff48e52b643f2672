/// A neural model that took part in making a record.
public struct NeuralModelReference: Hashable, Sendable {
    /// The name of its file.
    public var file: String
    /// SHA-256 of the file, 64 hexadecimal digits.
    public var sha256: String
    /// SHA-256 of the file with its vocabulary, 64 hexadecimal digits; nil when it needs none.
    public var tokensSHA256: String?
    /// The version of the runtime that ran it, as it calls itself.
    public var runtime: String
    /// Whether it was given samples of mean 0 and deviation 1.
    public var isNormalised: Bool
    /// How much later it hears words begin than they were found in the end, the median in milliseconds; nil
    /// when that was not measured, or it heard too few of them there.
    public var biasMilliseconds: Int?

    /// Names a model.
    public init(
        file: String, sha256: String, tokensSHA256: String? = nil, runtime: String,
        isNormalised: Bool = false, biasMilliseconds: Int? = nil
    ) {
        self.file = file
        self.sha256 = sha256
        self.tokensSHA256 = tokensSHA256
        self.runtime = runtime
        self.isNormalised = isNormalised
        self.biasMilliseconds = biasMilliseconds
    }
}
