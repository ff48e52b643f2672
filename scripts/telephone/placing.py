"""When each token of a spoken text begins and ends."""

from telephone.espeak import EspeakEvent


def place_tokens(espeak, tokens, events):
    """A word starts with its first phone and ends with its last, at a pause or the next word."""
    groups = phones_by_token(tokens, events)
    position = 0
    while position < len(tokens):
        group_end = position + 1
        while group_end < len(tokens) and not groups[group_end]:
            group_end += 1
        share_phones(espeak, tokens[position:group_end], groups[position])
        position = group_end


def phones_by_token(tokens, events):
    """The phones espeak announced after each word event; it joins some words to the one before."""
    starts, cursor = [], 0
    for token in tokens:
        starts.append(cursor)
        cursor += len(token.said) + 1
    groups, current = [[] for _ in tokens], 0
    for event in events:
        if event.kind == EspeakEvent.WORD and event.character >= 0:
            current = max(i for i, start in enumerate(starts) if start <= event.character)
        elif event.kind == EspeakEvent.PHONE:
            groups[current].append(event)
    return groups


def share_phones(espeak, tokens, phones):
    """Divide the phones of words that espeak joined by the number of phones each has alone."""
    counts = [1] if len(tokens) == 1 else [phone_count(espeak, token.said) for token in tokens]
    spoken = [index for index, event in enumerate(phones) if not event.phone.startswith("_")]
    done, total = 0, sum(counts)
    for token, count in zip(tokens, counts):
        first = spoken[len(spoken) * done // total]
        done += count
        last = spoken[len(spoken) * done // total - 1]
        token.start, token.end = phones[first].start, phones[last].end


def phone_count(espeak, text):
    _, events = espeak.say(text)
    return sum(e.kind == EspeakEvent.PHONE and not e.phone.startswith("_") for e in events)
