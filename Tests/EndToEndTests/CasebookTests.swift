import Foundation
import TestSupport
import Testing

/// `index` and `search` on what `annotate` wrote.
@Suite struct CasebookTests {
    private struct Listing: Decodable {
        struct Hit: Decodable {
            let clip: String
            let segment: Int
            let time: Double?
            let speaker: String?
            let topics: [String]
            let text: String
            let redacted: Bool
        }
        let hits: [Hit]
    }

    private static func indexed(restricted: Bool) throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        _ = try Program.run(
            ["annotate"] + MainJobTests.russian.arguments + (restricted ? ["--restricted"] : []),
            in: work.url)
        let result = try Program.run(
            ["index", "k-battalion-ru-earwitness", "--casebook", "calls.casebook"], in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        return work
    }

    private func hits(_ arguments: [String], in work: TemporaryFolder) throws -> [Listing.Hit] {
        let result = try Program.run(
            ["search", "--casebook", "calls.casebook", "--format", "json"] + arguments,
            in: work.url)
        #expect(result.status == 0, "\(result.errors)")
        return try JSONDecoder().decode(Listing.self, from: Data(result.output.utf8)).hits
    }

    @Test func `the K Battalion is found with clip, speaker and time`() throws {
        let work = try Self.indexed(restricted: true)
        let found = try hits(["батальон К"], in: work)
        #expect(found.map(\.clip) == ["k-battalion-ru.wav", "k-battalion-ru.wav"])
        #expect(Set(found.compactMap(\.speaker)) == ["ФИЛИН", "САЗАН"])
        #expect(found.allSatisfy { ($0.time ?? -1) > 0 && !$0.redacted })
        #expect(found.allSatisfy { !$0.topics.isEmpty })
    }

    @Test func `speaker and topic narrow the search`() throws {
        let work = try Self.indexed(restricted: true)
        let all = try hits(["батальон К"], in: work)
        let one = try hits(["батальон К", "--speaker", "САЗАН"], in: work)
        #expect(one.map(\.speaker) == ["САЗАН"])
        let topic = try #require(all.first?.topics.first)
        #expect(!(try hits(["батальон К", "--topic", topic], in: work)).isEmpty)
        #expect(try hits(["батальон К", "--topic", "no-such-topic"], in: work).isEmpty)
    }

    @Test func `a casebook of redacted records does not know what was removed`() throws {
        let work = try Self.indexed(restricted: false)
        #expect(try hits(["батальон К"], in: work).allSatisfy(\.redacted))
        for word in ["блядь", "пиздец", "сука"] { #expect(try hits([word], in: work).isEmpty) }
    }

    @Test func `a casebook is for its owner alone`() throws {
        let work = try Self.indexed(restricted: true)
        let attributes = try FileManager.default.attributesOfItem(
            atPath: work.path("calls.casebook"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test(arguments: [
        (["search", "x", "--casebook", "absent.casebook"], 66, "absent.casebook"),
        (["search", "x", "--casebook", "text.casebook"], 65, "text.casebook"),
        (["search", "x", "--casebook", "calls.casebook", "--limit", "0"], 64, "--limit"),
        (["index", "absent", "--casebook", "new.casebook"], 66, "absent"),
        (["index", "empty", "--casebook", "new.casebook"], 65, "empty"),
        (["index", "text.casebook", "--casebook", "new.casebook"], 65, "text.casebook"),
        (["index", "out", "--casebook", "empty/none/new.casebook"], 73, "new.casebook"),
    ])
    func `wrong uses are refused in one line`(arguments: [String], status: Int32, says: String)
        throws
    {
        let work = try Self.indexed(restricted: false)
        try work.write("no casebook", to: "text.casebook")
        try FileManager.default.createDirectory(
            atPath: work.path("empty"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: work.path("k-battalion-ru-earwitness"), toPath: work.path("out"))
        let result = try Program.run(arguments, in: work.url)
        #expect(result.status == status, "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(result.errorLines.count == 1, "\(result.errors)")
        #expect(result.errors.contains(says), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: work.path("new.casebook")))
    }

    @Test func `a wrong query gets a caret under the place`() throws {
        let work = try Self.indexed(restricted: false)
        let result = try Program.run(
            ["search", "бригада AND", "--casebook", "calls.casebook"], in: work.url)
        #expect(result.status == 64)
        #expect(result.errorLines.count == 3, "\(result.errors)")
        #expect(result.errors.contains("бригада AND"))
        #expect(result.errorLines.last?.hasSuffix("^") == true)
    }
}
