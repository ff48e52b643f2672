import EvidenceModel
import SpeakerVoices
import Testing

@Suite struct VoiceAssignmentTests {
    @Test func `two voices that differ are told apart, turn by turn`() throws {
        let (samples, turns) = MadeUpVoice.call()
        let assignment = try VoiceAssignment(turns: turns, samples: samples, count: .exactly(2))
        #expect(assignment.labels.map { $0?.voice } == [0, 1, 0, 1, 0, 1])
        #expect(
            assignment.labels.allSatisfy { $0.map { (0.5...1).contains($0.confidence) } ?? false })
        #expect(assignment.voiceCount == 2)
    }

    @Test func `a turn without a time, of no length or beyond the sound gets no voice`() throws {
        let (samples, turns) = MadeUpVoice.call()
        let end = MediaTime(sample: samples.count, at: .speech)
        let strange: [TimeSpan?] = [
            nil, .zero..<(.zero), end..<end + .seconds(9), .zero..<(.zero + .milliseconds(100)),
        ]
        let assignment = try VoiceAssignment(
            turns: turns + strange, samples: samples, count: .exactly(2))
        #expect(assignment.labels.suffix(4) == [nil, nil, nil, nil])
    }

    @Test func `too little speech is refused with the amounts`() {
        let (samples, turns) = MadeUpVoice.call()
        #expect(
            throws: SpeakerVoicesError.tooLittleSpeech(
                found: .zero, needed: VoiceAssignment.leastTotalSpeech)
        ) {
            try VoiceAssignment(turns: [], samples: samples, count: .exactly(2))
        }
        #expect(throws: SpeakerVoicesError.self) {
            try VoiceAssignment(
                turns: Array(turns.prefix(2)), samples: samples, count: .exactly(2))
        }
    }

    @Test func `with fewer turns than voices asked for there are as many voices as turns`() throws {
        let (samples, turns) = MadeUpVoice.call()
        let assignment = try VoiceAssignment(turns: turns, samples: samples, count: .exactly(9))
        #expect(assignment.voiceCount == turns.count)
    }

    @Test func `the error is one line that says what to do`() {
        let error = SpeakerVoicesError.tooLittleSpeech(
            found: .milliseconds(2_140), needed: .seconds(5))
        #expect(
            error.description
                == "there are 2.1 s of speech in turns of a second or more, and telling voices apart "
                + "needs 5.0 s; name the speakers in the transcript")
        #expect(error.exitStatus == .badData)
    }
}
