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
        let inputs = [clipPath, recordPath]
        let output = OutputPlace(path, inputs: inputs, renderer)
        let page = reportPath.map { OutputPlace($0, inputs: inputs, renderer) }
        try output.folder.requireExisting()
        try page?.folder.requireExisting()
        try page?.check()
        return try output.folder.together { batch in
            let place = try batch.place(for: output.name)
            var released = place.temporary
            defer { if released != place.temporary { FileManager.default.remove(released) } }
            let done: BleepRecord
            if path.lowercased().hasSuffix(".mp4"), let video = BleepedVideo(of: clip) {
                released = NSTemporaryDirectory() + "earwitness-\(UUID().uuidString)"
                done = try renderer.render(clip, plan, to: released)
                try video.write(sound: released, to: place.temporary, named: path)
            } else {
                done = try renderer.render(clip, plan, to: released, named: path)
            }
            if let page {
                let html = try BleepReport(
                    done, plan: record.plan, original: clip, released: AudioClip.open(released)
                ).html()
                try batch.add(OutputFile(name: page.name, bytes: html), to: page.folder)
            }
            return done
        }.made
    }
}

extension FileManager {
    fileprivate func remove(_ path: String) { try? removeItem(atPath: path) }
}

/// Where a file goes that a path names.
private struct OutputPlace {
    let folder: OutputFolder
    let name: String

    init(_ path: String, inputs: [String], _ renderer: BleepRenderer) {
        let slash = path.lastIndex(of: "/")
        name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        folder = OutputFolder(
            path: slash.map { String(path[...$0]) } ?? ".",
            replacingExisting: renderer.replacesExisting, inputs: inputs)
    }

    func check() throws { try folder.check([name]) }
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
}
