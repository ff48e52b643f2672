"""Dialogue files: a header, and turns of words that may be written otherwise than said."""

import random
import re
import sys
from dataclasses import dataclass, field


@dataclass
class Voice:
    name: str
    pitch: int
    range: int
    rate: int


@dataclass
class Token:
    """One written word and what is heard in its place; None is a bleep."""

    written: str
    said: str | None
    start: float = None
    end: float = None


@dataclass
class Turn:
    speaker: str
    tokens: list
    pause: float
    start: float = None
    end: float = None

    @property
    def text(self):
        return " ".join(token.written for token in self.tokens)


@dataclass
class Call:
    stem: str
    language: str = ""
    audio: list = field(default_factory=list)
    transcripts: list = field(default_factory=list)
    voices: dict = field(default_factory=dict)
    turns: list = field(default_factory=list)


def read_call(path):
    call, pauses, pause = Call(path.stem), random.Random(path.stem), None
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        match line.split():
            case [] | ["#", *_]:
                continue
            case ["language", language]:
                call.language = language
            case ["audio", *kinds]:
                call.audio = kinds
            case ["transcripts", *kinds]:
                call.transcripts = kinds
            case ["voice", speaker, name, "pitch", pitch, "range", span, "rate", rate]:
                call.voices[speaker] = Voice(name, int(pitch), int(span), int(rate))
            case ["pause", seconds]:
                pause = float(seconds)
            case [label, *words] if label.endswith(":") and label[:-1] in call.voices:
                usual = round(pauses.uniform(0.22, 0.6), 3)
                call.turns.append(Turn(label[:-1], read_tokens(words), pause or usual))
                pause = None
            case _:
                sys.exit(f"{path}:{number}: neither a header line nor a turn of a declared voice")
    return call


def read_tokens(words):
    return [read_token(word) for word in words]


def read_token(word):
    masked = re.fullmatch(r"(.+)\{(.+)\}(.*)", word)
    if not masked:
        return Token(word, word)
    written, said, tail = masked.groups()
    return Token(written + tail, None if said == "bleep" else said + tail)
