import EvidenceModel

/// A clip's sound in rows of equal length, drawn as SVG.
struct WaveformRows {
    private static let partsPerRow = 1_200
    private static let partWidth = 1
    private static let height = 48

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
            let width = Self.partWidth * parts.count
            return """
                <svg viewBox="0 0 1200 \(2 * Self.height + 34)" role="img" aria-label="Sound from \
                \(label(Double(row) * secondsPerRow))">
                \(cuts(parts))\(axis(row, width))<path class="mid" d="M0 \(middle(0))H\(width)M0 \(middle(1))H\(width)"/>
                <path class="before" fill="none" d="\(path(before, parts, 0))"/>
                <path class="after" fill="none" d="\(path(after, parts, 1))"/>
                </svg>
                """
        }.joined(separator: "\n")
    }

    /// Six equal steps, as far as the row goes; the first step begins at its left.
    private func axis(_ row: Int, _ width: Int) -> String {
        let base = 20 + 2 * Self.height
        return (0...6).filter { $0 * 200 <= width && ($0 < 6 || row + 1 == rowCount) }.map { step in
            let seconds = (Double(row) + Double(step) / 6) * secondsPerRow
            let anchor = step == 0 ? "start" : step == 6 ? "end" : "middle"
            return "<path class=\"mid\" d=\"M\(step * 200) 16V\(base)\"/><text class=\"time\" x=\""
                + "\(step * 200)\" y=\"\(base + 12)\" text-anchor=\"\(anchor)\">\(label(seconds))</text>"
        }.joined(separator: "\n")
    }

    /// `1:05`, with hours where there are some, tenths where the step is no whole second.
    private func label(_ seconds: Double) -> String {
        let tenths = Int((seconds * 10).rounded())
        let (minutes, rest) = (tenths / 600, tenths % 600)
        let point = rest % 10 == 0 ? "" : ".\(rest % 10)"
        let clock = minutes % 60 < 10 && minutes >= 60 ? "0\(minutes % 60)" : "\(minutes % 60)"
        return (minutes >= 60 ? "\(minutes / 60):" : "") + clock
            + ":\(rest / 10 < 10 ? "0" : "")\(rest / 10)" + point
    }

    private func cuts(_ parts: Range<Int>) -> String {
        record.items.enumerated().map { number, item in
            let first = item.frames.lowerBound * partCount / frameCount
            let last = (max(item.frames.upperBound, 1) - 1) * partCount / frameCount
            let shown = (first..<last + 1).clamped(to: parts)
            guard !shown.isEmpty else { return "" }
            let x = Self.partWidth * (shown.lowerBound - parts.lowerBound)
            let width = Self.partWidth * shown.count
            return "<rect class=\"cut\" x=\"\(x)\" y=\"16\" width=\"\(width)\" "
                + "height=\"\(2 * Self.height + 4)\"/><text class=\"number\" x=\"\(x + width / 2)\" "
                + "y=\"12\" text-anchor=\"middle\">\(number + 1)</text>\n"
        }.joined()
    }

    private func path(_ peaks: WaveformPeaks, _ parts: Range<Int>, _ track: Int) -> String {
        let middle = middle(track)
        return parts.map { part in
            guard let peak = peaks.values[part] else { return "" }
            let half = max(1, Int((peak.squareRoot() * Double(Self.height / 2)).rounded()))
            return
                "M\(Self.partWidth * (part - parts.lowerBound)) \(middle - half)V\(middle + half)"
        }.joined()
    }

    private func middle(_ track: Int) -> Int {
        18 + Self.height / 2 + track * Self.height
    }
}
