import EvidenceModel
import Foundation
import Testing

@testable import TranscriptFormats

/// A transcript in a form to compare by eye: `1.000-2.500 Mary: text`, `-` where there is no time or
/// speaker, `~` behind a time that is not imported, line feeds as `/`.
func dump(_ transcript: Transcript) -> [String] {
    transcript.segments.map { segment in
        let time = segment.timing.map(dump) ?? "-"
        let text = segment.text.replacing("\n", with: "/")
        return "\(time) \(segment.speaker?.name ?? "-"): \(text)"
    }
}

/// The words of a segment with their times: `0.454-0.716 Here`.
func dumpWords(_ segment: Segment) -> [String] {
    segment.words.map { "\($0.timing.map(dump) ?? "-") \($0.text)" }
}

private func dump(_ timing: WordTiming) -> String {
    let span = timing.span
    return "\(seconds(span.lowerBound))-\(seconds(span.upperBound))"
        + (timing.source == .imported ? "" : "~")
}

private func seconds(_ time: MediaTime) -> String {
    let millis = time.roundedMilliseconds
    return "\(millis / 1_000).\(String(String(1_000 + millis % 1_000).dropFirst()))"
}

/// The bytes of a fixture.
func fixture(_ path: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures")
    return [UInt8](try Data(contentsOf: folder.appending(path: path)))
}

/// A text read, its format detected unless it is given.
func read(_ text: String, as format: FormatName? = nil) throws -> ImportedTranscript {
    try TranscriptFile.read(Array(text.utf8), named: "call.txt", as: format)
}

/// A fixture read, its format detected unless it is given.
func readFixture(_ path: String, as format: FormatName? = nil) throws -> ImportedTranscript {
    try TranscriptFile.read(try fixture(path), named: path, as: format)
}

/// The findings as `line:column forgiven`.
func dump(_ findings: [TranscriptFinding]) -> [String] {
    findings.map { "\($0.line):\($0.column) \($0.forgiven)" }
}

/// The error a call ends with.
func error(_ body: () throws -> ImportedTranscript) -> TranscriptError? {
    do {
        _ = try body()
        return nil
    } catch {
        return error as? TranscriptError
    }
}

/// A segment with times in milliseconds.
func segment(_ text: String, _ start: Int64, _ end: Int64, _ speaker: String? = nil) -> Segment {
    Segment(
        text: text, speaker: speaker.map(Speaker.init(name:)),
        timing: WordTiming(
            span: MediaTime(milliseconds: start)..<MediaTime(milliseconds: end), source: .imported))
}
