import EvidenceModel
import Testing
import Verification

struct ListeningTests {
    /// So many words that fit, and others, a second apart.
    private func listening(fitting: Int, of told: Int, untold: Int = 0) -> Listening {
        let ranks: [Double?] =
            (0..<told).map { $0 < fitting ? 0.97 : 0.4 }
            + [Double?](repeating: nil, count: untold)
        return Listening(
            file: "call.wav",
            ranks.enumerated().map { ($1, MediaTime(milliseconds: Int64($0) * 1_000)) })
    }

    @Test(arguments: [
        (0, 0, false), (1, 1, false), (3, 3, false), (4, 4, true), (5, 10, false), (6, 10, true),
        (12, 100, false), (25, 100, true),
    ])
    func `that many words fit is a finding, that some do is chance`(
        fitting: Int, told: Int, isHeard: Bool
    ) {
        #expect(listening(fitting: fitting, of: told).isHeard == isHeard)
        var report = VerificationReport()
        report.add(listening(fitting: fitting, of: told))
        #expect(
            report.findings.map(\.description)
                == (isHeard ? ["call.wav: \(fitting) words: heard"] : []))
    }

    @Test func `a line says how many fit, how many would by chance, and where to listen`() {
        #expect(
            listening(fitting: 1, of: 25, untold: 2).description
                == "call.wav: listened for 25 removed words: 1 fits its place as if still there "
                + "(by chance 3.0), at 00:00:00.000; 2 more are too short or of unknown sound")
        #expect(
            listening(fitting: 0, of: 10).description
                == "call.wav: listened for 10 removed words: 0 fit their places as if still there "
                + "(by chance 1.2)")
    }
}
