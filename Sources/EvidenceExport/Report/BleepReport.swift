public import AudioIO
import EvidenceModel
public import Redaction

/// A page that shows what was cut out of a clip: its sound before and after, and why each stretch
/// went. One file that loads nothing, and holds no word of the transcript.
///
/// "Before" shows the original outside the stretches only: a picture of a word's sound tells much
/// about it. Rules are named by their family (`ru`, `policy`, `mask`), since the name of a rule in
/// full is that of the word it finds.
public struct BleepReport {
    private let record: BleepRecord
    private let plan: RedactionPlan
    private let original: AudioClip
    private let released: AudioClip

    /// Takes what was done, the plan it was done by, and both clips.
    public init(
        _ record: BleepRecord, plan: RedactionPlan, original: AudioClip, released: AudioClip
    ) {
        self.record = record
        self.plan = plan
        self.original = original
        self.released = released
    }

    /// The page, UTF-8. The same clip and plan give the same bytes.
    /// - Throws: `AudioError` when a clip cannot be read again.
    public func html() throws -> [UInt8] {
        let rows = WaveformRows(record, seconds: original.info.span.upperBound.seconds)
        let before = try WaveformPeaks(
            original, count: rows.partCount, hiding: record.items.map(\.frames))
        let after = try WaveformPeaks(released, count: rows.partCount)
        return Array(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>What was cut out</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <h1>What was cut out</h1>
            \(summary)
            <h2>Sound</h2>
            <p><span class="key"><span class="dot old"></span>before; what was removed is not \
            drawn</span> <span class="key"><span class="dot new"></span>after</span> <span \
            class="key"><span class="dot gone"></span>cut out, numbered as in the table; times in \
            minutes and seconds</span></p>
            \(rows.svg(before: before, after: after))
            <h2>Stretches</h2>
            <div class="wide">
            \(table)
            </div>
            </body>
            </html>

            """.utf8)
    }

    private var summary: String {
        let removed = record.items.reduce(0) { $0 + $1.frames.count }
        let seconds = Double(removed * 10 / record.rate.hertz) / 10
        let again =
            record.isEncodedAgain
            ? " The codec is lossy, so all of the clip was encoded once more."
            : " Outside the stretches, every sample is the original's."
        let count = record.items.count == 1 ? "1 stretch" : "\(record.items.count) stretches"
        return """
            <p>\(count), \(seconds) seconds of \
            \(original.info.span.upperBound.seconds), in all channels; \(record.sound.name) is heard \
            instead. Written as \(record.encoding).\(again)</p>
            """
    }

    private var table: String {
        let rows = record.items.enumerated().map { index, item in
            let cells = [
                "\(index + 1)", "\(Timecode(item.region.span.lowerBound))",
                "\(Timecode(item.region.span.upperBound))",
                item.region.categories.map(\.rawValue).joined(separator: ", "),
                families(of: item.region).joined(separator: ", "), item.region.basis.explanation,
                losses(of: item.region), "\(Double(item.levelTenths) / 10) dB",
            ]
            return "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
        }
        let heads = [
            "no.", "from", "to", "why", "rules", "how timed", "words beside it", "level",
        ]
        return "<table>\n<thead><tr>" + heads.map { "<th>\($0)</th>" }.joined()
            + "</tr></thead>\n<tbody>\n" + rows.joined(separator: "\n") + "\n</tbody>\n</table>"
    }

    private func families(of region: BleepRegion) -> [String] {
        let rules = region.marks.filter { plan.marks.indices.contains($0) }.map {
            RuleFamily.name(of: plan.marks[$0].rule)
        }
        return Set(rules).sorted()
    }

    private func losses(of region: BleepRegion) -> String {
        guard !region.neighbours.isEmpty else { return "none lose sound" }
        let whole = region.neighbours.count(where: \.isGone)
        let longest = region.neighbours.map(\.loss).max() ?? .zero
        return "\(region.neighbours.count) lose up to \(longest.wholeMicroseconds / 1_000) ms"
            + (whole > 0 ? ", \(whole) all" : "")
    }

    private static let style = """
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 1100px; padding: 0 1rem; color: #1b1f24; background: #fff }
        h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem }
        svg { display: block; width: 100%; margin: .2rem 0 .6rem; break-inside: avoid }
        .before { stroke: #59636e } .after { stroke: #0a6cbc } .cut { fill: #f3c1bd } .mid { stroke: #d1d9e0 }
        .time { fill: #59636e; font-size: 11px } .number { fill: #8f2018; font-size: 11px; font-weight: bold }
        .key { margin-right: 1.2rem } .dot { display: inline-block; width: .8em; height: .8em; margin-right: .4em; border-radius: 2px }
        .old { background: #59636e } .new { background: #0a6cbc } .gone { background: #f3c1bd }
        .wide { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
        th, td { text-align: left; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid #d1d9e0; vertical-align: top } tr { break-inside: avoid }
        @media screen and (prefers-color-scheme: dark) { body { background: #14181d; color: #e4e8ec } .cut { fill: #6b2a26 } .gone { background: #6b2a26 } .after { stroke: #5fb0f5 } .new { background: #5fb0f5 } .before { stroke: #8b949e } .old { background: #8b949e } .mid { stroke: #343b43 } .time { fill: #aab2bb } .number { fill: #f0a29a } th, td { border-color: #343b43 } }
        @media print { body { margin: 0; max-width: none; font-size: 10pt } * { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
        """
}

/// What may be said of a rule without naming the word that it finds.
enum RuleFamily {
    private static let known: Set = [
        "en", "ru", "uk", "ko", "policy", "mask", "marker", "decision", "phone", "address",
        "coordinates", "bank-card",
    ]

    /// The part before the first point, if it is the name of a family of ours.
    static func name(of rule: String) -> String {
        let family = rule.prefix { $0 != "." && $0 != "/" && $0 != ":" }
        return known.contains(String(family)) ? String(family) : "other"
    }
}

extension BleepRegion.Basis {
    fileprivate var explanation: String {
        switch self {
        case .word: "by the words themselves"
        case .between: "between the known words around"
        case .segment: "as the whole segment"
        case .surroundings: "between the known segments around"
        }
    }
}
