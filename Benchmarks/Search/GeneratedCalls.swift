import Casebook
import EvidenceModel
import TestSupport

/// Calls of 40 segments in Russian, Ukrainian and English, the same on every run.
struct GeneratedCalls: Sequence, IteratorProtocol {
    /// Segments in a call.
    static let segmentsPerCall = 40
    /// The languages, as often as they are in the list.
    private static let languages: [LanguageTag] = [
        .russian, .ukrainian, .russian, .english, .russian, .ukrainian, .russian, .ukrainian,
        .english, .russian,
    ]

    private let callCount: Int
    private var index = 0
    private var random = SeededGenerator(seed: 2022)
    private let words: [LanguageTag: NaturalWords]

    init(segmentCount: Int) {
        callCount = segmentCount / Self.segmentsPerCall
        words = [
            .russian: .russian, .ukrainian: .ukrainian, .english: .english,
        ]
    }

    mutating func next() -> CasebookRecord? {
        guard index < callCount else { return nil }
        defer { index += 1 }
        let language = Self.languages[index % Self.languages.count]
        let speakers = (0..<2).map { _ in
            Speaker(name: "Speaker \(Int.random(in: 0..<4_000, using: &random))")
        }
        let segments = (0..<Self.segmentsPerCall).map { position in
            segment(at: position, speaker: speakers[position % 2], language: language)
        }
        return CasebookRecord(
            clip: clip, transcript: Transcript(segments: segments, language: language),
            isRedacted: false)
    }

    private var clip: ClipSource {
        let digits = String(index, radix: 16)
        let day = 1 + index % 28
        let date = "\(2022 + index / 400 % 3)-\(two(1 + index / 28 % 12))-\(two(day))T08:00:00"
        return ClipSource(
            fileName: "call-\(index).wav",
            sha256: String(repeating: "0", count: 64 - digits.count) + digits,
            byteCount: 2_560_044, format: "WAV (Microsoft), Signed 16 bit PCM",
            decoder: "libsndfile-1.2.0", frameCount: 1_280_000, rate: .speech, channelCount: 1,
            recordedAt: date)
    }

    private mutating func segment(
        at position: Int, speaker: Speaker, language: LanguageTag
    ) -> Segment {
        let count = 1 + (0..<4).reduce(0) { sum, _ in sum + Int.random(in: 0...4, using: &random) }
        let spoken = (0..<count).compactMap { _ in words[language]?.draw(using: &random) }
        let start = MediaTime(milliseconds: Int64(position) * 2_000)
        var segment = Segment(text: spoken.joined(separator: " ") + ".", speaker: speaker)
        segment.timing = WordTiming(span: start..<(start + .seconds(2)), source: .imported)
        time(&segment, from: start)
        if Int.random(in: 0..<7, using: &random) == 0 {
            let topic = "topic/\(Int.random(in: 0..<20, using: &random))"
            segment.topics = [TopicTag(topic: topic, rule: "rule-1", range: 0..<1)]
        }
        return segment
    }

    private mutating func time(_ segment: inout Segment, from start: MediaTime) {
        var clock = start
        for index in segment.words.indices {
            let length = Duration.milliseconds(Int64.random(in: 60...120, using: &random))
            let confidence = Double(Int.random(in: 40...99, using: &random)) / 100
            segment.words[index].timing = WordTiming(
                span: clock..<(clock + length), source: .aligned(confidence: confidence))
            clock = clock + length
        }
    }

    private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension NaturalWords {
    /// Russian.
    static let russian = NaturalWords(
        common: """
            не и в я на что он с а это ты как у мы так но да по за все там к вот его нет же ну меня \
            если было они еще из сейчас мне тут она тебе бы уже до сказал надо кто когда где \
            батальон бригада снаряды командир рота еда вода оружие
            """,
        syllables: """
            ба ве го ду за ки ла ме но по ра си ту фо ха це ча ше щи бро гра дре зна кле мра пле \
            сто тре вол гор дер жил зор кам лет мор нос пар рад сад тем
            """,
        endings: "- а у ом е ы ов ам ами ах", seed: 1)

    /// Ukrainian.
    static let ukrainian = NaturalWords(
        common: """
            не і в я на що він з а це ти як у ми так але та по за все там до ось його нема ж ну мене \
            якщо було вони ще із зараз мені тут вона тобі би вже від сказав треба хто коли де \
            батальйон бригада снаряди командир рота їжа вода зброя
            """,
        syllables: """
            ба ве го ду жі ки лі ме но по ра сі ту фо ха ця ча ше ще бро гра дрі зна кле мри плі \
            сто три віл гір дер жит зір кам літ мор ніс пар рад сад тим
            """,
        endings: "- а у ом і и ів ам ами ах", seed: 2)

    /// English.
    static let english = NaturalWords(
        common: """
            the and to a of it you that in is we not they i for on do have was with he this are be \
            but no what there at my all so up get out go if one know them who when from had would \
            battalion brigade shells commander company food water weapons
            """,
        syllables: """
            ba ket lo min par son ter ver win der for gan hol jam lin mon nor pel ros sal tan ul \
            ward ston ley mar ing den bur clif dra fen gri hus kel lam
            """,
        endings: "- s ed ing er ly", seed: 3)
}
