/** typing.ForwardRef: an annotation that was given as text. */

import { defineAttributes, defineMethods } from "../../objects/function.ts";
import { hashOf } from "../../objects/hash.ts";
import {
  type BinaryOperator,
  builtinType,
  PyObject,
  setDefaultType,
  stringOf,
  type Value,
} from "../../objects/object.ts";
import { typeError } from "../../objects/exceptions.ts";
import { defineSlotMethods } from "../../objects/slot-methods.ts";
import { reprOf } from "../../objects/text.ts";
import { uniteForms } from "./alias.ts";

export const forwardRefType = builtinType("ForwardRef", undefined, { module: "typing", final: true });

export class PyForwardRef extends PyObject {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyForwardRef ? other.text === this.text : undefined;
  }
  override hash(): number | bigint {
    return hashOf(this.text);
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return `ForwardRef(${reprOf(this.text)})`;
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return operator === "or" ? uniteForms(this, other, reflected) : undefined;
  }
}
setDefaultType(PyForwardRef, forwardRefType);
defineSlotMethods(forwardRefType, "repr eq hash or ror");
defineMethods(forwardRefType, {
  "__new__(cls, arg, is_argument=True, module=None, *, is_class=False)": (_cls: Value, arg: Value) => {
    const text = stringOf(arg);
    if (text === undefined) throw typeError(`Forward reference must be a string -- got ${reprOf(arg)}`);
    return new PyForwardRef(text);
  },
});
defineAttributes(forwardRefType, {
  __forward_arg__: (self: PyForwardRef) => self.text,
  __forward_evaluated__: () => false,
});
