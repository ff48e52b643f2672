import Testing
import TextAnalysis

struct ScalarFoldingTests {
    @Test(
        arguments: [
            ("Ёж", "еж"), ("ÀÉÎ", "aei"), ("Ｆｕｌｌ", "full"), ("𝐁𝐨𝐥𝐝", "bold"), ("ⓒ", "c"),
            ("ЇЖАК", "їжак"), ("ſ", "s"),
        ])
    func `case, accents and dress are folded away`(text: String, plain: String) {
        #expect(ScalarFolding.letters(of: text) == ScalarFolding.letters(of: plain))
    }

    @Test func `letters of different alphabets differ however alike they look`() {
        #expect(ScalarFolding.letters(of: "сосо") != ScalarFolding.letters(of: "coco"))
        #expect(ScalarFolding.letters(of: "абв") == [64, 65, 66])
        #expect(ScalarFolding.letters(of: "abc") == [0, 1, 2])
    }

    static let roles: [(UInt32, ScalarKind)] = [
        (0x20, .space), (0x200B, .ignored), (0xAD, .ignored), (0x301, .ignored), (0xFE0F, .ignored),
        (0x31, .digit), (0x2019, .apostrophe), (0x2014, .hyphen), (0x2A, .star),
        (0x2026, .ellipsis),
        (0xC528, .syllable), (0x3B1, .foreignLetter), (0x40, .letterLike), (0x2C, .other),
        (0xE0041, .ignored),
    ]

    @Test(arguments: roles)
    func `a code point has a role`(value: UInt32, kind: ScalarKind) {
        #expect(ScalarFolding.kind(of: value) == kind)
    }

    @Test func `a combining mark makes й of и and ї of і`() {
        let letters = ScalarFolding.letters(of: "ийії")
        #expect(ScalarFolding.combined(letters[0], mark: 0x306) == letters[1])
        #expect(ScalarFolding.combined(letters[2], mark: 0x308) == letters[3])
        #expect(ScalarFolding.combined(letters[0], mark: 0x301) == nil)
    }
}
