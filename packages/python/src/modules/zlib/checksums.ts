/** CRC-32 (ISO 3309) and Adler-32 (RFC 1950): the sums that gzip and zlib streams end with. Both go on from an earlier value. */

import { tick } from "../../limits.ts";

let crcTable: Uint32Array | undefined;

function makeCrcTable(): Uint32Array {
  const table = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    table[n] = c;
  }
  return table;
}

/** The CRC-32 of the bytes from `start` to `end`, an unsigned number. */
export function crc32(bytes: Uint8Array, value = 0, start = 0, end = bytes.length): number {
  crcTable ??= makeCrcTable();
  tick((end - start) >> 5);
  let c = ~value;
  for (let i = start; i < end; i++) c = (c >>> 8) ^ crcTable[(c ^ bytes[i]!) & 255]!;
  return ~c >>> 0;
}

const MODULUS = 65521;
/** So many bytes can be summed before the sums must be reduced. */
const STRIDE = 3800;

/** The Adler-32 of the bytes from `start` to `end`, an unsigned number. */
export function adler32(bytes: Uint8Array, value = 1, start = 0, end = bytes.length): number {
  tick((end - start) >> 5);
  let low = value & 0xffff;
  let high = (value >>> 16) & 0xffff;
  for (let at = start; at < end; ) {
    const stop = Math.min(end, at + STRIDE);
    while (at < stop) {
      low += bytes[at++]!;
      high += low;
    }
    low %= MODULUS;
    high %= MODULUS;
  }
  // CPython: sums that were given too large are reduced even where no byte follows.
  return (((high % MODULUS) << 16) | (low % MODULUS)) >>> 0;
}
