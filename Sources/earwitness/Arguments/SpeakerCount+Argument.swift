public import ArgumentParser
public import SpeakerVoices

extension SpeakerCount: ExpressibleByArgument {
    /// Reads a number from 1 to 20, or `auto`.
    public init?(argument: String) {
        if argument == "auto" {
            self = .automatic
        } else if let number = Int(argument), (1...20).contains(number) {
            self = .exactly(number)
        } else {
            return nil
        }
    }
}
