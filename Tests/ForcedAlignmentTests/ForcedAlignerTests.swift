import EvidenceModel
import Synchronization
import TestSupport
import Testing

@testable import ForcedAlignment

@Suite(.enabled(if: Recording.isInstalled, "needs the Debian package pocketsphinx-testdata"))
struct ForcedAlignerTests {
    private let text = "he was not an ill disposed young man"

    private func align(
        _ segments: [Segment], _ options: AlignmentOptions = AlignmentOptions()
    ) throws -> AlignedTranscript {
        try ForcedAligner(options).align(
            Transcript(segments: segments), samples: Recording("0880").samples, clip: "0880.wav")
    }

    @Test func `words of a real recording are found in order, inside the clip`() throws {
        let aligned = try align([
            Segment(text: "He was not an ill-disposed"), Segment(text: "young man."),
        ])
        let words = aligned.transcript.segments.flatMap(\.words)
        let spans = try words.map { try #require($0.timing).span }
        #expect(spans.allSatisfy { $0.length >= .milliseconds(30) })
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        #expect(spans.last.map { $0.upperBound <= MediaTime(milliseconds: 2_990) } == true)
        #expect(words.allSatisfy { ($0.timing?.confidence ?? 0) > 0.5 })
        #expect(aligned.record.method == .acoustic)
        #expect(aligned.record.model == "en-us")
        #expect(aligned.record.spokenLanguage == .english)
    }

    @Test func `progress goes on while the clip's own model is trained, and never back`() throws {
        let shares = Mutex<[Double]>([])
        _ = try ForcedAligner().align(
            Transcript(segments: [Segment(text: text)]), samples: Recording("0880").samples,
            reporting: ProgressReporter { _, share in shares.withLock { $0.append(share) } })
        let reported = shares.withLock { $0 }
        #expect(reported == reported.sorted())
        #expect(reported.count { $0 > 0.71 && $0 < 1 } >= 1)
        #expect(reported.last == 1)
    }

    @Test func `the same input gives the same result`() throws {
        #expect(try align([Segment(text: text)]) == align([Segment(text: text)]))
    }

    @Test func `a clip heard in blocks is aligned as one handed over whole`() throws {
        let aligner = try ForcedAligner()
        let samples = try Recording("0880").samples
        var listener = aligner.listener()
        for start in stride(from: 0, to: samples.count, by: 1_001) {
            let block = Array(samples[start..<min(samples.count, start + 1_001)])
            listener.listen(to: block.span)
        }
        let transcript = Transcript(segments: [Segment(text: text)])
        let heard = try aligner.align(transcript, heard: listener, clip: "0880.wav")
        #expect(heard == (try align([Segment(text: text)])))
    }

    @Test func `words stay where they are when packets are lost in the midst of them`() throws {
        var samples = try Recording("0880").samples
        let whole = try align([Segment(text: text)]).transcript.segments[0].words
        for start in stride(from: 8_000, to: samples.count - 2_000, by: 9_600) {
            for index in start..<start + 960 { samples[index] = 0 }
        }
        let broken = try ForcedAligner().align(
            Transcript(segments: [Segment(text: text)]), samples: samples
        ).transcript.segments[0].words
        let shifts = try zip(whole, broken).map { old, new in
            let (old, new) = try (#require(old.timing).span, #require(new.timing).span)
            return abs(
                old.lowerBound.roundedMilliseconds - new.lowerBound.roundedMilliseconds)
        }
        #expect(shifts.allSatisfy { $0 <= 60 }, "\(shifts)")
    }

    @Test func `what is not spoken or cannot be read is timed all the same`() throws {
        let aligned = try align([Segment(text: "— he was n** an ill disposed 🙂 young man")])
        let words = aligned.transcript.segments[0].words
        #expect(
            words.map { $0.timing?.source.name } == [
                "interpolated", "aligned", "aligned", "interpolated", "aligned", "aligned",
                "aligned", "interpolated", "aligned", "aligned",
            ])
        let plain = try align([Segment(text: text)]).transcript.segments[0].words
        let masked = try #require(words[3].timing).span
        let truth = try #require(plain[2].timing).span
        #expect(masked.overlaps(truth))
        let (last, plainLast) = try (#require(words[9].timing).span, #require(plain[7].timing).span)
        #expect(
            abs(last.lowerBound.roundedMilliseconds - plainLast.lowerBound.roundedMilliseconds) < 5)
    }

    @Test func `times of segments are kept and words found inside them`() throws {
        let free = try align([Segment(text: text)]).transcript.segments[0].words
        let border = try #require(free[4].timing).span.lowerBound
        let first = WordTiming(span: .zero..<border, source: .imported)
        let second = WordTiming(span: border..<MediaTime(milliseconds: 2_900), source: .imported)
        let aligned = try align([
            Segment(text: "he was not an", timing: first),
            Segment(text: "ill disposed young man", timing: second),
        ])
        #expect(aligned.record.method == .keep)
        #expect(aligned.transcript.segments.map(\.timing) == [first, second])
        for (word, reference) in zip(aligned.transcript.segments.flatMap(\.words), free) {
            let difference =
                try #require(word.timing).span.lowerBound
                - #require(reference.timing).span.lowerBound
            #expect(abs(difference.wholeMicroseconds) <= 60_000)
        }
    }

    @Test func `a translation is spread over speech, never forced onto the sound`() throws {
        let options = AlignmentOptions(languages: [.russian], spokenLanguage: .english)
        let aligned = try align([Segment(text: "Он не был злым молодым человеком")], options)
        #expect(aligned.record == AlignmentRecord(method: .activity, spokenLanguage: .english))
        #expect(
            aligned.transcript.segments[0].words.allSatisfy { $0.timing?.source == .distributed })
    }

