internal import EvidenceModel

/// Word timings as bytes: how the casebook keeps them, three bytes a word for most.
///
/// The first byte says three things: whether the words are those between white space (if not, each
/// begins with its distance from the word before and its length, in code points); in which unit
/// times are counted, the coarsest that loses nothing; and how all words were timed, unless they
/// differ, when each says it for itself. Then for each word: the gap since the end of the word
/// before, its length, and for words found in the sound the confidence in hundredths.
enum TimingCode {
    /// The units of time, in microseconds.
    static let units: [Int64] = [1, 1_000, 10_000]

    /// What the first byte says.
    struct Header: Equatable {
        var hasPlainWords: Bool
        /// The index in ``units``.
        var unit: Int
        /// A ``TimingSourceCode``; 0 when words differ.
        var source: Int

        var byte: UInt8 { UInt8((hasPlainWords ? 0 : 1) | unit << 1 | source << 3) }

        init(hasPlainWords: Bool, unit: Int, source: Int) {
            self.hasPlainWords = hasPlainWords
            self.unit = unit
            self.source = source
        }

        /// Reads the byte; nil when it makes no sense.
        init?(_ byte: UInt8) {
            let unit = Int(byte >> 1 & 3)
            guard unit < TimingCode.units.count else { return nil }
            self.init(hasPlainWords: byte & 1 == 0, unit: unit, source: Int(byte >> 3))
        }
    }
}
