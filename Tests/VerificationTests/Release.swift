import AudioIO
import CSQLite
import EvidenceExport
import EvidenceModel
import Foundation
import Redaction
import TestSupport
import Testing
import Verification

/// A call with three marks, its clip, and a folder with what was released of it.
struct Release {
    let transcript: Transcript
    let plan: RedactionPlan
    let clip: AudioClip
    let bleeps: BleepPlan
    private let temporary: TemporaryFolder

    /// Words last 300 ms and begin every half second.
    init(_ encoding: ClipEncoding = ClipEncoding(.wav, .signed16), rate: Int = 8_000) throws {
        temporary = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: temporary.path("out"), withIntermediateDirectories: true)
        transcript = Self.transcript
        plan = RedactionPlan(marks: [
            Self.mark(0, 9..<13, .obscene), Self.mark(1, 7..<18, .person),
            Self.mark(2, 3..<8, .obscene),
        ])
        let source = temporary.path("clip." + encoding.fileExtension)
        try Self.write(Self.speech(rate: rate), to: source, encoding, rate: rate)
        clip = try AudioClip.open(source)
        bleeps = try BleepPlan(transcript, plan, clip: clip.info.span)
    }

    var folder: String { temporary.path("out") }

    var subtitles: String {
        let released = RedactedTranscript(transcript, applying: plan).transcript
        return released.segments.enumerated().map { index, segment in
            "\(index + 1)\n00:00:0\(index * 2),000 --> 00:00:0\(index * 2 + 2),000\n\(segment.text)\n"
        }.joined(separator: "\n")
    }

    func path(_ name: String) -> String { folder + "/" + name }

    func put(_ name: String, _ bytes: [UInt8]) throws {
        let path = path(name)
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    func put(_ name: String, _ text: String) throws { try put(name, Array(text.utf8)) }

    func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    /// Makes a database by statements.
    func database(_ name: String, _ sql: String) throws {
        var handle: OpaquePointer?
        defer { unsafe sqlite3_close(handle) }
        try #require(unsafe sqlite3_open(path(name), &handle) == SQLITE_OK)
        try #require(unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK)
    }

    /// Writes the bleeped clip and gives its samples, two channels interleaved.
    @discardableResult
    func render(_ name: String) throws -> [Double] {
        _ = try BleepRenderer().render(clip, bleeps, to: path(name))
        return try Self.samples(AudioClip.open(path(name)))
    }

    /// Writes samples in place of the bleeped clip.
    func replace(_ name: String, _ samples: [Double]) throws {
        try? FileManager.default.removeItem(atPath: path(name))
        let encoding = try BleepRenderer.encoding(of: clip)
        try Self.write(samples, to: path(name), encoding, rate: clip.info.rate.hertz)
    }

    /// The frames of a region.
    func frames(_ region: Int) -> Range<Int> {
        let span = bleeps.regions[region].span
        return span.lowerBound.sampleIndex(
            at: clip.info.rate)..<span.upperBound.sampleIndex(at: clip.info.rate)
    }

    /// What is found; with `hearing` the sound is checked against the clip.
    func leaks(hearing: Bool = true) throws -> [String] {
        try report(hearing: hearing).findings.map(\.description)
    }

    func report(hearing: Bool = true) throws -> VerificationReport {
        let sound = SoundVerification(
            bleeps, original: hearing ? clip : nil, frameCount: clip.info.frameCount)
        return try ReleaseVerifier(RemovedContent(transcript, plan: plan), sound: sound)
            .verify(folder)
    }

    static func samples(_ clip: AudioClip) throws -> [Double] {
        var reader = try ClipReader(clip)
        var block = FrameBlock(channelCount: clip.info.channelCount)
        var samples: [Double] = []
        while try reader.read(into: &block) { samples += block.samples }
        return samples
    }

    private static let transcript: Transcript = {
        let texts = ["где хлеб сука дай патроны", "позови Иван Петров сюда", "ну блять опять"]
        return Transcript(
            segments: texts.enumerated().map { index, text in
                let start = Int64(index) * 2_500
                var segment = Segment(
                    text: text,
                    timing: WordTiming(span: span(start, start + 2_500), source: .imported))
                for word in segment.words.indices {
                    let from = start + Int64(word) * 500
                    segment.words[word].timing = WordTiming(
                        span: span(from, from + 300), source: .imported)
                }
                return segment
            }, language: .russian)
    }()

    private static func span(_ start: Int64, _ end: Int64) -> TimeSpan {
        MediaTime(milliseconds: start)..<MediaTime(milliseconds: end)
    }

    private static func mark(_ segment: Int, _ range: CodePointRange, _ category: RedactionCategory)
        -> RedactionMark
    {
        RedactionMark(
            segment: segment, range: range, category: category, severity: .high, rule: "test")
    }

    /// Eight seconds of two voices: noise below 1 kHz that swells and fades like syllables.
    private static func speech(rate: Int) -> [Double] {
        var state: UInt64 = 11
        var last = [0.0, 0.0]
        return (0..<rate * 8 * 2).map { index in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let fresh = Double(state >> 40) / Double(1 << 24) - 0.5
            last[index % 2] += (fresh - last[index % 2]) * 4_000 / Double(rate) / 2
            let time = Double(index / 2) / Double(rate)
            return last[index % 2] * (0.6 + 0.4 * sin(time * 25 + Double(index % 2)))
        }
    }

    private static func write(
        _ samples: [Double], to path: String, _ encoding: ClipEncoding, rate: Int
    ) throws {
        let sampleRate = try #require(SampleRate(hertz: rate))
        var writer = try ClipWriter(creating: path, encoding, rate: sampleRate, channelCount: 2)
        try writer.write(samples)
        try writer.finish()
    }
}
