import EvidenceModel

/// Where positions go when ranges of a text are replaced by something of one length.
struct TextEdits {
    private let replaced: [CodePointRange]
    private let length: Int

    /// `ranges` are in order and do not overlap; `length` is in code points.
    init(replacing ranges: [CodePointRange], withLength length: Int) {
        replaced = ranges
        self.length = length
    }

    /// The range in the new text; one that touches a replaced range covers the whole replacement.
    func moved(_ range: CodePointRange) -> CodePointRange {
        let start = moved(range.lowerBound, towardsEnd: false)
        return start..<max(start, moved(range.upperBound, towardsEnd: true))
    }

    private func moved(_ position: Int, towardsEnd: Bool) -> Int {
        var shift = 0
        for range in replaced {
            if position >= range.upperBound {
                shift += length - range.count
            } else if position > range.lowerBound {
                return range.lowerBound + shift + (towardsEnd ? length : 0)
            } else {
                break
            }
        }
        return position + shift
    }
}
