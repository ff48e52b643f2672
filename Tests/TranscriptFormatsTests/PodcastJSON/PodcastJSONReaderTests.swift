import EvidenceModel
import Testing

@testable import TranscriptFormats

struct PodcastJSONReaderTests {
    @Test func `segments have a speaker, times and a body`() throws {
        let read = try readFixture("podcast-json/example.json")
        #expect(read.format == .podcast)
        #expect(
            dump(read.transcript) == [
                "0.500-0.750 Darth Vader: I", "1.000-1.250 Darth Vader: am",
                "1.500-2.000 Darth Vader: your", "2.250-2.500 Darth Vader: father.",
                "2.750-3.000 Luke: Nooooo",
            ])
    }
}
