import Testing
import TextAnalysis

struct EditDistanceTests {
    @Test(arguments: [
        ("комбат", "комбат", 0), ("комбат", "комат", 1), ("комбат", "коммбат", 1),
        ("комбат", "камбат", 1), ("комбат", "кобмат", 1), ("комбат", "омбат", 1),
        ("комбат", "комбаты", 1), ("комбат", "камбаты", 2), ("комбат", "мокбат", 2),
    ])
    func `slips are counted`(_ sought: String, _ word: String, _ slips: Int) {
        var distance = EditDistance(to: Array(sought.unicodeScalars), limit: 2)
        #expect(distance.check(word) == .within(slips))
    }

    @Test func `words that are too far are jumped over, and no word that is near`() {
        let letters = Array("абвгд")
        var words: [String] = []
        for a in letters {
            for b in letters {
                for c in letters { for d in letters { words.append(String([a, b, c, d])) } }
            }
        }
        for limit in [1, 2] {
            var walked: [String] = []
            var distance = EditDistance(to: Array("абвг".unicodeScalars), limit: limit)
            var index = 0
            while index < words.count {
                switch distance.check(words[index]) {
                case .within: walked.append(words[index])
                case .tooFar: break
                case .deadEnd(let next):
                    index = words.firstIndex { $0 >= next } ?? words.count
                    continue
                }
                index += 1
            }
            let all = words.filter { word in
                var fresh = EditDistance(to: Array("абвг".unicodeScalars), limit: limit)
                if case .within = fresh.check(word) { return true }
                return false
            }
            #expect(walked == all)
            #expect(all.count > 10)
        }
    }
}
