import AudioIO
import EvidenceExport
import EvidenceModel
import Foundation

extension SoundVerification {
    /// Arrays of a hundred numbers or more that follow the sound's outline outside the regions: inside
    /// they must follow the released sound and not the original. The search for pictures of what was
    /// removed; images themselves are findings wherever they are.
    func pictures(in bytes: [UInt8], named name: String) -> [LeakFinding] {
        let outlines = NumberArrays.find(in: bytes)
        guard let original, !outlines.isEmpty else { return [] }
        return outlines.compactMap { outline in
            let magnitudes = outline.magnitudes
            guard let before = try? OutlineOfSound.peaks(of: original, count: magnitudes.count),
                let after = try? released(original, count: magnitudes.count),
                OutlineOfSound(magnitudes, regions: regions(in: magnitudes.count, original))
                    .isNearer(to: before, than: after)
            else { return nil }
            return LeakFinding(file: name, place: "line \(outline.line)", leak: .soundPicture)
        }
    }

    private func regions(in count: Int, _ clip: AudioClip) -> [Range<Int>] {
        plan.regions.map { region in
            let frames = [region.span.lowerBound, region.span.upperBound]
                .map { $0.sampleIndex(at: clip.info.rate) * count / clip.info.frameCount }
            return frames[0]..<max(frames[0], min(frames[1] + 1, count))
        }
    }

    private func released(_ clip: AudioClip, count: Int) throws -> [Double] {
        let copy = NSTemporaryDirectory() + "earwitness-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: copy) }
        _ = try BleepRenderer(sound: sounds.first ?? .tone).render(clip, plan, to: copy)
        return try OutlineOfSound.peaks(of: AudioClip.open(copy), count: count)
    }
}

/// Numbers that may be the outline of a sound.
struct OutlineOfSound {
    private let numbers: [Double]
    private let inside: [Int]
    private let outside: [Int]

    init(_ numbers: [Double], regions: [Range<Int>]) {
        self.numbers = numbers
        let covered = Set(regions.flatMap { Array($0.clamped(to: 0..<numbers.count)) })
        inside = numbers.indices.filter { covered.contains($0) }
        outside = numbers.indices.filter { !covered.contains($0) }
    }

    /// Whether they follow `before` outside the regions, and inside more closely than `after`.
    func isNearer(to before: [Double], than after: [Double]) -> Bool {
        let product = outside.reduce(0) { $0 + numbers[$1] * before[$1] }
        let own = outside.reduce(0) { $0 + numbers[$1] * numbers[$1] }
        let power = outside.reduce(0) { $0 + before[$1] * before[$1] }
        guard own > 0, power > 0, product / (own * power).squareRoot() > 0.9 else { return false }
        let gain = product / own
        func distance(_ truth: [Double]) -> Double {
            inside.reduce(0) { $0 + abs(numbers[$1] * gain - truth[$1]) }
        }
        return distance(before) < distance(after)
    }

    /// The largest magnitude in each of `count` equal parts of the clip.
    static func peaks(of clip: AudioClip, count: Int) throws -> [Double] {
        var peaks = Array(repeating: 0.0, count: count)
        var frame = 0
        try clip.readMono(.mix, at: clip.info.rate) { block in
            for index in block.indices {
                let part = min(frame * count / clip.info.frameCount, count - 1)
                peaks[part] = max(peaks[part], Double(abs(block[index])))
                frame += 1
            }
        }
        return peaks
    }
}

/// Arrays of numbers in text, `[0, 12, -3.5, …]`.
struct NumberArrays {
    let line: Int
    private let numbers: [Double]

    /// One magnitude a part: pairs of lowest and highest are made one.
    var magnitudes: [Double] {
        let pairs = stride(from: 0, to: numbers.count - 1, by: 2)
        let isPaired =
            numbers.count % 2 == 0
            && pairs.allSatisfy { numbers[$0] <= 0 && numbers[$0 + 1] >= 0 }
        return isPaired
            ? pairs.map { max(-numbers[$0], numbers[$0 + 1]) } : numbers.map { abs($0) }
    }

    /// Those of a hundred numbers or more.
    static func find(in bytes: [UInt8]) -> [NumberArrays] {
        var arrays: [NumberArrays] = []
        var line = 1
        var start: (index: Int, line: Int)?
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "["): start = (index + 1, line)
            case UInt8(ascii: "]"):
                if let start {
                    arrays += array(bytes[start.index..<index], line: start.line).map { [$0] } ?? []
                }
                start = nil
            case UInt8(ascii: "\n"): line += 1
            default: break
            }
        }
        return arrays
    }

    private static func array(_ bytes: ArraySlice<UInt8>, line: Int) -> NumberArrays? {
        guard bytes.count >= 200 else { return nil }
        var numbers: [Double] = []
        for part in bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            let text = String(decoding: part, as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines)
            guard let number = Double(text), number.isFinite else { return nil }
            numbers.append(number)
        }
        return numbers.count >= 100 ? NumberArrays(line: line, numbers: numbers) : nil
    }
}
