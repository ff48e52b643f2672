import Casebook
import TestSupport

extension TemporaryFolder {
    /// A new casebook with records.
    func casebook(_ records: CasebookRecord...) throws -> Casebook {
        let casebook = try Casebook.open(at: path("calls.casebook"), for: .creating)
        try casebook.add(contentsOf: records)
        return casebook
    }
}
