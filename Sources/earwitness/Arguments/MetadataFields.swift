import ArgumentParser
import AudioIO

/// Fields of metadata as the command line lists them: `title,date`.
struct MetadataFields: ExpressibleByArgument {
    static let none = MetadataFields(fields: [])
    /// The names of all fields, for help.
    static let names = ClipMetadata.Field.allCases.map(\.rawValue).joined(separator: ", ")

    let fields: Set<ClipMetadata.Field>

    private init(fields: Set<ClipMetadata.Field>) { self.fields = fields }

    init?(argument: String) {
        var fields: Set<ClipMetadata.Field> = []
        for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let field = ClipMetadata.Field(rawValue: String(name)) else { return nil }
            fields.insert(field)
        }
        self.fields = fields
    }

    var defaultValueDescription: String { "nothing" }
}
