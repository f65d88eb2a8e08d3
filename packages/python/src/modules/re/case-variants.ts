/**
 * Case variants: which characters `re.IGNORECASE` takes for the same.
 *
 * Two characters match each other when their simple lowercase is equal, or when these lowercase characters share one simple uppercase
 * (`s` and `ſ`, `µ` and `μ`). Patterns are compiled with all variants spelled out, so the matcher never folds the text.
 * In ASCII mode (and for bytes) only A-Z and a-z have variants.
 */

/** How a pattern, or a part of it, ignores case. */
export type Folding = "none" | "ascii" | "unicode";

/** Blocks that hold cased characters, beyond ASCII. */
const CASED_BLOCKS: readonly (readonly [number, number])[] = [
  [0xb5, 0x58f],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13ff],
  [0x1c80, 0x1cbf],
  [0x1d79, 0x1d8e],
  [0x1e00, 0x1fff],
  [0x2126, 0x2188],
  [0x24b6, 0x24e9],
  [0x2c00, 0x2d2d],
  [0xa640, 0xa7ff],
  [0xab53, 0xabbf],
  [0xfb05, 0xfb06],
  [0xff21, 0xff5a],
  [0x10400, 0x105bc],
  [0x10c80, 0x10cff],
  [0x118a0, 0x118df],
  [0x16e40, 0x16e7f],
  [0x1e900, 0x1e943],
];

/** The one character that a case mapping gives, or the character itself where it gives several. */
function single(mapped: string, code: number): number {
  const first = mapped.codePointAt(0)!;
  return mapped.length === (first > 0xffff ? 2 : 1) ? first : code;
}

/** Simple lowercase of a code point. U+0130, whose full lowercase has two characters, goes to `i`. */
export function lowerCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 0x130) return 0x69;
  return single(String.fromCodePoint(code).toLowerCase(), code);
}

/** ASCII lowercase. */
export function lowerAsciiCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

let table: Map<number, number[]> | undefined;

/** Every character with variants, and its class (itself included). Made when a pattern first needs it. */
function variantTable(): Map<number, number[]> {
  if (table !== undefined) return table;
  const classes = new Map<string, number[]>();
  const place = (code: number): void => {
    const lower = lowerCode(code);
    // Characters whose uppercase is longer than one character are classed by that longer text.
    const key = String.fromCodePoint(lower).toUpperCase();
    const found = classes.get(key);
    if (found === undefined) classes.set(key, [code]);
    else found.push(code);
  };
  for (let code = 0x41; code <= 0x7a; code++) if (code <= 0x5a || code >= 0x61) place(code);
  for (const [from, to] of CASED_BLOCKS) for (let code = from; code <= to; code++) place(code);
  table = new Map();
  for (const members of classes.values()) if (members.length > 1) for (const code of members) table.set(code, members);
  return table;
}

const isAsciiLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** All characters that match `code`, itself first. */
export function caseVariants(code: number, folding: Folding): readonly number[] {
  if (folding === "none") return [code];
  if (code < 128) {
    if (!isAsciiLetter(code)) return [code];
    const lower = code | 32;
    const special = lower === 0x69 || lower === 0x6b || lower === 0x73;
    if (folding === "ascii" || !special) return [code, code ^ 32];
  } else if (folding === "ascii") return [code];
  return variantTable().get(code) ?? [code];
}

/** Adds to a list of ranges what the ranges' characters have as variants. */
export function addRangeVariants(from: number, to: number, folding: Folding, add: (code: number) => void): void {
  if (folding === "none") return;
  for (let code = Math.max(from, 65); code <= Math.min(to, 122); code++) {
    if (isAsciiLetter(code)) for (const variant of caseVariants(code, folding)) add(variant);
  }
  if (folding === "ascii" || to < 128) return;
  for (const [code, variants] of variantTable()) {
    if (code >= 128 && code >= from && code <= to) for (const variant of variants) add(variant);
  }
}
