import EvidencePipeline
import Testing

@Suite struct AnnotationFileNamesTests {
    @Test(arguments: [
        ("calls/call.wav", "call"), ("call.2024.flac", "call.2024"), ("call", "call"),
        (".hidden", ".hidden"), ("/", "clip"),
    ])
    func `outputs are called after the clip without folder and extension`(
        path: String, stem: String
    ) {
        let names = AnnotationFileNames(clipPath: path)
        #expect(names.stem == stem)
        #expect(names.defaultFolder == "\(stem)-earwitness")
        #expect(names.restricted == "\(stem).restricted.json")
    }
}
