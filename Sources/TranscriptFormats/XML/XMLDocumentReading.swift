import Foundation
import FoundationXML

/// Reads XML documents through Foundation's parser, without network and without entities of their
/// own: a document that declares some is refused, so that none can grow in memory.
enum XMLDocumentReading {
    /// Whether the text begins like XML: with a declaration or one of the roots that are known.
    static func looksLikeXML(_ text: SourceText) -> Bool {
        let head = String(decoding: text.utf8.drop { $0.isBlank }.prefix(64), as: UTF8.self)
        let starts =
            ["<?xml", "<!DOCTYPE", "<!--"]
            + FormatReaders.xml.flatMap { ["<\($0.rootName) ", "<\($0.rootName)>"] }
        return starts.contains(where: head.hasPrefix) || head.prefix(24).contains(":tt ")
    }

    /// The document, or where it breaks the rules.
    static func parse(_ text: SourceText) -> Result<XMLElement, TranscriptSyntaxError> {
        do {
            return .success(try root(of: text))
        } catch {
            return .failure(error)
        }
    }

    /// The document's root element.
    static func root(of text: SourceText) throws(TranscriptSyntaxError) -> XMLElement {
        guard !String(decoding: text.utf8, as: UTF8.self).contains("<!ENTITY") else {
            throw .document(.badMarkup)
        }
        let body = withoutDeclaration(text.utf8)
        let linesAbove = text.utf8[..<body.startIndex].count { $0 == .lineFeed }
        let parser = XMLParser(data: Data(body))
        parser.shouldResolveExternalEntities = false
        let builder = XMLTreeBuilder(linesAbove: linesAbove)
        parser.delegate = builder
        guard parser.parse(), let root = builder.root else {
            throw TranscriptSyntaxError(
                line: linesAbove + max(1, parser.lineNumber), column: max(1, parser.columnNumber),
                problem: builder.isTooDeep ? .tooDeep : .badMarkup)
        }
        return root
    }

    /// The text is UTF-8 by now, whatever its declaration says.
    private static func withoutDeclaration(_ utf8: [UInt8]) -> ArraySlice<UInt8> {
        let body = utf8.drop { $0.isBlank }
        guard body.starts(with: "<?xml".utf8), let end = body.firstIndex(of: UInt8(ascii: ">"))
        else {
            return body
        }
        return body[(end + 1)...].drop { $0.isBlank }
    }
}

/// Builds a tree from the parser's calls.
private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
    private static let maximumDepth = 128

    private(set) var root: XMLElement?
    private(set) var isTooDeep = false
    private var open: [XMLElement] = []
    private let linesAbove: Int

    init(linesAbove: Int) { self.linesAbove = linesAbove }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        guard open.count < Self.maximumDepth else {
            isTooDeep = true
            parser.abortParsing()
            return
        }
        let plain = attributes.map { (Self.localName($0.key), $0.value) }
        open.append(
            XMLElement(
                name: Self.localName(name),
                attributes: Dictionary(plain, uniquingKeysWith: { first, _ in first }),
                line: linesAbove + parser.lineNumber))
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            root = root ?? element
        } else {
            open[open.count - 1].children.append(.element(element))
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        guard !open.isEmpty else { return }
        open[open.count - 1].children.append(.text(text))
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
    }

    private static func localName(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }
}
