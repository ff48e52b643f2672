import EvidenceModel
import Foundation
import Redaction
import Testing

struct MaskStyleTests {
    private func fixture(_ name: String) throws -> String {
        let url = try #require(
            Bundle.module.url(
                forResource: name, withExtension: "txt", subdirectory: "Fixtures/styles"))
        return try String(contentsOf: url, encoding: .utf8)
    }

    private func masked(_ text: String, _ style: MaskStyle) -> String {
        let transcript = Transcript(
            segments: text.split(separator: "\n").map { Segment(text: String($0)) })
        let redacted = RedactedTranscript(
            transcript, applying: ProfanityScanner().plan(for: transcript, style: style))
        return redacted.transcript.segments.map { $0.text + "\n" }.joined()
    }

    @Test(arguments: MaskStyle.names)
    func `a style masks ten sentences as its golden file says`(name: String) throws {
        let style = try #require(MaskStyle(name: name))
        #expect(masked(try fixture("source"), style) == (try fixture(name)))
    }

    @Test(arguments: MaskStyle.names + ["custom:\"[bleep]\""])
    func `a style has the name it is made from`(name: String) {
        #expect(MaskStyle(name: name)?.name == name)
    }

    @Test(arguments: ["guardian", "netflix", "custom:", "custom:\"\"", "custom:a\nb", "Plain", ""])
    func `a name that leaves a choice open, or says nothing, is refused`(name: String) {
        #expect(MaskStyle(name: name) == nil)
    }

    @Test func `a custom text needs no quotation marks`() {
        #expect(MaskStyle(name: "custom:[…]") == .custom("[…]"))
    }

    @Test func `strict styles leave every word possible, others few`() throws {
        #expect(MaskStyle.plain.strength(of: "████") == .all)
        #expect(MaskStyle.court.strength(of: "[REDACTED – profanity]") == .all)
        #expect(MaskStyle.verbatim.strength(of: "слово") == .none)
        guard case .words(let count) = MaskStyle.ap.strength(of: "f---") else {
            Issue.record("a mask that shows a letter has a number of words")
            return
        }
        #expect((1...200).contains(count))
    }

    @Test(arguments: MaskStyle.names)
    func `no style lets a name or a number through`(name: String) throws {
        let style = try #require(MaskStyle(name: name))
        for category in [RedactionCategory.person, .phone, .coordinates, .other] {
            let mask = style.mask(for: "Xyzw 5678", category: category)
            #expect(!mask.contains("X") && !mask.contains("5"))
        }
    }

    @Test func `a constant style gives the same mask for every word`() {
        for style in [MaskStyle.plain, .bbc, .custom("•")] where style.isConstant {
            let masks = ["хуй", "motherfucker", "씨발"].map {
                style.mask(for: $0, category: .obscene)
            }
            #expect(Set(masks).count == 1)
        }
    }
}
