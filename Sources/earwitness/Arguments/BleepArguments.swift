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

    @Option(help: "What is heard in place of what is cut out; a tone when not given.")
    var sound: Sound?

    @Option(
        help: """
            Metadata of the clip that its bleeped copy keeps, separated by commas, of: \
            \(MetadataFields.names). All else is dropped.
            """)
    var keepMetadata = MetadataFields.none

    /// Whether anything is said here.
    var isSaid: Bool { sound != nil || !keepMetadata.fields.isEmpty }

    /// What writes the clip.
    func renderer(force: Bool, reporting progress: ProgressReporter) -> BleepRenderer {
        BleepRenderer(
            sound: (sound ?? .tone).bleep, keepingMetadata: keepMetadata.fields,
            replacingExisting: force,
            progress: progress)
    }
}
