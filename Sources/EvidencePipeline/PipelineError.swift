public import EvidenceModel

/// Why the stages cannot be run on what was given.
public enum PipelineError: UserFacingError {
    /// There is no such transcript, policy or record.
    case missing(path: String)
    /// Sound was given where the transcript belongs.
    case soundForTranscript(path: String)
    /// So many samples of the clip are no numbers, so that nobody can say what was heard there.
    case unusableSamples(path: String, count: Int)
    /// A translation is said to be in a language that is not written with its letters.
    case languageContradicted(path: String, said: LanguageTag, letters: LanguageTag)
    /// A folder was named in place of a file.
    case directory(path: String)
    /// The system does not let us read it; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// The file is larger than any transcript, `limit` bytes.
    case tooLarge(path: String, limit: Int)
    /// The file has no bytes.
    case empty(path: String)
    /// The clip's own name holds a word that is to go, and outputs are named after the clip.
    case fileNameNeedsRedaction(path: String)
    /// What was said about the clip's origin holds a word that is to go.
    case originNeedsRedaction
    /// The clip does not say at what time of day it was recorded.
    case noTimeOfDay(path: String)
    /// A record was named that is no record of ours.
    case notARecord(path: String)
    /// A full record is needed, and this is none.
    case notRestricted(path: String)
    /// Nothing that could be indexed was found.
    case nothingToIndex(path: String)
    /// A file was named to be indexed that is neither a record nor, by its name, clip or transcript.
    case notIndexable(path: String)
    /// A record of a schema that is not known: a later version of the program wrote it.
    case newerRecord(path: String)
    /// The casebook keeps no search of this name.
    case noSuchSearch(name: String, known: [String], path: String)
    /// A hit's clip is not where the record says, nor in the folders that were named.
    case clipNotFound(name: String)
    /// The record of a hit is redacted: what is to go from its sound is not known.
    case redactedAlready(clip: String)
    /// Nothing on this machine can play a clip.
    case noPlayer(link: String)
    /// The player ended with an error.
    case playerFailed(player: String, clip: String)
    /// A hit has no time.
    case untimedHit(clip: String, segment: Int)
    /// One party per channel was asked for, and the clip has one channel.
    case oneChannel(path: String)
    /// A speaker file renames a label that no segment has.
    case noSuchLabel(path: String, line: Int, label: String)
    /// A decision is on a topic that no rule file declares.
    case unknownTopic(String)
    /// A decision sets a time that the clip does not have; the segment counts from 0.
    case decisionOutsideClip(segment: Int, duration: Duration)
    /// A field of the clip's metadata that is to be kept holds something that is to go.
    case metadataNeedsRedaction(field: String)
    /// A plan of a translation was given where the sound is: it knows nothing of the words spoken.
    case planOfTranslation(path: String)
    /// All a casebook has of a clip are translations, so what is said in its sound is not known.
    case soundOfTranslation(clip: String)
    /// Fewer than two clips of a casebook have a voice with enough speech.
    case nothingToCompare(short: Int, missing: Int)
    /// A file of turns names nobody, or none of its turns has a time.
    case noTurns(path: String)
    /// The casebook knows no such clip.
    case notInCasebook(clip: String, path: String)

