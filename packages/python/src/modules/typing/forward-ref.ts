/** typing.ForwardRef: an annotation that was given as text. */

import { findAttribute } from "../../objects/attributes.ts";
import { isEqual } from "../../objects/comparison.ts";
import { call } from "../../objects/call.ts";
import { exceptionType, typeError, indexError } from "../../objects/exceptions.ts";
import { defineConstants, defineMembers } from "../../objects/function.ts";
import { hashOf } from "../../objects/hash.ts";
import {
  type BinaryOperator,
  builtinType,
  PyObject,
  setDefaultType,
  stringOf,
  type Value,
} from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PythonSyntaxError } from "../../syntax/errors.ts";
import { parseModule } from "../../syntax/parser.ts";
import { defineConstructor, definePythonSlotMethods } from "../python-function.ts";
import { sealType } from "./sealed.ts";
import { uniteForms } from "./type-check.ts";

export const forwardRefType = builtinType("ForwardRef", undefined, { module: "typing", final: true });

export type ForwardRefOptions = { isArgument?: boolean; isClass?: boolean; module?: Value };

export class PyForwardRef extends PyObject {
  readonly text: string;
  readonly isArgument: boolean;
  readonly isClass: boolean;
  readonly module: Value;
  /** What the text named when it was last evaluated. */
  value: Value | undefined;
  constructor(text: string, options: ForwardRefOptions = {}) {
    super();
    this.text = text;
    this.isArgument = options.isArgument ?? true;
    this.isClass = options.isClass ?? false;
    this.module = options.module ?? null;
    checkExpression(text);
  }
  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyForwardRef)) return undefined;
    if (this.value !== undefined && other.value !== undefined)
      return this.text === other.text && (this.value === other.value || isEqual(this.value, other.value));
    return this.text === other.text && isEqual(this.module, other.module);
  }
  override hash(): number | bigint {
    return hashOf(new PyTuple([this.text, this.module]));
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return `ForwardRef(${reprOf(this.text)}${this.module === null ? "" : `, module=${reprOf(this.module)}`})`;
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    return operator === "or" ? uniteForms(this, other, reflected) : undefined;
  }
}
setDefaultType(PyForwardRef, forwardRefType);

/** Most annotations given as text are names. */
const NAME = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;

function checkExpression(text: string): void {
  if (NAME.test(text)) return;
  // CPython looks at the first character for a star.
  if (text === "") throw indexError("string index out of range");
  try {
    // `*Ts` is fine where it stands for one argument.
    const { body } = parseModule(text.startsWith("*") ? `(${text},)[0]` : text.trimStart());
    if (body.length === 1 && body[0]!.kind === "Expr") return;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
  }
  throw call(exceptionType("SyntaxError"), [`Forward reference must be an expression -- got ${reprOf(text)}`]);
}

sealType(forwardRefType);
definePythonSlotMethods(forwardRefType, "repr eq hash or ror");
defineConstructor(
  forwardRefType,
  "__init__(self, arg, is_argument=True, module=None, *, is_class=False)",
  (_cls: Value, arg: Value, isArgument: Value, module: Value, isClass: Value) => {
    const text = stringOf(arg);
    if (text === undefined) throw typeError(`Forward reference must be a string -- got ${reprOf(arg)}`);
    return new PyForwardRef(text, { isArgument: isTrue(isArgument), isClass: isTrue(isClass), module });
  },
);
defineConstants(forwardRefType, { __module__: "typing" });
defineMembers(forwardRefType, {
  __forward_arg__: (self: PyForwardRef) => self.text,
  __forward_evaluated__: (self: PyForwardRef) => self.value !== undefined,
  __forward_value__: (self: PyForwardRef) => self.value ?? null,
  __forward_is_argument__: (self: PyForwardRef) => self.isArgument,
  __forward_is_class__: (self: PyForwardRef) => self.isClass,
  __forward_module__: (self: PyForwardRef) => self.module,
});

/** The module whose names the text means, where one was given. */
export function namespaceOf(reference: PyForwardRef): Value {
  return reference.module === null ? null : (findAttribute(reference.module, "__dict__") ?? null);
}
