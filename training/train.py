"""Step 4: fits the encoder without one fold, or on all of development. `python train.py --fold 0`.

A step takes questions of some dossiers and all (or many) sentences of those dossiers: each question is to tell the
sentences that answer it from the others of its own dossier, which are what it is ranked among, and from those of another.
The hardest others come first where not all are taken. Checkpoints after every epoch; a run that was stopped goes on.
"""

import argparse
import json
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from augment import augmented
from common import HERE, SPLIT, WORK, lines_of, questions_of, sentences_of, trained_on
from encoder import Encoder, Lower, Texts, late, through, tokenizer
from evaluate import measure

# Lengths of the vector at which the sentences are told apart, so that fewer numbers do as well
# (Matryoshka representations, Kusupati et al. 2022, arXiv:2205.13147).
LENGTHS = (384, 128)


def arguments():
    ask = argparse.ArgumentParser()
    ask.add_argument("--fold", type=int, default=None, help="left out; none for the fit that ships")
    ask.add_argument("--name", default=None)
    ask.add_argument("--epochs", type=int, default=4)
    ask.add_argument("--frozen", type=int, default=0, help="layers that are not trained")
    ask.add_argument("--dossiers", type=int, default=2, help="in a step")
    ask.add_argument("--questions", type=int, default=32, help="of each dossier in a step")
    ask.add_argument("--sentences", type=int, default=64, help="of each dossier in a step, at most")
    ask.add_argument("--rate", type=float, default=1.2e-4)
    ask.add_argument("--heat", type=float, default=0.05, help="temperature of the sentences' similarity")
    ask.add_argument("--augment", type=float, default=0.3, help="share of questions that are changed")
    ask.add_argument("--pairs", action="store_true", help="everyday questions on invented sentences as well")
    ask.add_argument("--start", default=None, help="the fit to go on from, by name")
    ask.add_argument("--any", action="store_true", help="other sentences of the dossier drawn by chance, not the hardest")
    ask.add_argument("--alone", action="store_true", help="sentences without what stands around them")
    ask.add_argument("--drop", type=float, default=0.05)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--threads", type=int, default=1)
    return ask.parse_args()


class Dossier:
    """What a fit needs of a dossier."""

    def __init__(self, encoder, tok, name, alone):
        self.name = name
        self.lower = Lower(encoder, Texts.sentences(tok, sentences_of(name), not alone))
        self.questions = [q for q in questions_of(name) if q["answerable"] and any(q["facts"])]
        hard = torch.load(WORK / "prepared" / f"{name}.pt")
        for question in self.questions:
            question["hard"] = hard[question["id"]]
            question["gold"] = {i for fact in question["facts"] for i in fact}

    def chosen(self, questions, most, rng, hard=True):
        """Sentences for a step: what answers the questions, then the hardest of each in turn, then any."""
        size = len(self.lower.texts)
        if size <= most:
            return list(range(size))
        found = dict.fromkeys(i for q in questions for i in sorted(q["gold"]))
        for depth in range(size if hard else 0):
            for question in questions:
                if len(found) >= most * 3 // 4:
                    break
                found[question["hard"][depth]] = None
            else:
                continue
            break
        rest = [i for i in range(size) if i not in found]
        rng.shuffle(rest)
        return (list(found) + rest)[:most]


class Topics:
    """What a fit needs of some invented topics: their sentences together, each with its title around it."""

    def __init__(self, encoder, tok, topics):
        self.questions, sentences = [], []
        for topic in topics:
            for sentence in topic["sentences"]:
                at = len(sentences)
                sentences.append({"around": topic["title"], "text": sentence["text"]})
                self.questions += [
                    {"asked": asked, "facts": [[at]], "gold": {at}, "also": []} for asked in sentence["questions"]
                ]
        self.lower = Lower(encoder, Texts.sentences(tok, sentences))

    def chosen(self, questions, most, rng, hard=True):
        return list(range(len(self.lower.texts)))


def topics_of(encoder, tok, together=4):
    """The invented topics, some at a time, so that a question has as many others to be told from as in a dossier."""
    lines = lines_of(HERE / "pairs.jsonl")
    return [Topics(encoder, tok, lines[k : k + together]) for k in range(0, len(lines), together)]


def steps_of(dossiers, a, rng):
    """The steps of an epoch: every question once, each with others of its dossier."""
    parts = []
    for dossier in dossiers:
        questions = dossier.questions[:]
        rng.shuffle(questions)
        count = max(1, round(len(questions) / a.questions))
        parts += [(dossier, questions[i::count]) for i in range(count)]
    rng.shuffle(parts)
    return [parts[k : k + a.dossiers] for k in range(0, len(parts), a.dossiers)]


