internal import CPCRE2

/// A regular expression of PCRE2 that cannot run away: work per match is limited.
@safe
public struct RegularExpression: ~Copyable {
    /// Why an expression does not compile, in PCRE2's words, or why a match was given up.
    public struct Problem: Error, Hashable, CustomStringConvertible {
        /// One clause without a full stop.
        public let description: String
    }

    /// What a search found.
    public struct Matches: Hashable, Sendable {
        /// In UTF-8 bytes, in order.
        public internal(set) var ranges: [Range<Int>] = []
        /// Where the search was given up because it took too much work; nil when it was not.
        public internal(set) var abandonedAt: Int?
    }

    /// Backtracking steps one match may take.
    private static let matchLimit: UInt32 = 200_000
    /// Kibibytes one match may take.
    private static let heapLimit: UInt32 = 4_096

    private let code: OpaquePointer
    private let context: OpaquePointer
    private let matchData: OpaquePointer

    /// Compiles an expression; letters are Unicode's, case is ignored.
    public init(_ expression: String) throws(Problem) {
        var number: Int32 = 0
        var offset = 0
        let bytes = Array(expression.utf8)
        let options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_CASELESS)
        let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe pcre2_compile_8(
                buffer.baseAddress, buffer.count, options, &number, &offset, nil)
        }
        guard let code = unsafe compiled else {
            throw Problem(description: "\(Self.message(number)) at character \(offset + 1)")
        }
        guard let context = unsafe pcre2_match_context_create_8(nil),
            let matchData = unsafe pcre2_match_data_create_from_pattern_8(code, nil)
        else {
            unsafe pcre2_code_free_8(code)
            throw Problem(description: "out of memory")
        }
        unsafe pcre2_set_match_limit_8(context, Self.matchLimit)
        unsafe pcre2_set_heap_limit_8(context, Self.heapLimit)
        unsafe self.code = code
        unsafe self.context = context
        unsafe self.matchData = matchData
    }

    deinit {
        unsafe pcre2_match_data_free_8(matchData)
        unsafe pcre2_match_context_free_8(context)
        unsafe pcre2_code_free_8(code)
    }

    /// All matches that are not empty, in UTF-8.
    public func matches(in text: [UInt8]) -> Matches {
        var found = Matches()
        var start = 0
        unsafe text.withUnsafeBufferPointer { buffer in
            while start <= buffer.count {
                let result = unsafe pcre2_match_8(
                    code, buffer.baseAddress, buffer.count, start, 0, matchData, context)
                guard result >= 0 else {
                    if result != PCRE2_ERROR_NOMATCH { found.abandonedAt = start }
                    return
                }
                // The vector has at least one pair: the match itself.
                let vector = unsafe pcre2_get_ovector_pointer_8(matchData)
                guard let lower = unsafe vector?[0], let upper = unsafe vector?[1] else { return }
                if lower < upper { found.ranges.append(lower..<upper) }
                start = lower < upper ? upper : Self.next(after: max(start, upper), in: text)
            }
        }
        return found
    }

    /// After an empty match the search goes on at the next code point.
    private static func next(after start: Int, in text: [UInt8]) -> Int {
        var next = start + 1
        while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    private static func message(_ number: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
            unsafe pcre2_get_error_message_8(number, buffer.baseAddress, buffer.count)
        }
        return String(decoding: buffer.prefix(Int(max(0, length))), as: UTF8.self)
    }
}
