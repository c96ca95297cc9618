/** Field numbers of the ONNX format (onnx.proto): where in a model its weights stand. */
const GRAPH = 7;
const INITIALIZER = 5;
const RAW_DATA = 9;
const EXTERNAL_DATA = 13;
const DATA_LOCATION = 14;
/** Kinds of a field of a protocol buffer, as they are written. */
const [VARINT, EIGHT_BYTES, BYTES, FOUR_BYTES] = [0, 1, 2, 5];
/** Weights of fewer bytes stay in the model. */
const SMALL = 1024;

/**
 * The same ONNX model without its weights: each says where in `name`, the model as it was, it stands. A runtime that is
 * given both reads each weight into its place at once, where it would else keep the whole model twice while it opens it.
 */
export function outerWeights(model: Uint8Array, name: string): Uint8Array {
  const at = ({ from, until }: Field): readonly string[] => [
    `location=${name}`,
    `offset=${from}`,
    `length=${until - from}`,
  ];
  const tensor = (within: Field): Uint8Array[] => {
    const fields = fieldsOf(model, within);
    const raw = fields.find(({ number }) => number === RAW_DATA);
    if (raw === undefined || raw.until - raw.from < SMALL) return [model.subarray(within.from, within.until)];
    return [
      ...fields.flatMap((field) => (field === raw ? [] : [model.subarray(field.tag, field.until)])),
      ...at(raw).map((entry) => field(EXTERNAL_DATA, entryOf(entry))),
      Uint8Array.of((DATA_LOCATION << 3) | VARINT, 1),
    ];
  };
  const graph = (within: Field): Uint8Array[] => replaced(model, within, INITIALIZER, tensor);
  const whole = { number: 0, tag: 0, from: 0, until: model.length };
  return joined(replaced(model, whole, GRAPH, graph));
}

/** A field within a message: where its tag begins, and from where to where its value stands. */
interface Field {
  readonly number: number;
  readonly tag: number;
  readonly from: number;
  readonly until: number;
}

/** The fields of a message, with those of one number written anew. */
function replaced(
  bytes: Uint8Array,
  within: Field,
  number: number,
  anew: (found: Field) => Uint8Array[],
): Uint8Array[] {
  return fieldsOf(bytes, within).map((found) =>
    found.number === number ? field(number, joined(anew(found))) : bytes.subarray(found.tag, found.until),
  );
}

function fieldsOf(bytes: Uint8Array, within: Field): Field[] {
  const found: Field[] = [];
  let at = within.from;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < within.until) {
    const tag = at;
    const key = varint();
    const kind = key & 7;
    let from = at;
    if (kind === VARINT) varint();
    else if (kind === EIGHT_BYTES) at += 8;
    else if (kind === FOUR_BYTES) at += 4;
    else if (kind === BYTES) {
      const length = varint();
      from = at;
      at += length;
    } else throw new Error(`ONNX: unknown kind of field ${kind}`);
    found.push({ number: key >> 3, tag, from, until: at });
  }
  return found;
}

/** A field that holds bytes. */
const field = (number: number, value: Uint8Array): Uint8Array =>
  joined([varintOf((number << 3) | BYTES), varintOf(value.length), value]);

/** A key with its value, as two fields of text. */
function entryOf(entry: string): Uint8Array {
  return joined(entry.split('=').map((text, at) => field(at + 1, new TextEncoder().encode(text))));
}

function varintOf(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Uint8Array.of(...bytes, left);
    bytes.push((left % 128) + 128);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
