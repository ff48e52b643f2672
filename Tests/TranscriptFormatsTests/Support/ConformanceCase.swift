import Testing

/// A file with an oddity and the cues that are to come of it, as ``dump`` writes them.
struct ConformanceCase: CustomTestStringConvertible, Sendable {
    let what: String
    let file: String
    let cues: [String]

    init(_ what: String, _ file: String, _ cues: [String]) {
        (self.what, self.file, self.cues) = (what, file, cues)
    }

    var testDescription: String { what }
}
