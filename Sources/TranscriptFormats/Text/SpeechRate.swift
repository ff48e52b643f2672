import EvidenceModel

/// How long text takes to say, where nothing else is known.
enum SpeechRate {
    /// 15 code points a second, a common rate of conversation, and a second at least.
    static func duration(of text: String) -> Duration {
        .milliseconds(max(1_000, text.codePointCount * 1_000 / 15))
    }
}
