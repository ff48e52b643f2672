/// What squared distances between voices mean; the numbers come from the test calls of
/// `docs/speakers.md`.
struct VoiceMeasure: Hashable, Sendable {
    /// What joining the last two groups of turns must cost, over the mean weight, to say that they are two
    /// voices.
    let splitsOneVoice: Float
    /// The same where more than two groups are left.
    let splitsMore: Float
    /// How fast a label becomes sure with what the next voice is farther away.
    let slope: Double
    /// Where one voice in two clips is missed as often as two are taken for one.
    let evenDistance: Double
    /// How fast that changes.
    let distanceScale: Double

    /// Points of ``VoiceSpace``. A single voice split in two costs less in 99 of 100 calls where more than
    /// two are in question; two voices cost more in 99 of 100. Clips: seven voices, six of which the space
    /// never met, with 10 and 15 s each.
    static let statistics = VoiceMeasure(
        splitsOneVoice: 85, splitsMore: 180, slope: 0.02, evenDistance: 78, distanceScale: 11.8)

    /// Directions of a neural network, made so long that a cosine of a half is a squared distance of 90;
    /// measured with CAM++. In 270 calls of two voices one split in two cost 80 at most, two joined 72 at
    /// least; a third group of turns of two voices cost less than 85 in 99 of 100, a third voice more in 95.
    /// Clips: seven voices with 10 and 15 s each, of which one pair in a hundred was missed at 50, and one in a
    /// hundred false.
    static let network = VoiceMeasure(
        splitsOneVoice: 78, splitsMore: 85, slope: 0.05, evenDistance: 60, distanceScale: 4.55)

    /// The length of a neural network's vectors.
    static let networkLength = Float(90).squareRoot()

    /// What joining two of so many groups must cost to say that they are two voices.
    func splits(_ groupCount: Int) -> Float { groupCount == 2 ? splitsOneVoice : splitsMore }

    /// The measure of what a model hears, or of the program's own numbers.
    static func of(_ model: VoiceModel?) -> VoiceMeasure { model == nil ? .statistics : .network }
}
