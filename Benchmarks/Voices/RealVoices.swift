import AudioIO
import Foundation

/// Recordings of people, a list of utterances each: 16 kHz mono, silence at the ends cut off.
struct RealVoices {
    /// The utterances of each voice, by the voice's name.
    let utterances: [(name: String, utterances: [[Float]])]

    private static let russian = "/usr/share/festival/voices/russian/msu_ru_nsh_clunits/wav"
    private static let sphinx = "/usr/share/pocketsphinx/test/data"
    private static let asterisk = "/usr/share/asterisk/sounds/"
    /// Four women and a man whom the space has never met.
    private static let speakersOfPrompts = [
        "en_US_f_Allison", "fr_CA_f_June", "it_IT_f_Menardi", "ru_RU_f_IvrvoiceRU",
        "it_IT_m_Carlo",
    ]

    /// Debian's `festvox-ru` (ids from `ru_0600` on), `pocketsphinx-testdata` and prompts of Asterisk,
    /// and a voice for each of some folders of recordings.
    init(folders: [String]) throws {
        let raw = ["goforward.raw", "numbers.raw", "something.raw", "tidigits/dhd.2934z.raw"]
        var voices: [(String, [[Float]])] = [
            ("ru", try Self.recordings(in: Self.russian) { $0 >= "ru_0600" }),
            ("librivox", try Self.recordings(in: Self.sphinx + "/librivox")),
            ("cards", try Self.recordings(in: Self.sphinx + "/cards")),
            ("dhd", try raw.map { try Self.headerless(Self.sphinx + "/" + $0) }),
        ]
        for name in Self.speakersOfPrompts {
            voices.append((name, try Self.prompts(in: Self.asterisk + name)))
        }
        for folder in folders {
            let name = folder.split(separator: "/").last.map(String.init) ?? folder
            voices.append((name, try Self.recordings(in: folder)))
        }
        utterances = voices.map { ($0.0, $0.1.map(Self.trimmed)) }
    }

    /// The utterances the space is learned from: `festvox-ru` below `ru_0600`.
    static func training() throws -> [[Float]] {
        try recordings(in: russian) { $0 < "ru_0600" }.map(trimmed)
    }

    private static func recordings(
        in folder: String, _ isWanted: (String) -> Bool = { _ in true }
    ) throws -> [[Float]] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".wav") && isWanted($0) }
            .map { try AudioClip.open(folder + "/" + $0).monoSamples() }
    }

    /// Sentences among a folder's prompts: those of two seconds or more; some files hold no sound, and one
    /// that is in every folder holds monkeys.
    private static func prompts(in folder: String) throws -> [[Float]] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".wav") && $0 != "tt-monkeys.wav" }
            .compactMap { try? AudioClip.open(folder + "/" + $0).monoSamples() }
            .filter { $0.count >= 32_000 }
    }

    private static func headerless(_ path: String) throws -> [Float] {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        return stride(from: 0, to: bytes.count - 1, by: 2).map { place in
            Float(Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8)) / 32_768
        }
    }

    /// From the first frame of 25 ms that is louder than a thousandth of the loudest to the last.
    private static func trimmed(_ samples: [Float]) -> [Float] {
        let energies = stride(from: 0, to: max(0, samples.count - 400), by: 400).map { start in
            samples[start..<start + 400].reduce(0) { $0 + $1 * $1 }
        }
        let least = max(
            (energies.max() ?? 0) / 1_000,
            (energies.sorted().dropFirst(
                energies.count / 10
            ).first ?? 0) * 3)
        guard let first = energies.firstIndex(where: { $0 > least }),
            let last = energies.lastIndex(where: { $0 > least })
        else { return samples }
        return Array(samples[max(0, first - 2) * 400..<min(samples.count, (last + 2) * 400)])
    }
}
