import EvidenceModel
public import Verification

extension VerificationReport {
    /// The report as a JSON object; times in seconds, marks counted from 1. Holds no removed word.
    public var json: [UInt8] {
        get throws {
            try ListingJSON.encode(
                Document(
                    clean: isClean, files: examinedFiles,
                    findings: findings.map {
                        Document.Finding(
                            file: $0.file, place: $0.place, leak: $0.leak.rawValue, mark: $0.mark)
                    },
                    listenings: listenings.map {
                        Document.Heard(
                            file: $0.file, words: $0.wordCount, untold: $0.untoldCount,
                            byChance: $0.expectedCount, fitting: $0.places.map(\.seconds))
                    }, notes: notes))
        }
    }

    private struct Document: Encodable {
        struct Finding: Encodable {
            let file, place, leak: String
            let mark: Int?
        }

        struct Heard: Encodable {
            let file: String
            let words, untold: Int
            let byChance: Double
            let fitting: [Double]

            private enum CodingKeys: String, CodingKey {
                case file, words, untold, fitting
                case byChance = "by_chance"
            }
        }

        let clean: Bool
        let files: [String]
        let findings: [Finding]
        let listenings: [Heard]
        let notes: [String]
    }
}
