extension PhoneTable {
    /// A sound and its phones, one a line: vowels, glides and diphthongs, then consonants.
    static let entries = """
        i IY
        ɪ IH
        y UW
        ʏ UH
        e EY
        ɛ EH
        ɜ ER
        ɚ ER
        ɝ ER
        ø ER
        œ ER
        æ AE
        a AA
        ɑ AA
        ɒ AA
        ɐ AH
        ə AH
        ʌ AH
        ɵ OW
        ɘ AH
        ɞ ER
        ɤ AH
        o OW
        ɔ AO
        ʊ UH
        u UW
        ʉ UW
        ɯ UW
        ɨ IH
        ᵻ IH
        ᵿ UH
        aɪ AY
        aj AY
        aʊ AW
        aʊə AW ER
        aɪə AY ER
        eɪ EY
        ɛɪ EY
        oɪ OY
        ɔɪ OY
        ɔø OY
        oʊ OW
        əʊ OW
        ɪə IH R
        ɛə EH R
        ʊə UH R
        iə IY AH
        ɑɹ AA R
        ɔɹ AO R
        oːɹ AO R
        ɪɹ IH R
        ɛɹ EH R
        ʊɹ UH R
        ɜɹ ER
        əɹ ER
        əl AH L
        ju Y UW
        p P
        b B
        t T
        d D
        ʈ T
        ɖ D
        c K
        ɟ G
        k K
        ɡ G
        g G
        q G
        ɢ G
        ʔ
        ʡ
        ɓ B
        ɗ D
        ɠ G
        m M
        ɱ M
        n N
        ɳ N
        ɲ N Y
        ŋ NG
        ɴ NG
        f F
        ɸ F
        v V
        β V
        ʋ V
        θ TH
        ð DH
        s S
        z Z
        ʃ SH
        ʒ ZH
        ʂ SH
        ʐ ZH
        ɕ SH
        ʑ ZH
        ɧ SH
        ç HH
        ʝ Y
        x HH
        χ HH
        ɣ G
        ʁ R
        ħ HH
        ʕ HH
        h HH
        ɦ HH
        ts T S
        dz D Z
        tʃ CH
        dʒ JH
        tɕ CH
        dʑ JH
        tʂ CH
        dʐ JH
        tɬ T L
        pf P F
        r R
        ɹ R
        ɻ R
        ɾ R
        ɽ R
        ʀ R
        ɫ L
        l L
        ɭ L
        ɮ L
        ɬ L
        ʟ L
        ʎ L Y
        j Y
        ɰ W
        w W
        ʍ W
        ɥ Y
        ʘ K
        ǀ T
        ǁ T L
        ǃ K
        ǂ CH
        """
}
