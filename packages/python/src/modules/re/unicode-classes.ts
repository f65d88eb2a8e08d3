/**
 * Unicode classes: what `\w`, `\d` and `\s` mean, in text and in ASCII mode.
 *
 * CPython asks `str.isalnum`, `str.isdecimal` and `str.isspace`; in general categories these are [\p{L}\p{N}], \p{Nd}, and a fixed
 * list of spaces. Answers are kept in a table (one byte for every code of the basic plane), since asking a JavaScript
 * regular expression for every character would be slow.
 */

/** Names of the classes, as the letters of the escapes. */
export type ClassName = "w" | "d" | "s";

const KNOWN = 1;
const WORD = 2;
const DIGIT = 4;
const SPACE = 8;

const WORD_PATTERN = /^[\p{L}\p{N}_]$/u;
const DIGIT_PATTERN = /^\p{Nd}$/u;
const SPACE_PATTERN = /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/u;

let basicPlane: Uint8Array | undefined;
const otherPlanes = new Map<number, number>();
const MOST_OF_OTHER_PLANES = 10_000;

function classify(code: number): number {
  const character = String.fromCodePoint(code);
  return (
    KNOWN |
    (WORD_PATTERN.test(character) ? WORD : 0) |
    (DIGIT_PATTERN.test(character) ? DIGIT : 0) |
    (SPACE_PATTERN.test(character) ? SPACE : 0)
  );
}

function classesOf(code: number): number {
  if (code < 0x10000) {
    basicPlane ??= new Uint8Array(0x10000);
    let classes = basicPlane[code]!;
    if (classes === 0) {
      classes = classify(code);
      basicPlane[code] = classes;
    }
    return classes;
  }
  let classes = otherPlanes.get(code);
  if (classes === undefined) {
    classes = classify(code);
    if (otherPlanes.size >= MOST_OF_OTHER_PLANES) otherPlanes.clear();
    otherPlanes.set(code, classes);
  }
  return classes;
}

/** Is the code point in the class? In ASCII mode nothing beyond U+007F is. */
export function isInClass(name: ClassName, code: number, ascii: boolean): boolean {
  if (ascii && code > 127) return false;
  const classes = classesOf(code);
  if (name === "s" && ascii) return code === 32 || (code >= 9 && code <= 13);
  return (classes & (name === "w" ? WORD : name === "d" ? DIGIT : SPACE)) !== 0;
}

/** Is the code point a word character (`\w`), for `\b` and `\B`? */
export function isWordCode(code: number, ascii: boolean): boolean {
  if (ascii && code > 127) return false;
  return (classesOf(code) & WORD) !== 0;
}
