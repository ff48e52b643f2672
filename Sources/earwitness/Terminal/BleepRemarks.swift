import EvidenceExport

/// What the user should know about a bleeped clip, on standard error; holds no text of it.
struct BleepRemarks {
    let record: BleepRecord

    func print(quiet: Bool) {
        guard !quiet else { return }
        for remark in record.remarks { StandardError.line("bleep: \(remark)") }
    }
}
