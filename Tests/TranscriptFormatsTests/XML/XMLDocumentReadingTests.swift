import EvidenceModel
import Testing

@testable import TranscriptFormats

struct XMLDocumentReadingTests {
    @Test func `a document that declares entities is refused`() {
        let laughs = #"""
            <?xml version="1.0"?><!DOCTYPE tt [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
            <tt><body><p begin="0s" end="1s">&b;</p></body></tt>
            """#
        #expect(
            error { try read(laughs) }
                == .syntax(file: "call.txt", format: nil, line: 1, column: 1, problem: .badMarkup))
    }

    @Test func `XML that is not well formed is an error that says where`() {
        #expect(
            error { try read("<?xml version=\"1.0\"?><tt>\n<body></tt>") }?.description.hasPrefix(
                "call.txt:2:")
                == true)
    }

    @Test func `deep nesting is refused`() {
        let deep = "<tt>" + String(repeating: "<div>", count: 100_000)
        #expect(error { try read(deep) }?.exitStatus == .badData)
    }

    @Test func `XML of another kind is an error`() {
        #expect(
            error { try read("<?xml version=\"1.0\"?><html/>") }
                == .unknownShape(file: "call.txt", container: "XML"))
    }

    @Test func `text that only begins with a bracket is text`() throws {
        #expect(try read("<unclear> hello\nthere").format == .plain)
    }
}
