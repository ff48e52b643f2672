import Casebook
import EvidenceModel
import TestSupport
import Testing

private func found(_ query: String, in text: String, _ language: LanguageTag?) throws -> Bool {
    let folder = try TemporaryFolder()
    let casebook = try folder.casebook(.lines([text], language: language))
    return try casebook.count(SearchQuery(query)) == 1
}

@Test(arguments: [
    ("батальон", "в батальоне", LanguageTag.russian), ("все", "Всё плохо", .russian),
    ("ЁЛКА", "елка", .russian), ("батальйон", "у батальйоні", .ukrainian),
    ("м'ята", "мʼяти нема", .ukrainian), ("допомога", "по допомозі", .ukrainian),
    ("낙하산", "낙하산을 가져와", .korean), ("낙하산이", "낙하산 부대", .korean),
    ("weapons", "one weapon", .english), ("Straße", "STRASSE", .english),
    ("Т-72", "два T72 горят", .russian), ("Т-72", "два Т 72 горят", .russian),
    ("낙하산", "낙하산부대가 왔다", .korean),
    ("T-72Б3", "танк Т-72Б3", .russian), ("Т 72", "два Т-72 горят", .russian),
    ("АК-74*", "был АК-74М", .russian), ("AK-74*", "был АК-74М", .russian),
    ("Іван", "Iван пішов", .ukrainian), ("Сергій", "з Сергiєм", .ukrainian),
    ("люди", "с людьми", .russian), ("дети", "с детьми", .russian),
    ("мясо", "м'яса нема", .ukrainian), ("пять", "п'ять машин", .ukrainian),
    ("dont", "We don't know", .english), ("didn't", "they didnt come", .english),
    ("Kyiv", "на Київ", .ukrainian), ("Kyiv", "під Києвом", .ukrainian),
    ("Kiev", "на Київ", .ukrainian), ("nakhui", "пошёл нахуй", .russian),
    ("nahuy", "пошёл нахуй", .russian), ("Харьков", "в Харькове", .russian),
    ("Харькове", "взяли Харьков", .russian), ("Киев", "в Киеве", .russian),
    ("Иванову", "это Иванов", .russian), ("голова", "сто голов", .russian),
    ("Odessa", "в Одесі", .ukrainian), ("Kiev", "в Киеве", .russian),
])
func `a word finds its other forms and spellings`(
    _ query: String, _ text: String, _ language: LanguageTag
) throws {
    #expect(try found(query, in: text, language))
    #expect(try found(query, in: text, nil))
}

@Test func `a short word in Latin letters is not taken for a Cyrillic one`() throws {
    #expect(try !found("a", in: "я тут", .russian))
    #expect(try !found("on", in: "он тут", .russian))
}

@Test(arguments: [
    ("мой", "мои вещи"), ("чай", "чаи"), ("кот", "котел"),
])
func `different words are not confused`(_ query: String, _ text: String) throws {
    #expect(try !found("=" + query, in: text, .russian))
}

@Test func `an apostrophe that makes another word is not left out`() throws {
    #expect(try !found("we'll", in: "he is well", .english))
}

@Test(arguments: [
    ("batalyon K", "этому батальону К дали"), ("batal'on", "в батальоне"),
    ("brigada", "из бригады"), ("voyna", "войны нет"), ("zbroya", "зброї нема"),
    ("Kharkiv", "під Харковом"), ("Krasny Liman", "в Красном Лимане"),
    ("kapitan", "капитаном"), ("general", "у генерала"), ("snaryady", "нет снарядов"),
    ("oruzhie", "оружия нет"),
])
func `a word in Latin letters finds the Cyrillic one`(_ query: String, _ text: String) throws {
    let language: LanguageTag = text.contains("і") || text.contains("ї") ? .ukrainian : .russian
    #expect(try found(query, in: text, language))
}
