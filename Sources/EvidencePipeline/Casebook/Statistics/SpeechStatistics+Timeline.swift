import EvidenceModel

extension SpeechStatistics {
    /// A picture of it, SVG 1.1 without script, font or link: a band a clip, a lane a speaker and
    /// topic in it, a bar where it is mentioned. All clips have the time scale of the longest.
    public var svg: [UInt8] {
        let timed = mentions.filter { $0.span != nil }
        var drawing = TimelineDrawing(longest: clips.map(\.length).max() ?? .zero)
        for clip in clips {
            let own = timed.filter { $0.clip == clip.name }
            let lanes = Set(own.map { [$0.speaker, $0.topic] }).sorted(by: Self.isBefore)
            drawing.addClip(clip.name, length: clip.length, laneCount: lanes.count)
            for lane in lanes {
                let spans = own.filter { $0.speaker == lane[0] && $0.topic == lane[1] }
                    .compactMap(\.span)
                drawing.addLane(speaker: lane[0], topic: lane[1], spans)
            }
        }
        return Array(drawing.text.utf8)
    }

    private static func isBefore(_ a: [String], _ b: [String]) -> Bool {
        (a[0], a[1]) < (b[0], b[1])
    }
}
