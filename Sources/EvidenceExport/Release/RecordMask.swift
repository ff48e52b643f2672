import EvidenceModel
import Redaction
import TranscriptFormats

extension RecordDocument.Mask {
    /// A style as records name it, with its mask where that is the same for every word.
    init(_ style: MaskStyle) {
        self.init(
            style: style.name, mask: style.isConstant ? style.mask(for: "", category: .other) : nil)
    }
}
