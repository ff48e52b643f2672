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

    /// Writes the files into a folder that is there.
    ///
    /// Throws `AudioError`, `BleepError`, `ClipWritingError` or `ExportError`, and leaves nothing then.
    public func write(into folder: OutputFolder, renderer: BleepRenderer) throws
        -> (record: BleepRecord, paths: [String])
    {
        let paths = names.map { folder.path + "/" + $0 }
        var done = [paths[0]]
        do {
            let record = try annotation.bleep(to: paths[0], renderer: renderer)
            if let video {
                try video.write(
                    sound: paths[0], to: paths[1], replacingExisting: folder.replacesExisting)
                done.append(paths[1])
            }
            if writesReport {
                let page = try BleepReport(
                    record, plan: annotation.plan, original: annotation.clip.clip,
                    released: AudioClip.open(paths[0])
                ).html()
                try folder.write([OutputFile(name: "\(stem).report.html", bytes: page)])
            }
            return (record, paths)
        } catch {
            folder.takeBack(done)
            throw error
        }
    }
}
