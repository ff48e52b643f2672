public import EvidenceModel

extension Casebook {
    /// Writes a second casebook at `path` that holds redacted text only.
    ///
    /// It is made of nothing but what `redacting` gives: no original ever enters the file. Where a
    /// record came from, what it was made of and its plan are left out. The file appears under its name when it is complete.
    ///
    /// - Parameters:
    ///   - path: where; throws ``CasebookError/alreadyExists(path:)`` when something is there.
    ///   - redacting: the redacted transcript of a record that is not redacted; nil leaves the
    ///     record out.
    /// - Returns: how many records were written.
    @discardableResult
    public func release(
        to path: String, redacting: (CasebookRecord) throws -> Transcript?
    ) throws -> Int {
        try CasebookCreation(file: CasebookFile(path: path), shownPath: path).fill { release in
            var count = 0
            try forEachRecord { record in
                guard let released = try record.released(redacting: redacting) else { return }
                try release.add(released)
                count += 1
            }
            try release.compact()
            return count
        }
    }
}

extension CasebookRecord {
    /// The record as it may be published; nil when it is left out.
    fileprivate func released(
        redacting: (CasebookRecord) throws -> Transcript?
    ) throws -> CasebookRecord? {
        let transcript = isRedacted ? self.transcript : try redacting(self)
        return transcript.map {
            var transcript = $0
            transcript.speakers = []
            return CasebookRecord(
                clip: clip, transcript: transcript, isRedacted: true, state: Self.redacted,
                timedBy: timedBy
            )
        }
    }
}
