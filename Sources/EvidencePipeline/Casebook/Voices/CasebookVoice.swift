import AudioIO
import Casebook
import EvidenceModel
import SpeakerVoices

/// A speaker of a clip, with the sound of the voice.
struct CasebookVoice: Sendable {
    let clip: ClipSource
    let speaker: String
    let profile: VoiceProfile

    var seconds: Double { Double((profile.speech / .milliseconds(100)).rounded()) / 10 }
}

/// The voices of a clip's speakers.
struct ClipVoices {
    var voices: [CasebookVoice] = []
    /// Speakers with less speech than is compared.
    var shortCount = 0

    /// Listens to a clip. Segments of nobody, and those that have no time of their own, are passed
    /// over.
    init(of record: CasebookRecord, at path: String, model: VoiceModel?) throws {
        let samples = try AudioClip.open(path).monoSamples(.mix)
        var turns: [String: [TimeSpan]] = [:]
        for segment in record.transcript.segments where segment.doubts.isEmpty {
            guard let name = segment.speaker?.name, let span = segment.timing?.span else {
                continue
            }
            turns[name, default: []].append(span)
        }
        for (name, spans) in turns.sorted(by: { $0.key < $1.key }) {
            guard
                let profile = try VoiceProfile(
                    turns: spans, samples: samples, model: model),
                profile.speech >= VoiceProfile.leastSpeech
            else {
                shortCount += 1
                continue
            }
            voices.append(CasebookVoice(clip: record.clip, speaker: name, profile: profile))
        }
    }
}
