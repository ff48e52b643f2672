import EvidenceModel
import Testing

@testable import TranscriptFormats

struct EncodingTests {
    private static let russian =
        "Привет, ребята. Кто нам дал это оружие? Приём, повторите координаты."
    private static let ukrainian =
        "Хлопці, їжа є? Ніхто нічого не привіз, тільки ґудзики. Їдьмо звідси."
    private static let korean = "병사 여러분, 밥은 먹었어? 총알은 누가 줬어?"

    @Test(arguments: [
        (russian, TextEncoding.windows1251), (russian, .koi8R), (ukrainian, .windows1251),
        (ukrainian, .koi8U), (korean, .windows949),
        ("Où est passé le général? Ça, c’est déjà réglé.", .windows1252),
        ("Żołnierz mówił, że są głodni, więc poszli coś zjeść.", .windows1250),
        (russian, .utf16LittleEndian), (korean + " OK, go, go, go", .utf8),
        (russian, .utf16BigEndian),
    ])
    func `the encoding of text is recognised`(text: String, encoding: TextEncoding) throws {
        let read = try TranscriptFile.read(try encode(text, encoding), named: "a.txt")
        #expect(read.encoding == encoding)
        #expect(read.encodingWasGuessed == (encoding != .utf8))
        #expect(read.transcript.segments.map(\.text) == [text])
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF], TextEncoding.utf8), ([0xFF, 0xFE], .utf16LittleEndian),
            ([0xFE, 0xFF], .utf16BigEndian), ([0xFF, 0xFE, 0, 0], .utf32LittleEndian),
            ([0, 0, 0xFE, 0xFF], .utf32BigEndian),
        ] as [([UInt8], TextEncoding)])
    func `a byte order mark is obeyed`(mark: [UInt8], encoding: TextEncoding) throws {
        let read = try TranscriptFile.read(
            mark + (try encode(Self.russian, encoding)), named: "a.txt", encoding: .koi8R)
        #expect(read.encoding == encoding)
        #expect(!read.encodingWasGuessed)
        #expect(read.transcript.segments.map(\.text) == [Self.russian])
    }

    @Test func `an encoding that is named is used, or refused`() throws {
        let bytes = try encode(Self.russian, .koi8R)
        let read = try TranscriptFile.read(bytes, named: "a.txt", encoding: .koi8R)
        #expect(read.transcript.segments.map(\.text) == [Self.russian])
        #expect(!read.encodingWasGuessed)
        #expect(
            error { try TranscriptFile.read(bytes, named: "a.txt", encoding: .utf8) }
                == .wrongEncoding(file: "a.txt", encoding: .utf8))
    }

    @Test func `a last character that is cut off is left out and reported`() throws {
        let read = try TranscriptFile.read(Array("Привет\nй".utf8.dropLast()), named: "a.txt")
        #expect(read.encoding == .utf8)
        #expect(read.transcript.segments.map(\.text) == ["Привет"])
        #expect(dump(read.findings) == ["2:1 incompleteCharacter"])
    }

    @Test func `a faulty byte in much UTF-8 is replaced and reported`() throws {
        let bytes = Array("Привет, ребята\nкто".utf8) + [0xFF] + Array("там".utf8)
        let read = try TranscriptFile.read(bytes, named: "a.txt")
        #expect(read.transcript.segments.map(\.text) == ["Привет, ребята", "кто\u{FFFD}там"])
        #expect(dump(read.findings) == ["2:1 unreadableBytes"])
    }

    /// Text in an encoding, through the same tables read backwards.
    private func encode(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        case .utf32LittleEndian:
            text.unicodeScalars.flatMap { [UInt8($0.value & 255), UInt8($0.value >> 8), 0, 0] }
        case .utf32BigEndian:
            text.unicodeScalars.flatMap { [0, 0, UInt8($0.value >> 8), UInt8($0.value & 255)] }
        default: try table(text, encoding)
        }
    }

    private func table(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
        var codes: [String: [UInt8]] = [:]
        let pairs =
            encoding == .windows949
            ? (0x81...0xFE).flatMap { first in
                (0x41...0xFE).map { [UInt8(first), UInt8($0)] }
            } : []
        for code in (0...255).map({ [UInt8($0)] }) + pairs {
            guard let utf8 = CharacterConversion.utf8(code[...], from: encoding) else { continue }
            codes[String(decoding: utf8, as: UTF8.self)] = code
        }
        return try text.unicodeScalars.flatMap { try #require(codes[String(Character($0))]) }
    }
}
