import EvidenceModel

/// Bars on a time scale, one below the other.
struct TimelineDrawing {
    private static let left = 340
    private static let width = 640
    private static let laneHeight = 18
    private static let longestLabel = 44
    private static let colours = [
        "conduct": "#b3261e", "command": "#1a5fb4", "operations": "#2e7d32",
        "own-state": "#b26a00", "home": "#6a4ca5", "attitude": "#00796b", "handling": "#5f6368",
    ]

    private let longest: Int64
    private var y = 8
    private var clipEnd = 0
    private var elements: [String] = []

    init(longest: MediaTime) { self.longest = max(1, longest.microseconds) }

    /// A clip's name and its time axis.
    mutating func addClip(_ name: String, length: MediaTime, laneCount: Int) {
        y += 30
        clipEnd = x(length.microseconds)
        elements.append("<text x=\"8\" y=\"\(y)\" font-weight=\"bold\">\(Self.label(name))</text>")
        let foot = y + 6 + laneCount * Self.laneHeight
        for seconds in stride(from: 0, through: length.microseconds / 1_000_000, by: Int(step)) {
            let place = x(seconds * 1_000_000)
            elements.append(
                "<text x=\"\(place)\" y=\"\(y)\" fill=\"#555\" text-anchor=\"middle\">"
                    + "\(Self.clock(seconds))</text><line x1=\"\(place)\" y1=\"\(y + 4)\" "
                    + "x2=\"\(place)\" y2=\"\(foot)\" stroke=\"#eee\"/>")
        }
        y += 6
        elements.append(
            "<line x1=\"\(Self.left)\" y1=\"\(y)\" x2=\"\(clipEnd)\" y2=\"\(y)\" "
                + "stroke=\"#555\"/>")
    }

    /// Seconds between two marks of the axis: no more than eight for the longest clip.
    private var step: Int64 {
        let steps: [Int64] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600]
        return steps.first { longest / 1_000_000 <= 8 * $0 } ?? 3_600
            * (longest / 28_800_000_000 + 1)
    }

    /// `1:05`, `2:00:00`.
    private static func clock(_ seconds: Int64) -> String {
        let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
        let tail = rest < 10 ? "0\(rest)" : "\(rest)"
        if hours == 0 { return "\(minutes):\(tail)" }
        return "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes):\(tail)"
    }

    mutating func addLane(speaker: String, topic: String, _ spans: [TimeSpan]) {
        let group = String(topic.prefix { $0 != "/" })
        let colour = Self.colours[group] ?? "#5f6368"
        elements.append(
            "<text x=\"16\" y=\"\(y + 14)\">\(Self.label("\(speaker): \(topic)"))</text>"
                + "<rect x=\"\(Self.left)\" y=\"\(y + 8)\" width=\"\(clipEnd - Self.left)\" height=\"1\" "
                + "fill=\"#ddd\"/>")
        for span in spans {
            let start = x(span.lowerBound.microseconds)
            let width = max(2, x(span.upperBound.microseconds) - start)
            let title = "\(Timecode(span.lowerBound)) to \(Timecode(span.upperBound))"
            elements.append(
                "<rect x=\"\(start)\" y=\"\(y + 3)\" width=\"\(width)\" height=\"12\" rx=\"2\" "
                    + "fill=\"\(colour)\"><title>\(title)</title></rect>")
        }
        y += Self.laneHeight
    }

    var text: String {
        let (width, height) = (Self.left + Self.width + 28, y + 16)
        let head =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
            + "viewBox=\"0 0 \(width) \(height)\" font-family=\"sans-serif\" font-size=\"12\">\n"
            + "<title>Speakers and topics over time</title>\n"
            + "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#fff\"/>\n"
        return head + elements.map { $0 + "\n" }.joined() + "</svg>\n"
    }

    private func x(_ microseconds: Int64) -> Int {
        let share = Double(max(0, min(longest, microseconds))) / Double(longest)
        return Self.left + Int((share * Double(Self.width)).rounded())
    }

    /// What fits beside the bars; the whole of it when the pointer rests there.
    private static func label(_ text: String) -> String {
        guard text.count > longestLabel else { return escaped(text) }
        return escaped(text.prefix(longestLabel - 1) + "…") + "<title>\(escaped(text))</title>"
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        String(text.unicodeScalars.filter { $0.value >= 32 }.map(Character.init))
            .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
