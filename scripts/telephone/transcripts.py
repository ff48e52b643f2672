"""The transcript formats."""

import json


def labelled(call):
    return "".join(f"{turn.speaker}: {turn.text}\n" for turn in call.turns)


def labelled_timed(call):
    return "".join(f"[{clock(t.start)}] {t.speaker}: {t.text}\n" for t in call.turns)


def plain(call):
    return "".join(f"{turn.text}\n" for turn in call.turns)


def srt(call):
    return "\n".join(
        f"{number}\n{clock(t.start, ',')} --> {clock(t.end, ',')}\n{t.speaker}: {t.text}\n"
        for number, t in enumerate(call.turns, 1)
    )


def vtt(call):
    cues = (
        f"\n{clock(t.start, '.')} --> {clock(t.end, '.')}\n<v {t.speaker}>{t.text}</v>\n"
        for t in call.turns
    )
    return "WEBVTT\n" + "".join(cues)


def whisper(call):
    """As openai-whisper writes it: segments with times, no words, no speakers."""
    segments = [
        {"id": i, "start": seconds(t.start), "end": seconds(t.end), "text": " " + t.text}
        for i, t in enumerate(call.turns)
    ]
    text = "".join(segment["text"] for segment in segments)
    return as_json({"text": text, "segments": segments, "language": call.language})


def whisperx(call):
    """As WhisperX writes it after alignment and diarisation, without scores: these are exact."""
    segments = [
        {
            "start": seconds(turn.start),
            "end": seconds(turn.end),
            "text": turn.text,
            "words": [word_entry(token, turn.speaker) for token in turn.tokens],
            "speaker": turn.speaker,
        }
        for turn in call.turns
    ]
    words = [word for segment in segments for word in segment["words"]]
    return as_json({"segments": segments, "word_segments": words, "language": call.language})


def word_entry(token, speaker):
    return {
        "word": token.written,
        "start": seconds(token.start),
        "end": seconds(token.end),
        "speaker": speaker,
    }


def as_json(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def seconds(time):
    return round(time, 3)


def clock(time, separator=None):
    """hh:mm:ss, cut off; with a separator before milliseconds, rounded."""
    milliseconds = round(time * 1000)
    whole, rest = divmod(milliseconds, 1000)
    text = f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
    return f"{text}{separator}{rest:03}" if separator else text


WRITERS = {
    "labelled": (".txt", labelled),
    "labelled-timed": (".txt", labelled_timed),
    "plain": (".plain.txt", plain),
    "srt": (".srt", srt),
    "vtt": (".vtt", vtt),
    "whisper": (".json", whisper),
    "whisperx": (".json", whisperx),
}
