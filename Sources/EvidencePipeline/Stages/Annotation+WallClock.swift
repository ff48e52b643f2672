import AudioIO
import EvidenceModel

extension Annotation {
    /// Throws ``PipelineError/noTimeOfDay(path:)`` when no clock can be shown.
    public func requireTimeOfDay() throws {
        if clip.source.wallClock == nil { throw PipelineError.noTimeOfDay(path: clip.clip.path) }
    }
}
