import EvidenceModel

/// Says on a terminal which stage is running; silent elsewhere and with `--quiet`.
struct TerminalProgress {
    static func reporter(quiet: Bool) -> ProgressReporter {
        guard !quiet, StandardError.isTerminal else { return .silent }
        return ProgressReporter { stage, share in
            let percent = Int((share * 100).rounded(.down))
            StandardError.write("\r\u{1B}[K\(stage.rawValue) \(percent) %")
            if stage == Stage.allCases.last || share >= 1 { StandardError.write("\r\u{1B}[K") }
        }
    }
}
