/// How a model takes sound.
public enum ModelInput: Hashable, Sendable {
    /// Samples, `[1, samples]`.
    case waveform
    /// Rows of numbers, `[1, rows, width]`, the width from 20 to 128.
    case rows(width: Int)

    /// Reads it off a model's first input; nil when that is neither.
    init?(_ shape: TensorShape) {
        guard shape.element == .float32, let sizes = shape.sizes, let batch = sizes.first,
            [nil, 1].contains(batch)
        else { return nil }
        switch (sizes.count, sizes.last ?? nil) {
        case (2, _): self = .waveform
        case (3, let width?) where (20...128).contains(width): self = .rows(width: width)
        default: return nil
        }
    }

    /// The sizes of an input of `count` numbers.
    func sizes(of count: Int) -> [Int] {
        switch self {
        case .waveform: [1, count]
        case .rows(let width): [1, count / width, width]
        }
    }
}
