public import ArgumentParser
public import EvidenceModel

extension LanguageTag: ExpressibleByArgument {
    /// Reads `ru`, `uk`, `en-GB`; anything that is no BCP 47 tag is a usage error.
    public init?(argument: String) { self.init(argument) }
}