    /// One line: which file, what is wrong, what to do.
    public var description: String {
        switch self {
        case .missing(let path):
            "\(path): there is no such file; check the name and the folder"
        case .soundForTranscript(let path):
            "\(path): this is sound, given in the transcript's place; the clip comes first, then its "
                + "transcript"
        case .unusableSamples(let path, let count):
            "\(path): \(count) samples of the clip are no numbers, so what was heard there is not known; "
                + "export it again"
        case .languageContradicted(let path, let said, let letters):
            "\(path): the translation is said to be in \(said), but its letters are those of \(letters); "
                + "give the right file, or the right --translation-language"
        case .directory(let path):
            "\(path): this is a folder; name a file in it"
        case .unreadable(let path, let reason):
            "\(path): the file cannot be read (\(reason)); check its permissions"
        case .empty(let path):
            "\(path): the file is empty; copy it again from where it came from"
        case .tooLarge(let path, let limit):
            "\(path): there are more than \(limit / 1_000_000) MB in it, which no transcript needs; "
                + "name the right file, or split it"
        case .fileNameNeedsRedaction(let path):
            "\(path): the file's name holds a word that is to be redacted, and outputs are named "
                + "after it; make a copy under a neutral name"
        case .originNeedsRedaction:
            "--source holds a word that is to be redacted; say it in other words"
        case .noTimeOfDay(let path):
            "\(path): the clip does not say at what time of day it was recorded; name it with "
                + "--recorded-at"
        case .notARecord(let path):
            "\(path): this is no Earwitness record; make one with earwitness annotate"
        case .notRestricted(let path):
            "\(path): this is no restricted record; make one with earwitness annotate --restricted"
        case .nothingToIndex(let path):
            "\(path): there is nothing to index here, neither records nor clips with transcripts of "
                + "the same name; earwitness annotate makes records"
        case .notIndexable(let path):
            "\(path): neither a record nor, by its name, a clip or a transcript; give it the extension "
                + "of its format, for example .wav or .srt"
        case .newerRecord(let path):
            "\(path): this earwitness does not know the record's schema; update earwitness"
        case .noSuchSearch(let name, let known, let path):
            "\(path): there is no saved search \(name); "
                + (known.isEmpty
                    ? "save one with search QUERY --save NAME"
                    : "there are \(known.joined(separator: ", "))")
        case .clipNotFound(let name):
            "\(name): the clip is not there, or is another one now; say with --clips FOLDER where "
                + "it is"
        case .redactedAlready(let clip):
            "\(clip): the casebook has only the redacted text of this clip, so what is to be cut out "
                + "of its sound is not known; index the .restricted.json, or use the bleeped clip"
        case .noPlayer(let link):
            "there is neither ffplay nor mpv to play it; install one, for example with apt-get "
                + "install ffmpeg, or open \(link)"
        case .playerFailed(let player, let clip):
            "\(clip): \(player) cannot play it; try another player"
        case .untimedHit(let clip, let segment):
            "\(clip): segment \(segment) has no time, so its sound is not known; align the "
                + "transcript first"
        case .oneChannel(let path):
            "\(path): the clip has one channel, so parties cannot be told apart by channel; use "
                + "--speaker-count"
        case .noSuchLabel(let path, let line, let label):
            "\(path):\(line): no segment has the label '\(label)'; correct it, or leave it out"
        case .unknownTopic(let topic):
            "a decision is on the topic '\(topic)', which the rules do not have; correct it in the "
                + "decisions file, or give the rules that declare it with --rules"
        case .decisionOutsideClip(let segment, let duration):
            "the decision with --segment \(segment) sets a time beyond the clip, which ends at "
                + "\(Timecode(MediaTime.zero + duration)); correct it with earwitness decide"
        case .metadataNeedsRedaction(let field):
            "--keep-metadata \(field): the clip's \(field) holds a word that is to be redacted; leave "
                + "it out"
        case .planOfTranslation(let path):
            "\(path): this is the plan of a translation, which does not tell what is to go from the "
                + "sound; give the record of the original"
        case .soundOfTranslation(let clip):
            "\(clip): the casebook has only translations of this clip, so what is to be cut out of its "
                + "sound is not known; index the original too"
        case .nothingToCompare(let short, let missing):
            "voices are compared across clips, and fewer than two have a speaker with 10 s of speech "
                + "(\(short) speakers have less, \(missing) clips were not found); name folders with "
                + "--clips, or add records whose segments have speakers and times"
        case .noTurns(let path):
            "\(path): there is no turn with a time and a name in this file; give an RTTM file with "
                + "SPEAKER lines, or a YAML file with a list under the key 'speakers'"
        case .notInCasebook(let clip, let path):
            "\(path): there is no clip \(clip); earwitness casebook list shows what there is"
        }
    }

    /// The status the command ends with.
    public var exitStatus: ExitStatus {
        switch self {
        case .missing, .unreadable, .notInCasebook, .noSuchSearch, .clipNotFound: .noInput
        case .noPlayer, .playerFailed: .unavailable
        case .soundForTranscript, .directory, .tooLarge, .empty, .fileNameNeedsRedaction,
            .originNeedsRedaction,
            .unknownTopic, .decisionOutsideClip, .metadataNeedsRedaction, .planOfTranslation,
            .soundOfTranslation, .nothingToCompare, .noTimeOfDay, .notARecord, .notRestricted,
            .nothingToIndex, .notIndexable, .newerRecord, .redactedAlready, .untimedHit,
            .oneChannel, .noSuchLabel, .noTurns, .unusableSamples, .languageContradicted:
            .badData
        }
    }
}
