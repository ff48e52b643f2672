"""Cues of a subtitle file as other people's readers see them: one JSON object, a list of
[start in ms, end in ms, text] for each reader."""
import json
import sys

import pycaption
import pysubs2
import srt
import webvtt


def milliseconds(delta):
    return round(delta.total_seconds() * 1000)


def by_srt(text):
    return [[milliseconds(c.start), milliseconds(c.end), c.content] for c in srt.parse(text)]


def by_pysubs2(text):
    return [[c.start, c.end, c.plaintext] for c in pysubs2.SSAFile.from_string(text)]


def by_webvtt(path):
    def time(stamp):
        return ((stamp.hours * 60 + stamp.minutes) * 60 + stamp.seconds) * 1000 + stamp.milliseconds
    return [[time(c.start_time), time(c.end_time), (f"{c.voice}: " if c.voice else "") + c.text]
            for c in webvtt.read(path)]


def by_pycaption(text):
    reader = pycaption.detect_format(text)()
    captions = reader.read(text)
    language = captions.get_languages()[0]
    return [[c.start // 1000, c.end // 1000, c.get_text()] for c in captions.get_captions(language)]


def by_pysubs2_as_whisper(text):
    return [[c.start, c.end, c.plaintext] for c in pysubs2.load_from_whisper(json.loads(text))]


path = sys.argv[1]
with open(path, encoding="utf-8") as file:
    text = file.read()
if path.endswith(".json"):
    found = {"pysubs2": by_pysubs2_as_whisper(text)}
else:
    found = {"pycaption": by_pycaption(text), "pysubs2": by_pysubs2(text)}
if path.endswith(".srt"):
    found["srt"] = by_srt(text)
if path.endswith(".vtt"):
    found["webvtt-py"] = by_webvtt(path)
print(json.dumps(found, ensure_ascii=False))