    @Test func `a translation with times keeps them`() throws {
        let options = AlignmentOptions(languages: [.russian], spokenLanguage: .english)
        let timing = WordTiming(
            span: MediaTime(milliseconds: 500)..<MediaTime(milliseconds: 1_500), source: .imported)
        let aligned = try align([Segment(text: "Он молод", timing: timing)], options)
        #expect(aligned.record.method == .keep)
        #expect(aligned.transcript.segments[0].timing == timing)
        #expect(
            aligned.transcript.segments[0].words.map { $0.timing?.span.milliseconds } == [
                [500, 864], [864, 1_500],
            ])
    }

    @Test func `more text than can be spoken is refused`() throws {
        let long = Segment(text: [String](repeating: text, count: 12).joined(separator: " "))
        let error = #expect(throws: AlignmentError.self) { try align([long]) }
        #expect(error?.exitStatus == .badData)
        #expect(error?.description.hasPrefix("0880.wav: the transcript is too long") == true)
    }

    @Test(arguments: [100.0, 10, 2])
    func `a few words without a pause in noise are not too long for their clip`(ratio: Double)
        throws
    {
        let recording = try Recording("0880").samples
        let words = try align([Segment(text: text)]).transcript.segments[0].words
        let start = try #require(words[5].timing).span.lowerBound.sampleIndex(at: .speech)
        let spoken = Array(recording[start...].prefix(12_000))
        let noisy = spoken.withNoise(ratio: ratio)
        let aligned = try ForcedAligner(AlignmentOptions(mode: .acoustic)).align(
            Transcript(segments: [Segment(text: "disposed young man")]), samples: noisy)
        #expect(aligned.transcript.segments[0].words.count == 3)
    }
}

/// Transcripts that hold more or less than the recording.
@Suite(.enabled(if: Recording.isInstalled, "needs the Debian package pocketsphinx-testdata"))
struct MisfitTests {
    private let second = "he was not an ill disposed young man"
    private let third = "he might even have been made amiable himself"
    private let foreign = "nineteen wooden boxes of ammunition arrived on thursday evening"

    private func align(
        _ recordings: [String], _ texts: [String], noise ratio: Double? = nil
    ) throws -> AlignedTranscript {
        let samples = try recordings.flatMap { try Recording($0).samples }
        return try ForcedAligner().align(
            Transcript(segments: texts.map { Segment(text: $0) }),
            samples: ratio.map { samples.withNoise(ratio: $0) } ?? samples)
    }

    @Test func `a transcript that fits leaves nothing over`() throws {
        let aligned = try align(["0880", "0930"], [second, third])
        #expect(aligned.unmatchedSegments == [] && aligned.unmatchedAudio == [])
    }

