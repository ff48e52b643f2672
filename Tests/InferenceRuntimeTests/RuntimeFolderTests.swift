import InferenceRuntime
import TestSupport
import Testing

@Suite struct RuntimeFolderTests {
    @Test func `the newest library in the folder is the runtime`() throws {
        let folder = try TemporaryFolder()
        #expect(RuntimeFolder(path: folder.path).library == nil)
        try folder.write("", to: "libopenvino_c.so.2630")
        try folder.write("", to: "libopenvino_c.so.2641")
        #expect(
            RuntimeFolder(path: folder.path).library == folder.path("libopenvino_c.so.2641"))
    }
}
