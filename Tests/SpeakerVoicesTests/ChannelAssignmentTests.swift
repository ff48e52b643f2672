import EvidenceModel
import SpeakerVoices
import Testing

@Suite struct ChannelAssignmentTests {
    private let turns: [TimeSpan?] = (0..<3).map { second in
        MediaTime.zero + .seconds(second)..<MediaTime.zero + .seconds(second + 1)
    }

    private func channel(_ levels: [Float]) -> [Float] {
        levels.flatMap { level in (0..<16_000).map { $0.isMultiple(of: 2) ? level : -level } }
    }

    @Test func `a turn belongs to the channel that is loud against its own level`() {
        let assignment = ChannelAssignment(
            turns: turns + [nil],
            channels: [channel([0.8, 0.1, 0.8]), channel([0.004, 0.04, 0.004])])
        #expect(assignment.labels.map { $0?.channel } == [0, 1, 0, nil])
    }

    @Test func `a turn in which nothing is heard has no channel`() {
        let assignment = ChannelAssignment(
            turns: turns, channels: [channel([0.5, 0, 0]), channel([0, 0, 0.5])])
        #expect(assignment.labels.map { $0?.channel } == [0, nil, 1])
        #expect(assignment.labels.compactMap { $0?.confidence } == [1, 1])
    }
}
