import Foundation
import TestSupport
import Testing

@testable import InferenceRuntime

/// `two-tensors.pt` was written by PyTorch 2.9.1:
/// `torch.save({"first": torch.arange(6.).reshape(2, 3), "second": torch.tensor([7, 8])}, …)`.
@Suite struct TorchCheckpointTests {
    private let path: String

    init() throws {
        path = try #require(
            Bundle.module.path(forResource: "two-tensors", ofType: "pt", inDirectory: "Fixtures"))
    }

    @Test func `tensors of PyTorch are read by their names`() throws {
        let checkpoint = try TorchCheckpoint(path: path)
        #expect(checkpoint.names == ["first", "second"])
        #expect(try checkpoint.tensor("first") == Tensor([2, 3], [0, 1, 2, 3, 4, 5]))
        #expect(try checkpoint.tensor("second") == Tensor([2], whole: [7, 8]))
    }

    @Test func `a name that is not there is an error`() throws {
        let checkpoint = try TorchCheckpoint(path: path)
        #expect(throws: InferenceError.archiveDamaged(file: path)) {
            try checkpoint.tensor("third")
        }
    }

    @Test func `whatever is cut off or changed is refused or read, and never traps`() throws {
        let folder = try TemporaryFolder()
        let whole = try Data(contentsOf: URL(filePath: path))
        for length in stride(from: 0, to: whole.count, by: 31) {
            let cut = try folder.write(whole.prefix(length), to: "cut.pt").path
            #expect(throws: InferenceError.self) { try TorchCheckpoint(path: cut) }
        }
        var dice = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            var bytes = whole
            bytes[Int.random(in: 0..<whole.count, using: &dice)] = UInt8.random(
                in: 0...255, using: &dice)
            let changed = try folder.write(bytes, to: "changed.pt").path
            guard let checkpoint = try? TorchCheckpoint(path: changed) else { continue }
            for name in checkpoint.names {
                let tensor = try? checkpoint.tensor(name)
                #expect(tensor.map { $0.bytes.count % 4 } ?? 0 == 0)
            }
        }
    }
}
