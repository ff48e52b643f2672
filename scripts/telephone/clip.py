"""The clip in one of the containers."""

import subprocess
import tempfile
import wave
from pathlib import Path

from telephone.line import TELEPHONE_RATE

COMMENT = "Synthetic call: invented dialogue, espeak-ng voices, made by scripts/synthesise-calls (MIT)"


CODECS = {
    "wav": ["-c:a", "pcm_s16le"],
    "flac": ["-c:a", "flac", "-compression_level", "8"],
    "opus": ["-c:a", "libopus", "-b:a", "32k", "-application", "voip"],
    "mp3": ["-c:a", "libmp3lame", "-b:a", "32k"],
}


def write_clip(path, samples, channels, kind, title):
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "call.wav"
        with wave.open(str(plain), "wb") as out:
            out.setparams((channels, 2, TELEPHONE_RATE, 0, "NONE", ""))
            out.writeframes(samples)
        tags = ["-metadata", f"title={title}", "-metadata", f"comment={COMMENT}"]
        exact = ["-fflags", "+bitexact", "-flags:a", "+bitexact"]
        subprocess.run(
            ["ffmpeg", "-v", "error", "-y", "-i", str(plain)]
            + CODECS[kind] + tags + exact + [str(path)],
            check=True,
        )
