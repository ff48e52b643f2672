import EvidenceModel

/// Writes the JSON transcripts of the Podcasting 2.0 namespace.
struct PodcastJSONWriter: TranscriptWriter {
    static let format = FormatName.podcast

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        let segments = try WritableCue.cues(of: transcript, for: .podcast).map { cue in
            var members: [JSONValue.Member] = [
                .init(name: "startTime", value: .number(cue.start.seconds)),
                .init(name: "endTime", value: .number(cue.end.seconds)),
                .init(name: "body", value: .string(cue.lines.joined(separator: "\n"))),
            ]
            if let speaker = cue.speaker {
                members.append(.init(name: "speaker", value: .string(speaker)))
            }
            return JSONValue.object(members)
        }
        return JSONWriter.bytes(
            of: .object(["version": .string("1.0.0"), "segments": .array(segments)]))
    }
}
