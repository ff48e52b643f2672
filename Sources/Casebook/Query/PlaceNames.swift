/// Places whose Latin names do not sound like all of their Cyrillic ones.
enum PlaceNames {
    /// The Ukrainian and Russian names of a place by its folded Latin name; none for other words.
    static func cyrillic(of name: String) -> [String] { names[name] ?? [] }

    /// A place a line: Latin names, then Cyrillic ones.
    private static let places = """
        kyiv kiev: київ киев
        kharkiv kharkov: харків харьков
        lviv lvov: львів львов
        chernihiv chernigov: чернігів чернигов
        mykolaiv nikolaev nikolayev: миколаїв николаев
        odesa odessa: одеса одесса
        dnipro dnepr dnieper: дніпро днепр
        zaporizhzhia zaporizhia zaporozhye zaporozhie: запоріжжя запорожье
        luhansk lugansk: луганськ луганск
        rivne rovno: рівне ровно
        vinnytsia vinnitsa: вінниця винница
        izium izyum: ізюм изюм
        bakhmut artemivsk artemovsk: бахмут артемівськ артемовск
        crimea krym: крим крым
        ukraine: україна украина
        russia: росія россия
        moscow: москва
        belarus: білорусь белоруссия беларусь
        korea: корея
        """

    private static let names: [String: [String]] = places.split(separator: "\n").reduce(into: [:]) {
        let sides = $1.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
        for name in sides[0] { $0[name] = sides[1] }
    }
}
