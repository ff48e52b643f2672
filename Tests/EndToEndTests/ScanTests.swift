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
        // Quadratic work took hours. Looked through by bytes: a decoder would take half a minute.
        let line = String(repeating: "слово хуй и ", count: 50_000)
        let result = try Program.run(["scan", "-", "--lines", "--explain"], input: line + "\n")
        #expect(result.status == 0, "\(result.errors)")
        let ends = result.output.utf8.split(separator: UInt8(ascii: "\n")).filter {
            $0.starts(with: "      \"end\"".utf8)
        }
        #expect(ends.count == 50_000)
        #expect(ends.last.map { String(Substring($0)) } == "      \"end\" : 599997,")
    }

    @Test func `a phrase over two cues and a word broken at a hyphen are found`() throws {
        let cues = """
            1
            00:00:00,000 --> 00:00:01,000
            Ну и пиз-

            2
            00:00:01,000 --> 00:00:02,000
            дец там, ёб твою

            3
            00:00:02,000 --> 00:00:03,000
            мать, отходим


            """
        let findings = try scan(["-"], input: cues)
        #expect(findings.map(\.segment) == [0, 1, 1, 2])
        #expect(findings.map(\.text) == ["пиз", "дец", "ёб твою", "мать"])
    }
}
