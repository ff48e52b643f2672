import ArgumentParser
import TextAnalysis

/// What was wrong with a command line, in one line that says where to read on.
struct UsageMessage {
    private let error: any Error
    private let arguments: [String]

    /// - Parameter arguments: the command line without the program's name.
    init(_ error: any Error, arguments: [String]) {
        self.error = error
        self.arguments = arguments
    }

    var text: String {
        var configuration = Earwitness.configuration
        var path: [String] = []
        for word in arguments.drop(while: { $0 == "help" }) {
            if configuration.subcommands.isEmpty || word.hasPrefix("-") { break }
            let commands = configuration.subcommands.map { $0.configuration }
            guard let next = commands.first(where: { $0.commandName == word }) else {
                return unknown(word, among: commands.compactMap(\.commandName), path: path)
            }
            configuration = next
            path.append(word)
        }
        let help =
            path.isEmpty ? "earwitness --help" : "earwitness help \(path.joined(separator: " "))"
        return "\(complaint) (see \(help))"
    }

    /// The parser's message, whose list of allowed values stands on lines of its own.
    private var complaint: String {
        let lines = Earwitness.message(for: error).split(separator: "\n").map {
            $0.drop(while: \.isWhitespace)
        }
        guard let first = lines.first else { return "wrong usage" }
        let values = lines.dropFirst().filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
        return values.isEmpty ? String(first) : "\(first) \(values.joined(separator: ", "))"
    }

    private func unknown(_ word: String, among names: [String], path: [String]) -> String {
        let missing = "there is no command '\((path + [word]).joined(separator: " "))'"
        if let near = NearWords.near(word, among: names).first {
            return "\(missing); did you mean '\((path + [near]).joined(separator: " "))'?"
        }
        return "\(missing) (see \((["earwitness"] + path).joined(separator: " ")) --help)"
    }
}
