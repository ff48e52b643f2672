/// The text of a TTML element: lines broken at `br`, white space collapsed unless it is to be kept.
enum TTMLText {
    /// The text, without white space at the ends of lines.
    static func text(of element: XMLElement, preservesSpace: Bool) -> String {
        var raw = ""
        collect(element, preservesSpace, into: &raw)
        let lines = raw.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Blank.trimmed($0) }
        return Blank.trimmed(lines.joined(separator: "\n"))
    }

    /// What is about the text and no part of it.
    private static let metadata: Set<String> = ["metadata", "desc", "title", "copyright", "agent"]

    private static func collect(_ element: XMLElement, _ preserves: Bool, into text: inout String) {
        let keeps = element.attributes["space"].map { $0 == "preserve" } ?? preserves
        for child in element.children {
            switch child {
            case .text(let content): append(content, keeps, to: &text)
            case .element(let inner) where inner.name == "br": text += "\n"
            case .element(let inner) where Self.metadata.contains(inner.name): continue
            case .element(let inner): collect(inner, keeps, into: &text)
            }
        }
    }

    private static func append(_ content: String, _ keeps: Bool, to text: inout String) {
        if keeps {
            text += content
            return
        }
        for scalar in content.unicodeScalars {
            let isBlank = scalar.value < 0x80 && UInt8(scalar.value).isBlank
            if !isBlank {
                text.unicodeScalars.append(scalar)
            } else if let last = text.unicodeScalars.last, last != " ", last != "\n" {
                text.unicodeScalars.append(" ")
            }
        }
    }
}
