import EvidenceModel
import Foundation
import Redaction

/// Prints what is found in each line of standard input.
enum ScanLines {
    static func run() {
        let scanner = ProfanityScanner()
        while let line = readLine() {
            let found = scanner.findings(in: line).map { finding in
                let count = finding.candidateCount.map { " k=\($0)" } ?? ""
                return "\(line.slice(codePoints: finding.range)) [\(finding.rule)\(count)]"
            }
            print(line, "=>", found.joined(separator: "; "))
        }
    }
}

/// Alarms in the dictionaries that Debian packages.
enum Dictionaries {
    static func run(listing: Bool) {
        english(listing: listing)
        hunspell("Russian", "/usr/share/hunspell/ru_RU", listing: listing)
        hunspell("Ukrainian", "/usr/share/hunspell/uk_UA", listing: listing)
    }

    private static func english(listing: Bool) {
        let path = "/usr/share/dict/american-english-large"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            return print("English: install wamerican-large")
        }
        var alarms = DictionaryAlarms()
        for word in text.split(separator: "\n") { alarms.test(String(word)) }
        alarms.report("English", listing: listing)
    }

    private static func hunspell(_ name: String, _ path: String, listing: Bool) {
        guard let dictionary = HunspellDictionary(path: path) else {
            return print("\(name): no dictionary at \(path)")
        }
        var alarms = DictionaryAlarms()
        dictionary.forEachForm { alarms.test($0) }
        alarms.report(name, listing: listing)
    }
}

/// Megabytes a second over plain talk with a word to find in every few lines.
enum Throughput {
    private static let talk = """
        Приём, это Береза, батальон К вышел на рубеж, пайки опять не привезли, снарядов на два дня.
        Командир говорит ждать до утра, а там посмотрим, связь плохая, сука, повтори ещё раз.
        We are holding the ridge with two squads, the rations never came, nobody tells us anything.
        Say again, the goddamn brigade sent the wrong ammunition, what the fuck are they doing.
        Ми стоїмо біля лісосмуги, третій підрозділ пішов праворуч, чекаємо на підвезення води.

        """

    static func run() {
        let text = String(repeating: talk, count: 20_000)
        let clock = ContinuousClock()
        let warm = clock.measure { _ = ProfanityScanner().findings(in: "warm") }
        let scanner = ProfanityScanner()
        var count = 0
        let lines = text.split(separator: "\n").map(String.init)
        let elapsed = clock.measure {
            for line in lines { count += scanner.findings(in: line).count }
        }
        let whole = clock.measure { count += scanner.findings(in: text).count }
        let megabytes = Double(text.utf8.count) / 1e6
        print("compile and first scan: \(warm)")
        print("\(tenths(megabytes)) MB, \(count) findings")
        print("by lines: \(tenths(megabytes / (elapsed / .seconds(1)))) MB/s")
        print("as one text: \(tenths(megabytes / (whole / .seconds(1)))) MB/s")
    }
}

/// The lines of standard input in a style.
enum Styles {
    static func run(_ name: String) {
        guard let style = MaskStyle(name: name) else { return print("no style \(name)") }
        var segments: [Segment] = []
        while let line = readLine() { segments.append(Segment(text: line)) }
        let transcript = Transcript(segments: segments)
        let plan = ProfanityScanner().plan(for: transcript, style: style)
        for segment in RedactedTranscript(transcript, applying: plan).transcript.segments {
            print(segment.text)
        }
    }
}
