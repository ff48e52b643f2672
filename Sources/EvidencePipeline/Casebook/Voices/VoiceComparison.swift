import Casebook
public import EvidenceModel
public import SpeakerVoices
import TranscriptFormats

/// Which voices of a casebook's clips sound alike. Suggestions with a score, never an identity.
public struct VoiceComparison: Sendable {
    /// Two voices of different clips.
    struct Match: Sendable {
        let first, second: CasebookVoice
        let score: Double
    }

    /// Voices that were compared.
    public private(set) var voiceCount = 0
    /// The neural model that listened; nil without one.
    public let model: NeuralModelReference?
    /// Speakers of clips with less speech than is compared.
    public private(set) var shortCount = 0
    /// Clips that were not found, by file name.
    public private(set) var missing: [String] = []
    /// The pairs, the most alike first.
    private(set) var matches: [Match] = []

    /// The least score that is shown when nothing is said: one in a hundred pairs of different voices
    /// reaches it.
    public static let usualScore = VoiceProfile.rareLikeness

    /// Listens to the clips of a casebook and compares voices across clips; the casebook is only read.
    ///
    /// A clip with records in several languages is listened to once; redacted records are left out.
    ///
    /// - Parameters:
    ///   - locator: finds the clips; their SHA-256 must be that of the record.
    ///   - least: the least score of a pair, 0 to 1.
    ///   - model: a neural model that listens in place of the program's own measure.
    /// - Throws: `CasebookError`, `AudioError`, `SpeakerVoicesError` or
    ///   ``PipelineError/nothingToCompare(short:missing:)`` when fewer than two voices hold enough speech.
    public init(
        casebookAt path: String, locator: ClipLocator, least: Double = usualScore,
        model: VoiceModel? = nil
    ) throws {
        let casebook = try Casebook.open(at: path, for: .reading)
        var voices: [CasebookVoice] = []
        var heard: Set<String> = []
        var shortCount = 0
        var missing: [String] = []
        try casebook.forEachRecord { record in
            guard !record.isRedacted, heard.insert(record.clip.sha256).inserted else { return }
            guard let path = try? locator.path(of: record.clip, recordedAt: record.clipPath) else {
                missing.append(record.clip.fileName)
                return
            }
            let clip = try ClipVoices(of: record, at: path, model: model)
            voices += clip.voices
            shortCount += clip.shortCount
        }
        try casebook.close()
        guard Set(voices.map(\.clip.sha256)).count > 1 else {
            throw PipelineError.nothingToCompare(short: shortCount, missing: missing.count)
        }
        voiceCount = voices.count
        self.model = model?.reference
        self.shortCount = shortCount
        self.missing = missing
        matches = Self.matches(among: voices, least: least)
    }

    private static func matches(among voices: [CasebookVoice], least: Double) -> [Match] {
        var matches: [Match] = []
        for (number, first) in voices.enumerated() {
            for second in voices.dropFirst(number + 1)
            where first.clip.sha256 != second.clip.sha256 {
                let score = first.profile.likeness(to: second.profile)
                if score >= least {
                    matches.append(Match(first: first, second: second, score: score))
                }
            }
        }
        return matches.sorted {
            ($1.score, $0.first.clip.fileName, $0.first.speaker, $0.second.clip.fileName)
                < ($0.score, $1.first.clip.fileName, $1.first.speaker, $1.second.clip.fileName)
        }
    }

    /// A line a pair: score, then clip, speaker and seconds of speech of each.
    public var text: [UInt8] {
        let lines = matches.map { match in
            let sides = [match.first, match.second].map {
                "\($0.clip.fileName)  \($0.speaker)  \($0.seconds) s"
            }
            return "\(Self.score(match))  \(sides.joined(separator: "  ~  "))\n"
        }
        return Array((lines.isEmpty ? "no voices alike\n" : lines.joined()).utf8)
    }

    /// Rows of `score` and of `clip`, `speaker`, `seconds` for both, with a header row.
    public var csv: [UInt8] {
        let header = [
            "score", "clip", "speaker", "seconds", "other_clip", "other_speaker", "other_seconds",
        ]
        let rows = matches.map { match in
            [Self.score(match)]
                + [match.first, match.second].flatMap {
                    [$0.clip.fileName, $0.speaker, "\($0.seconds)"]
                }
        }
        return Array(([header] + rows).map(CSVRow.line).joined().utf8)
    }

    /// `{"state": "suggested", "matches": [{"score", "voices": [{"clip", "sha256", "speaker",
    /// "seconds"}, …]}], "voices", "short", "missing"}`, and `model` with `file`, `sha256` and
    /// `runtime` where a neural model listened.
    public var json: [UInt8] {
        get throws {
            try ListingJSON.encode(
                Listing(
                    state: "suggested", matches: matches.map(Pair.init), voices: voiceCount,
                    short: shortCount, missing: missing, model: model.map(Model.init)))
        }
    }

    private static func score(_ match: Match) -> String {
        let hundredths = Int((match.score * 100).rounded(.down))
        return hundredths == 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }

    private struct Listing: Encodable {
        let state: String
        let matches: [Pair]
        let voices, short: Int
        let missing: [String]
        let model: Model?
    }

    private struct Model: Encodable {
        let file, sha256, runtime: String

        init(_ model: NeuralModelReference) {
            (file, sha256, runtime) = (model.file, model.sha256, model.runtime)
        }
    }

    private struct Pair: Encodable {
        let score: Double
        let voices: [Side]

        init(_ match: Match) {
            score = (match.score * 10_000).rounded() / 10_000
            voices = [match.first, match.second].map(Side.init)
        }
    }

    private struct Side: Encodable {
        let clip, sha256, speaker: String
        let seconds: Double

        init(_ voice: CasebookVoice) {
            clip = voice.clip.fileName
            sha256 = voice.clip.sha256
            speaker = voice.speaker
            seconds = voice.seconds
        }
    }
}
