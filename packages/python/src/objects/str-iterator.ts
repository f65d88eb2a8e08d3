/** Iterator over the code points of a string. */

import { builtinType, PyIterator, type PyType, type Value } from "./object.ts";

export const strIteratorType = builtinType("str_iterator", undefined, { final: true });

/** CPython: the iterator of an ASCII string is of a type of its own. */
export const asciiIteratorType = builtinType("str_ascii_iterator", undefined, { final: true });

export class StrIterator extends PyIterator {
  readonly #text: string;
  #at = 0;
  #type: PyType | undefined;
  constructor(text: string) {
    super();
    this.#text = text;
  }
  /** Found out when it is first asked for: the whole text is looked through. */
  get ownType(): PyType {
    this.#type ??= /[^\x00-\x7f]/.test(this.#text) ? strIteratorType : asciiIteratorType;
    return this.#type;
  }
  override copied(): PyIterator {
    const copy = new StrIterator(this.#text);
    copy.#at = this.#at;
    return copy;
  }
  next(): Value | undefined {
    const text = this.#text;
    const at = this.#at;
    if (at >= text.length) return undefined;
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length) {
      const low = text.charCodeAt(at + 1);
      if (low >= 0xdc00 && low < 0xe000) {
        this.#at = at + 2;
        return text.slice(at, at + 2);
      }
    }
    this.#at = at + 1;
    return text[at]!;
  }
}
Object.defineProperty(StrIterator.prototype, "type", {
  get(this: StrIterator): PyType {
    return this.ownType;
  },
});
