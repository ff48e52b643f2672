import EvidenceModel
import ForcedAlignment

/// What the command line asks for: clips, what they go through, and how they are timed.
///
/// `[misfit:][turnsN:][times:][MODE:][CONDITION:][SECONDS:]NAME`: see `docs/alignment.md`.
struct Corpus {
    let name: String
    let clips: [Clip]
    let condition: Condition
    let mode: AlignmentOptions.Mode
    let times: GivenTimes

    init(_ argument: String) throws {
        var parts = argument.split(separator: ":")[...]
        func take<Value>(_ read: (String) -> Value?) -> Value? {
            guard parts.count > 1, let value = parts.first.flatMap({ read(String($0)) }) else {
                return nil
            }
            parts.removeFirst()
            return value
        }
        let isMisfit = take { $0 == "misfit" ? true : nil } ?? false
        let turnWords = take { $0.hasPrefix("turns") ? Int($0.dropFirst(5)) : nil }
        times = take(GivenTimes.init) ?? .none
        mode = take(AlignmentOptions.Mode.init(rawValue:)) ?? .auto
        condition = take(Condition.init(rawValue:)) ?? .clean
        let seconds = take { Double($0) } ?? 0
        let golds = try Self.golds(parts.joined(separator: ":"))
        clips = try Clip.clips(golds, joinedTo: seconds, misfit: isMisfit, turnWords: turnWords)
        name = argument
    }

    /// A folder of gold, or `festvox-fit` (ids below `ru_0300`), `festvox-dev` (below `ru_0600`),
    /// `festvox-report` (from `ru_0300` on) or `festvox-rest` (from `ru_0600` on); `/6` takes every
    /// sixth.
    private static func golds(_ name: String) throws -> [Gold] {
        guard name.hasPrefix("festvox") else { return try Gold.read(name) }
        let fields = name.split(separator: "/")
        let all = try FestvoxGold().read { id in
            switch fields[0] {
            case "festvox-fit": id < "ru_0300"
            case "festvox-report": id >= "ru_0300"
            case "festvox-rest": id >= "ru_0600"
            default: id < "ru_0600"
            }
        }
        let step = fields.count > 1 ? Int(fields[1]) ?? 1 : 1
        return all.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    }
}
