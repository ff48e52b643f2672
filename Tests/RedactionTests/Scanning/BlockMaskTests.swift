import EvidenceModel
import Redaction
import Testing

@Suite struct BlockMaskTests {
    @Test func `a mask that this program wrote is a marker, so that its sound goes again`() {
        let findings = ProfanityScanner().findings(in: "Чего орёшь-то, ████? █ 7")
        #expect(findings.map(\.range) == [15..<19])
        #expect(findings.map(\.category) == [.marker])
    }
}
