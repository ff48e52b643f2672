import EvidenceModel
import ForcedAlignment
import Foundation

/// Clips with their gold as files, so that other aligners can be run on the same sound.
struct Export: Encodable {
    struct Word: Encodable {
        var w: String
        var start, end: Double
        /// The phones that we expect, for aligners that need to be told.
        var phones: [String]
    }

    var language: String
    var seconds: Double
    var words: [Word]

    /// Writes every clip of a corpus, `0.wav`, `0.json`, …, into a folder named for it.
    static func write(_ corpus: Corpus, to folder: String) throws {
        let name = corpus.name.map { $0.isLetter || $0.isNumber ? $0 : "-" }
        let path = folder + "/" + String(name)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (index, clip) in corpus.clips.enumerated() {
            let samples = try corpus.condition.applied(to: clip.samples)
            try WaveFile.write(samples, to: path + "/\(index).wav")
            let export = Export(
                language: clip.language, seconds: Double(samples.count) / 16_000,
                words: try words(of: clip))
            try JSONEncoder().encode(export).write(to: URL(filePath: path + "/\(index).json"))
        }
    }

    private static func words(of clip: Clip) throws -> [Word] {
        guard let language = LanguageTag(clip.language) else { return [] }
        let pronouncer = try Pronouncer(language)
        return try clip.segments.joined().map { word in
            var phones: [String] = []
            if case .phones(let known) = try pronouncer.pronunciation(of: word.w) { phones = known }
            return Word(w: word.w, start: word.start, end: word.end, phones: phones)
        }
    }
}
