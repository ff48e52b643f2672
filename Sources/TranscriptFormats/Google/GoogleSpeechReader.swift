import EvidenceModel

/// Reads the JSON of Google Cloud Speech-to-Text, versions 1 and 2.
///
/// <https://cloud.google.com/speech-to-text/docs/reference/rest>. Each result is a segment. With
/// speaker tags the last result repeats all words with their tags; it alone is read then.
struct GoogleSpeechReader: JSONTranscriptReader {
    static let format = FormatName.google

    func recognizes(_ json: JSONValue) -> Bool {
        guard let alternatives = Self.results(json)?.first?["alternatives"]?.array?.first else {
            return false
        }
        return alternatives["timestamps"] == nil && alternatives["content"] == nil
            && (alternatives["transcript"] != nil || alternatives["words"] != nil)
            && Self.results(json)?.first?["final"] == nil
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        guard let results = Self.results(json) else { throw .document(.missingField) }
        var reading = JSONReading(transcript: Transcript(segments: []))
        reading.transcript.language = results.lazy.compactMap {
            ($0["languageCode"] ?? $0["language_code"])?.string
        }.first
            .flatMap { LanguageTag($0) }
        if let last = results.last, Self.words(last).contains(where: Self.hasSpeaker) {
            let tokens =
                results.count > 1
                    && !results.dropLast().contains {
                        Self.words($0).contains(where: Self.hasSpeaker)
                    } ? Self.words(last) : results.flatMap(Self.words)
            reading.transcript.segments = SpokenTurns.segments(of: tokens.map(Self.token))
            return reading
        }
        var previousEnd = MediaTime.zero
        for result in results {
            guard let segment = Self.segment(result, after: &previousEnd, &reading.findings) else {
                continue
            }
            reading.transcript.segments.append(segment)
        }
        return reading
    }

    private static func results(_ json: JSONValue) -> [JSONValue]? {
        json["results"]?.array ?? json["response"]?["results"]?.array
    }

    private static func words(_ result: JSONValue) -> [JSONValue] {
        result["alternatives"]?.array?.first?["words"]?.array ?? []
    }

    private static func hasSpeaker(_ word: JSONValue) -> Bool {
        ["speakerTag", "speakerLabel", "speaker_tag", "speaker_label"].contains { word[$0] != nil }
    }

    private static func token(_ word: JSONValue) -> SpokenToken {
        SpokenToken(
            text: Blank.trimmed(word["word"]?.string ?? ""), span: span(word),
            speaker: Speaker(json: value(of: "speakerLabel", "speakerTag", in: word)))
    }

    /// The value of one of two names; Python's client writes them with underscores.
    private static func value(
        of name: String, _ otherName: String, in json: JSONValue
    ) -> JSONValue? {
        [name, otherName].lazy.compactMap { json[$0] ?? json[underscored($0)] }.first
    }

    /// `startTime` as `start_time`.
    private static func underscored(_ name: String) -> String {
        name.reduce(into: "") { result, letter in
            result += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
        }
    }

    private static func span(_ word: JSONValue) -> TimeSpan? {
        guard let end = GoogleTime.time(value(of: "endTime", "endOffset", in: word)) else {
            return nil
        }
        // A start of zero is left out by the service.
        let start = GoogleTime.time(value(of: "startTime", "startOffset", in: word)) ?? .zero
        return start..<max(start, end)
    }

    private static func segment(
        _ result: JSONValue, after previousEnd: inout MediaTime,
        _ findings: inout [JSONFinding]
    ) -> Segment? {
        let pieces = words(result).map { word in
            TimedPiece(
                text: word["word"]?.string ?? "",
                timing: span(word).map { WordTiming(span: $0, source: .imported) })
        }
        let transcript = result["alternatives"]?.array?.first?["transcript"]?.string
        let text = Blank.trimmed(transcript ?? pieces.map(\.text).joined(separator: " "))
        guard !text.isEmpty else { return nil }
        let spans = pieces.compactMap(\.timing?.span)
        var whole = spans.dropFirst().reduce(spans.first) { $0?.union($1) }
        let end = GoogleTime.time(value(of: "resultEndTime", "resultEndOffset", in: result))
        if whole == nil, let end, end > previousEnd { whole = previousEnd..<end }
        previousEnd = whole?.upperBound ?? end ?? previousEnd
        let placed = TimedWords.words(of: text, pieces: pieces)
        if placed == nil { findings.append(JSONFinding(in: result, .unplacedWords)) }
        return .reading(text, span: whole, words: pieces.isEmpty ? nil : placed)
    }
}

/// Times as Google writes them: `"12.900s"` or `{"seconds": "12", "nanos": 900000000}`.
private enum GoogleTime {
    static func time(_ json: JSONValue?) -> MediaTime? {
        if let text = json?.string {
            return Double(text.hasSuffix("s") ? text.dropLast() : text[...])
                .flatMap { MediaTime(seconds: $0) }
        }
        guard let json, json.members != nil else { return JSONTime.time(json) }
        let seconds = json["seconds"]?.number ?? 0
        let nanoseconds = json["nanos"]?.number ?? 0
        return MediaTime(seconds: seconds + nanoseconds / 1e9)
    }
}
