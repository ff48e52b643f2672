import ArgumentParser
import EvidenceExport

/// Formats as the command line lists them: `srt,vtt,json`.
struct ReleaseFormats: ExpressibleByArgument {
    static let usual = ReleaseFormats(formats: [.srt, .vtt, .json])
    /// The names of all formats, for help and for errors.
    static var allValueStrings: [String] { ReleaseFormat.allCases.map(\.rawValue) }

    /// The formats, each once, in the order they were named.
    let formats: [ReleaseFormat]

    private init(formats: [ReleaseFormat]) { self.formats = formats }

    init?(argument: String) {
        var formats: [ReleaseFormat] = []
        for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let format = ReleaseFormat(rawValue: String(name)) else { return nil }
            if !formats.contains(format) { formats.append(format) }
        }
        self.formats = formats
    }

    var defaultValueDescription: String {
        formats.map(\.rawValue).joined(separator: ",")
    }
}
