import ArgumentParser
import EvidenceModel

/// Languages separated by commas: `ru,uk`.
struct LanguageList: ExpressibleByArgument {
    let tags: [LanguageTag]

    /// Nil when one of them is no BCP 47 tag.
    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        let tags = parts.compactMap { part in
            LanguageTag(String(part.drop { $0 == " " }))
        }
        guard tags.count == parts.count else { return nil }
        self.tags = tags
    }
}
