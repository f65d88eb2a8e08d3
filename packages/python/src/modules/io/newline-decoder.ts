/** io.IncrementalNewlineDecoder: line ends of text that comes in pieces, over a decoder of bytes or over text itself. */

import { call } from "../../objects/call.ts";
import { findAttribute, getAttribute } from "../../objects/attributes.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineMethods } from "../../objects/function.ts";
import { shiftLeft, shiftRight } from "../../objects/int-arithmetic.ts";
import {
  adopt,
  builtinType,
  integerOf,
  objectType,
  PyObject,
  type PyType,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { cInt } from "../c-arguments.ts";

export const newlineDecoderType = builtinType("_io.IncrementalNewlineDecoder", [objectType], { module: "_io" });

/** The line ends that were met, as bits. */
const ENDS = [
  [1, "\r"],
  [2, "\n"],
  [4, "\r\n"],
] as const;

class PyNewlineDecoder extends PyObject {
  decoder: Value | undefined;
  translates = false;
  /** A carriage return at the end of a piece: a line feed may follow. */
  #isHolding = false;
  #met = 0;

  get inner(): Value {
    if (this.decoder === undefined) throw valueError("IncrementalNewlineDecoder.__init__() not called");
    return this.decoder;
  }
  decode(input: Value, isFinal: boolean): string {
    const decoded = this.inner === null ? input : call(getAttribute(this.inner, "decode"), [input, isFinal]);
    const piece = stringOf(decoded);
    if (piece === undefined) throw typeError(`decoder should return a string result, not '${typeOf(decoded).name}'`);
    let text = this.#isHolding && (piece !== "" || isFinal) ? `\r${piece}` : piece;
    if (text !== "" || isFinal) this.#isHolding = false;
    if (text.endsWith("\r") && !isFinal) {
      text = text.slice(0, -1);
      this.#isHolding = true;
    }
    for (const [end] of text.matchAll(/\r\n|\r|\n/g)) this.#met |= ENDS.find(([, each]) => each === end)![0];
    return this.translates ? text.replace(/\r\n?/g, "\n") : text;
  }
  get newlines(): Value {
    const met = ENDS.filter(([bit]) => (this.#met & bit) !== 0).map(([, end]) => end);
    return met.length > 1 ? new PyTuple(met) : (met[0] ?? null);
  }
  state(): Value {
    const inner = this.inner === null ? undefined : call(getAttribute(this.inner, "getstate"), []);
    if (inner === undefined) return new PyTuple([new PyBytes(new Uint8Array(0)), Number(this.#isHolding)]);
    const [bytes, flag] = inner instanceof PyTuple ? inner.items : [];
    const number = integerOf(flag ?? null);
    if (number === undefined) throw typeError("illegal decoder state");
    const doubled = shiftLeft(number, 1);
    return new PyTuple([bytes!, this.#isHolding ? Number(doubled) + 1 : doubled]);
  }
  restore(state: Value): void {
    if (!(state instanceof PyTuple)) throw typeError("state argument must be a tuple");
    const flag = state.items.length === 2 ? integerOf(state.items[1]!) : undefined;
    if (flag === undefined) throw typeError("setstate(): illegal state argument");
    this.#isHolding = (BigInt(flag) & 1n) === 1n;
    if (this.inner === null) return;
    call(getAttribute(this.inner, "setstate"), [new PyTuple([state.items[0]!, shiftRight(flag, 1)])]);
  }
  reset(): void {
    this.#met = 0;
    this.#isHolding = false;
    if (this.inner !== null && findAttribute(this.inner, "reset") !== undefined)
      call(getAttribute(this.inner, "reset"), []);
  }
}
setDefaultType(PyNewlineDecoder, newlineDecoderType);

defineMethods(newlineDecoderType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => adopt(new PyNewlineDecoder(), cls),
  "__init__(self, decoder, translate, errors='strict')": (self: PyNewlineDecoder, decoder: Value, translate: Value) => {
    self.translates = cInt(translate) !== 0;
    self.decoder = decoder;
    return null;
  },
  "decode(self, input, final=False)": (self: PyNewlineDecoder, input: Value, final: Value) =>
    self.decode(input, cInt(final) !== 0),
  "getstate(self, /)": (self: PyNewlineDecoder) => self.state(),
  "setstate(self, state, /)": (self: PyNewlineDecoder, state: Value) => {
    self.restore(state);
    return null;
  },
  "reset(self, /)": (self: PyNewlineDecoder) => {
    self.reset();
    return null;
  },
});
defineAttributes(newlineDecoderType, { newlines: (self: PyNewlineDecoder) => self.newlines });
