import AudioIO
import EvidenceModel
import EvidencePipeline

/// What is wrong with a clip though it can be used, on standard error.
struct ClipNotes {
    let clip: LoadedClip

    func print() {
        for warning in clip.clip.info.warnings {
            StandardError.line("\(clip.source.fileName): \(warning)")
        }
    }
}
