public import EvidenceModel
public import Foundation
public import Tagging

/// Sentences and the topics a person says they mention.
///
/// A file has a line a sentence: language, topics or `-`, sentence, parted by tabs. Lines that begin
/// with `#` are notes, but for one: `# ignore TOPIC…` leaves topics out, for labels that were given
/// by a shorter list of topics.
public struct LabelledSentences: Sendable {
    /// A sentence with its labels.
    public struct Sentence: Hashable, Sendable {
        /// The language of the text.
        public var language: LanguageTag
        /// The topics it mentions.
        public var topics: Set<String>
        /// The text.
        public var text: String
    }

    /// The sentences, in the order of the file.
    public private(set) var sentences: [Sentence] = []
    private var ignored: Set<String> = []

    /// Reads a file; lines that are neither notes nor sentences are left out.
    public init(contentsOf url: URL) throws {
        for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
            if line.hasPrefix("#") { read(note: line.dropFirst()) } else { read(line) }
        }
    }

    private mutating func read(note: Substring) {
        let words = note.split(separator: " ").map(String.init)
        if words.first == "ignore" { ignored.formUnion(words.dropFirst()) }
    }

    private mutating func read(_ line: Substring) {
        let fields = line.split(separator: "\t").map(String.init)
        guard fields.count == 3, let language = LanguageTag(fields[0]) else { return }
        let topics = fields[1] == "-" ? [] : fields[1].split(separator: " ").map(String.init)
        sentences.append(
            Sentence(language: language, topics: Set(topics), text: fields[2]))
    }

    /// The tags of a sentence, as the file counts topics.
    public func tags(of sentence: Sentence, by tagger: TopicTagger) -> [TopicTag] {
        let segment = Segment(text: sentence.text, language: sentence.language)
        return tagger.tag(Transcript(segments: [segment])).segments[0].topics
            .filter { !ignored.contains($0.topic) }
    }

    /// How the tags of all sentences compare with the labels; with a group, of that group alone.
    public func score(of tagger: TopicTagger, group: String? = nil) -> TopicScore {
        sentences.reduce(into: TopicScore()) { score, sentence in
            score.count(
                Set(tags(of: sentence, by: tagger).map(\.topic)), against: sentence.topics,
                group: group)
        }
    }
}
