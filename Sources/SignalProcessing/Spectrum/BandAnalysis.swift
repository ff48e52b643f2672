import RealModule

/// Turns sound that arrives in blocks into powers of bands, a row every hop, in one Fourier transform
/// a frame for any number of filterbanks. What it holds grows by two bytes a band and frame.
public struct BandAnalysis: Sendable {
    /// The powers in each filterbank's bands.
    public private(set) var bands: [LogPowerBands]
    /// The natural logarithm of the power between 200 and 3600 Hz, a number a frame.
    public private(set) var logEnergy: [Float] = []
    /// Samples taken.
    public private(set) var sampleCount = 0

    private let plan: Plan
    private var room: Room
    // The samples from `pendingStart` on.
    private var pending: [Float] = []
    private var pendingStart = 0

    private static let blockSamples = 65_536

    /// Creates an analysis in frames as `framing` cuts them, for spectra of `spectrumLength` samples.
    public init(
        framing: Framing, spectrumLength: Int, rateHertz: Double, filterbanks: [MelFilterbank]
    ) {
        precondition(framing.length <= spectrumLength)
        plan = Plan(framing, spectrumLength, rateHertz, filterbanks)
        room = Room(for: plan)
        bands = filterbanks.map { LogPowerBands(width: $0.count) }
    }

    /// Takes the next samples, from -1 to 1; they are scaled to 16-bit numbers, as Sphinx takes them.
    public mutating func take(_ samples: Span<Float>) {
        var taken = 0
        while taken < samples.count {
            let end = min(samples.count, taken + Self.blockSamples)
            for index in taken..<end { pending.append(samples[index]) }
            sampleCount += end - taken
            taken = end
            while logEnergy.count * plan.framing.hop + plan.framing.length <= sampleCount {
                analyse()
            }
            forget()
        }
    }

    /// Takes the end of the sound: what is left is padded with zeros to one more frame.
    public mutating func finish() {
        while logEnergy.count < plan.framing.frameCount(of: sampleCount) { analyse() }
        pending = []
    }

    /// Bridges the frames that hear anything of the samples `lost`, in order; returns the frames.
    /// Call it after ``finish()``.
    public mutating func bridge(_ lost: [Range<Int>]) -> [Range<Int>] {
        var frames: [Range<Int>] = []
        for run in lost {
            let own = plan.framing.frames(touching: run).clamped(to: 0..<logEnergy.count)
            if let last = frames.last, own.lowerBound <= last.upperBound {
                frames[frames.count - 1] = last.lowerBound..<max(last.upperBound, own.upperBound)
            } else if !own.isEmpty {
                frames.append(own)
            }
        }
        for run in frames {
            for index in bands.indices { bands[index].bridge(run) }
            bridgeEnergy(run)
        }
        return frames
    }

    private mutating func bridgeEnergy(_ run: Range<Int>) {
        let before = run.lowerBound > 0 ? run.lowerBound - 1 : run.upperBound
        let after = run.upperBound < logEnergy.count ? run.upperBound : before
        guard before < logEnergy.count else { return }
        let (from, to) = (logEnergy[before], logEnergy[after])
        for frame in run {
            let share = Float(frame - run.lowerBound + 1) / Float(run.count + 1)
            logEnergy[frame] = from + share * (to - from)
        }
    }

    private mutating func analyse() {
        let start = logEnergy.count * plan.framing.hop - pendingStart
        plan.transform(pending, from: start, &room)
        for index in bands.indices {
            plan.filter(&room, by: index)
            let powers = room.bands[index]
            bands[index].append(powers: powers.span)
        }
        logEnergy.append(plan.logEnergy(room))
    }

    /// Forgets samples that no frame to come needs; the one before the next frame is pre-emphasised
    /// with.
    private mutating func forget() {
        let needed = max(pendingStart, logEnergy.count * plan.framing.hop - 1)
        pending.removeFirst(min(pending.count, needed - pendingStart))
        pendingStart = needed
    }
}

extension BandAnalysis {
    /// How frames are analysed.
    fileprivate struct Plan: Sendable {
        let framing: Framing
        let spectrum: PowerSpectrum
        let filterbanks: [MelFilterbank]
        let energyBins: Range<Int>

        init(
            _ framing: Framing, _ spectrumLength: Int, _ rateHertz: Double,
            _ filterbanks: [MelFilterbank]
        ) {
            self.framing = framing
            self.filterbanks = filterbanks
            spectrum = PowerSpectrum(length: spectrumLength)
            let binHertz = rateHertz / Double(spectrumLength)
            let low = Int(200 / binHertz)
            let high = min(spectrum.binCount, Int(3_600 / binHertz) + 1)
            energyBins = low..<max(low + 1, high)
        }

        func transform(_ samples: [Float], from start: Int, _ room: inout Room) {
            framing.write(from: start, of: samples.span, scale: 32_768, into: &room.frame)
            let frame = room.frame
            spectrum.write(of: frame.span, into: &room.power, scratch: &room.scratch)
        }

        func filter(_ room: inout Room, by bank: Int) {
            let power = room.power
            filterbanks[bank].write(of: power.span, into: &room.bands[bank])
        }

        func logEnergy(_ room: Room) -> Float {
            var sum: Float = 0
            let power = room.power.span
            for bin in energyBins { sum = Relaxed.multiplyAdd(1, power[bin], sum) }
            return Float.log(sum + 1)
        }
    }

    /// Room to work in, used again for every frame.
    fileprivate struct Room: Sendable {
        var frame: [Float]
        var power: [Float]
        var bands: [[Float]]
        var scratch: PowerSpectrum.Scratch

        init(for plan: Plan) {
            frame = [Float](repeating: 0, count: plan.spectrum.length)
            power = [Float](repeating: 0, count: plan.spectrum.binCount)
            bands = plan.filterbanks.map { [Float](repeating: 0, count: $0.count) }
            scratch = PowerSpectrum.Scratch(for: plan.spectrum)
        }
    }
}
