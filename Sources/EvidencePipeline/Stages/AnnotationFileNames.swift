public import EvidenceExport
public import EvidenceModel

/// What the outputs of one clip are called.
public struct AnnotationFileNames: Hashable, Sendable {
    /// The clip's name without its folder and its last extension.
    public let stem: String

    /// The names for the clip at `clipPath`.
    public init(clipPath: String) {
        let name = clipPath.split(separator: "/").last.map(String.init) ?? "clip"
        let point = name.lastIndex(of: ".") ?? name.endIndex
        stem = point == name.startIndex ? name : String(name[..<point])
    }

    /// The folder that is used when none is named.
    public var defaultFolder: String { "\(stem)-earwitness" }

    /// The full record's name.
    public var restricted: String { "\(stem).restricted.json" }

    /// A published file's name.
    public func released(_ format: ReleaseFormat) -> String {
        "\(stem).redacted.\(format.fileExtension)"
    }

    /// The name of a translation's full record.
    public func restricted(language: LanguageTag) -> String {
        "\(stem).\(language).restricted.json"
    }

    /// A published translation's name.
    public func released(_ format: ReleaseFormat, language: LanguageTag) -> String {
        "\(stem).\(language).redacted.\(format.fileExtension)"
    }

    /// All names of one run.
    public func all(_ formats: [ReleaseFormat], restricted: Bool) -> [String] {
        formats.map(released) + (restricted ? [self.restricted] : [])
    }
}
