"""Makes pocketsphinx-scores.json: what PocketSphinx itself scores for one recording.

Needs the Debian packages pocketsphinx-en-us and pocketsphinx-testdata and, in a virtual
environment, `pip install pocketsphinx==5.1.1`. Run: python pocketsphinx-scores.py > pocketsphinx-scores.json

The wheel brings a model of its own, whose feat.params differ; `hmm` names Debian's. The search is
of no matter: `compallsen` makes PocketSphinx score every state of every frame, `senlogdir` makes it
write the scores down. Scores count in 1024 steps of the logarithm to base 1.0001, 0 for the best.
"""

import glob
import json
import struct
import tempfile
import wave

from pocketsphinx import Config, Decoder

MODEL = "/usr/share/pocketsphinx/model/en-us/en-us"
NAME = "sense_and_sensibility_01_austen_64kb-0880.wav"
RECORDING = "/usr/share/pocketsphinx/test/data/librivox/" + NAME
STATES = 126
FRAMES = [20, 75, 130, 185, 240]

with tempfile.TemporaryDirectory() as folder:
    decoder = Decoder(
        Config(hmm=MODEL, lm=None, keyphrase="young man", compallsen=True, senlogdir=folder)
    )
    with wave.open(RECORDING) as recording:
        samples = recording.readframes(recording.getnframes())
    decoder.start_utt()
    decoder.process_raw(samples, full_utt=True)
    decoder.end_utt()
    with open(glob.glob(folder + "/*.sen")[0], "rb") as file:
        log = file.read()

position = log.index(b"endhdr\n") + len("endhdr\n") + 4
rows = []
while position < len(log):
    (count,) = struct.unpack_from("<h", log, position)
    rows.append(struct.unpack_from(f"<{count}h", log, position + 2)[:STATES])
    position += 2 + 2 * count

scores = [{"frame": frame, "scores": [s - min(rows[frame]) for s in rows[frame]]} for frame in FRAMES]
best = [row.index(min(row)) for row in rows]
print(json.dumps({"recording": NAME, "bestStates": best, "rows": scores}))
