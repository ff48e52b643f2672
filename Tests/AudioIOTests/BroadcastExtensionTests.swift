import AudioIO
import EvidenceModel
import TestSupport
import Testing

struct BroadcastExtensionTests {
    private func clip(date: String, time: String) throws -> AudioClip {
        let folder = try TemporaryFolder()
        let chunk = WaveBytes.bext(date: date, time: time, timeReference: 0x1_0000_0002)
        let bytes = WaveBytes.pcm16([1, 2, 3], before: chunk)
        return try AudioClip.open(try folder.file("call.wav", bytes))
    }

    @Test func `a Broadcast Wave file says who recorded it and when`() throws {
        let info = try clip(date: "2024-03-01", time: "14:05:09").info
        let broadcast = try #require(info.broadcast)
        #expect(broadcast.description == "Intercept 7")
        #expect(broadcast.originator == "Receiver 2")
        #expect(broadcast.originatorReference == "REF-0042")
        #expect(broadcast.date == "2024-03-01")
        #expect(broadcast.time == "14:05:09")
        #expect(broadcast.timeReference == 0x1_0000_0002)
        #expect(info.recordedAt == "2024-03-01T14:05:09")
    }

    @Test(
        arguments: [
            ("2024-03-01", "14:05:09", "2024-03-01T14:05:09"),
            ("2024:03:01", "14-05-09", "2024-03-01T14:05:09"),
            ("2024/3/1", "1.2.3", "2024-03-01T01:02:03"),
            ("2024-02-29", "", "2024-02-29"),
            ("2024-03-01", "25:00:00", "2024-03-01"),
            ("2023-02-29", "14:05:09", nil),
            ("2024-13-01", "14:05:09", nil),
            ("0000-00-00", "00:00:00", nil),
            ("", "14:05:09", nil),
            ("yesterday", "noon", nil),
        ] as [(String, String, String?)])
    func `a time is believed when it is one`(_ date: String, _ time: String, _ expected: String?)
        throws
    {
        #expect(try clip(date: date, time: time).info.recordedAt == expected)
    }
}
