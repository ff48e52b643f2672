/// What the `bext` chunk of a Broadcast Wave file says: who recorded it and when.
///
/// Layout: EBU Tech 3285, https://tech.ebu.ch/docs/tech/tech3285.pdf. Texts are as stored, without the
/// padding; empty where nothing was stored.
public struct BroadcastExtension: Hashable, Sendable {
    /// A free description of the recording.
    public let description: String
    /// Who or what recorded it.
    public let originator: String
    /// The originator's own reference.
    public let originatorReference: String
    /// The day, as stored; meant to be `yyyy-mm-dd`.
    public let date: String
    /// The time of day, as stored; meant to be `hh:mm:ss`, in no stated zone.
    public let time: String
    /// The first sample's place since midnight, in samples at the file's rate.
    public let timeReference: UInt64

    /// Date and time as ISO 8601 without a zone, `2024-03-01T14:05:09`; the day alone when no time of
    /// day is stored; nil when the date makes no sense.
    public var recordedAt: String? {
        RecordingTime.text(date: date, time: time)
    }
}
