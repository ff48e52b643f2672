/// Broad classes of phones: what a phone that is seldom heard in a clip falls back on.
enum PhoneClasses {
    private static let lines = """
        IY IH
        EH AE EY
        AA AH AY AW
        OW AO OY
        UW UH
        M N NG
        L
        R ER
        S Z
        SH ZH CH JH
        F V TH DH HH
        P T K
        B D G
        Y W
        """

    /// The class of each phone; silence and noises have one of their own, the last.
    static func classes(of phones: [String]) -> [Int] {
        let rows = lines.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        return phones.map { phone in rows.firstIndex { $0.contains(phone) } ?? rows.count }
    }
}
