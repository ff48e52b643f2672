import Foundation

/// A record as a reader of our JSON sees it.
struct Record: Decodable {
    struct Segment: Decodable {
        let id: Int
        let start, end: Double?
        let text: String
        let speaker: String?
        let speaker_suggestion: SpeakerSuggestion?
        let timing: String?
        let confidence: Double?
        let doubts: [String]
        let words: [Word]
        let topics: [Topic]
    }
    struct SpeakerSuggestion: Decodable {
        let state, method: String
        let confidence: Double
    }
    struct Word: Decodable {
        let word: String
        let start, end, score: Double?
        let timing: String?
    }
    struct Topic: Decodable {
        let topic, rule, state: String
        let rules_sha256, by: String?
        let score: Double
        let start, end: Int
    }
    struct Span: Decodable {
        let start, end: Double
    }
    struct Redaction: Decodable {
        let id: String
        let segment, start, end: Int
        let category: String
        let text, rule: String?
        let from, to: Double?
    }
    struct Source: Decodable {
        let file, sha256: String
        let duration: Double
    }
    struct Adaptation: Decodable, Equatable {
        let clips: [String]
        let gain: Double?
    }
    struct Alignment: Decodable {
        let method: String
        let adaptation: Adaptation?
        let model: String?
        let confidence: Double?
    }

    let schema, kind: String
    let source: Source?
    let alignment: Alignment?
    let segments: [Segment]
    let redactions: [Redaction]
    let unmatchedAudio: [Span]

    init(_ text: String) throws {
        self = try JSONDecoder().decode(Record.self, from: Data(text.utf8))
    }
}
