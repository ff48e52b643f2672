import Foundation
import TestSupport
import Testing

@testable import ForcedAlignment

@Suite struct TokenFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func tokens(_ text: String) throws -> [String] {
        try TokenFile(path: folder.write(text, to: "tokens.txt").path).tokens
    }

    @Test(arguments: [
        "<blk>\na\nb\n", "<blk>\r\na\r\nb\r\n", "<blk> 0\na 1\nb 2\n", "b 2\n<blk> 0\na 1",
        #"{"a": 1, "<blk>": 0, "b": 2}"#, #"["<blk>", "a", "b"]"#,
    ])
    func `tokens are read however they are listed`(text: String) throws {
        #expect(try tokens(text) == ["<blk>", "a", "b"])
    }

    @Test func `a list that begins with a bracket is no JSON`() throws {
        #expect(try tokens("[PAD]\n[UNK]\nа\n") == ["[PAD]", "[UNK]", "а"])
    }

    @Test func `a space may be a token`() throws {
        #expect(try tokens("<blk> 0\n  1\na 2\n") == ["<blk>", " ", "a"])
    }

    @Test(
        arguments: [
            ("a 0\nb 5\n", 2), ("a 0\nb 0\n", 2), ("a\n\nb\n", 2), ("{\"a\":", nil), ("a\n", nil),
        ] as [(String, Int?)])
    func `a list that is none names the line`(text: String, line: Int?) throws {
        let error = #expect(throws: AlignmentError.self) { try tokens(text) }
        guard case .tokensUnreadable(_, let found, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found == line)
    }
}
