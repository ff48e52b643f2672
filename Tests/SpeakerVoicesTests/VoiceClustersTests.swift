import Testing

@testable import SpeakerVoices

@Suite struct VoiceClustersTests {
    private let points: [[Float]] = [[0, 0], [10, 0], [1, 0], [11, 1], [0, 1], [20, 20]]

    @Test func `points are grouped with the near ones, numbered in the order they come`() {
        let clusters = VoiceClusters(points, weights: points.map { _ in 1 }, count: .exactly(3))
        #expect(clusters.labels == [0, 1, 0, 1, 0, 2])
        let third: Float = 1 / 3
        let centres: [[Float]] = [[third, third], [10.5, 0.5], [20, 20]]
        #expect(zip(clusters.centres, centres).allSatisfy { VoiceClusters.distance($0, $1) < 1e-6 })
    }

    @Test func `there are never more clusters than points`() {
        let clusters = VoiceClusters([[0], [5]], weights: [1, 1], count: .exactly(4))
        #expect(clusters.labels == [0, 1])
    }

    @Test func `points that are alike are one voice when the number is not known`() {
        let points: [[Float]] = [[0], [1], [2], [1]]
        let clusters = VoiceClusters(points, weights: [1, 1, 1, 1], count: .automatic)
        #expect(clusters.labels == [0, 0, 0, 0])
    }

    @Test func `points far apart are two voices when the number is not known`() {
        let points: [[Float]] = [[0], [20], [1], [21]]
        let clusters = VoiceClusters(points, weights: [1, 1, 1, 1], count: .automatic)
        #expect(clusters.labels == [0, 1, 0, 1])
    }
}
