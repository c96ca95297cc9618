"""Where training keeps its files, and what its steps share."""

import json
import os
from pathlib import Path

import numpy as np
import torch
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

HERE = Path(__file__).parent
WORK = Path(os.environ.get("NOTABENE_TRAINING", HERE / "work"))
SPLIT = json.loads((HERE.parent / "eval" / "split.json").read_text())
FOLDS = len(SPLIT["folds"])
TEST = SPLIT["test"]

# Special pieces keep these places in every vocabulary made here.
BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3

# Most pieces of a question and of a sentence with what stands around it.
QUESTION, SENTENCE = 64, 128


def development():
    """Names of the dossiers that may be fitted on."""
    return [name for fold in SPLIT["folds"] for name in fold]


def trained_on(fold):
    """Names of the dossiers that a fit without `fold` sees; all of development for None."""
    return [n for i, names in enumerate(SPLIT["folds"]) if i != fold for n in names]


def lines_of(path):
    """The objects of a file with one JSON object a line."""
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def sentences_of(name):
    return lines_of(WORK / "sentences" / f"{name}.jsonl")


def questions_of(name):
    return lines_of(WORK / "questions" / f"{name}.jsonl")


def make_tokenizer(pieces, scores):
    """A Unigram tokenizer as XLM-RoBERTa has, with NFKC and white space joined, over pieces with log probabilities."""
    tokenizer = Tokenizer(models.Unigram([(p, float(s)) for p, s in zip(pieces, scores)], unk_id=UNKNOWN))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " ")])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=False)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", BEGIN), ("</s>", END)]
    )
    return tokenizer


def pieces_of(tokenizer, texts, most):
    """Lists of piece numbers, each cut to `most` with its end kept."""
    found = [each.ids for each in tokenizer.encode_batch(texts)]
    return [ids if len(ids) <= most else ids[: most - 1] + [END] for ids in found]


def padded(rows):
    """Piece numbers and mask, as [texts, longest]."""
    longest = max(map(len, rows))
    ids = torch.full((len(rows), longest), PAD, dtype=torch.long)
    mask = torch.zeros(len(rows), longest)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = 1
    return ids, mask


def spread(values):
    """Standard scores; all zero where the values are alike."""
    values = np.asarray(values, dtype=np.float64)
    return (values - values.mean()) / (values.std() + 1e-9)


