import Foundation
import TestSupport
import Testing

/// The LibriVox sentences of Debian's `pocketsphinx-testdata`: recordings of a person, with their text.
@Suite struct RealSpeechTests {
    private static let folder = "/usr/share/pocketsphinx/test/data/librivox"

    struct Sentence: CustomTestStringConvertible, Sendable {
        let clip, text: String
        var testDescription: String { clip }
    }

    static var sentences: [Sentence] {
        get throws {
            try String(contentsOfFile: "\(folder)/transcription", encoding: .utf8)
                .split(separator: "\n").map { line in
                    let parts = line.components(separatedBy: "</s>")
                    let name = parts[1].trimmingCharacters(in: CharacterSet(charactersIn: " ()"))
                    let text = parts[0].replacing("<s>", with: "").trimmingCharacters(
                        in: .whitespaces)
                    return Sentence(clip: "\(folder)/\(name).wav", text: text)
                }
        }
    }

    @Test(arguments: try sentences)
    func `words are found in order and inside the clip`(sentence: Sentence) throws {
        let record = try Self.align(sentence)
        let words = record.segments.flatMap(\.words)
        #expect(words.map(\.word) == sentence.text.split(separator: " ").map(String.init))
        #expect(words.allSatisfy { $0.timing == "aligned" && ($0.score ?? -1) > 0 })
        var previous = 0.0
        for word in words {
            let (start, end) = (try #require(word.start), try #require(word.end))
            #expect(start >= previous && end > start)
            previous = end
        }
        #expect(previous <= (try #require(record.source).duration))
    }

    /// The reference was marked by eye on spectrograms, to 20 ms where there is an edge to see and to
    /// 80 ms where there is none; see `docs/media.md`. Stated tolerance: nine borders in ten within
    /// 60 ms, all within 120 ms.
    @Test func `words start and end where a person marked them`() throws {
        let url = Bundle.module.bundleURL.appending(path: "Fixtures/librivox-reference.json")
        let reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: url))
        let sentence = Sentence(clip: "\(Self.folder)/\(reference.audio)", text: reference.text)
        let words = try Self.align(sentence).segments.flatMap(\.words)
        #expect(words.map(\.word) == reference.words.map(\.w))
        let starts = try zip(words, reference.words).map { abs(try #require($0.start) - $1.start) }
        let ends = try zip(words, reference.words).map { abs(try #require($0.end) - $1.end) }
        for deviations in [starts, ends] {
            #expect(deviations.count { $0 <= 0.06 } * 10 >= deviations.count * 9, "\(deviations)")
            #expect(deviations.allSatisfy { $0 <= 0.12 }, "\(deviations)")
        }
    }

    private struct Reference: Decodable {
        struct Word: Decodable {
            let w: String
            let start, end: Double
        }
        let audio, text: String
        let words: [Word]
    }

    private static func align(_ sentence: Sentence) throws -> Record {
        let folder = try TemporaryFolder()
        let transcript = try folder.write(sentence.text + "\n", to: "sentence.txt")
        let result = try Program.run(["align", sentence.clip, transcript.path, "--language", "en"])
        #expect(result.status == 0, "\(result.errors)")
        return try Record(result.output)
    }
}
