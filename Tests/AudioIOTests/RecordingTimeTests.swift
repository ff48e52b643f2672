import AudioIO
import EvidenceModel
import TestSupport
import Testing

/// What iXML and cue points say about when a clip was recorded.
struct RecordingTimeTests {
    private func info(_ chunks: [UInt8]...) throws -> ClipInfo {
        let folder = try TemporaryFolder()
        let samples = (0..<16_000).map { Int16($0 % 100) }
        let bytes = WaveBytes.pcm16(samples, before: chunks.flatMap(\.self))
        return try AudioClip.open(try folder.file("call.wav", bytes)).info
    }

    private static func ixml(_ inside: String, head: String = "") -> [UInt8] {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(head)<BWFXML>\(inside)</BWFXML>"
        return WaveBytes.chunk("iXML", Array((text.utf8.count % 2 == 0 ? text : text + "\n").utf8))
    }

    private static let date = "<BWF_ORIGINATION_DATE>2024-03-01</BWF_ORIGINATION_DATE>"
    private static let time = "<BWF_ORIGINATION_TIME>14:05:09</BWF_ORIGINATION_TIME>"

    /// 14:05:09.25 at 96 kHz: more than 32 bits hold.
    private static let samples = """
        <SPEED><TIMESTAMP_SAMPLE_RATE>96000</TIMESTAMP_SAMPLE_RATE>
        <TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI>1</TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI>
        <TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO>573120704</TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO></SPEED>
        """

    @Test(
        arguments: [
            ("<PROJECT>x</PROJECT><BEXT>\(date)\(time)</BEXT>", "2024-03-01T14:05:09"),
            ("\(samples)<BEXT>\(date)\(time)</BEXT>", "2024-03-01T14:05:09.250"),
            ("\(samples)<BEXT>\(date)</BEXT>", "2024-03-01T14:05:09.250"),
            ("<BEXT>\(date)</BEXT>", "2024-03-01"),
            (
                "\(samples)<BEXT>\(date)<BWF_ORIGINATION_TIME>09:00:00</BWF_ORIGINATION_TIME></BEXT>",
                "2024-03-01T09:00:00"
            ),
            ("<BEXT>\(time)</BEXT>", nil),
            ("<BEXT>\(date)\(time)", "2024-03-01T14:05:09"),
            ("<<\(date)", nil),
        ] as [(String, String?)])
    func `iXML gives the day and, as exactly as it can, the time of day`(
        _ inside: String, _ expected: String?
    ) throws {
        let info = try info(Self.ixml(inside))
        #expect(info.recordedAt == expected)
        #expect(info.frameCount == 16_000)
    }

    @Test func `iXML that declares a document type is not read`() throws {
        let head = "<!DOCTYPE BWFXML [<!ENTITY d \"2024-03-01\">]>"
        let inside = "<BWF_ORIGINATION_DATE>&d;</BWF_ORIGINATION_DATE>"
        #expect(try info(Self.ixml(inside, head: head)).recordedAt == nil)
    }

    @Test func `bext comes first, unless it knows the day only`() throws {
        let ixml = Self.ixml("<BEXT>\(Self.date)\(Self.time)</BEXT>")
        let bext = WaveBytes.bext(date: "2024-03-02", time: "01:02:03", timeReference: 0)
        #expect(try info(bext, ixml).recordedAt == "2024-03-02T01:02:03")
        let day = WaveBytes.bext(date: "2024-03-02", time: "", timeReference: 0)
        #expect(try info(day, ixml).recordedAt == "2024-03-01T14:05:09")
    }

    /// A `cue ` chunk with a point and its label.
    private static func cue(frame: Int, label: String) -> [UInt8] {
        let little = { (number: Int) in WaveBytes.little(UInt32(number)) }
        let point =
            little(1) + little(1) + little(frame) + Array("data".utf8) + little(0) + little(0)
            + little(frame)
        var text = Array(label.utf8) + [0]
        if text.count % 2 == 1 { text.append(0) }
        let labels = Array("adtl".utf8) + WaveBytes.chunk("labl", little(1) + text)
        return WaveBytes.chunk("cue ", point) + WaveBytes.chunk("LIST", labels)
    }

    @Test(
        arguments: [
            (0, "2024-03-01T14:05:09", "2024-03-01T14:05:09.000"),
            (8_000, "2024-03-01T14:05:09+02:00", "2024-03-01T14:05:08.500+02:00"),
            (8_000, "2024-03-01 00:00:00.250", "2024-02-29T23:59:59.750"),
            (8_000, "shelling", nil),
            (0, "14:05:09", nil),
        ] as [(Int, String, String?)])
    func `a cue point whose label is a date and time dates the clip`(
        _ frame: Int, _ label: String, _ expected: String?
    ) throws {
        let info = try info(Self.cue(frame: frame, label: label))
        #expect(info.cuePoints == [CuePoint(frame: frame, label: label)])
        #expect(info.recordedAt == expected)
    }
}
