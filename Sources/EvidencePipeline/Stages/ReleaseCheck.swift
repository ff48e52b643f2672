public import AudioIO
import EvidenceExport
import EvidenceModel
public import Verification

/// A release, searched for what its plan removed.
public enum ReleaseCheck {
    /// Searches a file or a folder against a restricted record. With the original clip the released
    /// sound is compared too; with `listening` the removed words are listened for in it, by the
    /// acoustic model of `modelFolder` or the usual one.
    ///
    /// Throws ``PipelineError``, `AudioError`, `BleepError` or `VerificationError`.
    public static func verify(
        _ path: String, against recordPath: String, clipPath: String?,
        allowingMetadata: Set<ClipMetadata.Field> = [], listening: Bool = true,
        modelFolder: String? = nil
    ) throws -> VerificationReport {
        let record = try RestrictedRecordFile(at: recordPath)
        let clip = try clipPath.map(AudioClip.open)
        if let clip { try BleepRenderer.require(clip, sha256: record.source.sha256) }
        let plan = try record.bleepPlan(clipPath: clipPath ?? recordPath)
        let sound = SoundVerification(
            plan, original: clip, frameCount: record.source.frameCount,
            allowingMetadata: allowingMetadata)
        let removed = RemovedContent(record.transcript, plan: record.plan)
        var report = try ReleaseVerifier(removed, sound: sound, excludedFiles: [recordPath])
            .verify(path)
        if listening {
            RelistenCheck(record: record, plan: plan, modelFolder: modelFolder).add(to: &report)
        }
        return report
    }
}
