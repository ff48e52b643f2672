import AudioIO
public import EvidenceExport
import EvidenceModel
import TranscriptFormats

/// The bleeped clip of a record.
public enum Bleeping {
    /// Cuts what a restricted record's plan removes out of its clip.
    ///
    /// Throws ``PipelineError``, `AudioError`, or `BleepError`, for example when the clip is not the
    /// one the record was made from.
    public static func bleep(
        clipPath: String, recordPath: String, to path: String, renderer: BleepRenderer
    ) throws -> BleepRecord {
        let record = try RestrictedRecordFile(at: recordPath)
        let clip = try AudioClip.open(clipPath)
        try BleepRenderer.require(clip, sha256: record.source.sha256)
        return try renderer.render(clip, try record.bleepPlan(clipPath: clipPath), to: path)
    }
}

extension Annotation {
    /// The bleeped clip's name: that of the clip, with the extension of what can be written.
    public func bleepedName() throws -> String {
        let encoding = try BleepRenderer.encoding(of: clip.clip)
        let stem = AnnotationFileNames(clipPath: clip.clip.path).stem
        return "\(stem).redacted.\(encoding.fileExtension)"
    }

    /// What is cut out of the clip.
    func bleepPlan() throws -> BleepPlan {
        try BleepPlan(transcript, plan, clip: clip.source.span, named: clip.clip.path)
    }

    /// The bleeped clip as records describe it.
    func bleepDescription(_ renderer: BleepRenderer) throws -> RecordDocument.Bleep {
        RecordDocument.Bleep(
            try bleepPlan(), sound: renderer.sound,
            encoding: try BleepRenderer.encoding(of: clip.clip))
    }

    /// Writes the bleeped clip, by the plan that masks the text.
    ///
    /// Throws `AudioError` or `BleepError`.
    public func bleep(to path: String, renderer: BleepRenderer) throws -> BleepRecord {
        try renderer.render(clip.clip, try bleepPlan(), to: path)
    }
}
