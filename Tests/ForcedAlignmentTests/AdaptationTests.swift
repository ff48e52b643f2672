import EvidenceModel
import TestSupport
import Testing

@testable import ForcedAlignment

/// Learning from other clips of the same voice and channel.
@Suite(.enabled(if: Recording.isInstalled, "needs the Debian package pocketsphinx-testdata"))
struct AdaptationTests {
    private static let chapter = [
        (
            "0870",
            "and mister john dashwood had then leisure to consider how much there might be "
                + "prudently in his power to do for them"
        ), ("0880", "he was not an ill disposed young man"),
        ("0890", "unless to be rather cold hearted and rather selfish is to be ill disposed"),
        (
            "0920",
            "had he married a more amiable woman he might have been made still more "
                + "respectable than he was"
        ),
    ]
    private static let clip = ("0930", "he might even have been made amiable himself")

    private static func heard(
        _ recording: String, by aligner: ForcedAligner, slowedBy factor: Int = 1
    ) throws -> ClipListener {
        let samples = try Recording(recording).samples.withNoise(ratio: 10)
        let slowed = samples.flatMap { repeatElement($0, count: factor) }
        var listener = aligner.listener()
        listener.listen(to: slowed.span)
        return listener
    }

    private static func lessons(
        by aligner: ForcedAligner, slowedBy factor: Int = 1
    ) throws -> [Lesson] {
        try chapter.compactMap { name, text in
            try aligner.lesson(
                of: Transcript(segments: [Segment(text: text)]),
                heard: heard(name, by: aligner, slowedBy: factor), sha256: name)
        }
    }

    private static func align(
        with lessons: [Lesson], by aligner: ForcedAligner
    ) throws -> AlignedTranscript {
        try aligner.align(
            Transcript(segments: [Segment(text: clip.1)]), heard: heard(clip.0, by: aligner),
            learningFrom: lessons)
    }

    @Test func `in noise words are found nearer to where they are by what other clips teach`()
        throws
    {
        let aligner = try ForcedAligner()
        let clean = try aligner.align(
            Transcript(segments: [Segment(text: Self.clip.1)]),
            samples: Recording(Self.clip.0).samples)
        func error(_ aligned: AlignedTranscript) throws -> Int64 {
            try zip(aligned.transcript.segments[0].words, clean.transcript.segments[0].words)
                .reduce(0) { sum, words in
                    let start = try #require(words.0.timing).span.lowerBound
                    let reference = try #require(words.1.timing).span.lowerBound
                    return sum + abs((start - reference).wholeMicroseconds)
                }
        }
        let alone = try Self.align(with: [], by: aligner)
        let taught = try Self.align(with: Self.lessons(by: aligner), by: aligner)
        #expect(try error(taught) < error(alone))
        let adaptation = try #require(taught.record.adaptation)
        #expect(Set(adaptation.clips).isSubset(of: Self.chapter.map(\.0)))
        #expect(!adaptation.clips.isEmpty && (adaptation.gain ?? 0) >= 2.8)
        #expect(adaptation.statisticsSHA256?.count == 64)
        #expect(alone.record.adaptation == nil)
    }

    @Test func `the same lessons teach the same`() throws {
        let aligner = try ForcedAligner()
        let lessons = try Self.lessons(by: aligner)
        #expect(
            try Self.align(with: lessons, by: aligner)
                == Self.align(with: lessons, by: aligner))
    }

    @Test func `nothing is learned from a voice that sounds otherwise, and the record says so`()
        throws
    {
        let aligner = try ForcedAligner()
        // An octave lower and half as fast the same man is another.
        let lessons = try Self.lessons(by: aligner, slowedBy: 2)
        var alone = try Self.align(with: [], by: aligner)
        alone.record.adaptation = AdaptationRecord(clips: [])
        #expect(try !lessons.isEmpty && Self.align(with: lessons, by: aligner) == alone)
    }

    @Test func `text that is not in its sound is no lesson`() throws {
        let aligner = try ForcedAligner()
        var listener = aligner.listener()
        let samples = try Recording("0880").samples
        listener.listen(to: samples.span)
        let text = "nineteen wooden boxes of ammunition arrived on thursday evening"
        let lesson = try aligner.lesson(
            of: Transcript(segments: [Segment(text: text)]), heard: listener, sha256: "0880")
        #expect(lesson == nil)
    }
}
