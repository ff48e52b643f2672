import Glibc
import TranscriptFormats

/// How fast transcripts are read, in megabytes a second of processor time, and whether twice the text
/// takes twice the time: the best of three readings of 8 and of 16 MB, made here.
@main enum FormatsBenchmark {
    static func main() throws {
        print("format        8 MB    16 MB   (MB/s)")
        for material in Material.all {
            let speeds = try [8_000_000, 16_000_000].map { size in
                try speed(of: material, size: size)
            }
            let columns = speeds.map { Self.padded("\(Int($0.rounded()))", to: 8) }
            print(Self.padded(material.name, to: 10) + columns.joined())
        }
    }

    private static func speed(of material: Material, size: Int) throws -> Double {
        let bytes = material.bytes(atLeast: size)
        var best = Double.infinity
        for _ in 0..<3 {
            let start = processorSeconds()
            let read = try TranscriptFile.read(bytes, named: material.name, as: material.format)
            best = min(best, processorSeconds() - start)
            precondition(read.format == material.format)
        }
        return Double(bytes.count) / best / 1e6
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}

/// A file of one format that is as long as it is to be.
private struct Material {
    let name: String
    let format: FormatName
    let head: String
    let tail: String
    let body: (Int) -> String

    func bytes(atLeast size: Int) -> [UInt8] {
        var bytes = Array(head.utf8)
        var index = 0
        while bytes.count < size {
            bytes += body(index).utf8
            index += 1
        }
        return bytes + Array(tail.utf8)
    }

    private static let said = "Где боекомплект, спрашиваю? Третья бригада ждёт с утра."

    private static func clock(_ second: Int, _ mark: String) -> String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
        return "\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))\(mark)250"
    }

    static var all: [Material] {
        [
            Material(name: "SRT", format: .srt, head: "", tail: "") {
                "\($0 + 1)\n\(clock($0, ",")) --> \(clock($0 + 1, ","))\n\(said)\nСтрока \($0)\n\n"
            },
            Material(name: "WebVTT", format: .vtt, head: "WEBVTT\n\n", tail: "") {
                "\(clock($0, ".")) --> \(clock($0 + 1, "."))\n<v Сазан>\(said)\nСтрока \($0)\n\n"
            },
            Material(
                name: "WhisperX", format: .whisper, head: "{\"language\": \"ru\", \"segments\": [",
                tail: "{\"start\": 0, \"end\": 1, \"text\": \"a\"}]}"
            ) { index in
                let words = said.split(separator: " ").enumerated().map { place, word in
                    "{\"word\": \"\(word)\", \"start\": \(index).\(place), \"end\": \(index).\(place)9,"
                        + " \"score\": 0.9\(place)}"
                }
                return "{\"start\": \(index).0, \"end\": \(index).99, \"text\": \"\(said)\", "
                    + "\"speaker\": \"SPEAKER_00\", \"words\": [\(words.joined(separator: ", "))]},\n"
            },
            Material(name: "labelled", format: .labelled, head: "", tail: "") {
                "[\(clock($0, ".").prefix(8))] САЗАН: \(said)\n"
            },
        ]
    }
}
