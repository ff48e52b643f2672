/// The text of a dialogue line: `{\…}` blocks and drawings taken out, `\N` a line break, `\h` a space.
enum ASSText {
    /// The plain text.
    static func plainText(_ text: String) -> String {
        var result = ""
        var isDrawing = false
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if !isDrawing { result += rest[..<open] }
            if let drawing = drawingMode(rest[open...close]) { isDrawing = drawing }
            rest = rest[rest.index(after: close)...]
        }
        if !isDrawing { result += rest }
        return Blank.trimmed(
            result.replacing("\\N", with: "\n").replacing("\\n", with: "\n")
                .replacing("\\h", with: " "))
    }

    /// Whether the last `\p` of a block begins or ends a drawing; nil without one.
    private static func drawingMode(_ block: Substring) -> Bool? {
        let modes = block.split(separator: "\\").filter {
            $0.first == "p" && ($0.dropFirst().first?.isNumber ?? false)
        }
        return modes.last.map { $0.dropFirst().first != "0" }
    }
}
