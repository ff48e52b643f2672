/// Tells documents whose nested times all count from the beginning, against the standard.
enum TTMLNesting {
    /// Whether an element, counted from the start of its parent, would begin behind its parent's end.
    static func isBroken(_ root: XMLElement, _ time: TTMLTime) -> Bool {
        isBroken(root, time, start: 0, end: nil)
    }

    private static func isBroken(
        _ element: XMLElement, _ time: TTMLTime, start: Int64, end: Int64?
    ) -> Bool {
        element.elements().contains { child in
            let begin = time.microseconds(child.attributes["begin"])
            let childStart = start + (begin ?? 0)
            if let end, begin != nil, childStart >= end { return true }
            let childEnd = time.microseconds(child.attributes["end"]).map { start + $0 } ?? end
            return isBroken(child, time, start: childStart, end: childEnd)
        }
    }
}
