import EvidenceModel

extension SpeechStatistics {
    /// A picture of it, SVG 1.1 without script, font or link: a band a clip, a lane a speaker and
    /// topic in it, a bar where it is mentioned. All clips have the time scale of the longest.
    public var svg: [UInt8] {
        let timed = mentions.filter { $0.span != nil }
        var drawing = TimelineDrawing(longest: clips.map(\.length).max() ?? .zero)
        for clip in clips {
            let own = timed.filter { $0.clip == clip.name }
            drawing.addClip(clip.name, length: clip.length)
            for lane in Set(own.map { [$0.speaker, $0.topic] }).sorted(by: Self.isBefore) {
                let spans = own.filter { $0.speaker == lane[0] && $0.topic == lane[1] }
                    .compactMap(\.span)
                drawing.addLane(speaker: lane[0], topic: lane[1], spans)
            }
        }
        return Array(drawing.text.utf8)
    }

    private static func isBefore(_ a: [String], _ b: [String]) -> Bool {
        (a[0], a[1]) < (b[0], b[1])
    }
}

/// Bars on a time scale, one below the other.
private struct TimelineDrawing {
    private static let left = 340
    private static let width = 640
    private static let laneHeight = 18
    private static let colours = [
        "conduct": "#b3261e", "command": "#1a5fb4", "operations": "#2e7d32",
        "own-state": "#b26a00", "home": "#6a4ca5", "attitude": "#00796b", "handling": "#5f6368",
    ]

    private let longest: Int64
    private var y = 12
    private var elements: [String] = []

    init(longest: MediaTime) { self.longest = max(1, longest.microseconds) }

    mutating func addClip(_ name: String, length: MediaTime) {
        y += 26
        elements.append(
            "<text x=\"8\" y=\"\(y)\" font-weight=\"bold\">\(Self.escaped(name))</text>"
                + "<text x=\"\(Self.left)\" y=\"\(y)\" fill=\"#555\">0:00</text>"
                + "<text x=\"\(x(length.microseconds))\" y=\"\(y)\" fill=\"#555\" "
                + "text-anchor=\"end\">\(Timecode(length))</text>")
        y += 6
        elements.append(
            "<line x1=\"\(Self.left)\" y1=\"\(y)\" x2=\"\(x(length.microseconds))\" y2=\"\(y)\" "
                + "stroke=\"#555\"/>")
    }

    mutating func addLane(speaker: String, topic: String, _ spans: [TimeSpan]) {
        let group = String(topic.prefix { $0 != "/" })
        let colour = Self.colours[group] ?? "#5f6368"
        elements.append(
            "<text x=\"16\" y=\"\(y + 14)\">\(Self.escaped(speaker)): \(Self.escaped(topic))</text>"
                + "<rect x=\"\(Self.left)\" y=\"\(y + 8)\" width=\"\(Self.width)\" height=\"1\" "
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
        let (width, height) = (Self.left + Self.width + 16, y + 16)
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

    private static func escaped(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0.value >= 32 }.map(Character.init))
            .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
