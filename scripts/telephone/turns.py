"""One turn as sound: its words spoken, a tone where the transcript says bleep."""

import array
from math import pi, sin

from telephone.placing import place_tokens

BLEEP_SECONDS, BLEEP_HERTZ, BLEEP_GAP_SECONDS = 0.42, 1000, 0.05
SPEECH_RMS = 3000


def speak_turn(espeak, turn):
    """The samples of a turn; its tokens get times in samples from the turn's beginning."""
    samples = array.array("h")
    gap = round(BLEEP_GAP_SECONDS * espeak.sample_rate)
    for piece in pieces(turn.tokens):
        if samples:
            samples.extend([0] * gap)
        if piece[0].said is None:
            sound = bleep(espeak.sample_rate)
            piece[0].start, piece[0].end = len(samples), len(samples) + len(sound)
        else:
            sound = speak_piece(espeak, piece, offset=len(samples))
        samples.extend(sound)
    return samples


def pieces(tokens):
    """Runs of spoken tokens, and each bleep alone."""
    runs = []
    for token in tokens:
        if runs and token.said is not None and runs[-1][0].said is not None:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def speak_piece(espeak, tokens, offset):
    samples, events = espeak.say(" ".join(token.said for token in tokens))
    first, last = audible(samples)
    place_tokens(espeak, tokens, events)
    for token in tokens:
        token.start = offset + max(token.start, first) - first
        token.end = offset + min(token.end, last) - first
    return levelled(samples[first:last])


def audible(samples):
    threshold = max(map(abs, samples)) // 60
    loud = [index for index, sample in enumerate(samples) if abs(sample) > threshold]
    return loud[0], loud[-1] + 1


def levelled(samples):
    rms = (sum(sample * sample for sample in samples) / len(samples)) ** 0.5
    peak = max(map(abs, samples))
    gain = min(SPEECH_RMS / rms, 30000 / peak)
    return array.array("h", (round(sample * gain) for sample in samples))


def bleep(rate):
    count, fade = round(BLEEP_SECONDS * rate), rate // 200
    amplitude = SPEECH_RMS * 2**0.5
    return array.array(
        "h",
        (
            round(amplitude * min(1, i / fade, (count - i) / fade) * sin(2 * pi * BLEEP_HERTZ * i / rate))
            for i in range(count)
        ),
    )
