import EvidenceModel
import Testing

@Suite struct WordTests {
    @Test func `words are the stretches between white space, punctuation included`() {
        #expect(
            Word.words(of: " Что за бригада?\u{00A0}— Т-72\n") == [
                Word(text: "Что", range: 1..<4),
                Word(text: "за", range: 5..<7),
                Word(text: "бригада?", range: 8..<16),
                Word(text: "—", range: 17..<18),
                Word(text: "Т-72", range: 19..<23),
            ])
    }

    @Test func `a text of white space has no words`() {
        #expect(Word.words(of: " \t\n").isEmpty)
    }

    @Test func `only a word found in the sound has a confidence`() {
        let span = MediaTime.zero..<MediaTime(milliseconds: 10)
        #expect(WordTiming(span: span, source: .aligned(confidence: 0.5)).confidence == 0.5)
        #expect(WordTiming(span: span, source: .imported).confidence == nil)
    }

    @Test func `a transcript is timed when every segment with words is`() {
        let timing = WordTiming(
            span: .zero..<MediaTime(milliseconds: 10), source: .imported)
        let timed = Segment(text: "да", timing: timing)
        #expect(Transcript(segments: [timed, Segment(text: "")]).isTimed)
        #expect(!Transcript(segments: [timed, Segment(text: "нет")]).isTimed)
        #expect(!Transcript(segments: []).isTimed)
    }
}
