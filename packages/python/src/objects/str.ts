/**
 * str: the constructor and the dunder methods. The other methods stand by topic in the files that are imported here.
 *
 * `self` of a method may be an instance of a subclass (`PyStrBox`); what methods give are plain strings, as in CPython.
 */

import { requireIndex } from "./index-value.ts";
import { adopt, NotImplemented, PyStrBox, type PyType, stringOf, strType, type Value } from "./object.ts";
import "./str-alignment.ts";
import "./str-case.ts";
import "./str-format.ts";
import "./str-predicates.ts";
import "./str-search.ts";
import "./str-split.ts";
import "./str-translation.ts";
import "./unicode-errors.ts";
import { badArgument, requireCString } from "./argument-errors.ts";
import { PyBytes } from "./bytes.ts";
import { PyBytesLike } from "./bytes-like.ts";
import { compareCodePoints } from "./comparison.ts";
import { typeError } from "./exceptions.ts";
import { formatText, parseFormatSpec } from "./format.ts";
import { defineMethods } from "./function.ts";
import { hashString } from "./hash.ts";
import { defineIterator } from "./iterator-methods.ts";
import { typeOf } from "./object.ts";
import { asciiIteratorType, StrIterator, strIteratorType } from "./str-iterator.ts";
import { quoteString } from "./str-repr.ts";
import {
  concatenateText,
  containsText,
  formatPercent,
  getTextItem,
  repeatText,
  selfText,
  textLength,
} from "./str-text.ts";
import { decodeBytes, encodeText } from "./text-encoding.ts";
import { strOf, strValue } from "./text.ts";
import { PyTuple } from "./tuple.ts";

/** str(object, encoding, errors) */
function newStr(cls: PyType, object: Value | undefined, encoding: Value | undefined, errors: Value | undefined): Value {
  const text = textOf(object, encoding, errors);
  return cls === strType ? text : adopt(new PyStrBox(stringOf(text)!), cls);
}

/** What `str` itself gives: what a `__str__` of the program gave may be of a subclass. */
function textOf(object: Value | undefined, encoding: Value | undefined, errors: Value | undefined): Value {
  const codec = encoding === undefined ? undefined : requireCString("str() argument 'encoding'", encoding);
  const handler = errors === undefined ? undefined : requireCString("str() argument 'errors'", errors);
  if (object === undefined) return "";
  if (codec === undefined && handler === undefined) return strValue(object);
  if (object instanceof PyBytesLike) return decodeBytes({ bytes: object.bytes, object }, codec, handler);
  if (stringOf(object) !== undefined) throw typeError("decoding str is not supported");
  throw typeError(`decoding to str: need a bytes-like object, ${typeOf(object).name} found`);
}

/** CPython's size of a str: a header, and one, two or four bytes a character by the widest of them. */
function sizeOf(text: string): number {
  const length = textLength(text);
  if (/^[\x00-\x7f]*$/.test(text)) return 49 + length;
  if (/^[\x00-\xff]*$/.test(text)) return 73 + length;
  return length === text.length ? 74 + 2 * length : 76 + 4 * length;
}

/** A comparison with another str; anything else is NotImplemented. */
function compare(self: Value, other: Value, decide: (order: number) => boolean): Value {
  const text = stringOf(other);
  return text === undefined ? NotImplemented : decide(compareCodePoints(stringOf(self)!, text));
}

function repeatSelf(self: Value, times: Value): Value {
  const result = repeatText(stringOf(self)!, times);
  if (result === undefined) requireIndex(times);
  return result ?? NotImplemented;
}

defineIterator(strIteratorType, true);
defineIterator(asciiIteratorType, true);
defineMethods(strType, {
  "__new__(cls, object=?, encoding=?, errors=?)": (cls: PyType, object, encoding, errors) =>
    newStr(cls, object, encoding, errors),
  "__repr__(self, /)": (self) => quoteString(selfText(self)),
  "__str__(self, /)": (self) => stringOf(self)!,
  "__hash__(self, /)": (self) => hashString(stringOf(self)!),
  "__len__(self, /)": (self) => textLength(stringOf(self)!),
  "__iter__(self, /)": (self) => new StrIterator(stringOf(self)!),
  "__contains__(self, key, /)": (self, key) => containsText(stringOf(self)!, key),
  "__getitem__(self, key, /)": (self, key) => getTextItem(stringOf(self)!, key),
  "__add__(self, value, /)": (self, value) => concatenateText(stringOf(self)!, value),
  "__mul__(self, value, /)": (self, value) => repeatSelf(self, value),
  "__rmul__(self, value, /)": (self, value) => repeatSelf(self, value),
  "__mod__(self, value, /)": (self, value) => formatPercent(selfText(self), value),
  "__rmod__(self, value, /)": (self, value) => {
    const format = stringOf(value);
    return format === undefined ? NotImplemented : formatPercent(format, self);
  },
  "__eq__(self, value, /)": (self, value) => compare(self, value, (order) => order === 0),
  "__ne__(self, value, /)": (self, value) => compare(self, value, (order) => order !== 0),
  "__lt__(self, value, /)": (self, value) => compare(self, value, (order) => order < 0),
  "__le__(self, value, /)": (self, value) => compare(self, value, (order) => order <= 0),
  "__gt__(self, value, /)": (self, value) => compare(self, value, (order) => order > 0),
  "__ge__(self, value, /)": (self, value) => compare(self, value, (order) => order >= 0),
  "__format__(self, format_spec, /)": (self, format) => {
    const spec = stringOf(format);
    if (spec === undefined) throw badArgument("__format__() argument", "str", format);
    if (spec === "") return strOf(self);
    return formatText(selfText(self), parseFormatSpec(spec, typeOf(self).name, "<"), typeOf(self).name);
  },
  "__sizeof__(self, /)": (self) => sizeOf(stringOf(self)!),
  "__getnewargs__(self, /)": (self) => new PyTuple([stringOf(self)!]),
  "encode(self, encoding='utf-8', errors='strict')": (self, encoding, errors) => {
    const codec = requireCString("encode() argument 'encoding'", encoding);
    const handler = requireCString("encode() argument 'errors'", errors);
    return new PyBytes(encodeText(selfText(self), codec, handler));
  },
});
