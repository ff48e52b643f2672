import Testing

@testable import AudioIO

struct HeaderLogTests {
    @Test(
        arguments: [
            (
                "RIFF : 96070 (should be 49993)\nWAVE\ndata : 96000 (should be 49923)\nEnd\n",
                [96_000, 49_923]
            ),
            (" SSND : 96008 (should be 47964)\n  Offset     : 0\n", [96_008, 47_964]),
            (".snd\n  Data Size   : 96000 (should be 47978)\n", [96_000, 47_978]),
            ("data : 96000\n", []),
            ("data : 4294967295 (should be 96000)\n", []),
            ("data : 0 (should be 96000)\n", []),
            ("data : 96000 (should be 99999999999999999999)\n", []),
            ("RIFF : 96070 (should be 49993)\n", []),
            ("", []),
        ] as [(String, [Int])])
    func `a shortfall is read from the log`(_ text: String, _ expected: [Int]) {
        let shortfall = HeaderLog(text).shortfall
        #expect(shortfall.map { [$0.promised, $0.present] } ?? [] == expected)
    }
}
