extension SoundFile {
    /// Decodes all of the file and says what it is. `body` gets every block, an empty one last.
    mutating func measured(
        _ body: (SampleBlock) throws(AudioError) -> Void = { _ in }
    ) throws(AudioError) -> ClipInfo {
        let tally = try tallied(body)
        if tally.frameCount == 0 {
            guard let damage else { throw .noFrames(path: path) }
            throw refusal(reason: damage)
        }
        return info(tally, warnings: warnings(about: tally))
    }

    /// A thousandth: less is a click or two, which does no harm.
    private static let leastClippedPart = 1_000

    private struct Tally {
        var frameCount = 0
        var unusableSampleCount = 0
        var levels: [ClosedRange<Float>] = []
        var heldSampleCount = 0
    }

    private mutating func tallied(
        _ body: (SampleBlock) throws(AudioError) -> Void
    ) throws(AudioError) -> Tally {
        var tally = Tally()
        var meter = LevelMeter(channelCount: channelCount)
        var block = SampleBlock(channelCount: channelCount)
        repeat {
            try read(into: &block, at: tally.frameCount)
            tally.frameCount += block.frameCount
            tally.unusableSampleCount += block.unusableSampleCount
            meter.add(block)
            try body(block)
        } while block.frameCount > 0
        tally.levels = meter.levels
        tally.heldSampleCount = meter.heldSampleCount
        return tally
    }

    private func info(_ tally: Tally, warnings: [ClipWarning]) -> ClipInfo {
        ClipInfo(
            format: copy?.format ?? formatName, decoder: copy?.decoder ?? Self.decoder, rate: rate,
            channelCount: channelCount,
            frameCount: tally.frameCount,
            headerFrameCount: headerFrameCount == tally.frameCount ? nil : headerFrameCount,
            byteCount: byteCount, channelLevels: tally.levels,
            unusableSampleCount: tally.unusableSampleCount, broadcast: broadcastExtension,
            production: copy == nil ? productionMetadata : nil,
            cuePoints: copy == nil ? cuePoints : [],
            textFields: copy?.textFields ?? textFields, warnings: warnings)
    }

    private func warnings(about tally: Tally) -> [ClipWarning] {
        var warnings: [ClipWarning] = copy?.warnings(frameCount: tally.frameCount, rate) ?? []
        if isHeaderless { warnings.append(.headerless(format: formatName)) }
        if let shortfall = HeaderLog(headerLog).shortfall {
            warnings.append(
                .cutShort(promisedBytes: shortfall.promised, presentBytes: shortfall.present))
        }
        if isOgg, headerFrameCount == nil { warnings.append(.unfinished) }
        if let headerFrameCount, headerFrameCount != tally.frameCount {
            warnings.append(.frameCount(header: headerFrameCount, decoded: tally.frameCount))
        }
        if let ignoredByteCount {
            warnings.append(.ignoredEnd(byteCount: ignoredByteCount))
        }
        if let damage {
            warnings.append(.damaged(afterFrame: tally.frameCount, reason: damage))
        }
        if tally.unusableSampleCount > 0 {
            warnings.append(.unusableSamples(count: tally.unusableSampleCount))
        }
        let sampleCount = tally.frameCount * channelCount
        if tally.heldSampleCount * Self.leastClippedPart >= sampleCount {
            warnings.append(.clipped(sampleCount: tally.heldSampleCount, of: sampleCount))
        }
        return warnings
    }
}
