import EvidenceModel
import Testing

@testable import TranscriptFormats

struct LabelStudioReaderTests {
    @Test func `a region's label and text belong together`() throws {
        let read = try readFixture("label-studio/export.json")
        #expect(read.format == .labelStudio)
        #expect(dump(read.transcript) == ["1.000-2.500 Speaker A: hello there"])
    }
}
