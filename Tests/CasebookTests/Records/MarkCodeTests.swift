import EvidenceModel
import Testing

@testable import Casebook

struct MarkCodeTests {
    private let marks = [
        RedactionMark(
            segment: 3, range: 4..<9, category: .obscene, severity: .high, rule: "a-1"),
        RedactionMark(
            segment: 12, range: 0..<2, category: .callSign, severity: .low, rule: ""),
    ]

    @Test func `a plan is kept`() {
        let text = MarkCode.text(of: marks)
        #expect(text == "3\t4\t9\tobscene\t3\ta-1\n12\t0\t2\tcall-sign\t1\t")
        #expect(MarkCode.marks(of: text) == marks)
        #expect(MarkCode.marks(of: "") == [])
    }

    @Test(arguments: ["3\t4\t9\tobscene\t3", "3\t9\t4\tobscene\t3\ta", "3\t4\t9\tnone\t3\ta", "x"])
    func `a plan that lost a mark is no plan`(_ text: String) {
        #expect(MarkCode.marks(of: MarkCode.text(of: marks) + "\n" + text) == nil)
    }
}
