"""Step 2: keeps the pieces that Dutch and English use. Writes `trimmed/` and `tokenizer.json`.

Seven in eight pieces of the base are of scripts and languages that no document here has. Which pieces the two languages
use is counted on lists of their words (of the package wordfreq; only the counting uses them) and on the documents.
"""

import collections
import json
import re
import sys

import torch
from tokenizers import Tokenizer
from transformers import BertModel
from wordfreq import top_n_list

from common import PAD, WORK, development, make_tokenizer, sentences_of

WORDS = 250_000
# A piece of a document weighs as so many of a list.
DOCUMENT = 5
PUNCTUATION = "▁€–—‘’“”…•§°½"


def counts(tokenizer):
    found = collections.Counter()

    def add(texts, weight):
        for each in tokenizer.encode_batch(texts, add_special_tokens=False):
            for piece in each.ids:
                found[piece] += weight

    for language in ("nl", "en"):
        words = top_n_list(language, WORDS)
        add(words, 1)
        add([word.capitalize() for word in words], 1)
    for name in development():
        add([each["line"] for each in sentences_of(name)], DOCUMENT)
    return found


def always(piece):
    """Single letters of Latin script, signs and short numbers: what everything can be spelled with."""
    bare = piece.replace("▁", "")
    latin = all(ord(c) < 0x250 or c in PUNCTUATION for c in piece)
    return (len(bare) <= 1 and latin) or re.fullmatch(r"▁?\d{1,4}", piece) is not None


def main(size):
    tokenizer = Tokenizer.from_file(str(WORK / "base-tokenizer.json"))
    pieces = json.loads((WORK / "base-pieces.json").read_text())
    keep = set(range(4)) | {i for i, (piece, _) in enumerate(pieces) if always(piece)}
    for piece, _ in counts(tokenizer).most_common():
        if len(keep) >= size:
            break
        keep.add(piece)
    kept = sorted(keep)
    model = BertModel.from_pretrained(WORK / "base", add_pooling_layer=False)
    rows = model.embeddings.word_embeddings.weight.data[kept].clone()
    model.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(rows, freeze=False, padding_idx=PAD)
    model.config.vocab_size = len(kept)
    model.save_pretrained(WORK / "trimmed")
    trimmed = make_tokenizer([pieces[i][0] for i in kept], [pieces[i][1] for i in kept])
    trimmed.save(str(WORK / "tokenizer.json"))
    texts = [each["line"] for name in development()[:6] for each in sentences_of(name)]
    before, after = (sum(len(e.ids) for e in t.encode_batch(texts)) for t in (tokenizer, trimmed))
    print(f"{len(kept)} pieces; {before} pieces of text before, {after} after")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 35_000)
