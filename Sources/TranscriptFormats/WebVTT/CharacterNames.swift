/// Names of characters in HTML, which WebVTT and oTranscribe share.
enum CharacterNames {
    /// The text of a name without `&` and `;`.
    static func text(_ name: String) -> String? { table[name] }

    /// The longest of the names that HTML takes without a semicolon, for compatibility with old pages,
    /// with which `spelling` begins.
    static func nameWithoutSemicolon(beginning spelling: String) -> String? {
        (2...6).reversed().lazy.map { String(spelling.prefix($0)) }
            .first { withoutSemicolon.contains($0) }
    }

    private static let withoutSemicolon = Set(
        """
        AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml
        GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG
        THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde
        auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12
        frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp
        not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo
        reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen
        yuml
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let table: [String: String] = {
        let parts = "\(Self.entries)".split { $0 == " " || $0 == "\n" }
        let pairs = parts.compactMap { entry -> (String, String)? in
            let halves = entry.split(separator: "=")
            guard halves.count == 2 else { return nil }
            let scalars = halves[1].split(separator: "-").compactMap {
                UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return (String(halves[0]), String(view))
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }()
}
