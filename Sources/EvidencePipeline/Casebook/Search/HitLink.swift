import Casebook
import EvidenceModel
import Foundation

/// A link to the moment of a hit, which browsers and players understand.
enum HitLink {
    /// The clip with the segment's time as a media fragment (https://www.w3.org/TR/media-frags/):
    /// `file:///calls/call.wav#t=12.300,15.600`, by its name alone when it is not known where the
    /// clip is; nil when the segment is untimed.
    static func of(_ hit: SearchHit) -> String? {
        guard let span = hit.span else { return nil }
        let name =
            hit.clipPath.map { "file://" + encoded($0, allowing: "/") }
            ?? encoded(hit.clip.fileName, allowing: "")
        return name + "#t=\(seconds(span.lowerBound)),\(seconds(span.upperBound))"
    }

    private static func encoded(_ text: String, allowing more: String) -> String {
        var allowed = CharacterSet(charactersIn: "-._~" + more)
        allowed.insert(charactersIn: "a"..."z")
        allowed.insert(charactersIn: "A"..."Z")
        allowed.insert(charactersIn: "0"..."9")
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? text
    }

    /// Seconds with three decimals.
    static func seconds(_ time: MediaTime) -> String {
        let milliseconds = max(0, time.roundedMilliseconds)
        return "\(milliseconds / 1_000)." + String(1_000 + milliseconds % 1_000).dropFirst()
    }
}
