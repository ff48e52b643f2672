import ArgumentParser
import AudioIO
import EvidenceExport
import EvidenceModel

/// How a clip is bleeped.
struct BleepArguments: ParsableArguments {
    /// What is heard in place of what was removed.
    enum Sound: String, ExpressibleByArgument, CaseIterable {
        case tone, silence, noise

        var bleep: BleepSound {
            switch self {
            case .tone: .tone
            case .silence: .silence
            case .noise: .noise(seed: 0)
            }
        }
    }

    @Option(help: "What is heard in place of what is cut out: tone, silence or noise.")
    var sound = Sound.tone

    @Option(
        help: """
            Metadata of the clip that its bleeped copy keeps, separated by commas, of: \
            \(MetadataFields.names). All else is dropped.
            """)
    var keepMetadata = MetadataFields.none

    /// What writes the clip.
    func renderer(force: Bool, reporting progress: ProgressReporter) -> BleepRenderer {
        BleepRenderer(
            sound: sound.bleep, keepingMetadata: keepMetadata.fields, replacingExisting: force,
            progress: progress)
    }
}
