/// Words before a colon that introduce something else than speech of a named person.
enum NotSpeakers {
    /// First words of sentences: `He said: go`.
    static let openings: Set<String> = [
        "i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "there",
        "and", "but", "so", "if", "when", "because", "as", "my", "your", "his", "her", "our",
        "their", "what", "why", "how", "where", "which", "to",
        "я", "ты", "он", "она", "оно", "мы", "вы", "они", "это", "и", "а", "но", "если", "когда",
        "потому", "так", "что", "как", "где", "почему", "мой", "наш", "его", "её", "их", "там",
        "ти", "він", "вона", "воно", "ми", "ви", "вони", "це", "і", "й", "та", "але", "якщо",
        "коли", "тому", "що", "як", "де", "чому", "його", "її", "їх",
        "나는", "그는", "그녀는", "우리는", "그들은", "이것은", "그리고", "하지만", "만약",
    ]
    /// Last words that announce speech: `the officer said: …`.
    static let verbs: Set<String> = [
        "said", "says", "say", "asked", "asks", "replied", "answered", "told", "wrote", "writes",
        "shouted", "added", "yelled", "whispered", "cried", "screamed", "muttered", "continued",
        "called", "is", "are", "was", "were", "me", "him", "them", "us",
        "сказал", "сказала", "сказали", "говорит", "говорят", "говорил", "говорила", "спросил",
        "спросила", "ответил", "ответила", "написал", "написала", "крикнул", "крикнула", "закричал",
        "закричала", "кричит", "прошептал", "прошептала", "добавил", "добавила", "повторил",
        "повторила",
        "сказав", "сказали", "каже", "кажуть", "казав", "казала", "питає", "спитав", "відповів",
        "відповіла", "написав", "крикнув", "крикнула", "закричав", "закричала", "кричить",
        "прошепотів", "прошепотіла", "додав", "додала", "повторив", "повторила", "말했다", "말한다",
        "물었다", "대답했다", "썼다",
    ]
    /// Headings and notes: `Date: …`, `Note: …`, `Chapter 1: …`.
    static let headings: Set<String> = [
        "note", "notes", "attention", "warning", "example", "date", "time", "from", "subject",
        "re", "cc", "file", "title", "duration", "recorded", "recording", "transcript", "language",
        "source", "participants", "speakers", "summary", "chapter", "part", "step", "day",
        "section", "item", "point", "ps", "p.s.", "kind", "http", "https", "ftp", "mailto",
        "remember",
        "listen", "look", "repeat", "over", "ok", "okay", "well", "question:", "answer:", "result",
        "total", "page", "line",
        "внимание", "примечание", "пример", "дата", "время", "файл", "тема", "язык", "источник",
        "участники", "итог", "глава", "часть", "шаг", "день", "пункт", "раздел", "запись",
        "повторяю", "повтор", "слушай", "слушайте", "короче", "значит", "итого", "вопрос", "ответ",
        "увага", "примітка", "приклад", "час", "мова", "джерело", "учасники", "розділ", "частина",
        "крок", "запис", "підсумок", "повторюю", "слухай", "слухайте", "отже", "питання",
        "відповідь",
        "주의", "참고", "예", "날짜", "시간", "파일", "제목", "언어", "출처", "참가자", "요약",
    ]
    /// Small words inside names.
    static let particles: Set<String> = [
        "de", "da", "di", "del", "der", "den", "la", "le", "van", "von", "of", "the", "and", "bin",
        "al", "el",
    ]
}
