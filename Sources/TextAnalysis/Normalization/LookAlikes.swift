/// Which letters a code point may be read as when it stands in a word of another alphabet, or in
/// place of a letter: `0` for o, Latin `c` for Cyrillic с, `@` for a.
///
/// The readings go both ways and are many: they are for matching against a lexicon, never for
/// rewriting text.
public enum LookAlikes {
    /// The letters of `plane` that `scalar` can stand for, itself excluded; empty for most.
    public static func readings(of scalar: UInt32, in plane: LetterPlane) -> [LetterCode] {
        tables[Int(plane.rawValue)][scalar] ?? []
    }

    private static let tables: [[UInt32: [LetterCode]]] = [
        table(latin), table(cyrillic), [:],
    ]

    private static func table(_ rows: [(Unicode.Scalar, String)]) -> [UInt32: [LetterCode]] {
        var table: [UInt32: [LetterCode]] = [:]
        for (letter, glyphs) in rows {
            guard let code = ScalarFolding.letter(letter) else { continue }
            for glyph in glyphs.unicodeScalars {
                table[glyph.value, default: []].append(code)
                let upper = glyph.properties.uppercaseMapping.unicodeScalars
                if upper.count == 1, let capital = upper.first, capital != glyph {
                    table[capital.value, default: []].append(code)
                }
            }
        }
        return table
    }

    private static let latin: [(Unicode.Scalar, String)] = [
        ("a", "аα@4ɑ∂λд"), ("b", "вьъбβ86ƅ"), ("c", "сϲ(¢<ᴄ{["), ("d", "ԁɗ"), ("e", "еєэ3€εҽ"),
        ("f", "ƒғ"), ("g", "ɡ96"), ("h", "нһհ"), ("i", "і1!|¡їιɪլ"), ("j", "јϳ"), ("k", "кκҝ"),
        ("l", "1|!ӏι£"), ("m", "мм"), ("n", "пηиռո"), ("o", "о0οσօ"), ("p", "рρ"), ("q", "ԛգ"),
        ("r", "гяѓ"), ("s", "ѕ$5ꜱ"), ("t", "т7+τ"), ("u", "υцսv"), ("v", "ѵν"), ("w", "шщѡω"),
        ("x", "хχ×"), ("y", "уүγўч"), ("z", "з2ʐ"),
    ]

    private static let cyrillic: [(Unicode.Scalar, String)] = [
        ("а", "a@4αɑ"), ("б", "b6"), ("в", "bv8β"), ("г", "rg"), ("д", "dg"), ("е", "e3€єѣεэ"),
        ("ж", "j"),
        ("з", "3zʒ"), ("и", "uiі1!n"), ("й", "yjui"), ("к", "kκ"), ("л", "lλ"), ("м", "m"),
        ("н", "hnη"),
        ("о", "o0οσ"), ("п", "pnπ"), ("р", "prρ"), ("с", "cs$ϲѕ5"), ("т", "tm7τ"), ("у", "yuγүў"),
        ("ф", "f"), ("х", "xhχ×"), ("ц", "c"), ("ч", "4"), ("ш", "w"), ("ы", "y"), ("ь", "b'"),
        ("э", "e3є"),
        ("ю", "u"), ("я", "яr9"), ("і", "i1!|ιї"), ("ї", "iïі"), ("є", "eе"), ("ґ", "rг"),
    ]
}
