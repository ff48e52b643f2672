import Foundation

/// Reads what PyTorch pickles of a checkpoint: Python's pickle protocol 2
/// (<https://docs.python.org/3/library/pickle.html>, `pickletools`), those of its instructions that such
/// files have. A pickle may name functions for Python to call; here none is called, names stay names.
struct PickleReader {
    private let bytes: [UInt8]
    private var place = 0
    private var stack: [PickleValue] = []
    private var marks: [Int] = []
    private var memo: [Int: PickleValue] = [:]

    /// What is pickled; nil when it is damaged or has instructions that we do not know.
    static func value(of data: Data) -> PickleValue? {
        var reader = PickleReader(bytes: Array(data))
        return reader.run()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func run() -> PickleValue? {
        while let instruction = byte() {
            if instruction == UInt8(ascii: ".") { return stack.popLast() }
            guard step(instruction) else { return nil }
        }
        return nil
    }

    /// Does one instruction; false when it cannot.
    private mutating func step(_ instruction: UInt8) -> Bool {
        switch instruction {
        case 0x80: return byte() == 2
        case UInt8(ascii: "N"): return push(PickleValue.none)
        case 0x88, 0x89: return push(.flag(instruction == 0x88))
        case UInt8(ascii: "K"): return push(number(1).map(PickleValue.number))
        case UInt8(ascii: "M"): return push(number(2).map(PickleValue.number))
        case UInt8(ascii: "J"):
            return push(number(4).map { .number(Int(Int32(truncatingIfNeeded: $0))) })
        case UInt8(ascii: "X"): return push(number(4).flatMap { text($0) }.map(PickleValue.text))
        case UInt8(ascii: "c"):
            guard let module = line(), let name = line() else { return false }
            return push(.global(module + " " + name))
        default: return stepOnStack(instruction)
        }
    }

    private mutating func stepOnStack(_ instruction: UInt8) -> Bool {
        switch instruction {
        case UInt8(ascii: "}"): return push(.pairs([]))
        case UInt8(ascii: ")"): return push(.tuple([]))
        case UInt8(ascii: "("):
            marks.append(stack.count)
            return true
        case UInt8(ascii: "t"): return push(sinceMark().map(PickleValue.tuple))
        case 0x85, 0x86, 0x87: return push(last(Int(instruction) - 0x84).map(PickleValue.tuple))
        case UInt8(ascii: "Q"): return push(stack.popLast().map(PickleValue.persistent))
        case UInt8(ascii: "q"): return keep(number(1))
        case UInt8(ascii: "r"): return keep(number(4))
        case UInt8(ascii: "h"): return push(number(1).flatMap { memo[$0] })
        case UInt8(ascii: "j"): return push(number(4).flatMap { memo[$0] })
        case UInt8(ascii: "R"): return call()
        case UInt8(ascii: "u"): return setItems()
        case UInt8(ascii: "b"): return stack.popLast() != nil
        default: return false
        }
    }

    private mutating func push(_ value: PickleValue?) -> Bool {
        guard let value else { return false }
        stack.append(value)
        return true
    }

    private mutating func keep(_ index: Int?) -> Bool {
        guard let index, let top = stack.last else { return false }
        memo[index] = top
        return true
    }

    private mutating func call() -> Bool {
        guard case .tuple(let arguments)? = stack.popLast(),
            case .global(let name)? = stack.popLast()
        else { return false }
        // An ordered dictionary begins empty and is filled by what follows.
        return push(name == "collections OrderedDict" ? .pairs([]) : .call(name, arguments))
    }

    private mutating func setItems() -> Bool {
        guard let items = sinceMark(), items.count.isMultiple(of: 2),
            case .pairs(let held)? = stack.popLast()
        else { return false }
        let added = stride(from: 0, to: items.count, by: 2).map { [items[$0], items[$0 + 1]] }
        return push(.pairs(held + added))
    }

    private mutating func sinceMark() -> [PickleValue]? {
        guard let mark = marks.popLast(), mark <= stack.count else { return nil }
        return last(stack.count - mark)
    }

    private mutating func last(_ count: Int) -> [PickleValue]? {
        guard count <= stack.count else { return nil }
        defer { stack.removeLast(count) }
        return Array(stack.suffix(count))
    }

    private mutating func byte() -> UInt8? {
        guard place < bytes.count else { return nil }
        defer { place += 1 }
        return bytes[place]
    }

    /// A whole number of so many bytes, the least first.
    private mutating func number(_ count: Int) -> Int? {
        guard count <= bytes.count - place else { return nil }
        defer { place += count }
        return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    private mutating func text(_ count: Int) -> String? {
        guard count <= bytes.count - place else { return nil }
        defer { place += count }
        return String(validating: bytes[place..<place + count], as: UTF8.self)
    }

    /// What comes before the next line feed, which is passed over.
    private mutating func line() -> String? {
        guard let end = bytes[place...].firstIndex(of: 0x0A) else { return nil }
        defer { place = end + 1 }
        return String(validating: bytes[place..<end], as: UTF8.self)
    }
}
