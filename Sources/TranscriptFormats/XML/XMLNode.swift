/// A part of an XML document: an element or text. Names are without their namespace's prefix.
indirect enum XMLNode {
    case element(XMLElement)
    case text(String)
}

/// An element of an XML document.
struct XMLElement {
    var name: String
    var attributes: [String: String]
    /// The line on which it begins, from 1; 0 when it was not parsed.
    var line = 0
    var children: [XMLNode] = []

    /// The elements directly inside, of a name if one is given.
    func elements(_ name: String? = nil) -> [XMLElement] {
        children.compactMap { child in
            guard case .element(let element) = child, name == nil || element.name == name else {
                return nil
            }
            return element
        }
    }

    /// The first element directly inside of a name.
    func first(_ name: String) -> XMLElement? { elements(name).first }

    /// All text inside, in order.
    var text: String {
        children.map { child in
            switch child {
            case .element(let element): element.text
            case .text(let text): text
            }
        }
        .joined()
    }
}
