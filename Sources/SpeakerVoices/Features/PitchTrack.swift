import RealModule
import SignalProcessing

/// The pitch of voiced frames, by the highest peak of the normalised autocorrelation.
///
/// At half the rate, over 40 ms; pitches from 70 to 350 Hz (Rabiner, *IEEE ASSP* 25, 1977).
struct PitchTrack {
    /// Natural logarithms of the pitches in hertz, in ascending order.
    private let logarithms: [Float]

    private static let rate = 8_000
    private static let length = 320
    private static let lags = 23...114
    private static let leastCorrelation: Float = 0.5
    /// By how much a longer period must fit better, since twice the period fits as well.
    private static let margin: Float = 0.01
    /// What stands for the pitch where fewer frames than this are voiced.
    private static let fewestVoiced = 10
    private static let usual = Float.log(115)

    /// Tracks frames of a 16 kHz signal, each at 160 samples × its number.
    init(_ samples: Span<Float>, frames: [Int]) {
        var halved = [Float](repeating: 0, count: samples.count / 2)
        for index in halved.indices {
            halved[index] = (samples[2 * index] + samples[2 * index + 1]) / 2
        }
        var found: [Float] = []
        for frame in frames {
            let start = frame * 80
            guard start + Self.length + Self.lags.upperBound <= halved.count else { break }
            if let lag = Self.period(halved.span, at: start) {
                found.append(Float.log(Float(Self.rate) / Float(lag)))
            }
        }
        logarithms = found.count > Self.fewestVoiced ? found.sorted() : [Self.usual]
    }

    /// The values below which the given shares of all lie.
    func quantiles(_ shares: [Float]) -> [Float] {
        shares.map { logarithms[Int($0 * Float(logarithms.count - 1))] }
    }

    /// The lag at which the signal is most like itself; nil when it is like itself at none.
    private static func period(_ signal: Span<Float>, at start: Int) -> Int? {
        var first: Float = 1e-9
        for index in start..<start + length {
            first = Relaxed.multiplyAdd(signal[index], signal[index], first)
        }
        var best = (lag: 0, correlation: leastCorrelation)
        for lag in lags {
            var product: Float = 0
            var energy: Float = 1e-9
            for index in start..<start + length {
                let later = signal[index + lag]
                product = Relaxed.multiplyAdd(signal[index], later, product)
                energy = Relaxed.multiplyAdd(later, later, energy)
            }
            let correlation = product / (first * energy).squareRoot()
            if correlation > best.correlation + margin { best = (lag, correlation) }
        }
        return best.lag > 0 ? best.lag : nil
    }
}
