public import EvidenceModel
import SignalProcessing

/// Listens for removed words in released sound: each must fit it no better than words that were
/// never said there.
public struct Relistening: Sendable {
    private let model: AcousticModel
    private let language: LanguageTag
    private let unrelated: UnrelatedWords

    /// How far around the place of a word it is listened for: a time that was wrong leaves it there.
    public static let margin = Duration.milliseconds(400)
    /// Shorter words fit almost anything.
    static let fewestPhones = 4

    /// Prepares to listen.
    ///
    /// - Parameters:
    ///   - others: text of the call that stays; unrelated words are made of its sounds.
    ///   - language: that of the text.
    ///   - folder: that of the acoustic model; nil for that of `EARWITNESS_ACOUSTIC_MODEL`, or
    ///     Debian's.
    /// - Throws: ``AlignmentError`` when the model is not installed or not usable, or when espeak-ng
    ///   does not speak the language.
    public init(
        besides others: [String], in language: LanguageTag, modelFolder folder: String? = nil
    ) throws(AlignmentError) {
        model = try AcousticModel(ModelFolder(named: folder))
        self.language = language
        var stay: [[Int32]] = []
        for text in others {
            let words = try Self.spoken(text, language, model)
            stay += words.filter(\.isKnown).map(\.columns)
        }
        unrelated = UnrelatedWords(stay)
    }

    /// The share of unrelated words, 0 to 1, that each word fits better than.
    ///
    /// `samples` are released sound, 16 kHz mono, from -1 to 1; the words' spans count from its first.
    /// A stretch much quieter than what is around it is heard as loud as that.
    /// - Returns: a share a word; nil for one that is too short to tell, that nobody knows how to say,
    ///   or when too little text stays, or nothing can be heard.
    public func ranks(of words: [RemovedWord], in samples: [Float]) throws(AlignmentError)
        -> [Double?]
    {
        var listener = ClipListener(model.analysis)
        listener.listen(to: RaisedRegions.applied(to: samples, words.map(\.span)).span)
        guard let analysis = try? ClipAnalysis(listener, clip: "", analysis: model.analysis) else {
            return words.map { _ in nil }
        }
        let emissions = Emissions(
            model: model, columns: [], features: analysis.features, lost: analysis.lost,
            progress: { _ in })
        let spotting = WordSpotting(emissions: emissions)
        var ranks: [Double?] = []
        for word in words {
            let sounds = try Self.spoken(word.text, word.language ?? language, model)
            let states = sounds.flatMap(\.columns)
            let isTold = sounds.allSatisfy(\.isKnown) && states.count >= 3 * Self.fewestPhones
            ranks.append(
                isTold ? unrelated.rank(of: states, spotting, in: Self.frames(word.span)) : nil)
        }
        return ranks
    }

    private static func frames(_ span: TimeSpan) -> Range<Int> {
        let start = max(0, FrameClock.frame(at: span.lowerBound - margin))
        return start..<max(start, FrameClock.frame(at: span.upperBound + margin) + 1)
    }

    private static func spoken(_ text: String, _ language: LanguageTag, _ model: AcousticModel)
        throws(AlignmentError) -> [SpokenTranscript.SpokenWord]
    {
        let transcript = Transcript(segments: [Segment(text: text)])
        let spoken = try SpokenTranscript(transcript, language: language, model: model)
        return Array(spoken.segments.joined())
    }
}
