import Casebook
import EvidenceModel

extension SearchResults {
    /// `{"hits": […]}`, the best first; times in seconds, positions in code points.
    public var json: [UInt8] {
        get throws { try ListingJSON.encode(["hits": hits.map(Hit.init)]) }
    }

    private struct Hit: Encodable {
        let clip, sha256: String
        let path, link: String?
        let segment: Int
        let start, end, time: Double?
        let speaker, language: String?
        let topics: [String]
        let text, snippet: String
        let before, after: [String]
        let highlights: [[Int]]
        let redacted: Bool
        let score: Double

        init(_ hit: SearchHit) {
            clip = hit.clip.fileName
            sha256 = hit.clip.sha256
            path = hit.clipPath
            link = HitLink.of(hit)
            segment = hit.segmentIndex
            start = hit.span?.lowerBound.seconds
            end = hit.span?.upperBound.seconds
            time = hit.firstWordTime?.seconds
            speaker = hit.speaker?.name
            language = hit.language?.description
            topics = hit.topics.mentioned
            text = hit.text
            snippet = hit.snippet.text
            before = hit.context.before.map(\.text)
            after = hit.context.after.map(\.text)
            highlights = hit.snippet.highlights.map { [$0.lowerBound, $0.upperBound] }
            redacted = hit.isRedacted
            score = hit.score
        }
    }
}
