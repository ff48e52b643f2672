import EvidenceModel

/// What numbers and places that give a person away look like, and how to tell a chance likeness.
struct PrivatePattern: Sendable {
    var category: RedactionCategory
    var expression: String
    var isGenuine: @Sendable (String) -> Bool

    static let all = [
        phone, decimalDegrees, degreesAndMinutes, militaryGrid, bankCard, street, houseAndStreet,
    ]

    /// Ten to fifteen digits (ITU-T E.164) in groups, or nine after a plus.
    private static let phone = PrivatePattern(
        category: .phone,
        expression:
            #"(?<![\w+.])(?:(?:\+\d{1,3}|[0178])[ .-]?)?(?:\(\d{2,5}\)|\d{2,5})[ .-]?\d{2,4}(?:[ .-]?\d{2,4}){1,3}(?![\w.]\d)(?!\w)"#,
        isGenuine: { text in
            let digits = text.filter(\.isNumber)
            let first = text.drop { !$0.isNumber && $0 != "+" }.first
            if first == "+" || text.hasPrefix("(") { return (9...15).contains(digits.count) }
            return (10...12).contains(digits.count)
                && (digits.first == "0" || digits.first == "8" || digits.first == "7"
                    || text.contains("-") || text.contains("("))
                && !text.hasPrefix("20") && !text.hasPrefix("19")
        })

    /// A latitude and a longitude with three decimals or more.
    private static let decimalDegrees = PrivatePattern(
        category: .coordinates,
        expression:
            #"(?<![\w.])[-+]?\d{1,2}[.,]\d{3,8}\s*°?\s*[NSСЮПн]?[,;/ ]\s*[-+]?\d{1,3}[.,]\d{3,8}\s*°?\s*[EWВЗСх]?(?!\w)"#,
        isGenuine: { text in
            let numbers = text.split { !$0.isNumber && $0 != "." }.compactMap { Double($0) }
            guard numbers.count == 2 else { return text.contains(",") }
            return numbers[0] <= 90 && numbers[1] <= 180
        })

    /// Degrees and minutes, with or without seconds and the other coordinate.
    private static let degreesAndMinutes = PrivatePattern(
        category: .coordinates,
        expression:
            #"(?<!\w)\d{1,3}\s*(?:°|град\w*\.?|degrees?)\s*\d{1,2}(?:[.,]\d+)?\s*(?:['′’]|мин\w*\.?|minutes?)(?:\s*\d{1,2}(?:[.,]\d+)?\s*(?:["″”]|''|сек\w*\.?|seconds?))?(?:\s*(?:с\.\s?ш\.|ю\.\s?ш\.|в\.\s?д\.|з\.\s?д\.|[NSEWСЮВЗ](?!\w)))?"#,
        isGenuine: { _ in true })

    /// A reference of the Military Grid Reference System (NGA.STND.0037): zone, band, square, and an
    /// even number of digits.
    private static let militaryGrid = PrivatePattern(
        category: .coordinates,
        expression:
            #"(?<!\w)\d{1,2}\s?[C-HJ-NP-X]\s?[A-HJ-NP-Z][A-HJ-NP-V]\s?\d{1,5}\s?\d{1,5}(?!\w)"#,
        isGenuine: { text in
            let zone = text.prefix { $0.isNumber }
            let digits = text.dropFirst(zone.count).filter(\.isNumber)
            return (1...60).contains(Int(zone) ?? 0) && digits.count % 2 == 0
                && (4...10).contains(digits.count)
        })

    /// Thirteen to nineteen digits that pass the check of ISO/IEC 7812 (Luhn).
    private static let bankCard = PrivatePattern(
        category: .bankCard, expression: #"(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])"#,
        isGenuine: { text in
            let digits = text.compactMap(\.wholeNumberValue)
            let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
                let doubled = digit.element * 2
                return sum + (digit.offset % 2 == 0 ? digit.element : doubled / 10 + doubled % 10)
            }
            return sum % 10 == 0 && Set(digits).count > 1
        })

    /// A street by its kind, with the house when it follows.
    private static let street = PrivatePattern(
        category: .address,
        expression:
            #"(?<!\w)(?:ул\.|улиц[аеуы]|вул\.|вулиц[яіюи]|просп\.|проспект[еу]?|пер\.|переул(?:ок|ке)|провул(?:ок|ку))\s*(?-i:\p{Lu})[\p{L}’'-]+(?:\s(?-i:\p{Lu})[\p{L}’'-]+)?(?:,?\s*(?:д\.|дом|буд\.|будинок)?\s*\d{1,4}[а-яa-zіє]?)?(?:,?\s*(?:кв\.|квартира)\s*\d{1,4})?(?!\w)"#,
        isGenuine: { _ in true })

    /// An English or Korean address line.
    private static let houseAndStreet = PrivatePattern(
        category: .address,
        expression:
            #"(?<!\w)(?:\d{1,5}\s(?:(?-i:[A-Z])[a-z]+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square)\b\.?|[가-힣]{2,}(?:로|길)\s?\d{1,4}(?:-\d{1,4})?(?:번길\s?\d{1,4})?)"#,
        isGenuine: { _ in true })
}
