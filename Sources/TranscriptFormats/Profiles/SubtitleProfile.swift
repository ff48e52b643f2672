/// What subtitles have to keep to, by the guide of a broadcaster or a platform.
///
/// Lengths are characters as people count them, spaces included, line breaks and speakers' labels
/// not. A limit that a guide does not state is nil.
public struct SubtitleProfile: Hashable, Sendable {
    /// The name that `--profile` and `--reflow` take.
    public let name: String
    /// The most characters of a line.
    public let lineLength: Int
    /// The most characters of a line with Hangul in it.
    public let hangulLineLength: Int
    /// The most lines of a cue.
    public let lineCount: Int
    /// The most characters of a cue in all, beside what its lines allow.
    public let cueLength: Int?
    /// The fastest speed of reading, in characters a second.
    public let charactersPerSecond: Double?
    /// The fastest speed of reading, in words a minute.
    public let wordsPerMinute: Double?
    /// The shortest a cue may last.
    public let shortest: Duration?
    /// The longest a cue may last.
    public let longest: Duration?
    /// The least time between a cue and the next, unless they touch.
    public let gap: Duration?
}

extension SubtitleProfile {
    /// All profiles, in the order they are listed.
    public static let all: [SubtitleProfile] = [.netflixEnglish, .netflix, .bbc, .dcmp, .podcast]

    /// The profile of a name; nil when there is none.
    public init?(name: String) {
        guard let profile = Self.all.first(where: { $0.name == name }) else { return nil }
        self = profile
    }

    /// Netflix's English timed text guide: 20 characters a second. Two frames are taken at 25 a
    /// second, the least they can last on a television.
    public static let netflixEnglish = netflix(name: "netflix-en", charactersPerSecond: 20)

    /// Netflix's guides for most other languages: 17 characters a second, and 16 to a Korean line.
    public static let netflix = netflix(name: "netflix", charactersPerSecond: 17)

    private static func netflix(name: String, charactersPerSecond: Double) -> SubtitleProfile {
        SubtitleProfile(
            name: name, lineLength: 42, hangulLineLength: 16, lineCount: 2, cueLength: nil,
            charactersPerSecond: charactersPerSecond, wordsPerMinute: nil,
            shortest: .milliseconds(833), longest: .seconds(7), gap: .milliseconds(80))
    }

    /// The BBC's subtitle guidelines: 37 characters as on teletext, up to 180 words a minute.
    public static let bbc = SubtitleProfile(
        name: "bbc", lineLength: 37, hangulLineLength: 37, lineCount: 2, cueLength: nil,
        charactersPerSecond: nil, wordsPerMinute: 180, shortest: nil, longest: nil, gap: nil)

    /// The Captioning Key of the Described and Captioned Media Program: 32 characters, 40 frames to
    /// six seconds, up to 225 words a minute for adults.
    public static let dcmp = SubtitleProfile(
        name: "dcmp", lineLength: 32, hangulLineLength: 32, lineCount: 2, cueLength: nil,
        charactersPerSecond: nil, wordsPerMinute: 225, shortest: .milliseconds(1_333),
        longest: .seconds(6), gap: nil)

    /// The Podcasting 2.0 namespace: 65 characters in all.
    public static let podcast = SubtitleProfile(
        name: "podcast", lineLength: 65, hangulLineLength: 65, lineCount: 2, cueLength: 65,
        charactersPerSecond: nil, wordsPerMinute: nil, shortest: nil, longest: nil, gap: nil)

    /// The most characters of this line.
    func lineLimit(_ line: some StringProtocol) -> Int {
        line.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
            ? hangulLineLength : lineLength
    }
}
