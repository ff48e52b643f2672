public import ArgumentParser
public import Redaction

extension MaskStyle: ExpressibleByArgument {
    /// Reads a style's name.
    public init?(argument: String) { self.init(name: argument) }

    /// The name, as help shows it.
    public var defaultValueDescription: String { name }
}
