/** The largest number of a byte with a sign, as far as it is used. */
const WIDEST = 127;

/** A vector as bytes that point where it points: what a graph of cosines is made of, in a quarter of the room. */
export function bytesOf(vector: Float32Array): number[] {
  const widest = vector.reduce((most, each) => Math.max(most, Math.abs(each)), 1e-9);
  return Array.from(vector, (each) => Math.round((each / widest) * WIDEST));
}
