import EvidenceModel
import Foundation
import TestSupport
import Testing

@testable import EvidencePipeline

@Suite struct IndexingInputsTests {
    /// What is found in a folder with empty files of these names, paths told from the folder.
    private struct Found: Equatable {
        var full: [String] = []
        var redacted: [String] = []
        var pairs: [[String]] = []
        var leftOut: [String] = []
    }

    private func found(_ names: [String], spoken: LanguageTag? = nil) throws -> Found {
        let folder = try TemporaryFolder()
        for name in names {
            let url = folder.url.appending(path: name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("x".utf8).write(to: url)
        }
        let inputs = try IndexingInputs(at: [folder.path], spokenLanguage: spoken)
        func short(_ path: String) -> String { path.replacing(folder.path + "/", with: "") }
        return Found(
            full: inputs.fullRecords.map(short), redacted: inputs.redactedRecords.map(short),
            pairs: inputs.pairs.map { ([$0.clip] + $0.transcripts).map { short($0.path) } },
            leftOut: inputs.leftOut.map { short("\($0)") })
    }

    @Test
    func `a full record shadows the redacted one beside it, and what was released is no input`()
        throws
    {
        let names = [
            "a.redacted.json", "a.restricted.json", "b.redacted.json", "b.redacted.srt",
            "b.redacted.wav", "b.decisions.json", "c/a.redacted.json", "notes.md", ".hidden.srt",
        ]
        #expect(
            try found(names)
                == Found(
                    full: ["a.restricted.json"], redacted: ["b.redacted.json", "c/a.redacted.json"])
        )
    }

    @Test func `clips and transcripts are paired by name, in a folder first, then anywhere`() throws
    {
        let names = [
            "media/CALL-1.WAV", "text/call-1.srt", "2/call-2.wav", "2/call-2.srt", "3/call-2.wav",
            "3/call-2.vtt", "media/й.mp3", "text/\u{0438}\u{0306}.txt",
        ]
        #expect(
            try found(names)
                == Found(
                    pairs: [
                        ["2/call-2.wav", "2/call-2.srt"], ["3/call-2.wav", "3/call-2.vtt"],
                        ["media/CALL-1.WAV", "text/call-1.srt"],
                        ["media/й.mp3", "text/\u{0438}\u{0306}.txt"],
                    ]))
    }

    @Test func `what cannot be paired is reported`() throws {
        let names = [
            "lonely.wav", "lost.srt", "1/two.wav", "2/two.wav", "two.srt", "a.wav", "a.srt",
            "a.txt",
            "done.wav", "out/done.redacted.json",
        ]
        let result = try found(names)
        #expect(result.pairs == [["a.wav", "a.srt"]])
        #expect(
            result.leftOut == [
                "1/two.wav: not indexed: there is no transcript of this name; "
                    + "put it beside the clip, or name both: earwitness index CLIP TRANSCRIPT",
                "2/two.wav: not indexed: there is no transcript of this name; "
                    + "put it beside the clip, or name both: earwitness index CLIP TRANSCRIPT",
                "a.txt: not indexed: a.srt is taken, which tells more",
                "lonely.wav: not indexed: there is no transcript of this name; "
                    + "put it beside the clip, or name both: earwitness index CLIP TRANSCRIPT",
                "lost.srt: not indexed: there is no clip of this name; put it beside "
                    + "the transcript, or name both: earwitness index CLIP TRANSCRIPT",
                "two.srt: not indexed: several clips have this name (1/two.wav, 2/two.wav); "
                    + "index them folder by folder, or rename them",
            ])
    }

    @Test func `translations follow the transcript of what is heard`() throws {
        let names = [
            "a.wav", "a.en.srt", "a.txt", "b.wav", "b.en.srt", "b.ru.srt", "c.wav", "c.uk.txt",
        ]
        #expect(
            try found(names)
                == Found(
                    pairs: [["a.wav", "a.txt", "a.en.srt"], ["c.wav", "c.uk.txt"]],
                    leftOut: [
                        "b.wav: not indexed: there are transcripts in en and ru; say with "
                            + "--spoken-language which is spoken"
                    ]))
        #expect(
            try found(names, spoken: .russian).pairs == [
                ["a.wav", "a.txt", "a.en.srt"], ["b.wav", "b.ru.srt", "b.en.srt"],
                ["c.wav", "c.uk.txt"],
            ])
    }

    @Test func `a clip and a transcript that are named together belong together`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "tape 7.wav")
        try folder.write("x", to: "typed.txt")
        let inputs = try IndexingInputs(
            at: [folder.path("tape 7.wav"), folder.path("typed.txt")])
        #expect(inputs.pairs.count == 1)
        #expect(inputs.leftOut.isEmpty)
    }

    @Test func `a path to nowhere and a file of another kind are errors`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a.zip")
        #expect(throws: PipelineError.missing(path: folder.path("absent"))) {
            try IndexingInputs(at: [folder.path("absent")])
        }
        #expect(throws: PipelineError.notIndexable(path: folder.path("a.zip"))) {
            try IndexingInputs(at: [folder.path("a.zip")])
        }
        #expect(try IndexingInputs(at: [folder.path]).isEmpty)
    }
}
