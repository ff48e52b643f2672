import EvidenceModel

/// A clip's sound in rows of equal length, drawn as SVG.
struct WaveformRows {
    private static let partsPerRow = 600
    private static let height = 40

    private let record: BleepRecord
    private let secondsPerRow: Double
    private let rowCount: Int

    /// Rows of 30 seconds; longer ones where there would be more than 24.
    init(_ record: BleepRecord, seconds: Double) {
        self.record = record
        secondsPerRow = max(30, (seconds / 24).rounded(.up))
        rowCount = max(1, Int((seconds / secondsPerRow).rounded(.up)))
        frameCount = max(1, record.frameCount)
        let shown = Double(rowCount) * secondsPerRow
        // The clip's own parts: the last row may be shorter.
        partCount = max(1, Int(Double(rowCount * Self.partsPerRow) * seconds / shown))
    }

    private let frameCount: Int
    /// Parts that the clip is drawn in.
    let partCount: Int

    func svg(before: WaveformPeaks, after: WaveformPeaks) -> String {
        (0..<rowCount).map { row in
            let parts = (row * Self.partsPerRow..<(row + 1) * Self.partsPerRow)
                .clamped(to: 0..<partCount)
            let start = MediaTime(milliseconds: Int64(Double(row) * secondsPerRow * 1_000))
            return """
                <svg viewBox="0 0 1200 \(2 * Self.height + 22)" role="img" aria-label="Sound from \
                \(Timecode(start))">
                <text class="time" x="0" y="11">\(Timecode(start))</text>
                \(cuts(parts))<path class="mid" d="M0 \(middle(0))H1200M0 \(middle(1))H1200"/>
                <path class="before" fill="none" stroke-width="1.6" d="\(path(before, parts, 0))"/>
                <path class="after" fill="none" stroke-width="1.6" d="\(path(after, parts, 1))"/>
                </svg>
                """
        }.joined(separator: "\n")
    }

    private func cuts(_ parts: Range<Int>) -> String {
        record.items.map { item in
            let first = item.frames.lowerBound * partCount / frameCount
            let last = (max(item.frames.upperBound, 1) - 1) * partCount / frameCount
            let shown = (first..<last + 1).clamped(to: parts)
            guard !shown.isEmpty else { return "" }
            let x = 2 * (shown.lowerBound - parts.lowerBound)
            return "<rect class=\"cut\" x=\"\(x)\" y=\"16\" width=\"\(2 * shown.count)\" "
                + "height=\"\(2 * Self.height + 4)\"/>\n"
        }.joined()
    }

    private func path(_ peaks: WaveformPeaks, _ parts: Range<Int>, _ track: Int) -> String {
        let middle = middle(track)
        return parts.map { part in
            guard let peak = peaks.values[part] else { return "" }
            let half = max(1, Int((peak.squareRoot() * Double(Self.height / 2)).rounded()))
            return "M\(2 * (part - parts.lowerBound) + 1) \(middle - half)V\(middle + half)"
        }.joined()
    }

    private func middle(_ track: Int) -> Int {
        18 + Self.height / 2 + track * Self.height
    }
}
