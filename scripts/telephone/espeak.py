"""libespeak-ng: samples of a text, with the moment at which each word and phone begins."""

import array
import ctypes
import sys
from dataclasses import dataclass


class EspeakEvent(ctypes.Structure):
    WORD, PHONE = 1, 7
    _fields_ = [
        ("type", ctypes.c_int),
        ("identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("phone", ctypes.c_char * 8),
    ]


@dataclass
class Event:
    kind: int
    character: int
    start: int
    phone: str
    end: int = None


class Espeak:
    SYNCHRONOUS, PHONE_EVENTS, UTF8 = 2, 1, 1
    RATE, PITCH, RANGE = 1, 3, 4

    def __init__(self):
        self.library = ctypes.CDLL("libespeak-ng.so.1")
        self.sample_rate = self.library.espeak_Initialize(
            self.SYNCHRONOUS, 0, None, self.PHONE_EVENTS
        )
        signature = ctypes.CFUNCTYPE(
            ctypes.c_int,
            ctypes.POINTER(ctypes.c_short),
            ctypes.c_int,
            ctypes.POINTER(EspeakEvent),
        )
        self.callback = signature(self._receive)
        self.library.espeak_SetSynthCallback(self.callback)

    def use(self, voice):
        if self.library.espeak_SetVoiceByName(voice.name.encode()) != 0:
            sys.exit(f"espeak-ng has no voice {voice.name}")
        for parameter, value in (
            (self.RATE, voice.rate),
            (self.PITCH, voice.pitch),
            (self.RANGE, voice.range),
        ):
            self.library.espeak_SetParameter(parameter, value, 0)

    def say(self, text):
        """The samples of `text` and espeak's word and phone events in it."""
        self.samples, self.events = array.array("h"), []
        encoded = text.encode()
        self.library.espeak_Synth(encoded, len(encoded) + 1, 0, 1, 0, self.UTF8, None, None)
        end = len(self.samples)
        for event in reversed(self.events):
            if event.kind == EspeakEvent.PHONE:
                event.end, end = end, event.start
        return self.samples, self.events

    def _receive(self, samples, count, events):
        if samples and count > 0:
            self.samples.frombytes(ctypes.string_at(samples, 2 * count))
        index = 0
        while events[index].type:
            event = events[index]
            if event.type in (EspeakEvent.WORD, EspeakEvent.PHONE):
                phone = event.phone.decode() if event.type == EspeakEvent.PHONE else ""
                self.events.append(
                    Event(event.type, event.text_position - 1, event.sample, phone)
                )
            index += 1
        return 0
