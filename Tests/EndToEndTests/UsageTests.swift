import EvidenceModel
import Foundation
import TestSupport
import Testing

/// Wrong command lines: status 64 and one line that says what would be right.
@Suite struct UsageTests {
    @Test(arguments: [
        (["anotate", "a", "b"], "there is no command 'anotate'; did you mean 'annotate'?"),
        (["casebook", "lst"], "there is no command 'casebook lst'; did you mean 'casebook list'?"),
        (["xyzzy"], "there is no command 'xyzzy' (see earwitness --help)"),
        (["bleep"], "Missing expected argument '<clip>' (see earwitness help bleep)"),
        (
            ["annotate", "a", "b", "--stile", "ap"],
            "Unknown option '--stile'. Did you mean '--style'? (see earwitness help annotate)"
        ),
    ])
    func `a wrong command line says what would be right`(arguments: [String], line: String) throws {
        let result = try Program.run(arguments)
        #expect(result.errorLines == ["earwitness: \(line)"])
        #expect(result.output.isEmpty)
        #expect(result.status == EvidenceModel.ExitStatus.usage.rawValue)
    }

    @Test(arguments: [
        (["convert", "a", "b", "--to", "foo"], "srt, vtt, "),
        (["annotate", "a", "b", "--style", "foo"], "plain, ap, bbc, "),
        (["search", "x", "--casebook", "y", "--format", "xml"], "'text'"),
    ])
    func `a wrong value lists the right ones`(arguments: [String], values: String) throws {
        let result = try Program.run(arguments)
        #expect(result.errorLines.count == 1)
        #expect(result.errors.contains(values))
        #expect(result.status == EvidenceModel.ExitStatus.usage.rawValue)
    }
}
