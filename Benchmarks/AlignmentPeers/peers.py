"""Aligns exported clips with other aligners and prints how exact they are.

    python peers.py FOLDER

FOLDER is what `alignment-benchmark --export FOLDER CORPUS...` wrote: a folder a corpus, in it a WAV and
a JSON file a clip. Each clip is aligned in a process of its own (aeneas keeps global state), and
whatever a peer does not return counts as missing.
"""

import json
import pathlib
import statistics
import subprocess
import sys
import time

MODEL = "/usr/share/pocketsphinx/model/en-us/en-us"
LANGUAGES = {"en": "eng", "ru": "rus", "cs": "ces", "uk": "ukr", "ko": "kor", "de": "deu"}
LIMITS = (10, 25, 50, 100, 200)


def aeneas(clip, wav):
    """Dynamic time warping against espeak-ng's own speech, a word a fragment."""
    import tempfile

    from aeneas.executetask import ExecuteTask
    from aeneas.runtimeconfiguration import RuntimeConfiguration
    from aeneas.task import Task

    with tempfile.TemporaryDirectory() as folder:
        text = pathlib.Path(folder) / "text.txt"
        text.write_text("\n".join(word["w"] for word in clip["words"]) + "\n", encoding="utf-8")
        language = LANGUAGES[clip["language"]]
        task = Task(
            config_string=f"task_language={language}|is_text_type=plain|os_task_file_format=json"
        )
        task.audio_file_path_absolute = str(wav)
        task.text_file_path_absolute = str(text)
        # espeak-ng through its library: with `tts_path`, or as `tts=espeak-ng`, every word is spoken by a
        # process of its own with silence around it, and words come out seconds late.
        settings = RuntimeConfiguration("tts=espeak|mfcc_mask_nonspeech=True|c_extensions=True")
        ExecuteTask(task, rconf=settings).execute()
        leaves = [leaf for leaf in task.sync_map_leaves() if leaf.text_fragment.text]
        return [[float(leaf.begin), float(leaf.end)] for leaf in leaves]


def pocketsphinx(clip, wav):
    """Its own aligner, two passes, with the pronunciations Earwitness uses."""
    import tempfile
    import wave

    from pocketsphinx import Decoder

    with tempfile.TemporaryDirectory() as folder:
        words = clip["words"]
        names = [f"w{index}" for index in range(len(words))]
        dictionary = pathlib.Path(folder) / "words.dict"
        dictionary.write_text(
            "".join(f"{name} {' '.join(word['phones'] or ['AH'])}\n" for name, word in zip(names, words))
        )
        with wave.open(str(wav)) as file:
            samples = file.readframes(file.getnframes())
        decoder = Decoder(hmm=MODEL, dict=str(dictionary), lm=None, loglevel="FATAL")
        decoder.set_align_text(" ".join(names))
        decoder.start_utt()
        decoder.process_raw(samples, full_utt=True)
        decoder.end_utt()
        found = {segment.word: segment for segment in decoder.seg() or []}
        return [
            [found[name].start_frame / 100, (found[name].end_frame + 1) / 100] if name in found else None
            for name in names
        ]


PEERS = {"aeneas": aeneas, "pocketsphinx": pocketsphinx}


def row(deviations):
    if not deviations:
        return "none"
    sizes = [abs(value) for value in deviations]
    shares = [sum(size <= limit + 1e-6 for size in sizes) / len(sizes) for limit in LIMITS]
    return " | ".join(
        [f"n {len(sizes)}", f"MAE {statistics.mean(sizes):.1f}", f"median {statistics.median(sizes):.1f}"]
        + [f"bias {statistics.mean(deviations):.1f}"]
        + [f"{100 * share:.1f} %" for share in shares]
    )


def measure(name, folder):
    starts, ends, failures, missing, seconds, spent = [], [], 0, 0, 0.0, 0.0
    for path in sorted(folder.glob("*.json")):
        clip = json.loads(path.read_text(encoding="utf-8"))
        begin = time.monotonic()
        run = subprocess.run(
            [sys.executable, __file__, "--one", name, str(path)], capture_output=True, text=True, timeout=900
        )
        spent += time.monotonic() - begin
        seconds += clip["seconds"]
        spans = json.loads(run.stdout.splitlines()[-1]) if run.returncode == 0 else None
        if spans is None or len(spans) != len(clip["words"]):
            failures += 1
            missing += len(clip["words"])
            continue
        for word, span in zip(clip["words"], spans):
            if span is None:
                missing += 1
                continue
            starts.append(1000 * (span[0] - word["start"]))
            ends.append(1000 * (span[1] - word["end"]))
    print(f"{name} {folder.name}: {failures} failures, {missing} words missing, {seconds / spent:.0f} × real time")
    print(f"  starts {row(starts)}\n  ends   {row(ends)}", flush=True)


def main():
    if sys.argv[1] == "--one":
        path = pathlib.Path(sys.argv[3])
        clip = json.loads(path.read_text(encoding="utf-8"))
        print(json.dumps(PEERS[sys.argv[2]](clip, path.with_suffix(".wav"))))
        return
    for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):
        for name in PEERS:
            measure(name, folder)


main()
