"""What tantivy does with the segments and the queries of the search benchmark.

Usage: search.py FOLDER, in which search-benchmark left texts.txt and queries.tsv. One thread,
processor time; the best 20 of each query with their text and a snippet.
"""

import os
import sys
import time

import tantivy

folder = sys.argv[1]


def index_texts(path):
    """Builds the index; gives it with the processor time and the bytes on disk."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=True)
    os.makedirs(path)
    index = tantivy.Index(builder.build(), path=path)
    writer = index.writer(heap_size=128_000_000, num_threads=1)
    start = time.process_time()
    with open(os.path.join(folder, "texts.txt"), encoding="utf-8") as texts:
        for line in texts:
            writer.add_document(tantivy.Document(text=line.rstrip("\n")))
    writer.commit()
    writer.wait_merging_threads()
    seconds = time.process_time() - start
    size = sum(os.path.getsize(os.path.join(path, name)) for name in os.listdir(path))
    return index, seconds, size


def translated(kind, text):
    """The query in tantivy's language, where all words are wanted only when they say so."""
    words = text.split()
    if kind == "words":
        return " ".join("+" + word for word in words)
    if kind == "not":
        return f"+{words[0]} -{words[2]}"
    return text


def ask(index, searcher, query):
    """The best 20 with snippets, as a user would ask for them."""
    parsed = index.parse_query(query, ["text"])
    snippets = tantivy.SnippetGenerator.create(searcher, parsed, index.schema, "text")
    for _, address in searcher.search(parsed, 20).hits:
        snippets.snippet_from_doc(searcher.doc(address)).to_html()


def report(name, times):
    times = sorted(times)
    ms = [f"{1000 * times[int(len(times) * share)]:.2f}" for share in (0.5, 0.95)]
    print(f"tantivy {name:8} {len(times)} queries: p50 {ms[0]} p95 {ms[1]} worst {1000 * times[-1]:.2f}")


index, seconds, size = index_texts(os.path.join(folder, "tantivy"))
index.reload()
searcher = index.searcher()
print(f"tantivy {tantivy.__version__}: built in {seconds:.1f} s, {size // searcher.num_docs} bytes a segment")
times = {}
with open(os.path.join(folder, "queries.tsv"), encoding="utf-8") as queries:
    for line in queries:
        kind, text = line.rstrip("\n").split("\t")
        query = translated(kind, text)
        start = time.process_time()
        ask(index, searcher, query)
        times.setdefault(kind, []).append(time.process_time() - start)
report("all", [seconds for kind in times.values() for seconds in kind])
for kind in sorted(times):
    report(kind, times[kind])
