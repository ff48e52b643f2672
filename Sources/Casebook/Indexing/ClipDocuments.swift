internal import EvidenceModel
internal import GRDB
internal import TextAnalysis

/// Makes the documents of a record's segments.
struct ClipDocuments {
    let clipID: Int64
    let numbers: SegmentNumbers
    let record: CasebookRecord

    /// The documents, in the order of the segments.
    func documents(names: inout NameTables, in db: Database) throws -> [SegmentDocument] {
        let transcript = record.transcript
        let tokens = transcript.segments.map { SegmentTokens.tokens(of: $0, in: transcript) }
        var documents: [SegmentDocument] = []
        documents.reserveCapacity(tokens.count)
        for (position, segment) in transcript.segments.enumerated() {
            let address = RowAddress(
                length: tokens[position].count, segment: numbers.first + Int64(position))
            documents.append(
                SegmentDocument(
                    address: address, tokens: tokens[position],
                    nextTokens: position + 1 < tokens.count ? tokens[position + 1] : [],
                    tags: try tags(of: segment, names: &names, in: db)))
        }
        return documents
    }

    private func tags(
        of segment: Segment, names: inout NameTables, in db: Database
    ) throws -> [Tag] {
        var tags: [Tag] = [.clip(clipID)]
        if let speaker = segment.speaker {
            tags.append(.speaker(try names.speakers.number(of: speaker.name, in: db)))
        }
        for topic in Set(segment.topics.map(\.topic)).sorted() {
            tags.append(.topic(try names.topics.number(of: topic, in: db)))
        }
        let language = segment.language ?? record.transcript.language
        tags.append(.language(language?.language ?? Tag.unknownLanguage))
        if let state = record.state { tags.append(.state(state)) }
        if let confidence = SegmentConfidence.of(segment) {
            tags += Tag.confidences(of: confidence)
        }
        return tags + Tag.dates(of: record.clip)
    }
}
