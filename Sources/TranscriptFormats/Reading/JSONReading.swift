import EvidenceModel

/// What a reader of JSON made of a value. Where its findings are is told by the text later on, since a
/// reader knows objects, not lines.
struct JSONReading {
    /// What was said.
    var transcript: Transcript
    /// What was forgiven.
    var findings: [JSONFinding] = []

    /// The same with lines and columns, in the order of the file.
    func located(in text: SourceText) -> Reading {
        let sorted = findings.sorted { $0.byte < $1.byte }
        let places = text.places(ofSorted: sorted.map(\.byte))
        return Reading(
            transcript: transcript,
            findings: zip(sorted, places).map { finding, place in
                TranscriptFinding(
                    line: place.line, column: place.column, forgiven: finding.forgiven)
            })
    }
}

/// Something that was forgiven in a JSON file.
struct JSONFinding {
    /// Where the object begins in which it is.
    let byte: Int
    let forgiven: TranscriptFinding.Forgiven

    init(in json: JSONValue, _ forgiven: TranscriptFinding.Forgiven) {
        byte = json.byte
        self.forgiven = forgiven
    }
}
