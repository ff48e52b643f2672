/// What a written clip says about itself besides its sound: nothing, unless it is named.
public struct ClipMetadata: Hashable, Sendable {
    /// Something that can be kept, by the name a user gives it.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        case title, copyright, software, artist, comment, date, album, license, track, genre
        /// Date, time and time reference of the `bext` chunk, without its description and history.
        case recordedAt = "recorded-at"
    }

    /// The text fields that are written.
    public let textFields: [ClipInfo.TextField]
    /// When the recording began; written to WAV files only.
    public let broadcast: BroadcastExtension?

    /// Nothing at all.
    public static let none = ClipMetadata(textFields: [], broadcast: nil)

    /// What `info` says in the fields that are named; everything else is dropped.
    public init(of info: ClipInfo, keeping fields: Set<Field>) {
        let kept = Set(fields.map(\.rawValue))
        textFields = info.textFields.filter { kept.contains($0.name) }
        broadcast = fields.contains(.recordedAt) ? info.broadcast : nil
    }

    private init(textFields: [ClipInfo.TextField], broadcast: BroadcastExtension?) {
        self.textFields = textFields
        self.broadcast = broadcast
    }
}
