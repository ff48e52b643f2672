import CEspeak
import Synchronization

/// espeak-ng as a speller of sounds: a word in, the International Phonetic Alphabet out.
///
/// espeak-ng is one global state in a process, so there is one engine, behind one lock.
struct EspeakEngine: ~Copyable {
    /// The engine of this process, started when it is first asked.
    static let shared = Mutex(EspeakEngine())

    private enum State { case untried, missing, ready(voice: String) }

    private var state = State.untried

    private init() {}

    /// Sets the language to speak; throws when espeak-ng has no data or no such language.
    mutating func speak(_ voice: String, else unknown: AlignmentError) throws(AlignmentError) {
        if case .untried = state {
            let options = Int32(espeakINITIALIZE_DONT_EXIT)
            let rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nil, options)
            state = rate > 0 ? .ready(voice: "") : .missing
        }
        guard case .ready(let current) = state else { throw .pronouncerMissing }
        guard current != voice else { return }
        guard unsafe espeak_SetVoiceByName(voice) == EE_OK else {
            state = .ready(voice: "")
            throw unknown
        }
        state = .ready(voice: voice)
    }

    /// How the language that was set says `text`, clause after clause.
    func phonemes(of text: String) -> String {
        // Bit 1: phonemes as IPA.
        let mode: Int32 = 0x02
        var clauses = ""
        unsafe text.withCString { start in
            var rest: UnsafeRawPointer? = unsafe UnsafeRawPointer(start)
            while unsafe rest != nil {
                guard
                    let clause = unsafe espeak_TextToPhonemes(
                        &rest, Int32(espeakCHARS_UTF8), mode)
                else { return }
                unsafe clauses += String(cString: clause) + " "
            }
        }
        return clauses
    }
}
