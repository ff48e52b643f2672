import Foundation
import TestSupport

@testable import SpeakerVoices

// voice-benchmark score [CALLS] [SECONDS] [FOLDER…]   wrong-speaker time of calls that hold at most so
//                                                     much of a voice; each folder is one more voice
// voice-benchmark match [FOLDER…]                     one voice in two calls against two voices
//   (with VOICE_MODEL in the environment, a neural model listens)
// voice-benchmark train                               the space, for Sources/SpeakerVoices/Data

let arguments = CommandLine.arguments.dropFirst()
let model = try ProcessInfo.processInfo.environment["VOICE_MODEL"].map(VoiceModel.init(named:))
switch arguments.first {
case "score":
    let rest = arguments.dropFirst()
    try VoiceMeasurement(
        folders: Array(rest.dropFirst(2)), callsPerPair: rest.first.flatMap { Int($0) } ?? 6,
        seconds: rest.dropFirst().first.flatMap { Double($0) } ?? 30, model: model
    ).run()
case "match": try MatchMeasurement(folders: Array(arguments.dropFirst()), model: model).run()
case "train":
    var dice = SeededGenerator(seed: 600)
    let excerpts = TestCall.excerpts(try RealVoices.training(), seconds: 6_000, &dice)
    let vectors = excerpts.compactMap { excerpt -> [Float]? in
        let decibels = Double.random(in: 6...16, using: &dice)
        let sound = TelephoneChannel(&dice).applied(to: excerpt, decibels: decibels, &dice)
        return VoiceStatistics(sound[...], leastFrames: 30)?.values
    }
    print("# Made by voice-benchmark train from \(vectors.count) excerpts of festvox-ru,")
    print("# Copyright (c) 2005 Nickolay V. Shmyrev; a row of the lower triangle a line.")
    for row in VoiceSpace(within: vectors).rows {
        print(row.map { "\($0)" }.joined(separator: " "))
    }
default:
    print("voice-benchmark score [CALLS] [SECONDS] [FOLDER…] | match [FOLDER…] | train")
}
