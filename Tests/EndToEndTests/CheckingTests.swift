import Foundation
import TestSupport
import Testing

/// `rules test` and `policy test`.
@Suite struct CheckingTests {
    @Test func `the built-in rules pass their own tests`() throws {
        let result = try Program.run(["rules", "test"])
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
    }

    @Test func `a policy that does what its examples say ends with 0, another with 1`() throws {
        let work = try TemporaryFolder()
        try work.write(
            """
            names: [Сосна]
            tests:
              - text: "Сосна, ответь"
                redacts: [Сосна]
            """, to: "good.yaml")
        try work.write(
            """
            tests:
              - text: "Сосна, ответь"
                redacts: [Сосна]
            """, to: "bad.yaml")
        let good = try Program.run(["policy", "test", "good.yaml"], in: work.url)
        #expect(good.status == 0, "\(good.errors)\(good.output)")
        #expect(good.output == "good.yaml: 1 of 1 tests came out as the policy says\n")
        let bad = try Program.run(["policy", "test", "bad.yaml"], in: work.url)
        #expect(bad.status == 1)
        #expect(bad.output.hasPrefix("bad.yaml:2:"), "\(bad.output)")
    }

    @Test func `a policy without tests says so`() throws {
        let work = try TemporaryFolder()
        try work.write("names: [Сосна]\n", to: "policy.yaml")
        let result = try Program.run(["policy", "test", "policy.yaml"], in: work.url)
        #expect(result.status == 0)
        #expect(
            result.output
                == "policy.yaml: a valid policy without tests; write some under ‘tests’\n")
    }

    @Test func `a policy masks what it names in every output`() throws {
        let work = try TemporaryFolder()
        try work.write("call-signs: [Сазан]\n", to: "policy.yaml")
        let result = try Program.run(
            ["annotate"] + MainJobTests.russian.arguments
                + ["--policy", "policy.yaml", "-o", "out"], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        for name in work.names where name.contains(".redacted.") {
            #expect(!(try work.text(name)).lowercased().contains("сазан"), "\(name)")
        }
    }

    @Test func `a wrong policy is refused with its line`() throws {
        let work = try TemporaryFolder()
        try work.write("names: [Сосна]\ncolour: red\n", to: "policy.yaml")
        let result = try Program.run(["policy", "test", "policy.yaml"], in: work.url)
        #expect(result.status == 65)
        #expect(result.errors.contains("policy.yaml:2:"), "\(result.errors)")
    }

    @Test func `a decision takes a mark away and another adds one`() throws {
        let work = try TemporaryFolder()
        for decision in [["reject", "--text", "блядь"], ["add", "--text", "орёшь-то"]] {
            let result = try Program.run(
                ["decide", "call.decisions.json", "--segment", "1"] + decision, in: work.url)
            #expect(result.status == 0, "\(result.errors)")
        }
        let mode = try FileManager.default.attributesOfItem(
            atPath: work.path("call.decisions.json"))[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let result = try Program.run(
            ["annotate"] + MainJobTests.russian.arguments
                + ["--decisions", "call.decisions.json", "--format", "srt", "-o", "out"],
            in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        let srt = try work.text("out/k-battalion-ru.redacted.srt")
        #expect(srt.contains("[САЗАН]: Слышу, слышу. Чего ████, блядь?"))
    }

    @Test(arguments: [
        ["retime"], ["add", "--start", "2", "--end", "1"], ["forget"],
        ["add", "--topic", "rations"],
        ["add", "--topic", "a/b", "--start", "1", "--end", "2"],
        ["add", "--speaker", "САЗАН"], ["accept", "--speaker", "САЗАН", "--topic", "a/b"],
    ])
    func `a decision that makes no sense is a wrong use`(arguments: [String]) throws {
        let work = try TemporaryFolder()
        let result = try Program.run(
            ["decide", "d.json", "--segment", "1", "--text", "слово"] + arguments, in: work.url)
        #expect(result.status == 64)
        #expect(result.errorLines.count == 1)
        #expect(work.names.isEmpty)
    }
}
