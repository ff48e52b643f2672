public import EvidenceModel

/// Why a transcript could not be read or written.
public enum TranscriptError: UserFacingError {
    /// The bytes are no text: binary, or in no encoding that is known.
    case notText(file: String)
    /// The bytes are not in the encoding that was asked for.
    case wrongEncoding(file: String, encoding: TextEncoding)
    /// It has more lines than ``TranscriptFile/mostLines``.
    case tooManyLines(file: String)
    /// There is no segment in it.
    case empty(file: String, format: FormatName)
    /// Several formats fit.
    case ambiguous(file: String, candidates: [FormatName])
    /// It is JSON or XML of no shape that is known.
    case unknownShape(file: String, container: String)
    /// The file breaks its format's rules beyond what can be forgiven. Lines and columns from 1.
    case syntax(
        file: String, format: FormatName?, line: Int, column: Int, problem: SyntaxProblem)
    /// The writer needs times and a segment (from 1) has none.
    case untimed(segment: Int, format: FormatName, file: String? = nil)
    /// The writer needs a time for every word and a segment (from 1) has one without.
    case untimedWord(segment: Int, format: FormatName, file: String? = nil)
    /// The format can be read but not written.
    case cannotWrite(FormatName)
    /// The format can be written but not read.
    case cannotRead(FormatName)

    /// One line: which file, what is wrong, what to do.
    public var description: String {
        switch self {
        case .notText(let file):
            "\(file): this is not text in any known encoding; give a transcript (for example SRT, "
                + "WebVTT, Whisper JSON or text in UTF-8)"
        case .wrongEncoding(let file, let encoding):
            "\(file): this is not \(encoding.rawValue); leave the encoding out to have it guessed"
        case .tooManyLines(let file):
            "\(file): this has more than \(TranscriptFile.mostLines) lines; divide it, or take out "
                + "lines that are empty"
        case .empty(let file, let format):
            "\(file): no segment in this transcript (read as \(format.title)); give one with text, "
                + "or name its format with --from"
        case .ambiguous(let file, let candidates):
            "\(file): this could be \(candidates.map(\.rawValue).joined(separator: " or ")); "
                + "say which with --from"
        case .unknownShape(let file, let container):
            "\(file): this is \(container) of no transcript format that is known; name one with "
                + "--from or convert it to SRT"
        case .syntax(let file, let format, let line, let column, let problem):
            "\(file):\(line):\(column): \(problem.rawValue)"
                + (format.map { " (read as \($0.title))" } ?? "")
                + "; correct it or name another format with --from"
        case .untimed(let segment, let format, let file):
            Self.place(file)
                + "segment \(segment) has no time, and \(format.title) needs one for each; align the "
                + "transcript to its clip first, or write native JSON"
        case .untimedWord(let segment, let format, let file):
            Self.place(file)
                + "a word of segment \(segment) has no time, and \(format.title) needs one for each; align "
                + "the transcript to its clip first, or write native JSON"
        case .cannotRead(let format):
            "\(format.title) can be written but not read; choose another format with --from"
        case .cannotWrite(let format):
            "\(format.title) can be read but not written; choose another format with --to"
        }
    }

    private static func place(_ file: String?) -> String { file.map { "\($0): " } ?? "" }

    /// The same error, naming the file the transcript came from where a writer did not know it.
    public func naming(_ file: String) -> TranscriptError {
        switch self {
        case .untimed(let segment, let format, nil):
            .untimed(segment: segment, format: format, file: file)
        case .untimedWord(let segment, let format, nil):
            .untimedWord(segment: segment, format: format, file: file)
        default: self
        }
    }

    /// 65, and 64 for a format that cannot be read or written.
    public var exitStatus: ExitStatus {
        switch self {
        case .cannotRead, .cannotWrite: .usage
        default: .badData
        }
    }
}

/// What is wrong in a file, in words that hold none of its text.
public enum SyntaxProblem: String, Error, Hashable, Sendable {
    case badNumber = "this is no number"
    case badString = "a character that must not stand in a string"
    case badTime = "this is no time"
    case expectedColon = "a colon is missing between name and value"
    case expectedName = "a quoted name is missing"
    case expectedValue = "a value is missing"
    case missingField = "a field that the format requires is missing"
    case notADocument = "this is no Word document, or a damaged one"
    case noSignature = "the file does not begin with WEBVTT"
    case tooDeep = "nested too deeply"
    case trailingText = "text after the end of the document"
    case unclosed = "the file ends too early"
    case unknownSchema = "the schema's version is not known"
    case wrongType = "a value is of the wrong type"
    case badMarkup = "the XML is not well formed"
}

/// A place where a file breaks its format's rules; ``TranscriptFile`` adds the file's name.
struct TranscriptSyntaxError: Error, Equatable {
    /// From 1.
    var line: Int
    /// In code points, from 1.
    var column: Int
    var problem: SyntaxProblem
}

extension TranscriptSyntaxError {
    /// A fault in what a document says rather than in how it is written; its place is the document's.
    static func document(_ problem: SyntaxProblem) -> Self {
        TranscriptSyntaxError(line: 1, column: 1, problem: problem)
    }
}
