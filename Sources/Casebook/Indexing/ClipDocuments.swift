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
            for name in record.transcript.names(of: speaker) {
                tags.append(.speaker(try names.speakers.number(of: name, in: db)))
            }
        }
        tags += TopicTag.State.allCases.filter { state in
            segment.topics.contains { $0.state == state }
        }.map { .topicState($0) }
        for topic in segment.topics.mentioned {
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

extension Transcript {
    /// Everything a speaker is called, as far as people said.
    fileprivate func names(of speaker: Speaker) -> [String] {
        speakers.first { $0.name == speaker.name }?.names ?? [speaker.name]
    }
}
