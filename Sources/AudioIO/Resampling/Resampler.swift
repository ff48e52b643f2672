import CSoxr
import EvidenceModel

/// Converts one channel from one rate to another through libsoxr, block by block, without delay.
///
/// The only file that imports libsoxr. Quality is libsoxr's "high" (20 bits).
@safe struct Resampler: ~Copyable {
    /// What libsoxr said when it refused.
    struct Refusal: Error { let reason: String }

    private let handle: OpaquePointer
    private var room = [Float](repeating: 0, count: 16_384)

    init(from input: SampleRate, to output: SampleRate) throws(Refusal) {
        var refusal: soxr_error_t?
        let handle = unsafe soxr_create(
            Double(input.hertz), Double(output.hertz), 1, &refusal, nil, nil, nil)
        guard let handle = unsafe handle else {
            throw Refusal(reason: unsafe refusal.map { unsafe String(cString: $0) } ?? "")
        }
        unsafe self.handle = handle
    }

    deinit { unsafe soxr_delete(handle) }

    /// Takes the next input and appends what output is ready.
    mutating func convert(_ input: [Float], onto output: inout [Float]) throws(Refusal) {
        var taken = 0
        while taken < input.count {
            let rest = input[taken...]
            let step = unsafe rest.withUnsafeBufferPointer { buffer in
                unsafe process(buffer.baseAddress, count: buffer.count)
            }
            taken += step.taken
            try append(step, onto: &output)
        }
    }

    /// Says that there is no more input and appends the rest of the output.
    mutating func finish(onto output: inout [Float]) throws(Refusal) {
        var step: Step
        repeat {
            step = unsafe process(nil, count: 0)
            try append(step, onto: &output)
        } while step.given > 0
    }

    private struct Step {
        var taken = 0
        var given = 0
        var refusal: String?
    }

    /// One call of libsoxr; a nil `input` means that there is no more.
    private mutating func process(_ input: UnsafePointer<Float>?, count: Int) -> Step {
        var step = Step()
        unsafe room.withUnsafeMutableBufferPointer { buffer in
            let refusal = unsafe soxr_process(
                handle, input, count, &step.taken, buffer.baseAddress, buffer.count, &step.given)
            step.refusal = unsafe refusal.map { unsafe String(cString: $0) }
        }
        return step
    }

    private func append(_ step: Step, onto output: inout [Float]) throws(Refusal) {
        if let reason = step.refusal { throw Refusal(reason: reason) }
        output += room[..<step.given]
    }
}
