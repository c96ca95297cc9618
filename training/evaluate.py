"""Measures an encoder on dossiers, each alone: is a sentence that gives a needed fact among the first 1, 3, 10?"""

import collections

import numpy as np

from common import questions_of, sentences_of, spread
from encoder import Texts, all_vectors, late_scores

DEPTHS = (1, 3, 10, 20)


def scores_of(encoder, tok, name, around=True, dims=None):
    """Yields each answerable question of a dossier with its scores: by words, by sentence, by pieces; [sentences] each."""
    sentences, questions = sentences_of(name), [q for q in questions_of(name) if q["answerable"]]
    vectors, pieces = all_vectors(encoder, Texts.sentences(tok, sentences, around))
    asked, asked_pieces = all_vectors(encoder, Texts.questions(tok, [q["asked"] for q in questions]))
    for k, question in enumerate(questions):
        words = np.zeros(len(sentences))
        for at, score in question["lexical"]:
            words[at] = score
        v, a = (vectors, asked[k]) if dims is None else (vectors[:, :dims], asked[k][:dims])
        by_sentence = v @ a / (np.linalg.norm(v, axis=1) * np.linalg.norm(a))
        yield question, words, by_sentence, late_scores(asked_pieces[k], pieces)


def mixed(words, by_sentence, by_pieces):
    return 0.5 * spread(words) + spread(by_sentence) + spread(by_pieces)


WAYS = {
    "words": lambda w, s, p: spread(w),
    "sentence": lambda w, s, p: spread(s),
    "pieces": lambda w, s, p: spread(p),
    "all": mixed,
}


def measure(encoder, tok, names, around=True, dims=None):
    """Shares by way and depth, and of all kinds among the first 3 by the mix."""
    hits, kinds, whole, count = collections.Counter(), collections.defaultdict(list), [], 0
    for name in names:
        for question, *scores in scores_of(encoder, tok, name, around, dims):
            gold = {i for fact in question["facts"] for i in fact}
            count += 1
            for way, mix in WAYS.items():
                order = np.argsort(-mix(*scores), kind="stable")
                first = next((r for r, i in enumerate(order) if int(i) in gold), len(order))
                for depth in DEPTHS:
                    hits[way, depth] += first < depth
                if way == "all":
                    kinds[question["kind"]].append(first < 3)
                    if question["kind"] == "list":
                        place = {int(i): r for r, i in enumerate(order)}
                        whole.append(all(any(place[i] < 20 for i in fact) for fact in question["facts"]))
    return {
        "questions": count,
        "first": {w: [round(hits[w, d] / count, 3) for d in DEPTHS] for w in WAYS},
        "kinds": {k: round(float(np.mean(v)), 3) for k, v in sorted(kinds.items())},
        "lists whole in 20": round(float(np.mean(whole)), 3) if whole else None,
    }
