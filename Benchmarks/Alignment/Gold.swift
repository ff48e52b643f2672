import Foundation

/// A recording with its words and when they are spoken, in seconds.
struct Gold: Decodable {
    struct Word: Decodable {
        var w: String
        var start: Double
        var end: Double
    }

    var audio: String
    var language: String
    var text: String
    var words: [Word]

    /// Reads every gold file of a folder and those below it, in the order of their names.
    static func read(_ folder: String) throws -> [Gold] {
        let names =
            (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String })
            ?? []
        return try names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
            let path = folder + "/" + name
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            guard var gold = try? JSONDecoder().decode(Gold.self, from: data) else { return nil }
            gold.audio = (path as NSString).deletingLastPathComponent + "/" + gold.audio
            return gold
        }
    }
}
