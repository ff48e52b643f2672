public import AudioIO
import EvidenceExport
import EvidenceModel
public import Verification

/// A release, searched for what its plan removed.
public enum ReleaseCheck {
    /// Searches a file or a folder against a restricted record. With the original clip the released
    /// sound is compared too; with `listening` the removed words are listened for in it, by the
    /// acoustic model of `modelFolder` or the usual one. Against the record of a translation only text
    /// is searched, and a note says so.
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
        // The plan of a translation tells nothing of the sound; beside a clip it is an error.
        let plan =
            record.isTranslation && clip == nil
            ? nil : try record.bleepPlan(clipPath: clipPath ?? recordPath)
        let sound = plan.map {
            SoundVerification(
                $0, original: clip, frameCount: record.source.frameCount,
                allowingMetadata: allowingMetadata)
        }
        let removed = RemovedContent(record.transcript, plan: record.plan)
        var report = try ReleaseVerifier(removed, sound: sound, excludedFiles: [recordPath])
            .verify(path)
        guard let plan else {
            report.add(
                note:
                    "released sound was not looked into: the record is of a translation; search it "
                    + "against the record of the original, too")
            return report
        }
        if listening {
            RelistenCheck(record: record, plan: plan, modelFolder: modelFolder).add(to: &report)
        }
        return report
    }
}