def loss_of(encoder, tok, step, a, rng):
    """Mean over needed facts of the surprise that one of its sentences answers, by sentence and by pieces."""
    asked, targets, masked, vectors, pieces, owns = [], [], [], [], [], []
    offset, spans = 0, []
    for dossier, questions in step:
        chosen = dossier.chosen(questions, a.sentences, rng, not a.any)
        vector, piece, own = through(encoder, dossier.lower, chosen)
        vectors.append(vector), pieces.append(piece), owns.append(own)
        place = {i: offset + j for j, i in enumerate(chosen)}
        spans.append((offset, offset + len(chosen)))
        for question in questions:
            asked.append(augmented(question["asked"], rng) if rng.random() < a.augment else question["asked"])
            facts = [[place[i] for i in fact if i in place] for fact in question["facts"] if fact]
            targets.append([fact for fact in facts if fact])
            masked.append([place[i] for i in question["gold"] | set(question["also"]) if i in place])
        offset += len(chosen)
    longest = max(p.shape[1] for p in pieces)
    piece = torch.cat([F.pad(p, (0, 0, 0, longest - p.shape[1])) for p in pieces])
    own = torch.cat([F.pad(o, (0, longest - o.shape[1])) for o in owns])
    vector = torch.cat(vectors)
    texts = Texts.questions(tok, asked)
    q, qp, qo = through(encoder, Lower(encoder, texts), list(range(len(texts))))
    logits = [F.normalize(q[:, :n], dim=1) @ F.normalize(vector[:, :n], dim=1).T / a.heat for n in LENGTHS]
    logits.append(late(qp, qo, piece, own) * encoder.scale.exp())
    weights = [0.7, 0.3, 1.0]
    losses = []
    for weight, table in zip(weights, logits):
        for k, facts in enumerate(targets):
            for fact in facts:
                hidden = torch.zeros(table.shape[1], dtype=torch.bool)
                hidden[[i for i in masked[k] if i not in fact]] = True
                row = table[k].masked_fill(hidden, -1e4)
                losses.append(weight / len(facts) * (row.logsumexp(0) - row[fact].logsumexp(0)))
    return torch.stack(losses).sum() / len(targets)


def main():
    a = arguments()
    name = a.name or ("final" if a.fold is None else f"fold-{a.fold}")
    folder = WORK / "fits" / name
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    tok = tokenizer()
    encoder = Encoder(a.frozen)
    if a.start is not None:
        encoder.load_state_dict(torch.load(WORK / "fits" / a.start / "encoder.pt", weights_only=False)["encoder"])
    encoder.drop(a.drop)
    start = time.time()
    dossiers = [Dossier(encoder, tok, each, a.alone) for each in trained_on(a.fold)]
    print(f"{len(dossiers)} dossiers, {sum(len(d.questions) for d in dossiers)} questions, {time.time() - start:.0f} s", flush=True)
    if a.pairs:
        dossiers += topics_of(encoder, tok)
    trained = [p for p in encoder.parameters() if p.requires_grad]
    heads = {id(encoder.scale), id(encoder.project.weight)}
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in trained if id(p) not in heads], "lr": a.rate},
            {"params": [p for p in trained if id(p) in heads], "lr": a.rate * 10},
        ],
        weight_decay=0.01,
    )
    rates = [group["lr"] for group in optimizer.param_groups]
    total = a.epochs * len(steps_of(dossiers, a, random.Random(0)))
    done, first = 0, 0
    checkpoint = folder / "checkpoint.pt"
    if checkpoint.exists():
        kept = torch.load(checkpoint, weights_only=False)
        encoder.load_state_dict(kept["encoder"])
        optimizer.load_state_dict(kept["optimizer"])
        rng.setstate(kept["rng"])
        torch.set_rng_state(kept["torch"])
        done, first = kept["done"], kept["epoch"]
    start, seen, recent = time.time(), done, []
    for epoch in range(first, a.epochs):
        encoder.train()
        for step in steps_of(dossiers, a, rng):
            loss = loss_of(encoder, tok, step, a, rng)
            share = min(1, (done + 1) / (0.1 * total)) * max(0.03, 1 - done / total)
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * share
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            optimizer.zero_grad()
            done += 1
            recent = recent[-19:] + [loss.item()]
            if done % 10 == 0:
                pace = (time.time() - start) / (done - seen)
                print(f"step {done} of {total}, loss {np.mean(recent):.3f}, {pace:.1f} s a step", flush=True)
        torch.save(
            {
                "encoder": encoder.state_dict(),
                "optimizer": optimizer.state_dict(),
                "rng": rng.getstate(),
                "torch": torch.get_rng_state(),
                "done": done,
                "epoch": epoch + 1,
            },
            checkpoint,
        )
        if a.fold is not None:
            print(json.dumps({"epoch": epoch + 1, **measure(encoder, tok, SPLIT["folds"][a.fold], not a.alone)}), flush=True)
    torch.save({"encoder": encoder.state_dict(), "arguments": vars(a)}, folder / "encoder.pt")


if __name__ == "__main__":
    main()
