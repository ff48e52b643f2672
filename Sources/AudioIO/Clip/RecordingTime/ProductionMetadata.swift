import Foundation
import FoundationXML

/// What the `iXML` chunk of a field recorder's file says about when it was recorded.
///
/// Layout: iXML specification 3.01, <http://www.gallery.co.uk/ixml/>. Only what gives the time is read;
/// its project, scene, notes and track names are not, so they cannot get into a record either.
public struct ProductionMetadata: Hashable, Sendable {
    /// The day, as stored; meant to be `yyyy-mm-dd`. Empty where nothing was stored.
    public let date: String
    /// The time of day, as stored; meant to be `hh:mm:ss`, in no stated zone.
    public let time: String
    /// The first sample's place since midnight; nil where nothing was stored.
    public let samplesSinceMidnight: UInt64?
    /// The rate at which these samples are counted, in hertz; nil where nothing was stored.
    public let timestampRate: Int?

    /// Reads the chunk. Nil when it is no XML or says nothing about the day; an element that is not
    /// closed is forgiven. XML that declares a document type is refused, so none can grow in memory.
    init?(_ chunk: [UInt8]) {
        let text = String(decoding: chunk.prefix { $0 != 0 }, as: UTF8.self)
        guard !text.contains("<!DOCTYPE"), !text.contains("<!ENTITY") else { return nil }
        let parser = XMLParser(data: Data(text.utf8))
        parser.shouldResolveExternalEntities = false
        let fields = LeafCollector()
        parser.delegate = fields
        guard parser.parse() else { return nil }
        date = fields.text["BWF_ORIGINATION_DATE"] ?? ""
        time = fields.text["BWF_ORIGINATION_TIME"] ?? ""
        samplesSinceMidnight = fields.number(
            high: "TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_HI", low: "TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_LO")
        timestampRate = fields.text["TIMESTAMP_SAMPLE_RATE"].flatMap { Int($0) }
        if date.isEmpty { return nil }
    }

    /// Date and time as ISO 8601 without a zone: by the samples since midnight, to the millisecond,
    /// where they and their rate are stored and agree with the time to a second; else by the time.
    public var recordedAt: String? {
        let stored = RecordingTime.text(date: date, time: time)
        guard let samplesSinceMidnight, let timestampRate,
            let exact = RecordingTime.timeOfDay(
                samplesSinceMidnight: samplesSinceMidnight, rate: timestampRate),
            let day = RecordingTime.text(date: date, time: "")
        else { return stored }
        let precise = day + "T" + exact
        return time.isEmpty || stored.map(precise.hasPrefix) == true ? precise : stored
    }
}

/// The texts of elements that hold nothing else; of several with one name the first.
private final class LeafCollector: NSObject, XMLParserDelegate {
    private(set) var text: [String: String] = [:]
    private var current = ""

    func number(high: String, low: String) -> UInt64? {
        guard let low = text[low].flatMap({ UInt32($0) }) else { return nil }
        return UInt64(text[high].flatMap { UInt32($0) } ?? 0) << 32 | UInt64(low)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        current = ""
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { current += characters }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        let value = current.trimmingCharacters(in: .whitespacesAndNewlines)
        if text[name] == nil, !value.isEmpty { text[name] = value }
        current = ""
    }
}
