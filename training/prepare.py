"""Step 3: what every fit shares. Writes `prepared/NAME.pt` for each dossier of development: for each question the
sentences of its dossier in the order in which words and the untrained base confuse them with the answer.
"""

import numpy as np
import torch

from common import WORK, development, questions_of, sentences_of, spread
from encoder import Encoder, Texts, all_vectors, tokenizer


def main():
    torch.set_num_threads(2)
    tok, encoder = tokenizer(), Encoder(0)
    (WORK / "prepared").mkdir(exist_ok=True)
    for name in development():
        path = WORK / "prepared" / f"{name}.pt"
        if path.exists():
            continue
        sentences = sentences_of(name)
        questions = [q for q in questions_of(name) if q["answerable"] and any(q["facts"])]
        vectors, _ = all_vectors(encoder, Texts.sentences(tok, sentences))
        asked, _ = all_vectors(encoder, Texts.questions(tok, [q["asked"] for q in questions]))
        hard = {}
        for k, question in enumerate(questions):
            words = np.zeros(len(sentences))
            for at, score in question["lexical"]:
                words[at] = score
            hard[question["id"]] = np.argsort(-(spread(words) + spread(vectors @ asked[k]))).tolist()
        torch.save(hard, path)
        print(name, len(sentences), len(questions), flush=True)


if __name__ == "__main__":
    main()
