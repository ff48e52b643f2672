import Testing

@testable import TranscriptFormats

/// What was forgiven in JSON is reported with the line and the column of the object it is in.
struct JSONFindingPlaceTests {
    @Test func `findings of Whisper's JSON name the segment's place`() throws {
        let file = """
            {"language": "ru", "segments": [
              {"start": 0, "end": 1, "text": " "}, {"start": 1, "end": 2, "text": "да",
               "words": [{"word": "нет", "start": 1, "end": 2}]},
              {"start": 2, "end": 4, "text": "а б в", "words": [
                {"word": "а", "start": 2, "end": 3}, {"word": "б"},
                {"word": "в", "start": 3, "end": 4}]}
            ]}
            """
        #expect(
            try dump(read(file).findings) == [
                "2:3 emptyCue", "2:40 unplacedWords", "4:3 interpolatedWords",
            ])
    }

    @Test func `columns are code points, also behind other scripts on one line`() throws {
        let file =
            #"[{"start": 0, "end": 1, "text": "Привіт 🙂"}, {"start": 1, "end": 2, "text": ""}]"#
        #expect(try dump(read(file).findings) == ["1:46 emptyCue"])
    }

    @Test func `findings of whisper.cpp and Google name theirs`() throws {
        let cpp = """
            {"result": {"language": "en"}, "transcription": [
            {"offsets": {"from": 0, "to": 1000}, "text": " a"},
            {"offsets": {"from": 1000, "to": 2000}, "text": ""}]}
            """
        #expect(try dump(read(cpp).findings) == ["3:1 emptyCue"])
        let google = """
            {"results": [{"alternatives": [{"transcript": "a b",
              "words": [{"word": "x", "startTime": "0s", "endTime": "1s"}]}]}]}
            """
        #expect(try dump(read(google).findings) == ["1:14 unplacedWords"])
    }
}
