/** types.MappingProxyType: a mapping that can be read through it but not changed. */

import { containsIn, getItem, lengthOf } from "./access.ts";
import { getAttribute } from "./attributes.ts";
import { call } from "./call.ts";
import { richEquals, richOrder } from "./comparison.ts";
import { dictKeyIteratorType } from "./dict.ts";
import { typeError } from "./exceptions.ts";
import { defineMethods } from "./function.ts";
import { iterate, NativeIterator } from "./iteration.ts";
import { binaryOperation } from "./arithmetic.ts";
import {
  type BinaryOperator,
  builtinType,
  type Ordering,
  PyIterator,
  PyObject,
  setDefaultType,
  typeOf,
  type Value,
} from "./object.ts";
import { defineClassGetItem, defineSlotMethods } from "./slot-methods.ts";
import { reprOf, strOf } from "./text.ts";
import { isTrue } from "./truth.ts";

export const mappingProxyType = builtinType("mappingproxy", undefined, { final: true });

export class MappingProxy extends PyObject {
  readonly mapping: Value;
  constructor(mapping: Value) {
    super();
    this.mapping = mapping;
  }
  override length(): number {
    return lengthOf(this.mapping);
  }
  override iterator(): PyIterator {
    const iteration = iterate(this.mapping);
    return iteration instanceof PyIterator
      ? iteration
      : new NativeIterator(dictKeyIteratorType, () => iteration.next());
  }
  override getItem(key: Value): Value {
    return getItem(this.mapping, key);
  }
  override contains(key: Value): boolean {
    return containsIn(this.mapping, key);
  }
  override equals(other: Value): boolean {
    return isTrue(richEquals(this.mapping, other instanceof MappingProxy ? other.mapping : other));
  }
  override order(operator: Ordering, other: Value): boolean {
    return isTrue(richOrder(operator, this.mapping, other));
  }
  override hash(): undefined {
    return undefined;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    return `mappingproxy(${reprOf(this.mapping)})`;
  }
  override str(): string {
    return strOf(this.mapping);
  }
  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (operator !== "or") return undefined;
    const plain = other instanceof MappingProxy ? other.mapping : other;
    return reflected ? binaryOperation("or", plain, this.mapping) : binaryOperation("or", this.mapping, plain);
  }
  override inPlace(operator: BinaryOperator): Value | undefined {
    if (operator !== "or") return undefined;
    throw typeError(`'|=' is not supported by ${this.type.name}; use '|' instead`);
  }
}
setDefaultType(MappingProxy, mappingProxyType);

const forward =
  (name: string) =>
  (self: MappingProxy, ...args: Value[]): Value =>
    call(getAttribute(self.mapping, name), args);

defineClassGetItem(mappingProxyType);
defineSlotMethods(mappingProxyType, "len iter getitem contains eq ne lt le gt ge or ror repr");
defineMethods(mappingProxyType, {
  "__new__(cls, mapping)": (_cls: Value, mapping: Value) => {
    const isMapping = typeOf(mapping).lookup("__getitem__") !== undefined;
    if (!isMapping || ["list", "tuple", "collections.deque"].includes(typeOf(mapping).layout.name)) {
      throw typeError(`mappingproxy() argument must be a mapping, not ${typeOf(mapping).name}`);
    }
    return new MappingProxy(mapping);
  },
  "__ior__(self, value, /)": (self: MappingProxy) => {
    throw typeError(`'|=' is not supported by ${self.type.name}; use '|' instead`);
  },
  "__str__(self, /)": (self: MappingProxy) => self.str(),
  "__reversed__(self, /)": forward("__reversed__"),
  "get(self, key, default=None, /)": forward("get"),
  "keys(self, /)": forward("keys"),
  "values(self, /)": forward("values"),
  "items(self, /)": forward("items"),
  "copy(self, /)": forward("copy"),
});
