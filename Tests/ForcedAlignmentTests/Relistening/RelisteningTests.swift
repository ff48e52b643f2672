import EvidenceModel
import Foundation
import TestSupport
import Testing

@testable import ForcedAlignment

@Suite(.enabled(if: Recording.isInstalled, "needs the Debian package pocketsphinx-testdata"))
struct RelisteningTests {
    private let others = [
        "the road to the river was closed for seven days after the bridge had fallen",
        "we carried water, bread and blankets over the hill to the people of the next village",
        "nobody could tell us when the telephone would work again",
    ]
    private let samples: [Float]
    private let word: RemovedWord
    private let short: RemovedWord

    init() throws {
        samples = try Recording("0880").samples
        let call = Transcript(segments: [Segment(text: "he was not an ill disposed young man")])
        let words = try ForcedAligner().align(call, samples: samples).transcript.segments[0].words
        let span = try #require(words[5].timing).span
        word = RemovedWord(text: "disposed", span: span)
        short = RemovedWord(text: "an", span: try #require(words[3].timing).span)
    }

    private func rank(_ change: (Int, Float) -> Float) throws -> Double {
        var released = samples
        let region =
            word.span.lowerBound.sampleIndex(
                at: .speech)..<word.span.upperBound.sampleIndex(at: .speech)
        for index in region { released[index] = change(index, samples[index]) }
        let listener = try Relistening(besides: others, in: .english)
        return try #require(try listener.ranks(of: [word], in: released)[0])
    }

    @Test func `a word that is there fits better than unrelated words, a quieter one too`() throws {
        #expect(try rank { _, was in was } >= 0.95)
        #expect(try rank { _, was in was / 31.6 } >= 0.95)
    }

    @Test func `a word that was replaced fits no better than unrelated words`() throws {
        #expect(try rank { index, _ in 0.1 * Float(sin(2 * .pi * Double(index) / 16)) } < 0.9)
        #expect(try rank { _, _ in 0 } < 0.9)
    }

    @Test func `short words, little text and silence say nothing`() throws {
        let listener = try Relistening(besides: others, in: .english)
        #expect(try listener.ranks(of: [short], in: samples) == [nil])
        let silence = [Float](repeating: 0, count: samples.count)
        #expect(try listener.ranks(of: [word], in: silence) == [nil])
        let alone = try Relistening(besides: ["yes"], in: .english)
        #expect(try alone.ranks(of: [word], in: samples) == [nil])
    }
}
