import AudioIO
public import EvidenceExport
import EvidenceModel
import Foundation
import Redaction
import TranscriptFormats

/// The bleeped clip of a record.
public enum Bleeping {
    /// Cuts what a restricted record's plan removes out of its clip. A path that ends in `mp4` takes
    /// the clip's picture with it, if it has one.
    ///
    /// Throws ``PipelineError``, `AudioError`, `ClipWritingError`, or `BleepError`, for example when
    /// the clip is not the one the record was made from.
    public static func bleep(
        clipPath: String, recordPath: String, to path: String, renderer: BleepRenderer,
        reportPath: String? = nil
    ) throws -> BleepRecord {
        let record = try RestrictedRecordFile(at: recordPath)
        let clip = try AudioClip.open(clipPath)
        try BleepRenderer.require(clip, sha256: record.source.sha256)
        let plan = try record.bleepPlan(clipPath: clipPath)
        let page = reportPath.map { ReportFile(path: $0, clipPath: clipPath, renderer) }
        try page?.check()
        guard path.lowercased().hasSuffix(".mp4"), let video = BleepedVideo(of: clip) else {
            let done = try renderer.render(clip, plan, to: path)
            try page?.write(done, plan: record.plan, original: clip, releasedPath: path)
            return done
        }
        let sound = NSTemporaryDirectory() + "earwitness-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: sound) }
        let done = try renderer.render(clip, plan, to: sound)
        try video.write(sound: sound, to: path, replacingExisting: renderer.replacesExisting)
        try page?.write(done, plan: record.plan, original: clip, releasedPath: sound)
        return done
    }
}

/// Where the page about a bleeped clip goes.
private struct ReportFile {
    private let folder: OutputFolder
    private let name: String

    init(path: String, clipPath: String, _ renderer: BleepRenderer) {
        let url = URL(filePath: path)
        name = url.lastPathComponent
        folder = OutputFolder(
            path: url.deletingLastPathComponent().path,
            replacingExisting: renderer.replacesExisting, inputs: [clipPath])
    }

    func check() throws { try folder.check([name]) }

    func write(
        _ record: BleepRecord, plan: RedactionPlan, original: AudioClip, releasedPath: String
    ) throws {
        let page = try BleepReport(
            record, plan: plan, original: original, released: AudioClip.open(releasedPath)
        ).html()
        try folder.write([OutputFile(name: name, bytes: page)])
    }
}

extension Annotation {
    /// The bleeped clip's name: that of the clip, with the extension of what can be written.
    func bleepedName() throws -> String {
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
    func bleep(to path: String, renderer: BleepRenderer) throws -> BleepRecord {
        try renderer.render(clip.clip, try bleepPlan(), to: path)
    }
}
