/** SHA-512, which spreads the text given to `random.seed` over the state (FIPS 180-4). */

const MASK = (1n << 64n) - 1n;
const rotate = (x: bigint, n: bigint): bigint => ((x >> n) | (x << (64n - n))) & MASK;

/** The first `count` primes. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
}

/** floor(root(p) * 2**64) modulo 2**64, for the square or cube root: the constants of the standard. */
function fractionOfRoot(p: number, degree: 2n | 3n): bigint {
  const target = BigInt(p) << (64n * degree);
  let low = 0n;
  let high = BigInt(p + 1) << 64n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= target) low = middle;
    else high = middle;
  }
  return low & MASK;
}

let roundConstants: bigint[] | undefined;
let initialState: bigint[] | undefined;

/** The digest of a message, 64 bytes. */
export function sha512(message: Uint8Array): Uint8Array {
  roundConstants ??= primes(80).map((p) => fractionOfRoot(p, 3n));
  initialState ??= primes(8).map((p) => fractionOfRoot(p, 2n));
  const padded = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  const state = [...initialState];
  for (let block = 0; block < padded.length; block += 128) compress(state, view, block, roundConstants);
  const digest = new Uint8Array(64);
  const out = new DataView(digest.buffer);
  state.forEach((word, i) => {
    out.setBigUint64(i * 8, word);
  });
  return digest;
}

function compress(state: bigint[], view: DataView, block: number, constants: readonly bigint[]): void {
  const w: bigint[] = [];
  for (let t = 0; t < 16; t++) w.push(view.getBigUint64(block + t * 8));
  for (let t = 16; t < 80; t++) {
    const x = w[t - 15]!;
    const y = w[t - 2]!;
    const s0 = rotate(x, 1n) ^ rotate(x, 8n) ^ (x >> 7n);
    const s1 = rotate(y, 19n) ^ rotate(y, 61n) ^ (y >> 6n);
    w.push((w[t - 16]! + s0 + w[t - 7]! + s1) & MASK);
  }
  let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  for (let t = 0; t < 80; t++) {
    const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
    const choice = (e & f) ^ (~e & MASK & g);
    const first = (h + s1 + choice + constants[t]! + w[t]!) & MASK;
    const s0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & MASK, c, b, a, (first + s0 + majority) & MASK];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i]! + word) & MASK;
  });
}
