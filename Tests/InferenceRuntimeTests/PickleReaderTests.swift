import Foundation
import Testing

@testable import InferenceRuntime

@Suite struct PickleReaderTests {
    private func value(_ text: String, _ bytes: [UInt8] = []) -> PickleValue? {
        PickleReader.value(of: Data([0x80, 2] + text.utf8 + bytes))
    }

    @Test func `tuples, numbers, flags and what is remembered are read`() {
        #expect(
            value("(K\u{07}N", [0x88] + Array("tq\u{00}h\u{00}".utf8) + [0x86, 0x2E])
                == .tuple([
                    .tuple([.number(7), .none, .flag(true)]),
                    .tuple([.number(7), .none, .flag(true)]),
                ]))
        #expect(value("J", [0xFF, 0xFF, 0xFF, 0xFF, 0x2E]) == .number(-1))
    }

    @Test func `a function that a pickle names is not called`() {
        #expect(
            value("cos\nsystem\n(X\u{02}\u{00}\u{00}\u{00}lstR.")
                == .call("os system", [.text("ls")]))
    }

    @Test(arguments: ["", "K", "t.", "R.", "u.", "h\u{05}.", "X\u{09}\u{00}\u{00}\u{00}ab.", "Z."])
    func `what is damaged gives nothing`(text: String) {
        #expect(value(text) == nil)
    }
}
