import EvidenceModel
import Foundation
import Testing

@testable import TranscriptFormats

/// No input may crash or hang a reader, and what a reader gives, every writer takes or refuses.
///
/// `EARWITNESS_FUZZ_COUNT` sets the number of spoiled files (600 unless set), in release a million
/// take half an hour.
struct FuzzTests {
    @Test func `spoiled files neither crash nor hang`() throws {
        let seeds = try fixtures()
        let wanted = ProcessInfo.processInfo.environment["EARWITNESS_FUZZ_COUNT"].flatMap {
            Int($0)
        }
        var mutator = Mutator(seed: 20_260)
        var readable = 0
        for round in 0..<(wanted ?? 600) {
            let seed = seeds[round % seeds.count]
            let bytes = mutator.mutated(seed, other: seeds[(round / seeds.count) % seeds.count])
            let started = ContinuousClock.now
            if let read = try? TranscriptFile.read(bytes, named: "spoiled") {
                readable += 1
                check(read, bytes)
            }
            let forced = FormatName.allCases[round % FormatName.allCases.count]
            _ = try? TranscriptFile.read(bytes, named: "spoiled", as: forced)
            #expect(ContinuousClock.now - started < .seconds(20))
        }
        #expect(readable > (wanted ?? 600) / 3)
    }

    @Test func `files cut off at every byte neither crash nor hang`() throws {
        for seed in try fixtures() where seed.count < 500 {
            for length in 0..<seed.count {
                let bytes = Array(seed.prefix(length))
                if let read = try? TranscriptFile.read(bytes, named: "cut") { check(read, bytes) }
            }
        }
    }

    @Test(arguments: [
        String(repeating: "\n", count: 50_000), String(repeating: "<", count: 16_000),
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + String(repeating: "<c>", count: 8_000),
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + String(repeating: "&", count: 16_000),
        "1\n00:00:01,000 --> 00:00:02,000\n" + String(repeating: "<", count: 16_000),
        "1\n00:00:01,000 --> 00:00:02,000\n" + String(repeating: "1\n", count: 8_000),
        String(repeating: "1\n00:00:01,000 --> 00:00:02,000\na\n", count: 2_000),
        String(repeating: "{\"a\":", count: 8_000), String(repeating: "[[", count: 8_000),
        String(repeating: "A: ", count: 8_000), String(repeating: "[00:01] ", count: 5_000),
        "File type = \"ooTextFile\"\n\"TextGrid\"\n0\n1\n<exists>\n99999999\n",
        String(repeating: "00:", count: 8_000),
        "\"" + String(repeating: "\\u0041", count: 5_000),
    ])
    func `huge files of one thing end soon`(text: String) {
        let started = ContinuousClock.now
        for format in [nil] + FormatName.allCases.map(Optional.some) {
            _ = try? TranscriptFile.read(Array(text.utf8), named: "huge", as: format)
        }
        #expect(ContinuousClock.now - started < .seconds(60))
    }

    /// What holds for everything that is read.
    private func check(_ read: ImportedTranscript, _ bytes: [UInt8]) {
        for segment in read.transcript.segments {
            let length = segment.text.codePointCount
            #expect(segment.words.allSatisfy { $0.range.upperBound <= length && !$0.range.isEmpty })
            #expect((segment.timing?.span.lowerBound ?? .zero) >= .zero)
        }
        for format in TranscriptFile.writableFormats {
            guard let written = try? TranscriptFile.bytes(of: read.transcript, as: format) else {
                continue
            }
            #expect(String(validating: written, as: UTF8.self) != nil)
        }
    }

    private func fixtures() throws -> [[UInt8]] {
        let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        return names.compactMap { name in
            let data = try? Data(contentsOf: folder.appending(path: name))
            return data.flatMap {
                $0.count < 8_000 && !name.hasSuffix("README.md") ? [UInt8]($0) : nil
            }
        } + [Self.wordDocument]
    }

    private static let wordDocument = ZipBytes.archive([
        "word/document.xml": Array(
            """
            <w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>ANN: Hello.</w:t></w:r></w:p>\
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Bob</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
            </w:body></w:document>
            """.utf8)
    ])
}
