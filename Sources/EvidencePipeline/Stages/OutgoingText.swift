import Redaction

/// Whether names and notes that go out as they are hold something that is to go.
struct OutgoingText {
    private let scanner: ProfanityScanner
    private let hidden: PseudonymScanner?

    init(_ scanner: ProfanityScanner, hiding hidden: PseudonymScanner?) {
        self.scanner = scanner
        self.hidden = hidden
    }

    /// Whether a note may go out.
    func leaves(_ text: String) -> Bool {
        scanner.findings(in: text).isEmpty && (hidden?.leaves(text) ?? true)
    }

    /// Whether outputs may be named after a file. Its words may be parted by any sign, and names in it
    /// may be written small.
    func leaves(fileName: String) -> Bool {
        let stem = AnnotationFileNames(clipPath: fileName).stem
        let words = stem.split { !$0.isLetter && !$0.isNumber }
        let capitals = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return [fileName, stem, words.joined(separator: " "), capitals.joined(separator: " ")]
            .allSatisfy { leaves($0) }
    }
}
