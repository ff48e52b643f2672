import Testing
import TextAnalysis

struct LookAlikesTests {
    @Test(
        arguments: [("с", "c"), ("0", "o"), ("@", "a"), ("ѕ", "s"), ("α", "a"), ("$", "s")])
    func `a sign is read as the Latin letter it looks like`(sign: Unicode.Scalar, letter: String) {
        let readings = LookAlikes.readings(of: sign.value, in: .latin)
        #expect(readings.contains(ScalarFolding.letters(of: letter)[0]))
    }

    @Test(arguments: [("c", "с"), ("6", "б"), ("y", "у"), ("3", "з"), ("4", "ч"), ("X", "х")])
    func `a sign is read as the Cyrillic letter it looks like`(
        sign: Unicode.Scalar, letter: String
    ) {
        let readings = LookAlikes.readings(of: sign.value, in: .cyrillic)
        #expect(readings.contains(ScalarFolding.letters(of: letter)[0]))
    }

    @Test func `an ordinary letter has no readings of its own alphabet but itself`() {
        #expect(LookAlikes.readings(of: 0x416, in: .latin) == [])
    }
}
