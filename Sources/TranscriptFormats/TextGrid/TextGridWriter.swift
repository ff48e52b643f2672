import EvidenceModel

/// Writes TextGrids of Praat, long: an interval tier for each speaker, gaps as empty intervals.
///
/// Intervals of a tier cannot overlap: a segment that overlaps another of its speaker goes to a
/// second tier, `NAME (2)`. Segments without a speaker are in the tier `-`.
struct TextGridWriter: TranscriptWriter {
    static let format = FormatName.textGrid

    private struct Tier {
        var name: String
        var cues: [WritableCue] = []
    }

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        let cues = try WritableCue.cues(of: transcript, for: .textGrid)
        let end = cues.map { $0.end.roundedMilliseconds }.max() ?? 0
        let tiers = Self.tiers(cues)
        var text = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n"
        text += "xmin = 0\nxmax = \(WritableText.seconds(end))\ntiers? <exists>\n"
        text += "size = \(tiers.count)\nitem []:\n"
        for (index, tier) in tiers.enumerated() {
            text += "    item [\(index + 1)]:\n" + Self.text(of: tier, end: end)
        }
        return Array(text.utf8)
    }

    /// In the order in which speakers begin to speak.
    private static func tiers(_ cues: [WritableCue]) -> [Tier] {
        var tiers: [Tier] = []
        for cue in cues {
            let name = cue.speaker ?? "-"
            var number = 1
            while true {
                let tierName = number == 1 ? name : "\(name) (\(number))"
                guard let index = tiers.firstIndex(where: { $0.name == tierName }) else {
                    tiers.append(Tier(name: tierName, cues: [cue]))
                    break
                }
                if let last = tiers[index].cues.last, last.end <= cue.start {
                    tiers[index].cues.append(cue)
                    break
                }
                number += 1
            }
        }
        return tiers
    }

    private static func text(of tier: Tier, end: Int64) -> String {
        var intervals: [(start: Int64, end: Int64, text: String)] = []
        var position: Int64 = 0
        for cue in tier.cues {
            let start = cue.start.roundedMilliseconds
            if start > position { intervals.append((position, start, "")) }
            position = cue.end.roundedMilliseconds
            intervals.append((start, position, cue.lines.joined(separator: "\n")))
        }
        if position < end { intervals.append((position, end, "")) }
        let pad = "        "
        var text = "\(pad)class = \"IntervalTier\"\n\(pad)name = \(quoted(tier.name))\n"
        text += "\(pad)xmin = 0\n\(pad)xmax = \(WritableText.seconds(end))\n"
        text += "\(pad)intervals: size = \(intervals.count)\n"
        for (index, interval) in intervals.enumerated() {
            text += "\(pad)intervals [\(index + 1)]:\n"
            text += "\(pad)    xmin = \(WritableText.seconds(interval.start))\n"
            text += "\(pad)    xmax = \(WritableText.seconds(interval.end))\n"
            text += "\(pad)    text = \(quoted(interval.text))\n"
        }
        return text
    }

    private static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
