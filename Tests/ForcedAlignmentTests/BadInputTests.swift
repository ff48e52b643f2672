import EvidenceModel
import Foundation
import Testing

@testable import ForcedAlignment

@Suite struct BadInputTests {
    private let transcript = Transcript(segments: [Segment(text: "hello there")])

    private func error(_ samples: [Float], _ transcript: Transcript? = nil) throws
        -> AlignmentError?
    {
        let aligner = try ForcedAligner()
        return #expect(throws: AlignmentError.self) {
            try aligner.align(transcript ?? self.transcript, samples: samples, clip: "a.wav")
        }
    }

    @Test func `a clip without sound, without speech or without numbers is refused`() throws {
        #expect(try error([]) == .clipEmpty(clip: "a.wav"))
        #expect(try error([Float](repeating: 0, count: 32_000)) == .clipSilent(clip: "a.wav"))
        #expect(try error([0.1, .nan, 0.2]) == .clipUnusable(clip: "a.wav"))
        let tone = (0..<32_000).map { Float(sin(Double($0) / 5)) / 2 }
        #expect(try error(tone) == .clipSilent(clip: "a.wav"))
    }

    @Test func `a transcript without words is refused`() throws {
        #expect(
            try error([0.1], Transcript(segments: []))
                == .transcriptEmpty(transcript: "the transcript"))
        #expect(
            try error([0.1], Transcript(segments: [Segment(text: " ")]))
                == .transcriptEmpty(transcript: "the transcript"))
    }

    @Test func `a missing model is named with what to install`() {
        let error = #expect(throws: AlignmentError.self) {
            try ForcedAligner(AlignmentOptions(modelFolder: "/nowhere"))
        }
        #expect(
            error?.description
                == "/nowhere: no acoustic model here; install it with `apt-get install "
                + "pocketsphinx-en-us`, or name its folder with --acoustic-model")
        #expect(error?.exitStatus == .unavailable)
    }

    @Test(arguments: ["feat.params", "mdef", "means", "variances", "sendump", "noisedict"])
    func `a damaged model is refused, not believed`(file: String) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/model-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: ModelFolder.debian, toPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("-feat other\n-nfilt 3\n".utf8).write(
            to: URL(fileURLWithPath: folder + "/" + file))
        let error = #expect(throws: AlignmentError.self) {
            try AcousticModel(ModelFolder(named: folder))
        }
        #expect(error?.exitStatus == .badData)
    }
}
