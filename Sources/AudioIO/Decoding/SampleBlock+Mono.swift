extension SampleBlock {
    /// Appends one channel of the block, or the mean of all, to `mono`.
    func mix(_ channel: ChannelSelection, onto mono: inout [Float]) {
        switch channel {
        case .channel(let index): pick(index, onto: &mono)
        case .mix where channelCount == 1: pick(0, onto: &mono)
        case .mix: average(onto: &mono)
        }
    }

    private func pick(_ channel: Int, onto mono: inout [Float]) {
        let samples = storage.span
        mono.append(addingCapacity: frameCount) { output in
            var index = channel
            while index < sampleCount {
                output.append(samples[index])
                index += channelCount
            }
        }
    }

    private func average(onto mono: inout [Float]) {
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
