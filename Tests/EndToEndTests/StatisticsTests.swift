import Foundation
import FoundationXML
import TestSupport
import Testing

/// `stats` and `rules diff` over a casebook of the project's Russian call.
@Suite struct StatisticsTests {
    private func casebook() throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        let call = MainJobTests.russian
        _ = try Program.run(
            ["annotate"] + call.arguments + ["--restricted", "--quiet", "-o", "out"], in: work.url)
        let result = try Program.run(
            ["index", "out", "--casebook", "calls.casebook"], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        return work
    }

    @Test func `the table has a line for each speaker and topic, as text and as CSV`() throws {
        let work = try casebook()
        let text = try Program.run(["stats", "calls.casebook"], in: work.url).output
        #expect(text.hasPrefix("clip                speaker  topic"))
        #expect(text.contains("k-battalion-ru.wav  ФИЛИН    command/units"))
        let csv = try Program.run(["stats", "calls.casebook", "--format", "csv"], in: work.url)
        #expect(csv.output.hasPrefix("clip,speaker,topic,segments,seconds,from,to\r\n"))
        #expect(csv.output.contains("k-battalion-ru.wav,ФИЛИН,command/units,"))
    }

    @Test func `the timeline is well-formed XML that refers to nothing outside`() throws {
        let work = try casebook()
        let svg = try Program.run(["stats", "calls.casebook", "--format", "svg"], in: work.url)
            .output
        #expect(XMLParser(data: Data(svg.utf8)).parse())
        #expect(svg.contains("ФИЛИН: command/units"))
        #expect(svg.matches(of: /href|script|url\(/).isEmpty)
    }

    @Test func `a change of rules shows the tags it adds and removes, and no text`() throws {
        let work = try casebook()
        let rules = """
            rules:
              - id: weight-ru
                topic: own-state/morale
                languages: [ru]
                any: [шея]
            """
        _ = try work.write(rules, to: "new.yaml")
        let result = try Program.run(
            ["rules", "diff", "-", "new.yaml", "calls.casebook"], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("+ rule weight-ru\n"))
        #expect(result.output.contains("- rule units-k-battalion-ru\n"))
        #expect(
            result.output.contains(
                "+ k-battalion-ru.wav  segment 3  own-state/morale  weight-ru\n"))
        let json = try Program.run(
            ["rules", "diff", "-", "new.yaml", "calls.casebook", "--format", "json"], in: work.url)
        #expect(json.output.contains("\"weight-ru\""))
        let same = try Program.run(["rules", "diff", "-", "-", "calls.casebook"], in: work.url)
        #expect(same.output == "0 tags added, 0 removed\n")
    }

    @Test func `searches that take too much work are told, without the text`() throws {
        let work = try TemporaryFolder()
        let hard = String(repeating: "б", count: 60)
        try work.write("1\n00:00:00,000 --> 00:00:02,000\n\(hard)!\n", to: "call.srt")
        try FileManager.default.copyItem(
            atPath: MainJobTests.russian.arguments[0], toPath: work.path("call.wav"))
        let rule = "{id: hard-ru, topic: own-state/morale, languages: [ru], any: ['/(б+)+$/']}"
        try work.write("rules: [\(rule)]", to: "hard.yaml")
        let told = "segment 1: the regular expression of the rule 'hard-ru' took too much work"
        let index = try Program.run(
            [
                "index", "call.wav", "call.srt", "--casebook", "c.casebook", "--align", "keep",
                "--language", "ru", "--rules", "hard.yaml",
            ], in: work.url)
        #expect(index.status == 0, "\(index.errors)")
        #expect(index.errors.contains("call.srt: " + told))
        let difference = try Program.run(
            ["rules", "diff", "-", "hard.yaml", "c.casebook"], in: work.url)
        #expect(difference.errors.hasPrefix("call.wav: " + told))
        #expect(!(index.errors + difference.errors).contains(hard))
    }
}
