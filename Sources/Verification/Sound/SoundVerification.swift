public import AudioIO
public import EvidenceExport
import EvidenceModel
import Foundation

/// How released sound is checked.
public struct SoundVerification: Sendable {
    /// What was cut out.
    public var plan: BleepPlan
    /// What may stand in its place; one of them must.
    public var sounds: [BleepSound]
    /// The original clip. Without it lossy sound cannot be checked, nor the sound outside the regions.
    public var original: AudioClip?
    /// How many frames the original clip has, for when it is not at hand; nil when unknown.
    public var frameCount: Int?
    /// The metadata that may be there.
    public var allowedMetadata: Set<ClipMetadata.Field>

    /// Creates a check.
    public init(
        _ plan: BleepPlan, sounds: [BleepSound] = [.tone, .silence, .noise(seed: 0)],
        original: AudioClip? = nil, frameCount: Int? = nil,
        allowingMetadata: Set<ClipMetadata.Field> = []
    ) {
        self.plan = plan
        self.sounds = sounds
        self.original = original
        self.frameCount = original?.info.frameCount ?? frameCount
        allowedMetadata = allowingMetadata
    }

    /// The leaks in a sound file.
    func findings(in path: String, named name: String) -> [LeakFinding] {
        do {
            let released = try AudioClip.open(path)
            let found = released.info.frameCount
            if let frameCount, frameCount != found {
                return [
                    LeakFinding(
                        file: name, place: "\(found) frames, not \(frameCount)",
                        leak: .changedSound)
                ]
            }
            guard try ClipReader(released).codec.isLossless else {
                return try LossyComparison(released, self).findings(named: name)
            }
            let inspections = try sounds.map {
                try BleepInspection(released, plan, sound: $0, original: original)
            }
            let best = inspections.min { $0.deviatingCount < $1.deviatingCount }
            return best.map { $0.findings(named: name) } ?? []
        } catch {
            return [LeakFinding(file: name, place: "sound", leak: .unexamined)]
        }
    }

    /// The leaks in the sound of a video, which is always lossy; none where it cannot be compared.
    func soundFindings(inVideo path: String, named name: String) -> [LeakFinding] {
        guard let released = try? AudioClip.open(path),
            original.map({ $0.info.rate == released.info.rate }) ?? false
        else { return [] }
        return (try? LossyComparison(released, self).findings(named: name)) ?? []
    }

    /// Whether the file is, byte for byte, what the original and the plan give.
    func isRenderedAgain(_ path: String) -> Bool {
        isMadeAgain(path) { renderer, original, copy in
            _ = try renderer.render(original, plan, to: copy)
        }
    }

    /// Whether the file is, byte for byte, the original's video with the sound that the plan gives.
    func isVideoMadeAgain(_ path: String) -> Bool {
        guard let video = original.flatMap(BleepedVideo.init) else { return false }
        return isMadeAgain(path) { renderer, original, copy in
            let sound = copy + "-sound"
            defer { try? FileManager.default.removeItem(atPath: sound) }
            _ = try renderer.render(original, plan, to: sound)
            try video.write(sound: sound, to: copy)
        }
    }

    private func isMadeAgain(
        _ path: String, _ make: (BleepRenderer, AudioClip, String) throws -> Void
    ) -> Bool {
        guard let original else { return false }
        let released = FileManager.default.contents(atPath: path)
        for sound in sounds {
            let copy = NSTemporaryDirectory() + "earwitness-\(UUID().uuidString)"
            defer { try? FileManager.default.removeItem(atPath: copy) }
            let renderer = BleepRenderer(sound: sound, keepingMetadata: allowedMetadata)
            let isWritten = (try? make(renderer, original, copy)) != nil
            if isWritten, FileManager.default.contents(atPath: copy) == released { return true }
        }
        return false
    }
}

extension BleepInspection {
    fileprivate var deviatingCount: Int {
        regions.reduce(0) { $0 + $1.channels.reduce(0) { $0 + $1.deviatingCount } }
    }

    fileprivate func findings(named name: String) -> [LeakFinding] {
        var findings = regions.compactMap { region in
            region.leak.map { leak in
                LeakFinding(
                    file: name, place: "\(Timecode(region.region.span.lowerBound))", leak: leak,
                    mark: region.region.marks.first.map { $0 + 1 })
            }
        }
        if let changedCount, changedCount > 0 {
            findings.append(
                LeakFinding(
                    file: name, place: "\(changedCount) frames, the first \(firstChange ?? 0)",
                    leak: .changedSound))
        }
        return findings
    }
}

extension BleepInspection.Region {
    /// What is wrong with the region, if anything.
    fileprivate var leak: LeakClass? {
        let wrong = channels.filter { $0.deviatingCount > 0 }
        guard !wrong.isEmpty else { return nil }
        if wrong.count < channels.count { return .otherChannel }
        if wrong.contains(where: { $0.middleCount > 0 }) { return .attenuated }
        let isOriginal = wrong.allSatisfy { $0.originalCount * 10 >= $0.deviatingCount * 9 }
        return isOriginal ? .regionEdge : .fadeInRegion
    }
}
