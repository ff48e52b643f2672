public import EvidenceModel

extension RecordDocument {
    /// The bleeped clip that was written with a record. It holds no word, so it may be published.
    public struct Bleep: Hashable, Sendable {
        /// A word that stays in the text though some of its sound is gone.
        public struct Loss: Hashable, Sendable {
            /// The segment's index, from 0.
            public var segment: Int
            /// The word's index in the segment, from 0.
            public var word: Int
            /// How much is gone.
            public var length: Duration
            /// Whether all of it is.
            public var isWhole: Bool

            /// Creates a loss.
            public init(segment: Int, word: Int, length: Duration, isWhole: Bool) {
                self.segment = segment
                self.word = word
                self.length = length
                self.isWhole = isWhole
            }
        }

        /// A stretch that was replaced.
        public struct Region: Hashable, Sendable {
            /// From its start to its end.
            public var span: TimeSpan
            /// How the times of what was said are known: `word`, `between`, `segment`, `surroundings`.
            public var basis: String
            /// Why it is gone.
            public var categories: [RedactionCategory]
            /// Words that stay in the text and lose some sound.
            public var losses: [Loss]

            /// Creates a region.
            public init(
                span: TimeSpan, basis: String, categories: [RedactionCategory], losses: [Loss]
            ) {
                self.span = span
                self.basis = basis
                self.categories = categories
                self.losses = losses
            }
        }

        /// What is heard instead: `tone`, `silence`, `noise`.
        public var sound: String
        /// What the clip is written as.
        public var format: String
        /// Whether all sound was encoded again, since the clip's codec is lossy.
        public var isEncodedAgain: Bool
        /// The stretches, in order.
        public var regions: [Region]

        /// Creates a description.
        public init(sound: String, format: String, isEncodedAgain: Bool, regions: [Region]) {
            self.sound = sound
            self.format = format
            self.isEncodedAgain = isEncodedAgain
            self.regions = regions
        }
    }
}

extension RecordDocument.Bleep {
    var json: JSONValue {
        .object([
            "sound": .string(sound), "format": .string(format),
            "encoded_again": .bool(isEncodedAgain), "regions": .array(regions.map(\.json)),
        ])
    }

    init(_ fields: NativeFields) throws(TranscriptSyntaxError) {
        self.init(
            sound: try fields.string("sound"), format: try fields.string("format"),
            isEncodedAgain: fields.json["encoded_again"] == .bool(true), regions: [])
        for item in try fields.objects("regions") { regions.append(try Region(item)) }
    }
}

extension RecordDocument.Bleep.Region {
    fileprivate var json: JSONValue {
        .object([
            "start": .number(span.lowerBound.seconds), "end": .number(span.upperBound.seconds),
            "basis": .string(basis),
            "categories": .array(categories.map { .string($0.rawValue) }),
            "losses": .array(losses.map(\.json)),
        ])
    }

    fileprivate init(_ fields: NativeFields) throws(TranscriptSyntaxError) {
        guard let span = JSONTime.span(fields.json["start"], fields.json["end"]) else {
            throw .document(.wrongType)
        }
        let categories = fields.json["categories"]?.array?.compactMap {
            $0.string.flatMap(RedactionCategory.init)
        }
        self.init(
            span: span, basis: try fields.string("basis"), categories: categories ?? [], losses: [])
        for item in try fields.objects("losses") {
            losses.append(try RecordDocument.Bleep.Loss(item))
        }
    }
}

extension RecordDocument.Bleep.Loss {
    fileprivate var json: JSONValue {
        let milliseconds = Double(length.wholeMicroseconds / 1_000)
        return .object([
            "segment": .number(segment), "word": .number(word),
            "seconds": .number(milliseconds / 1_000), "whole": .bool(isWhole),
        ])
    }

    fileprivate init(_ fields: NativeFields) throws(TranscriptSyntaxError) {
        let seconds = fields.json["seconds"]?.number ?? 0
        guard seconds >= 0, seconds < 1e6 else { throw .document(.wrongType) }
        self.init(
            segment: try fields.integer("segment"), word: try fields.integer("word"),
            length: .milliseconds(Int64((seconds * 1_000).rounded())),
            isWhole: fields.json["whole"] == .bool(true))
    }
}
