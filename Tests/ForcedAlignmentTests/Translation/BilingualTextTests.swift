import EvidenceModel
import Testing

@testable import ForcedAlignment

@Suite struct BilingualTextTests {
    private func split(
        _ texts: [String], _ layout: BilingualLayout, spoken: LanguageTag? = nil
    ) throws -> [[String]] {
        let transcript = Transcript(segments: texts.map { Segment(text: $0) })
        let both = try BilingualText(transcript, layout, spoken: spoken, file: "b.txt")
        return [both.original, both.translation].map { $0.segments.map(\.text) }
    }

    @Test func `segments alternate`() throws {
        #expect(
            try split(["Да.", "Yes.", "Нет.", "No."], .alternating)
                == [["Да.", "Нет."], ["Yes.", "No."]])
    }

    @Test func `two lines of a cue are original and translation`() throws {
        #expect(
            try split(["Да.\nYes.", "Нет.\nNo."], .alternating)
                == [["Да.", "Нет."], ["Yes.", "No."]])
    }

    @Test func `the language spoken says which is the original`() throws {
        #expect(
            try split(["Yes.", "Да."], .alternating, spoken: .russian) == [["Да."], ["Yes."]])
    }

    @Test(arguments: [
        ["Да.\tYes.", "Нет.\tNo."], ["Да. | Yes.", "Нет. | No."],
        ["| Да. | Yes. |", "| Нет. | No. |"],
        ["Да.;Yes.", "Нет.;No."], ["\"Да.\",\"Yes.\"", "\"Нет.\",\"No.\""],
        ["original\ttranslation", "Да.\tYes.", "Нет.\tNo."],
    ])
    func `columns are told apart`(lines: [String]) throws {
        #expect(try split(lines, .columns) == [["Да.", "Нет."], ["Yes.", "No."]])
    }

    @Test func `of three columns the first is the speaker`() throws {
        let transcript = Transcript(segments: [Segment(text: "САЗАН\tДа.\tYes.")])
        let both = try BilingualText(transcript, .columns, spoken: nil, file: "b.txt")
        #expect(both.original.segments == [Segment(text: "Да.", speaker: Speaker(name: "САЗАН"))])
        #expect(
            both.translation.segments == [Segment(text: "Yes.", speaker: Speaker(name: "САЗАН"))])
        #expect(both.translation.language == .english)
    }

    @Test func `a segment out of its place is named`() {
        #expect(throws: AlignmentError.notAlternating(file: "b.txt", segment: 3)) {
            try split(["Да.", "Yes.", "No.", "Нет."], .alternating)
        }
        #expect(throws: AlignmentError.notAlternating(file: "b.txt", segment: 3)) {
            try split(["Да.", "Yes.", "Нет."], .alternating)
        }
    }

    @Test func `a line without two columns is named`() {
        #expect(throws: AlignmentError.notColumns(file: "b.txt", segment: 2, columns: 1)) {
            try split(["Да.\tYes.", "Нет."], .columns)
        }
    }
}
