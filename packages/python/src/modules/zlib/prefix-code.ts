/** Prefix codes (Huffman codes) as inflate reads them: one table from the next bits to the symbol and the length of its code. */

/** `table[bits]` is `symbol << 4 | length`; `INVALID` in place of the symbol where no code begins so. */
export type PrefixCode = { readonly table: Uint32Array; readonly width: number };

export const INVALID = 0xffff;

/** The code with these lengths, or undefined where they are no code. `mayBeShort`: a single code of one bit is allowed, as well as none. */
export function prefixCode(lengths: ArrayLike<number>, count: number, mayBeShort: boolean): PrefixCode | undefined {
  const counts = new Uint16Array(16);
  for (let symbol = 0; symbol < count; symbol++) counts[lengths[symbol]!]!++;
  let width = 15;
  while (width > 0 && counts[width] === 0) width--;
  // A set without codes is wrong only where a code is read.
  if (width === 0) return { table: new Uint32Array(2).fill((INVALID << 4) | 1), width: 1 };
  let left = 1;
  for (let length = 1; length <= 15; length++) {
    left = (left << 1) - counts[length]!;
    if (left < 0) return undefined;
  }
  if (left > 0 && !(mayBeShort && width === 1)) return undefined;
  const next = new Uint16Array(17);
  for (let length = 1; length < 16; length++) next[length + 1] = (next[length]! + counts[length]!) << 1;
  const table = new Uint32Array(1 << width).fill((INVALID << 4) | width);
  for (let symbol = 0; symbol < count; symbol++) {
    const length = lengths[symbol]!;
    if (length === 0) continue;
    const code = next[length]!++;
    let at = 0;
    for (let bit = 0; bit < length; bit++) at |= ((code >> bit) & 1) << (length - 1 - bit);
    const entry = (symbol << 4) | length;
    for (; at < table.length; at += 1 << length) table[at] = entry;
  }
  return { table, width };
}
