// Normalisation with offset maps, tokens, stems, scripts, transliteration.
