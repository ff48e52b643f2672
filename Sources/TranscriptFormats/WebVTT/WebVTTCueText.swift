import EvidenceModel

/// The text of a cue: tags taken out, character references resolved, with the voice and the
/// time stamp that hold for each piece ("WebVTT cue text parsing rules").
struct WebVTTCueText {
    /// A stretch of text under one voice and one time stamp.
    struct Piece: Hashable {
        var text: String
        var voice: String?
        /// The time stamp before it; nil before the first.
        var time: MediaTime?
    }

    private(set) var pieces: [Piece] = []

    private let bytes: [UInt8]
    private let lastClose: Int?
    private var at = 0
    private var buffer: [UInt8] = []
    private var tags: [(name: String, voice: String?)] = []
    private var time: MediaTime?

    /// Parses a cue's text; lines are separated by line feeds.
    init(_ text: String) {
        bytes = Array(text.utf8)
        lastClose = bytes.lastIndex(of: UInt8(ascii: ">"))
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "<"): readTag()
            case UInt8(ascii: "&"): readReference()
            default:
                buffer.append(bytes[at])
                at += 1
            }
        }
        flush()
    }

    private mutating func flush() {
        guard !buffer.isEmpty else { return }
        let voice = tags.last { $0.voice != nil }?.voice
        pieces.append(
            Piece(text: String(decoding: buffer, as: UTF8.self), voice: voice, time: time))
        buffer = []
    }

    /// A tag runs to `>` or to the end. A `<` that neither begins a tag nor is closed is text.
    private mutating func readTag() {
        let isClosed = lastClose.map { $0 > at } ?? false
        let close = isClosed ? bytes[at...].firstIndex(of: UInt8(ascii: ">")) : nil
        let following = at + 1 < bytes.count ? bytes[at + 1] : .space
        guard close != nil || following.isLetter || following == UInt8(ascii: "/") else {
            buffer.append(bytes[at])
            at += 1
            return
        }
        let tag = bytes[(at + 1)..<(close ?? bytes.count)]
        at = (close ?? bytes.count - 1) + 1
        flush()
        apply(WebVTTTag(tag))
    }

    private mutating func apply(_ tag: WebVTTTag) {
        switch tag {
        case .start(let name, let annotation):
            guard WebVTTTag.known.contains(name) else { return }
            tags.append((name, name == "v" && !annotation.isEmpty ? annotation : nil))
        case .end(let name):
            guard let index = tags.lastIndex(where: { $0.name == name }) else { return }
            tags.removeSubrange(index...)
        case .time(let stamp): time = stamp
        case .nothing: break
        }
    }

    private mutating func readReference() {
        guard let reference = CharacterReference(bytes, at: at) else {
            buffer.append(bytes[at])
            at += 1
            return
        }
        buffer += Array(reference.text.utf8)
        at = reference.end
    }
}
