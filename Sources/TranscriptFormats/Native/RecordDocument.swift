public import EvidenceModel

/// A record in our own JSON, schema `earwitness/1`: a superset of WhisperX JSON.
///
/// Times are written as seconds, rounded to milliseconds; positions count code points. The same
/// record always gives the same bytes. `docs/native-json.schema.json` describes the file.
public struct RecordDocument: Hashable, Sendable {
    /// The schema's name and version.
    public static let schema = "earwitness/1"

    /// Who may see it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// For publication: marks are masked, ranges lie in the masked text.
        case redacted
        /// The original text with its plan.
        case restricted
        /// The original text, without a plan.
        case unredacted
    }

    /// What wrote it.
    public struct Tool: Hashable, Sendable {
        /// The program's name.
        public var name: String
        /// Its version.
        public var version: String

        /// Creates a tool.
        public init(name: String = "earwitness", version: String = ToolVersion.current) {
            self.name = name
            self.version = version
        }
    }

    /// The file the text came from.
    public struct TranscriptOrigin: Hashable, Sendable {
        /// The file's name without its folder.
        public var fileName: String
        /// SHA-256 of the file; nil when withheld, since with the masked text it would tell the words.
        public var sha256: String?
        /// The format it was read as.
        public var format: String
        /// Its character encoding.
        public var encoding: String

        /// Creates an origin.
        public init(fileName: String, sha256: String?, format: String, encoding: String) {
            self.fileName = fileName
            self.sha256 = sha256
            self.format = format
            self.encoding = encoding
        }
    }

    /// How marks are masked.
    public struct Mask: Hashable, Sendable {
        /// The style's name.
        public var style: String
        /// What stands in place of every word; nil when it depends on the word.
        public var mask: String?

        /// Creates a mask.
        public init(style: String, mask: String?) {
            self.style = style
            self.mask = mask
        }
    }

    /// A mark. Text and rule are in restricted records only.
    public struct Redaction: Hashable, Sendable {
        /// The segment's index, from 0.
        public var segment: Int
        /// Where it is in this record's text, in code points.
        public var range: CodePointRange
        /// Why it is gone.
        public var category: RedactionCategory
        /// How strong it was.
        public var severity: Severity
        /// When the sound is to go; nil when unknown.
        public var span: TimeSpan?
        /// The original text; nil unless the record is restricted.
        public var text: String?
        /// The rule that found it; nil unless the record is restricted.
        public var rule: String?
        /// The name that stands in place of it; nil when a mask does.
        public var pseudonym: String?

        /// Creates a redaction.
        public init(
            segment: Int, range: CodePointRange, category: RedactionCategory, severity: Severity,
            span: TimeSpan?, text: String? = nil, rule: String? = nil,
            pseudonym: String? = nil
        ) {
            self.segment = segment
            self.range = range
            self.category = category
            self.severity = severity
            self.span = span
            self.text = text
            self.rule = rule
            self.pseudonym = pseudonym
        }
    }

    /// Who may see it.
    public var kind: Kind
    /// What wrote it.
    public var tool: Tool
    /// What was said.
    public var transcript: Transcript
    /// The clip; nil when there was none.
    public var source: ClipSource?
    /// The file of the text; nil when unknown.
    public var transcriptSource: TranscriptOrigin?
    /// How the times came about; nil when they were only read.
    public var alignment: AlignmentRecord?
    /// How marks are masked; nil without a plan.
    public var mask: Mask?
    /// The marks, in order.
    public var redactions: [Redaction]
    /// The marks in speakers' names; empty unless the record is restricted.
    public var speakerRedactions: [SpeakerRedaction]
    /// The bleeped clip that was written with the record; nil when there was none.
    public var bleep: Bleep?

    /// Creates a record.
    public init(
        kind: Kind, transcript: Transcript, source: ClipSource? = nil,
        transcriptSource: TranscriptOrigin? = nil, alignment: AlignmentRecord? = nil,
        mask: Mask? = nil, redactions: [Redaction] = [],
        speakerRedactions: [SpeakerRedaction] = [], bleep: Bleep? = nil, tool: Tool = Tool()
    ) {
        self.kind = kind
        self.transcript = transcript
        self.source = source
        self.transcriptSource = transcriptSource
        self.alignment = alignment
        self.mask = mask
        self.redactions = redactions
        self.speakerRedactions = speakerRedactions
        self.bleep = bleep
        self.tool = tool
    }
}
