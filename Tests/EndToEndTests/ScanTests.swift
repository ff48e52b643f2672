import Foundation
import Testing

@Suite struct ScanTests {
    private struct Findings: Decodable, Equatable {
        struct Finding: Decodable, Equatable {
            let segment, start, end: Int
            let text, category: String
            let severity: Int
            let rule: String
        }
        let findings: [Finding]
    }

    private func scan(_ arguments: [String], input: String? = nil) throws -> [Findings.Finding] {
        let result = try Program.run(["scan"] + arguments, input: input)
        #expect(result.status == 0, "\(result.errors)")
        return try JSONDecoder().decode(Findings.self, from: Data(result.output.utf8)).findings
    }

    @Test func `findings say where, in segments from 0 and code points`() throws {
        let findings = try scan(["-", "--lines"], input: "ничего\n\nну e\u{301} пиздец, да\n")
        #expect(findings.map(\.segment) == [2])
        #expect(findings.map(\.start) == [6])
        #expect(findings.map(\.end) == [12])
        #expect(findings.map(\.text) == ["пиздец"])
        #expect(findings.map(\.category) == ["obscene"])
    }

    @Test func `a label in a line is text with --lines, and a speaker without`() throws {
        let text = "ФИЛИН: пиздец\nСАЗАН: да\n"
        #expect(try scan(["-", "--lines"], input: text).map(\.start) == [7])
        #expect(try scan(["-"], input: text).map(\.start) == [0])
    }

    @Test func `nothing to redact is an empty list, and no error`() throws {
        #expect(try scan(["-", "--lines"], input: "Scunthorpe\nстраховка\n").isEmpty)
    }

    @Test func `what is no file is refused`() throws {
        let result = try Program.run(["scan", "/nonexistent.srt"])
        #expect(result.status == 66)
        #expect(result.errorLines.count == 1)
    }

    @Test func `a masked word says how many words it can stand for, and --explain which`() throws {
        let plain = try Program.run(["scan", "-", "--lines"], input: "what the f**k\n")
        #expect(plain.output.contains("\"candidates\""))
        #expect(!plain.output.contains("fuck"))
        let explained = try Program.run(["scan", "-", "--lines", "--explain"], input: "f**k\n")
        #expect(explained.output.contains("fuck"))
    }

    @Test(.timeLimit(.minutes(1)))
    func `a line of a megabyte with very many findings is listed in linear time`() throws {
        let line = String(repeating: "слово хуй и ", count: 50_000)
        let findings = try scan(["-", "--lines"], input: line + "\n")
        #expect(findings.count == 50_000)
        #expect(findings.last?.end == line.unicodeScalars.count - 3)
    }
}
