import EvidenceModel

/// Time expressions of TTML (TTML2 §12.3.1).
struct TTMLTime {
    private let frameRate: Double
    private let subFrameRate: Double
    private let tickRate: Double

    /// The rates that a document's root element sets.
    init(_ root: XMLElement) {
        func number(_ name: String) -> Double? {
            root.attributes[name].flatMap { Double($0) }.flatMap { $0 > 0 ? $0 : nil }
        }
        let parts =
            root.attributes["frameRateMultiplier"]?.split { $0 == " " || $0 == ":" }
            .compactMap { Double($0) } ?? []
        let multiplier = parts.count == 2 && parts[1] > 0 ? parts[0] / parts[1] : parts.first ?? 1
        frameRate = (number("frameRate") ?? 30) * multiplier
        let frameTicks = number("frameRate").map { $0 * (number("subFrameRate") ?? 1) }
        subFrameRate = number("subFrameRate") ?? 1
        tickRate = number("tickRate") ?? frameTicks ?? 1
    }

    /// Microseconds of an expression; nil for what is none.
    func microseconds(_ expression: String?) -> Int64? {
        guard let text = expression.map({ Blank.trimmed($0) }), !text.isEmpty else { return nil }
        let seconds = text.contains(":") ? clock(text) : offset(text)
        return seconds.flatMap { MediaTime(seconds: $0)?.microseconds }
    }

    /// `hh:mm:ss.fraction`, `hh:mm:ss:frames`, and `mm:ss.fraction`, which others write.
    private func clock(_ text: String) -> Double? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
        guard (2...4).contains(parts.count), frameRate > 0 else { return nil }
        var total = 0.0
        for part in parts.prefix(3) {
            guard let part, part >= 0 else { return nil }
            total = total * 60 + part
        }
        guard let frames = text.split(separator: ":").dropFirst(3).first else { return total }
        return self.frames(frames).map { total + $0 / frameRate }
    }

    /// `12` or, with a part of a frame, `12.1`.
    private func frames(_ text: Substring) -> Double? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first.flatMap({ Int($0) }), whole >= 0 else {
            return nil
        }
        guard parts.count == 2 else { return Double(whole) }
        return Int(parts[1]).map { Double(whole) + Double($0) / subFrameRate }
    }

    /// `12.5s`, `300f`, `10000000t`; a bare number is seconds.
    private func offset(_ text: String) -> Double? {
        let number = text.prefix { $0.isNumber || $0 == "." }
        guard let value = Double(number) else { return nil }
        switch text.dropFirst(number.count) {
        case "h": return value * 3_600
        case "m": return value * 60
        case "s", "": return value
        case "ms": return value / 1_000
        case "f": return frameRate > 0 ? value / frameRate : nil
        case "t": return value / tickRate
        default: return nil
        }
    }
}
