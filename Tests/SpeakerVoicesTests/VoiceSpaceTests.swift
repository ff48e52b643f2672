import Testing

@testable import SpeakerVoices

@Suite struct VoiceSpaceTests {
    @Test func `the shipped space is a full triangle of numbers`() {
        let rows = VoiceSpace.shipped.rows
        #expect(rows.count == VoiceStatistics.count)
        #expect(rows.map(\.count) == Array(1...VoiceStatistics.count))
        #expect(rows.allSatisfy { row in row.allSatisfy(\.isFinite) && (row.last ?? 0) > 0 })
    }

    @Test func `what one voice does spreads alike in all directions`() {
        let vectors: [[Float]] = [[0, 0], [4, 2], [-4, -2], [2, -1], [-2, 1]]
        let space = VoiceSpace(within: vectors, shrinkage: 0)
        let points = vectors.map(space.point(of:))
        func covariance(_ i: Int, _ j: Int) -> Float {
            points.reduce(0) { $0 + $1[i] * $1[j] } / 4
        }
        #expect(abs(covariance(0, 0) - 1) < 0.001)
        #expect(abs(covariance(1, 1) - 1) < 0.001)
        #expect(abs(covariance(0, 1)) < 0.001)
    }
}
