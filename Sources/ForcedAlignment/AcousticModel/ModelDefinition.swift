/// The context-independent phones of a model and the states each has: Sphinx's `mdef`, in text or
/// in its binary form.
struct ModelDefinition {
    /// Names of the phones; phone `p` has the states 3p, 3p + 1 and 3p + 2.
    let phones: [String]
    /// States of all phones, those in context too; the first are those of ``phones``.
    let stateCount: Int

    init(_ bytes: [UInt8], in folder: ModelFolder) throws(AlignmentError) {
        let read = bytes.starts(with: Array("BMDF".utf8)) ? Self.binary(bytes) : Self.text(bytes)
        guard let read, !read.phones.isEmpty, read.stateCount >= 3 * read.phones.count else {
            throw folder.unreadable("mdef", "not a definition of three-state phones")
        }
        (phones, stateCount) = read
    }

    private static func binary(_ bytes: [UInt8]) -> (phones: [String], stateCount: Int)? {
        var reader = ByteReader(bytes)
        guard reader.take(8) != nil, let comment = reader.int32(), reader.take(comment) != nil,
            let count = reader.int32(), reader.int32() != nil, let states = reader.int32(),
            let own = reader.int32(), let all = reader.int32(), reader.take(20) != nil,
            states == 3, (1...4_096).contains(count), own == 3 * count
        else { return nil }
        var phones: [String] = []
        for _ in 0..<count {
            guard let name = reader.text(upTo: 0) else { return nil }
            phones.append(name)
        }
        return (phones, all)
    }

    private static func text(_ bytes: [UInt8]) -> (phones: [String], stateCount: Int)? {
        var numbers: [String: Int] = [:]
        var phones: [String] = []
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let fields = line.split(whereSeparator: \.isWhitespace).map(String.init)
            if fields.count == 2, let number = Int(fields[0]) { numbers[fields[1]] = number }
            // A phone without context: name, three dashes, kind, matrix, three states, N.
            guard fields.count == 10, fields[1...3].allSatisfy({ $0 == "-" }) else { continue }
            guard fields[6...8].compactMap({ Int($0) }) == (0..<3).map({ 3 * phones.count + $0 })
            else { return nil }
            phones.append(fields[0])
        }
        guard numbers["n_base"] == phones.count, let all = numbers["n_tied_state"] else {
            return nil
        }
        return (phones, all)
    }
}
