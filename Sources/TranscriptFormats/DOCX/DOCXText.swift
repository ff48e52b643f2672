/// Collects the lines of a Word document.
struct DOCXText {
    private(set) var lines: [String] = []

    /// What holds no text of the document: deletions, the old twin of a drawing, field codes.
    private static let skipped: Set<String> = [
        "del", "moveFrom", "Fallback", "instrText", "delText",
    ]

    /// Adds what an element with paragraphs and tables holds.
    mutating func add(_ element: XMLElement) {
        for child in element.elements() where !Self.skipped.contains(child.name) {
            switch child.name {
            case "p": lines += Self.text(of: child).split(separator: "\n").map(String.init)
            case "tbl": for row in Self.rows(of: child) { addRow(row) }
            default: add(child)
            }
        }
    }

    private static func rows(of table: XMLElement) -> [XMLElement] {
        table.elements().flatMap { $0.name == "tr" ? [$0] : $0.name == "tbl" ? [] : rows(of: $0) }
    }

    /// A row as a line: `[time] name: text` when its cells look so, else the cells beside each other.
    private mutating func addRow(_ row: XMLElement) {
        var cells = row.elements().flatMap { $0.name == "tc" ? [$0] : $0.elements("tc") }
            .map { cell -> String in
                var text = DOCXText()
                text.add(cell)
                return text.lines.joined(separator: " ")
            }
            .filter { !$0.isEmpty }
        guard !cells.isEmpty else { return }
        var line = ""
        if cells.count > 1, Self.isTime(cells[0]) {
            line = "[\(cells.removeFirst())] "
        }
        let isNamed = cells.count == 2 && cells[0].count <= 40 && !cells[0].hasSuffix(":")
        lines.append(line + cells.joined(separator: isNamed ? ": " : " "))
    }

    private static func isTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return ClockReading(bytes, at: 0, limit: bytes.count).map { $0.end == bytes.count } ?? false
    }

    private static func text(of element: XMLElement) -> String {
        var text = ""
        for child in element.children {
            guard case .element(let inner) = child, !skipped.contains(inner.name) else { continue }
            switch inner.name {
            case "t": text += inner.text
            case "tab": text += "\t"
            case "br", "cr": text += "\n"
            case "noBreakHyphen": text += "-"
            case "tabs", "pPr", "rPr": continue
            default: text += Self.text(of: inner)
            }
        }
        return text
    }
}
