"""The encoder: a body of which the lower layers stay as they are, a vector a sentence, and a vector a piece."""

import math

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from transformers import BertModel

from common import QUESTION, SENTENCE, WORK, padded, pieces_of

# Numbers of a vector a piece.
PIECE = 64
# Texts that go through the body together; alike in length, so that little is padding.
TOGETHER = 48


def tokenizer():
    return Tokenizer.from_file(str(WORK / "tokenizer.json"))


class Texts:
    """Texts as piece numbers. `own` is where the text itself begins, after what stands around it."""

    def __init__(self, tok, prefix, arounds, texts, most):
        lines = [f"{prefix}{a} » {t}" if a else f"{prefix}{t}" for a, t in zip(arounds, texts)]
        self.rows = pieces_of(tok, lines, most)
        befores = pieces_of(tok, [f"{prefix}{a} »" if a else prefix.rstrip() for a in arounds], most)
        self.own = [min(len(b) - 1, len(r) - 2) for b, r in zip(befores, self.rows)]

    def __len__(self):
        return len(self.rows)

    @staticmethod
    def sentences(tok, sentences, around=True):
        return Texts(tok, "passage: ", [s["around"] if around else "" for s in sentences],
                     [s["text"] for s in sentences], SENTENCE)

    @staticmethod
    def questions(tok, asked):
        return Texts(tok, "query: ", [""] * len(asked), asked, QUESTION)


class Encoder(torch.nn.Module):
    """Mean of the hidden states as the sentence's vector, and a projection of each as the piece's; both of length 1."""

    def __init__(self, frozen, piece=PIECE):
        super().__init__()
        self.bert = BertModel.from_pretrained(WORK / "trimmed", add_pooling_layer=False)
        self.project = torch.nn.Linear(self.bert.config.hidden_size, piece, bias=False)
        torch.nn.init.orthogonal_(self.project.weight)
        self.scale = torch.nn.Parameter(torch.tensor(math.log(24.0)))
        self.frozen = frozen
        self.bert.embeddings.requires_grad_(False)
        for layer in self.bert.encoder.layer[:frozen]:
            layer.requires_grad_(False)

    def drop(self, share):
        for layer in self.bert.encoder.layer[self.frozen :]:
            for module in layer.modules():
                if isinstance(module, torch.nn.Dropout):
                    module.p = share
            layer.attention.self.dropout.p = share

    def lower(self, ids, mask):
        """What the layers that are not trained make of piece numbers [texts, pieces]."""
        hidden = self.bert.embeddings(input_ids=ids)
        return self._through(self.bert.encoder.layer[: self.frozen], hidden, mask)

    def upper(self, hidden, mask, own):
        """Vectors of sentences [texts, hidden] and of pieces [texts, pieces, piece], nought where no own piece stands."""
        hidden = self._through(self.bert.encoder.layer[self.frozen :], hidden, mask).float()
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return F.normalize(mean, dim=1), F.normalize(self.project(hidden), dim=-1) * own[..., None]

    @staticmethod
    def _through(layers, hidden, mask):
        wide = torch.zeros_like(mask).masked_fill(mask == 0, torch.finfo(torch.float32).min)[:, None, None, :]
        with torch.autocast("cpu", torch.bfloat16):
            for layer in layers:
                found = layer(hidden, wide.to(torch.bfloat16) if hidden.dtype == torch.bfloat16 else wide)
                hidden = found[0] if isinstance(found, tuple) else found
        return hidden


def own_of(texts, chosen, longest):
    """1 for the pieces of the text itself, its end mark included."""
    own = torch.zeros(len(chosen), longest)
    for i, at in enumerate(chosen):
        own[i, texts.own[at] : len(texts.rows[at])] = 1
    return own


class Lower:
    """What the lower layers make of texts, kept, since they are not trained."""

    def __init__(self, encoder, texts):
        self.texts = texts
        self.kept = [None] * len(texts)
        order = sorted(range(len(texts)), key=lambda i: len(texts.rows[i]))
        with torch.no_grad():
            for k in range(0, len(order), 64):
                part = order[k : k + 64]
                ids, mask = padded([texts.rows[i] for i in part])
                hidden = encoder.lower(ids, mask).to(torch.bfloat16)
                for j, i in enumerate(part):
                    self.kept[i] = hidden[j, : len(texts.rows[i])].clone()

    def batch(self, part):
        longest = max(len(self.texts.rows[i]) for i in part)
        hidden = torch.zeros(len(part), longest, self.kept[0].shape[1])
        mask = torch.zeros(len(part), longest)
        for j, i in enumerate(part):
            n = len(self.texts.rows[i])
            hidden[j, :n] = self.kept[i].float()
            mask[j, :n] = 1
        return hidden, mask, own_of(self.texts, part, longest)


def through(encoder, lower, chosen):
    """Vectors of chosen texts, in their order: of sentences, of pieces, and which pieces count."""
    order = sorted(range(len(chosen)), key=lambda j: len(lower.texts.rows[chosen[j]]))
    longest = max(len(lower.texts.rows[i]) for i in chosen)
    vectors, pieces, owns = [], [], []
    for k in range(0, len(order), TOGETHER):
        part = [chosen[j] for j in order[k : k + TOGETHER]]
        hidden, mask, own = lower.batch(part)
        vector, piece = encoder.upper(hidden, mask, own)
        vectors.append(vector)
        pieces.append(F.pad(piece, (0, 0, 0, longest - piece.shape[1])))
        owns.append(F.pad(own, (0, longest - own.shape[1])))
    back = torch.empty(len(order), dtype=torch.long)
    back[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(vectors)[back], torch.cat(pieces)[back], torch.cat(owns)[back]


def late(asked, asked_own, pieces, own):
    """Late interaction (Khattab and Zaharia 2020, doi:10.1145/3397271.3401075), a mean over the pieces of the question.

    asked [questions, pieces, n], pieces [sentences, pieces, n] → [questions, sentences], each between -1 and 1.
    """
    alike = torch.einsum("qln,skn->qslk", asked, pieces)
    alike = alike.masked_fill(own[None, :, None, :] == 0, -1e4).amax(-1)
    return (alike * asked_own[:, None, :]).sum(-1) / asked_own.sum(1)[:, None]


def all_vectors(encoder, texts):
    """Vectors of all texts, as arrays: of sentences [texts, hidden], of pieces a list of [pieces, n]."""
    encoder.eval()
    order = sorted(range(len(texts)), key=lambda i: len(texts.rows[i]))
    vectors, pieces = np.zeros((len(texts), encoder.bert.config.hidden_size), np.float32), [None] * len(texts)
    with torch.no_grad():
        for k in range(0, len(order), 64):
            part = order[k : k + 64]
            ids, mask = padded([texts.rows[i] for i in part])
            own = own_of(texts, part, ids.shape[1])
            vector, piece = encoder.upper(encoder.lower(ids, mask), mask, own)
            for j, i in enumerate(part):
                vectors[i] = vector[j].numpy()
                pieces[i] = piece[j, texts.own[i] : len(texts.rows[i])].numpy()
    return vectors, pieces


def late_scores(asked, pieces):
    """Late interaction of one question with sentences: [pieces, n] and a list of [pieces, n] → [sentences]."""
    flat = np.concatenate(pieces)
    alike = asked @ flat.T
    edges = np.cumsum([0] + [len(p) for p in pieces[:-1]])
    return np.maximum.reduceat(alike, edges, axis=1).mean(0)
