public import AudioIO
import EvidenceModel
public import TranscriptFormats

extension RecordDocument.Bleep {
    /// The bleeped clip as records describe it.
    public init(_ plan: BleepPlan, sound: BleepSound, encoding: ClipEncoding) {
        self.init(
            sound: sound.name, format: encoding.description,
            isEncodedAgain: !encoding.isLossless,
            regions: plan.regions.map { region in
                Region(
                    span: region.span, basis: region.basis.rawValue,
                    categories: region.categories,
                    losses: region.neighbours.map { neighbour in
                        Loss(
                            segment: neighbour.segment, word: neighbour.word,
                            length: neighbour.loss, isWhole: neighbour.isGone)
                    })
            })
    }
}
