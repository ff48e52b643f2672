"""The line: turns in order, noise, the band of a telephone."""

import array
import random
import subprocess

from telephone.turns import speak_turn

TELEPHONE_RATE = 8000
LEAD_SECONDS, TAIL_SECONDS = 0.6, 0.8
NOISE_RMS = 190


def join_turns(espeak, call):
    """One track a party, and the times of turns and tokens in seconds."""
    rate = espeak.sample_rate
    tracks = {speaker: array.array("h") for speaker in call.voices}
    now = round(LEAD_SECONDS * rate)
    for number, turn in enumerate(call.turns):
        espeak.use(call.voices[turn.speaker])
        sound = speak_turn(espeak, turn)
        now += round(turn.pause * rate) if number else 0
        track = tracks[turn.speaker]
        track.extend([0] * (now - len(track)))
        track.extend(sound)
        turn.start, turn.end = now / rate, (now + len(sound)) / rate
        for token in turn.tokens:
            token.start, token.end = (now + token.start) / rate, (now + token.end) / rate
        now += len(sound)
    length = now + round(TAIL_SECONDS * rate)
    for track in tracks.values():
        track.extend([0] * (length - len(track)))
    return list(tracks.values())


def mixed(tracks, stereo):
    return tracks if stereo else [array.array("h", map(sum, zip(*tracks)))]


def with_noise(track, seed):
    uniform = random.Random(seed).random
    scale = NOISE_RMS * 2  # the sum of three uniform numbers has a deviation of one half
    return array.array(
        "h",
        (
            max(-32768, min(32767, round(s + scale * (uniform() + uniform() + uniform() - 1.5))))
            for s in track
        ),
    )


def through_telephone(tracks, rate):
    """Interleaved 16-bit samples at 8 kHz, 300 to 3400 Hz."""
    count = len(tracks)
    interleaved = array.array("h", bytes(2 * count * len(tracks[0])))
    for index, track in enumerate(tracks):
        interleaved[index::count] = track
    raw = ["-t", "raw", "-e", "signed", "-b", "16", "-c", str(count)]
    command = ["sox", "-D", *raw, "-r", str(rate), "-", *raw, "-r", str(TELEPHONE_RATE), "-"]
    effects = ["rate", "-v", str(TELEPHONE_RATE), "sinc", "-n", "511", "300-3400"]
    return subprocess.run(
        command + effects, input=interleaved.tobytes(), stdout=subprocess.PIPE, check=True
    ).stdout
