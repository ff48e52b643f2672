public import ArgumentParser
public import Redaction

extension MaskStyle: ExpressibleByArgument {
    /// Reads a style's name.
    public init?(argument: String) { self.init(name: argument) }

    /// Every name, as help and usage errors list them.
    public static var allValueStrings: [String] { names + ["custom:TEXT"] }

    /// The name, as help shows it.
    public var defaultValueDescription: String { name }
}
