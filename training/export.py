"""Step 5: writes a fit as the product reads it. `python export.py FIT FOLDER`.

The body becomes ONNX with weights of eight bits, from rows of the table to vectors; the table stays apart, a byte a
number; the tokenizer as JSON. Then the exported model is held against the fit: cosine of the vectors at least .99.
"""

import hashlib
import json
import logging
import shutil
import sys
import warnings
from datetime import date
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

from common import QUESTION, SENTENCE, SPLIT, WORK, sentences_of
from encoder import PIECE, Encoder, Texts, all_vectors, tokenizer

warnings.filterwarnings("ignore")
logging.disable(logging.INFO)


class Body(torch.nn.Module):
    """From rows of the table [texts, pieces, hidden] and mask [texts, pieces] to vectors of texts and of pieces."""

    def __init__(self, encoder):
        super().__init__()
        self.bert, self.project = encoder.bert, encoder.project

    def forward(self, rows, mask):
        embeddings = self.bert.embeddings
        hidden = embeddings.LayerNorm(
            rows
            + embeddings.position_embeddings.weight[: rows.shape[1]][None]
            + embeddings.token_type_embeddings.weight[0]
        )
        hide = (1 - mask)[:, None, None, :] * -1e9
        for layer in self.bert.encoder.layer:
            hidden = self.layer(layer, hidden, hide)
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return F.normalize(mean, dim=1), F.normalize(self.project(hidden), dim=-1)

    @staticmethod
    def layer(layer, hidden, hide):
        this = layer.attention.self
        heads, size = this.num_attention_heads, this.attention_head_size

        def split(x):
            return x.reshape(x.shape[0], -1, heads, size).transpose(1, 2)

        q, k, v = split(this.query(hidden)), split(this.key(hidden)), split(this.value(hidden))
        weights = torch.softmax(q @ k.transpose(-1, -2) / size**0.5 + hide, -1)
        seen = (weights @ v).transpose(1, 2).reshape(hidden.shape[0], -1, heads * size)
        out = layer.attention.output
        hidden = out.LayerNorm(out.dense(seen) + hidden)
        return layer.output.LayerNorm(layer.output.dense(F.gelu(layer.intermediate.dense(hidden))) + hidden)


def load(fit):
    """The encoder of a fit, in evaluation."""
    encoder = Encoder(0)
    encoder.load_state_dict(torch.load(WORK / "fits" / fit / "encoder.pt", weights_only=False)["encoder"])
    encoder.eval()
    return encoder


def write_table(weights, path):
    """A byte a number, and a scale a piece: the row's largest number by 127."""
    rows = weights.numpy()
    scales = (np.abs(rows).max(1) / 127 + 1e-12).astype("<f4")
    quantized = np.clip(np.round(rows / scales[:, None]), -127, 127).astype(np.int8)
    path.write_bytes(quantized.tobytes() + scales.tobytes())


def exported_vectors(folder, texts):
    """What the exported model makes of texts, by the runtime that serves it."""
    manifest = json.loads((folder / "manifest.json").read_text())
    table = np.fromfile(folder / manifest["files"]["table"]["name"], np.uint8)
    hidden = manifest["hidden"]
    pieces = len(table) // (hidden + 4)
    rows = table[: pieces * hidden].view(np.int8).reshape(pieces, hidden).astype(np.float32)
    rows *= table[pieces * hidden :].view("<f4")[:, None]
    session = onnxruntime.InferenceSession(str(folder / manifest["files"]["body"]["name"]))
    found = np.zeros((len(texts), hidden), np.float32)
    for i, row in enumerate(texts.rows):
        vectors, _ = session.run(None, {"rows": rows[row][None], "mask": np.ones((1, len(row)), np.float32)})
        found[i] = vectors[0]
    return found


def main(fit, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    encoder = load(fit)
    whole = WORK / "fits" / fit / "whole.onnx"
    rows, mask = torch.randn(2, 12, encoder.bert.config.hidden_size), torch.ones(2, 12)
    torch.onnx.export(
        Body(encoder),
        (rows, mask),
        whole,
        input_names=["rows", "mask"],
        output_names=["vectors", "pieces"],
        dynamic_axes={n: {0: "texts", 1: "pieces"} for n in ("rows", "mask", "pieces")} | {"vectors": {0: "texts"}},
        opset_version=17,
        dynamo=False,
    )
    # Weights of eight bits in blocks, and what goes through them likewise (level 4): one scale for all that goes through a
    # layer, as dynamic quantization has it, costs .015 of the cosine.
    small = MatMulNBitsQuantizer(onnx.load(whole), bits=8, block_size=128, is_symmetric=True, accuracy_level=4)
    small.process()
    small.model.save_model_to_file(str(folder / "body.onnx"), False)
    write_table(encoder.bert.embeddings.word_embeddings.weight.data, folder / "table.bin")
    shutil.copyfile(WORK / "tokenizer.json", folder / "tokenizer.json")

    def file(name):
        data = (folder / name).read_bytes()
        return {"name": name, "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}

    manifest = {
        "format": 1,
        "name": "notabene-e5-small",
        "licence": "MIT (base: multilingual-e5-small) and EUPL-1.2 (the fit)",
        "files": {"body": file("body.onnx"), "table": file("table.bin"), "tokenizer": file("tokenizer.json")},
        "hidden": encoder.bert.config.hidden_size,
        "dims": {"vector": encoder.bert.config.hidden_size, "piece": PIECE},
        "prefix": {"question": "query: ", "sentence": "passage: "},
        "most": {"question": QUESTION, "sentence": SENTENCE},
        "made": {"fit": fit, "date": date.today().isoformat()},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")
    texts = Texts.sentences(tokenizer(), sentences_of(SPLIT["folds"][0][0]))
    ours, _ = all_vectors(encoder, texts)
    theirs = exported_vectors(folder, texts)
    cosines = (ours * theirs).sum(1) / np.linalg.norm(theirs, axis=1) / np.linalg.norm(ours, axis=1)
    sizes = {part: round(f["bytes"] / 1e6, 1) for part, f in manifest["files"].items()}
    print(f"MB: {sizes}; cosine with the fit: mean {cosines.mean():.4f}, least {cosines.min():.4f}")
    if cosines.mean() < 0.99:
        raise SystemExit("The exported model strays from the fit.")


if __name__ == "__main__":
    main(*sys.argv[1:])
