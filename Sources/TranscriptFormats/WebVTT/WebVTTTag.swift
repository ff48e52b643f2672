import EvidenceModel

/// What stands between `<` and `>` in a cue ("WebVTT cue text tokenizer").
enum WebVTTTag: Hashable {
    case start(name: String, annotation: String)
    case end(name: String)
    case time(MediaTime)
    case nothing

    /// The tags that have a meaning; others are removed without one.
    static let known: Set<String> = ["b", "c", "i", "lang", "ruby", "rt", "u", "v"]

    init(_ tag: ArraySlice<UInt8>) {
        guard let first = tag.first else {
            self = .nothing
            return
        }
        if first.isDigit {
            let bytes = Array(tag)
            let stamp = WebVTTTimestamp(bytes, at: 0, limit: bytes.count)
            self = stamp.flatMap { $0.end == bytes.count ? .time($0.time) : nil } ?? .nothing
        } else if first == UInt8(ascii: "/") {
            self = .end(name: Self.text(tag.dropFirst().prefix { !$0.isBlank }))
        } else {
            let name = tag.prefix { !$0.isBlank && $0 != UInt8(ascii: ".") }
            let annotation = tag.drop { !$0.isBlank }
            self = .start(
                name: Self.text(name),
                annotation: CharacterReference.resolved(Self.text(annotation))
                    .split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