    @Test func `a segment that is not in the audio is named and its neighbours stay`() throws {
        let fitting = try align(["0880", "0930"], [second, third]).transcript
        let aligned = try align(["0880", "0930"], [second, foreign, third])
        #expect(aligned.unmatchedSegments == [1])
        for (index, other) in [(0, 0), (2, 1)] {
            let words = aligned.transcript.segments[index].words
            for (word, reference) in zip(words, fitting.segments[other].words) {
                let moved =
                    try #require(word.timing).span.lowerBound
                    - #require(reference.timing).span.lowerBound
                #expect(abs(moved.wholeMicroseconds) <= 60_000)
            }
        }
        #expect(
            aligned.transcript.segments[1].words.allSatisfy { $0.timing?.source == .interpolated })
    }

    @Test(arguments: [nil, 0, 1, 2, 3, 4, 5])
    func `in noise, too, a segment that is not in the audio is named and all others are not`(
        place: Int?
    ) throws {
        var texts = Self.chapter.map(\.text)
        if let place { texts.insert(foreign, at: place) }
        let aligned = try align(Self.chapter.map(\.name), texts, noise: 10)
        #expect(aligned.unmatchedSegments == (place.map { [$0] } ?? []))
    }

    @Test func `in noise a timed segment that is not in the audio is marked, and no other`()
        throws
    {
        var samples: [Float] = []
        var segments: [Segment] = []
        for (name, text) in Self.chapter {
            let start = MediaTime(sample: samples.count, at: .speech)
            samples += try Recording(name).samples
            let span = start..<MediaTime(sample: samples.count, at: .speech)
            segments.append(
                Segment(text: text, timing: WordTiming(span: span, source: .imported)))
        }
        segments.insert(Segment(text: foreign, timing: segments[3].timing), at: 3)
        let aligned = try ForcedAligner(AlignmentOptions(mode: .keep)).align(
            Transcript(segments: segments), samples: samples.withNoise(ratio: 10))
        let doubts = aligned.transcript.segments.map { $0.doubts.contains(.notInSound) }
        #expect(doubts == [false, false, false, true, false, false])
    }

    @Test(arguments: [4, 600])
    func `segments all of which are late are refined to where they are heard`(seconds: Int) throws {
        var samples: [Float] = []
        var segments: [Segment] = []
        for (name, text) in Self.chapter.prefix(3) {
            let start = MediaTime(sample: samples.count, at: .speech)
            samples += try Recording(name).samples
            let span = start..<MediaTime(sample: samples.count, at: .speech)
            let late = WordTiming(
                span: span.lowerBound + .seconds(seconds)..<span.upperBound + .seconds(seconds),
                source: .imported)
            segments.append(Segment(text: text, timing: late))
        }
        let aligned = try ForcedAligner(AlignmentOptions(mode: .refine)).align(
            Transcript(segments: segments), samples: samples)
        for (segment, late) in zip(aligned.transcript.segments, segments) {
            #expect(segment.doubts.contains(.contradictsSound))
            let moved =
                try #require(late.timing).span.lowerBound
                - #require(segment.timing).span.lowerBound
            #expect(moved > .seconds(seconds - 1) && moved < .seconds(seconds))
        }
    }

    private static let chapter = [
        (
            name: "0870",
            text: "and mister john dashwood had then leisure to consider how much there might be "
                + "prudently in his power to do for them"
        ), (name: "0880", text: "he was not an ill disposed young man"),
        (
            name: "0890",
            text: "unless to be rather cold hearted and rather selfish is to be ill disposed"
        ),
        (
            name: "0920",
            text: "had he married a more amiable woman he might have been made still more "
                + "respectable than he was"
        ), (name: "0930", text: "he might even have been made amiable himself"),
    ]

    @Test func `speech that is not in the transcript is reported`() throws {
        let lengths = try ["0880", "0890", "0930"].map { try Recording($0).samples.count }
        let aligned = try align(["0880", "0890", "0930"], [second, third])
        let extra =
            MediaTime(
                sample: lengths[0], at: .speech)..<MediaTime(
                sample: lengths[0] + lengths[1], at: .speech)
        let reported = aligned.unmatchedAudio.reduce(Duration.zero) { $0 + $1.length }
        #expect(aligned.unmatchedSegments == [])
        #expect(aligned.unmatchedAudio.allSatisfy { $0.overlaps(extra) })
        #expect(reported > .seconds(2) && reported < extra.length)
        let last = try #require(aligned.transcript.segments[1].timing).span
        #expect(last.lowerBound >= extra.upperBound)
    }
}
