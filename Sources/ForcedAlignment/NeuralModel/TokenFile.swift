import Foundation

/// The vocabulary of a CTC model, read from the file beside it.
///
/// One token a line, in order; or `token id` lines, in any order; or a JSON object of tokens and ids
/// (`vocab.json`), or a JSON array of tokens.
struct TokenFile {
    /// Tokens by their index.
    let tokens: [String]

    private static let longest = 1 << 24

    init(path: String) throws(AlignmentError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .tokensUnreadable(path: path, line: nil, reason: "it cannot be read")
        }
        guard data.count <= Self.longest, let text = String(data: data, encoding: .utf8) else {
            throw .tokensUnreadable(path: path, line: nil, reason: "it is no UTF-8 text")
        }
        let begin = text.first { !$0.isWhitespace }
        if begin == "{" || (begin == "[" && text.contains("]") && !text.contains("[PAD]\n")) {
            tokens = try Self.json(data, path)
        } else {
            tokens = try Self.lines(text, path)
        }
        guard tokens.count >= 2 else {
            throw .tokensUnreadable(path: path, line: nil, reason: "there are no tokens in it")
        }
    }

    private static func json(_ data: Data, _ path: String) throws(AlignmentError) -> [String] {
        let value = try? JSONSerialization.jsonObject(with: data)
        if let tokens = value as? [String] { return tokens }
        guard let ids = value as? [String: Int] else {
            throw .tokensUnreadable(
                path: path, line: nil, reason: "its JSON is no object of tokens and numbers")
        }
        return try ordered(ids.map { ($0.key, $0.value, nil) }, path)
    }

    private static func lines(_ text: String, _ path: String) throws(AlignmentError) -> [String] {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        let numbered = lines.map(numbered)
        guard numbered.contains(where: { $0 != nil }), numbered.count(where: { $0 == nil }) == 0
        else {
            if let empty = lines.firstIndex(of: "") {
                throw .tokensUnreadable(path: path, line: empty + 1, reason: "it is empty")
            }
            return lines
        }
        return try ordered(
            numbered.enumerated().compactMap { line, entry in
                entry.map { ($0.token, $0.id, line + 1) }
            }, path)
    }

    /// `token id`, where the token may be a space.
    private static func numbered(_ line: String) -> (token: String, id: Int)? {
        guard let space = line.lastIndex(where: { $0 == " " || $0 == "\t" }),
            space > line.startIndex, let id = Int(line[line.index(after: space)...])
        else { return nil }
        return (String(line[..<space]), id)
    }

    /// Tokens in the order of their ids, which must be 0, 1, 2, ….
    private static func ordered(
        _ entries: [(token: String, id: Int, line: Int?)], _ path: String
    ) throws(AlignmentError) -> [String] {
        var tokens = [String?](repeating: nil, count: entries.count)
        for entry in entries {
            guard tokens.indices.contains(entry.id), tokens[entry.id] == nil else {
                throw .tokensUnreadable(
                    path: path, line: entry.line,
                    reason: "the number \(entry.id) is there twice or leaves a gap")
            }
            tokens[entry.id] = entry.token
        }
        return tokens.compactMap(\.self)
    }
}
