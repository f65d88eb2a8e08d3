/** Methods and attributes of memoryview. */

import { badArgument } from "./argument-errors.ts";
import { charge, tick } from "../limits.ts";
import { PyBytes } from "./bytes.ts";
import { hexText } from "./bytes-text-methods.ts";
import { typeError, valueError } from "./exceptions.ts";
import { encodeText } from "./text-encoding.ts";
import { defineAttributes, defineMethods } from "./function.ts";
import { integerOf } from "./object.ts";
import { defineIterator } from "./iterator-methods.ts";
import { PyList } from "./list.ts";
import { memoryIteratorType, memoryviewType, type PyMemoryView, viewOf } from "./memoryview.ts";
import { stringOf, typeOf, type Value } from "./object.ts";
import { nativeSize } from "./packed-values.ts";
import { defineSlotMethods } from "./slot-methods.ts";
import { PyTuple } from "./tuple.ts";

/** The items as lists in lists. */
function nestedItems(view: PyMemoryView): Value {
  const { shape, strides, offset } = view.check().layout;
  charge(view.count * 8);
  const build = (axis: number, at: number): Value => {
    if (axis === shape.length) return view.itemAt(at);
    tick((shape[axis]! >>> 4) + 1);
    return new PyList(Array.from({ length: shape[axis]! }, (_, i) => build(axis + 1, at + i * strides[axis]!)));
  };
  if (nativeSize(view.code) === undefined) view.itemAt(offset);
  return build(0, offset);
}

function copyBytes(view: PyMemoryView, order: Value): PyBytes {
  view.check();
  const text = stringOf(order);
  if (order !== null && text === undefined)
    throw typeError(`tobytes() argument 'order' must be str or None, not ${typeOf(order).name}`);
  if (text !== undefined && text !== "C" && text !== "F" && text !== "A")
    throw valueError("order must be 'C', 'F' or 'A'");
  const isFortran = text === "F" || (text === "A" && view.isContiguous("F") && !view.isContiguous("C"));
  return new PyBytes(view.gather(isFortran ? "F" : "C"));
}

/** The most dimensions that a view may have. */
const MOST_DIMENSIONS = 64;

/** The shape as `cast` takes it. */
function requireShape(shape: Value): number[] {
  if (!(shape instanceof PyList || shape instanceof PyTuple)) throw typeError("shape must be a list or a tuple");
  if (shape.items.length > MOST_DIMENSIONS)
    throw valueError(`memoryview: number of dimensions must not exceed ${MOST_DIMENSIONS}`);
  return shape.items.map((each) => {
    const size = integerOf(each);
    if (size === undefined) throw typeError("memoryview.cast(): elements of shape must be integers");
    if (size <= 0) throw valueError("memoryview.cast(): elements of shape must be integers > 0");
    return Number(size);
  });
}

function cast(view: PyMemoryView, format: Value, shapeGiven: Value | undefined): PyMemoryView {
  view.check();
  const text = stringOf(format);
  if (text === undefined) throw badArgument("cast() argument 'format'", "str", format);
  if (!view.isContiguous("C")) throw typeError("memoryview: casts are restricted to C-contiguous views");
  const { shape } = view.layout;
  if ((shapeGiven !== undefined || shape.length !== 1) && shape.includes(0))
    throw typeError("memoryview: cannot cast view with zeros in shape or strides");
  let wanted: number[] | undefined;
  if (shapeGiven !== undefined) {
    if (!(shapeGiven instanceof PyList || shapeGiven instanceof PyTuple))
      throw typeError("shape must be a list or a tuple");
    if (shapeGiven.items.length > MOST_DIMENSIONS) requireShape(shapeGiven);
    if (shape.length !== 1 && shapeGiven.items.length !== 1)
      throw typeError("memoryview: cast must be 1D -> ND or ND -> 1D");
  }
  encodeText(text, "ascii", "strict");
  const code = text.startsWith("@") ? text.slice(1) : text;
  const itemsize = code === "e" ? undefined : nativeSize(code);
  if (itemsize === undefined || code.length !== 1)
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  const isBytes = (each: string) => each === "B" || each === "b" || each === "c";
  if (nativeSize(view.code) === undefined)
    throw valueError(
      "memoryview: source format must be a native single character format prefixed with an optional '@'",
    );
  if (!isBytes(code) && !isBytes(view.code)) throw typeError("memoryview: cannot cast between two non-byte formats");
  const size = view.nbytes;
  if (size % itemsize !== 0) throw typeError("memoryview: length is not a multiple of itemsize");
  if (shapeGiven !== undefined) {
    wanted = requireShape(shapeGiven);
    if (wanted.reduce((product, each) => product * each, 1) * itemsize !== size)
      throw typeError("memoryview: product(shape) * itemsize != buffer size");
  }
  wanted ??= [size / itemsize];
  const strides: number[] = [];
  wanted.reduceRight((stride, each, axis) => {
    strides[axis] = stride;
    return stride * each;
  }, itemsize);
  return view.derived({ format: text, itemsize, shape: wanted, strides });
}

defineIterator(memoryIteratorType);
defineSlotMethods(memoryviewType, "len iter repr getitem setitem delitem eq ne lt le gt ge hash");
defineMethods(memoryviewType, {
  "__new__(cls, object)": (_cls, object) => viewOf(object),
  "__enter__(self, /)": (self: PyMemoryView) => self.enter(),
  "__exit__(self, /, *args)": (self: PyMemoryView) => {
    self.release();
    return null;
  },
  "release(self, /)": (self: PyMemoryView) => {
    self.release();
    return null;
  },
  "tobytes(self, /, order=None)": copyBytes,
  "tolist(self, /)": nestedItems,
  "hex(self, sep=?, bytes_per_sep=1)": (self: PyMemoryView, separator: Value | undefined, groupSize) =>
    hexText(self.bytes, separator, groupSize),
  "toreadonly(self, /)": (self: PyMemoryView) => self.check().derived({}, true),
  "cast(self, /, format, shape=?)": cast,
});

/** A fact about every view, unless it is released. */
function fact(read: (view: PyMemoryView) => Value): (view: PyMemoryView) => Value {
  return (view) => read(view.check());
}

defineAttributes(memoryviewType, {
  obj: fact((view) => view.object),
  nbytes: fact((view) => view.nbytes),
  itemsize: fact((view) => view.layout.itemsize),
  format: fact((view) => view.layout.format),
  ndim: fact((view) => view.layout.shape.length),
  shape: fact((view) => new PyTuple([...view.layout.shape])),
  strides: fact((view) => new PyTuple([...view.layout.strides])),
  suboffsets: fact(() => new PyTuple([])),
  readonly: fact((view) => view.readonly),
  c_contiguous: fact((view) => view.isContiguous("C")),
  f_contiguous: fact((view) => view.isContiguous("F")),
  contiguous: fact((view) => view.isContiguous("C") || view.isContiguous("F")),
});
