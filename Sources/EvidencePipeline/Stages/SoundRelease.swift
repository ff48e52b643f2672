import AudioIO
public import EvidenceExport
import EvidenceModel
import Foundation

/// What is released of a clip's sound: the bleeped clip, a video clip with that sound, and the page
/// that shows what was done. All of it or none.
public struct SoundRelease: Sendable {
    private let annotation: Annotation
    private let video: BleepedVideo?
    private let writesReport: Bool
    private let clipName: String
    private let stem: String

    /// Plans the release; throws when the clip cannot be read again.
    public init(of annotation: Annotation, report: Bool) throws {
        self.annotation = annotation
        video = BleepedVideo(of: annotation.clip.clip)
        writesReport = report
        clipName = try annotation.bleepedName()
        stem = AnnotationFileNames(clipPath: annotation.clip.clip.path).stem
    }

    /// The names of the files, the clip's first.
    public var names: [String] {
        [clipName] + (video == nil ? [] : ["\(stem).redacted.mp4"])
            + (writesReport ? ["\(stem).report.html"] : [])
    }

    /// Adds the files to a batch.
    ///
    /// Throws `AudioError`, `BleepError`, `ClipWritingError` or `ExportError`.
    public func write(into batch: inout OutputBatch, renderer: BleepRenderer) throws -> BleepRecord
    {
        let sound = try batch.place(for: clipName)
        let record = try renderer.render(
            annotation.clip.clip, try annotation.bleepPlan(), to: sound.temporary,
            named: sound.path)
        if let video {
            let place = try batch.place(for: "\(stem).redacted.mp4")
            try video.write(sound: sound.temporary, to: place.temporary, named: place.path)
        }
        if writesReport {
            let page = try BleepReport(
                record, plan: annotation.plan, original: annotation.clip.clip,
                released: AudioClip.open(sound.temporary)
            ).html()
            try batch.add(OutputFile(name: "\(stem).report.html", bytes: page))
        }
        return record
    }
}
