/**
 * The text that a pattern runs over, indexed by code point.
 *
 * Bytes are read as a string of the same codes. A string without surrogates is used as it is; for another one the code points are laid
 * out in an array, and kept for the last such string, since programs ask about one text many times.
 */

import { atRunEnd } from "../../between-runs.ts";
import { charge } from "../../limits.ts";

const BEYOND_LATIN = /[^\x00-\xff]/;
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

export class Subject {
  readonly text: string;
  /** The code points, where they differ from the code units. */
  readonly codes: Uint32Array | undefined;
  readonly length: number;
  /** Are all codes below 256? */
  readonly isLatin: boolean;
  constructor(text: string) {
    this.text = text;
    this.isLatin = !BEYOND_LATIN.test(text);
    this.codes = !this.isLatin && PAIR.test(text) ? codePoints(text) : undefined;
    this.length = this.codes === undefined ? text.length : this.codes.length;
  }

  slice(start: number, end: number): string {
    if (this.codes === undefined) return this.text.slice(start, end);
    let slice = "";
    for (let i = start; i < end; i += 4096) {
      slice += String.fromCodePoint(...this.codes.subarray(i, Math.min(end, i + 4096)));
    }
    return slice;
  }
}

function codePoints(text: string): Uint32Array {
  charge(text.length * 4);
  const codes = new Uint32Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    codes[length++] = code;
    if (code > 0xffff) i += 1;
  }
  return codes.subarray(0, length);
}

const NONE = new Subject("");
let last = NONE;
atRunEnd(() => {
  last = NONE;
});

/** The subject for a text; the one of the last text is kept. */
export function subjectOf(text: string): Subject {
  if (text.length < 32) return new Subject(text);
  // A text that was put together is put in one piece when its last unit is read; compared before, it would be taken apart for it.
  const end = text.length - 1;
  if (last.text.charCodeAt(end) !== text.charCodeAt(end) || last.text !== text) last = new Subject(text);
  return last;
}
