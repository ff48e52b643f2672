internal import EvidenceModel
internal import Foundation

/// What people know about the speakers of a record, as JSON.
enum SpeakersCode {
    private struct Entry: Codable {
        var name: String
        var aliases: [String]
        var role, callSign, pseudonym: String?
    }

    /// The speakers as text; nil when there are none.
    static func text(of speakers: [SpeakerProfile]) throws -> String? {
        guard !speakers.isEmpty else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let entries = speakers.map {
            Entry(
                name: $0.name, aliases: $0.aliases, role: $0.role, callSign: $0.callSign,
                pseudonym: $0.pseudonym)
        }
        return String(decoding: try encoder.encode(entries), as: UTF8.self)
    }

    /// The speakers of a text; nil when it makes no sense, since a pseudonym less would leak a name.
    static func speakers(of text: String) -> [SpeakerProfile]? {
        let entries = try? JSONDecoder().decode([Entry].self, from: Data(text.utf8))
        return entries?.map {
            SpeakerProfile(
                name: $0.name, aliases: $0.aliases, role: $0.role, callSign: $0.callSign,
                pseudonym: $0.pseudonym)
        }
    }
}
