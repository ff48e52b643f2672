extension SampleBlock {
    /// Replaces `mono` with one channel of the block, or with the mean of all.
    func mix(_ channel: ChannelSelection, into mono: inout [Float]) {
        mono.removeAll(keepingCapacity: true)
        switch channel {
        case .channel(let index): pick(index, into: &mono)
        case .mix where channelCount == 1: pick(0, into: &mono)
        case .mix: average(into: &mono)
        }
    }

    private func pick(_ channel: Int, into mono: inout [Float]) {
        let samples = storage.span
        mono.append(addingCapacity: frameCount) { output in
            var index = channel
            while index < sampleCount {
                output.append(samples[index])
                index += channelCount
            }
        }
    }

    private func average(into mono: inout [Float]) {
        let samples = storage.span
        let scale = 1 / Float(channelCount)
        mono.append(addingCapacity: frameCount) { output in
            for frame in 0..<frameCount {
                var sum: Float = 0
                for index in frame * channelCount..<(frame + 1) * channelCount {
                    sum += samples[index]
                }
                output.append(sum * scale)
            }
        }
    }
}
