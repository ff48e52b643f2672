import EvidenceModel
import Testing
import TextAnalysis

@Test(arguments: [
    "батальон батальона батальону батальоном батальоне батальоны батальонов",
    "капитан капитана капитану капитаном капитаны капитанов",
    "генерал генерала генералу генералом генералы генералов",
    "бандит бандита бандиту бандитом бандиты бандитов", "Лиман Лимана Лиманом Лимане",
    "снабжение снабжения снабжению снабжением", "снаряд снаряда снаряды снарядов снарядами",
    "рота роты роте роту ротой", "оружие оружия оружию оружием",
    "российский российского российскому российским российская российские",
])
func `the forms of a Russian word have one stem`(_ forms: String) {
    let stems = Tokenizer(language: .russian).tokens(of: forms).map(\.stem)
    #expect(Set(stems).count == 1, "\(stems)")
}

@Test(arguments: ["потеряли потери", "командир команда", "ключи ключевой"])
func `different Russian words keep different stems`(_ words: String) {
    let stems = Tokenizer(language: .russian).tokens(of: words).map(\.stem)
    #expect(Set(stems).count == 2, "\(stems)")
}
