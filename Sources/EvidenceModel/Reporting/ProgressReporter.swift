/// The stages of the work, by the one name each has in progress, timing and errors.
public enum Stage: String, Sendable, CaseIterable {
    case decode, align, tag, redact, export, index
}

/// Where a stage says how far it is. Called from any thread.
public struct ProgressReporter: Sendable {
    private let handler: @Sendable (Stage, Double) -> Void

    /// Creates a reporter; `handler` gets the stage and its share done, 0 to 1.
    public init(_ handler: @escaping @Sendable (Stage, Double) -> Void) { self.handler = handler }

    /// Tells nobody.
    public static let silent = ProgressReporter { _, _ in }

    /// Says that `share` (0 to 1) of `stage` is done.
    public func report(_ stage: Stage, _ share: Double) { handler(stage, share) }
}
