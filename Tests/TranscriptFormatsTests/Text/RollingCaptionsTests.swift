import EvidenceModel
import Testing

@testable import TranscriptFormats

struct RollingCaptionsTests {
    @Test func `each line of YouTube's captions comes once, with its words' times`() throws {
        let read = try readFixture("vtt/youtube_auto.vtt")
        #expect(
            dump(read.transcript) == [
                "0.080-2.310 -: hello and welcome", "2.320-4.000 -: to the show",
            ])
        #expect(
            read.transcript.segments.flatMap(dumpWords) == [
                "0.080-0.480 hello", "0.480-0.640 and", "0.640-2.310 welcome", "2.320-2.560 to",
                "2.560-2.800 the", "2.800-4.000 show",
            ])
        #expect(read.transcript.language == .english)
        #expect(dump(read.findings) == ["9:1 rollingCaption", "13:1 rollingCaption"])
    }

    @Test func `the same captions as SRT come once too`() throws {
        let read = try read(
            """
            1
            00:00:01,000 --> 00:00:02,000
            one

            2
            00:00:02,000 --> 00:00:03,000
            one
            two

            3
            00:00:03,000 --> 00:00:04,000
            two
            three
            """)
        #expect(
            dump(read.transcript) == [
                "1.000-2.000 -: one", "2.000-3.000 -: two", "3.000-4.000 -: three",
            ])
    }

    @Test func `what somebody says again and again stays`() throws {
        let file = (1...5).map { "\($0)\n00:00:0\($0),000 --> 00:00:0\($0 + 1),000\nNo.\n\n" }
        #expect(try read(file.joined()).transcript.segments.map(\.text).count == 5)
    }

    @Test func `what somebody says twice stays`() throws {
        let read = try read(
            """
            1
            00:00:01,000 --> 00:00:02,000
            Fire!

            2
            00:00:02,000 --> 00:00:03,000
            Fire!

            3
            00:00:03,000 --> 00:00:04,000
            Where?

            4
            00:00:04,000 --> 00:00:05,000
            There.
            """)
        #expect(read.transcript.segments.map(\.text) == ["Fire!", "Fire!", "Where?", "There."])
    }
}
