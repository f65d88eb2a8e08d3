/**
 * Sites: what a place in generated code remembers of the last object that it met.
 *
 * An attribute read, an attribute write and a method call each have a site. While the class is in the state in which the site saw it (`version`) and the
 * instance has the shape that it had, the answer is where it was: an index, or a function. Anything else goes the long way and is remembered if it can be.
 */

import { AttributeTable, type Shape } from "../objects/attribute-table.ts";
import { getAttribute, setAttribute, unboundMethod } from "../objects/attributes.ts";
import { PyDict } from "../objects/dict.ts";
import { PyAttribute, PyBuiltin, PyFunction, PyMember, PyProperty, PyStaticMethod } from "../objects/function.ts";
import { PyList } from "../objects/list.ts";
import { PyModule } from "../objects/module.ts";
import { isPlainData, objectType, PyFloat, PyInstance, PyType, typeOf, type Value } from "../objects/object.ts";
import type { PyFrozenSet } from "../objects/set.ts";
import { PySuper } from "../objects/super.ts";
import { PyTuple } from "../objects/tuple.ts";

export class Site {
  version = 0;
  shape: Shape | undefined = undefined;
  /** Where the value is; below 0: it is what the getter of a property gives. */
  index = 0;
  getter: PyFunction | undefined = undefined;
  /** Writing: the shape after a new name was added, undefined when the name is there already. */
  next: Shape | undefined = undefined;
  method: PyFunction | PyBuiltin | undefined = undefined;
  /** An attribute that a type of ours computes. */
  computed: PyAttribute | undefined = undefined;
  /** Of an attribute of a class itself: the versions of the class and of its metaclass, and what `Class.name` gives in these. */
  classVersion = 0;
  metaVersion = 0;
  inClass: Value | undefined = undefined;
  /** The set of constants that the place looks into. */
  kept: PyFrozenSet | undefined = undefined;
}

function site(): Site {
  return new Site();
}

/** object.name */
function getattr(object: Value, name: string, place: Site): Value {
  if (object instanceof PyInstance) {
    const { attrs } = object;
    if (attrs !== undefined && object.type.version === place.version && attrs.shape === place.shape)
      return place.index < 0 ? place.getter!.code(object) : attrs.values_[place.index]!;
    return getInstanceAttribute(object, name, place);
  }
  if (object instanceof PyTuple && object.type.isHeap) return getField(object, name, place);
  if (object instanceof PyType) return getClassAttribute(object, name, place);
  if (object instanceof PyModule) return moduleMember(object, name) ?? getAttribute(object, name);
  return getComputed(object, name, place);
}

/** An attribute of a value that is no instance of a class of the program, as a rule: one that our type computes (`when.hour`). */
function getComputed(object: Value, name: string, place: Site): Value {
  const type = typeOf(object);
  if (type.version === place.version) {
    const known = place.computed?.get(object);
    if (known !== undefined) return known;
  } else if (!type.customisesLookup && !(object instanceof PySuper)) {
    const inClass = type.lookup(name);
    if (inClass instanceof PyAttribute && type.isSubtypeOf(inClass.owner)) {
      place.version = type.version;
      place.computed = inClass;
    }
  }
  return getAttribute(object, name);
}

/** An attribute of a tuple of the program: a field of a named tuple, as a rule. */
function getField(object: PyTuple, name: string, place: Site): Value {
  const { type } = object;
  if (type.version === place.version) return object.items[place.index]!;
  const field = type.customisesLookup ? undefined : type.lookup(name);
  if (field instanceof PyAttribute && field.position !== undefined && field.position < object.items.length) {
    place.version = type.version;
    place.index = field.position;
  }
  return getAttribute(object, name);
}

/** Class.name */
export function getClassAttribute(cls: PyType, name: string, place: Site): Value {
  if (cls.version === place.classVersion && cls.type.version === place.metaVersion) {
    const known = place.inClass;
    if (known !== undefined) return known;
    // Plain data may be replaced by other plain data without a new version.
    const data = cls.lookup(name);
    if (data !== undefined) return data;
  }
  const meta = cls.type;
  if (!meta.customisesLookup && meta.lookup(name) === undefined) {
    const attribute = cls.lookup(name);
    const isData = attribute !== undefined && (typeof attribute !== "object" || attribute === null);
    const steady = isData ? undefined : steadyMember(attribute);
    if (isData || steady !== undefined) {
      place.classVersion = cls.version;
      place.metaVersion = meta.version;
      place.inClass = steady;
    }
  }
  return getAttribute(cls, name);
}

/** What a class gives for an object that it has, where that is always the same; undefined where it must be bound, or asked. */
function steadyMember(attribute: Value | undefined): Value | undefined {
  if (attribute instanceof PyFunction || attribute instanceof PyType) return attribute;
  if (attribute instanceof PyStaticMethod && !attribute.type.isHeap) return attribute.func;
  const isBuiltin = attribute instanceof PyList || attribute instanceof PyDict || attribute instanceof PyFloat;
  return isBuiltin && !attribute.type.isHeap ? attribute : undefined;
}

/** What a module has under a name; undefined where the long way must tell. Classes of modules have descriptors for dunder names only. */
export function moduleMember(module: PyModule, name: string): Value | undefined {
  return module.type.isHeap || name.startsWith("__") ? undefined : module.attrs.get(name);
}

/**
 * Does what a class has under a name leave it to its instances to have another value? Numbers and strings do, as the defaults of a dataclass; when something else takes their place,
 * the class has a new version.
 */
const letsInstancesHave = (inClass: Value | undefined): boolean => inClass === undefined || isPlainData(inClass);

function getInstanceAttribute(object: PyInstance, name: string, place: Site): Value {
  const { type, attrs } = object;
  if (attrs === undefined) return getSlot(object, name, place);
  if (attrs.shape === undefined || type.customisesLookup) return getAttribute(object, name);
  const inClass = type.lookup(name);
  const at = attrs.shape.index.get(name);
  if (at !== undefined && letsInstancesHave(inClass)) {
    place.version = type.version;
    place.shape = attrs.shape;
    place.index = at;
    return attrs.values_[at]!;
  }
  const getter = inClass instanceof PyProperty && !inClass.type.isHeap ? inClass.getter : null;
  if (getter instanceof PyFunction && getter.arity === 1) {
    place.version = type.version;
    place.shape = attrs.shape;
    place.index = -1;
    place.getter = getter;
  }
  return getAttribute(object, name);
}

/** An attribute of an instance that has no `__dict__`: one of `__slots__`, as a rule. */
function getSlot(object: PyInstance, name: string, place: Site): Value {
  const { type, slotValues } = object;
  if (!(slotValues instanceof AttributeTable)) return getAttribute(object, name);
  if (type.version === place.version && slotValues.shape === place.shape) return slotValues.values_[place.index]!;
  const at = type.customisesLookup ? undefined : placeOfSlot(type.lookup(name), slotValues.shape);
  if (at !== undefined) {
    place.version = type.version;
    place.shape = slotValues.shape;
    place.index = at;
  }
  return getAttribute(object, name);
}

function placeOfSlot(inClass: Value | undefined, shape: Shape | undefined): number | undefined {
  return inClass instanceof PyMember && inClass.slot !== undefined ? shape?.index.get(inClass.slot) : undefined;
}

/** object.name = value */
function setattr(object: Value, name: string, value: Value, place: Site): void {
  if (object instanceof PyInstance) {
    const { attrs } = object;
    if (attrs !== undefined && object.type.version === place.version && attrs.shape === place.shape) {
      writeAt(attrs, place, value);
      return;
    }
    if (attrs !== undefined) rememberWrite(object, attrs, name, place);
    else if (setSlot(object, name, value, place)) return;
  }
  setAttribute(object, name, value);
}

/** Writes into a table that has the shape of the place. */
function writeAt(table: AttributeTable, place: Site, value: Value): void {
  if (place.next === undefined) table.values_[place.index] = value;
  else {
    table.shape = place.next;
    table.values_.push(value);
  }
}

/** Is it the `__setattr__` of object, or the same in a builtin type? */
function isPlainSetattr(method: Value | undefined): boolean {
  const plain = objectType.lookup("__setattr__") as PyBuiltin;
  return method instanceof PyBuiltin && method.implementation === plain.implementation;
}

/** Writes one of `__slots__` where the place knows it; says whether it did. */
function setSlot(object: PyInstance, name: string, value: Value, place: Site): boolean {
  const { type, slotValues } = object;
  if (!(slotValues instanceof AttributeTable)) return false;
  if (type.version === place.version && slotValues.shape === place.shape) {
    writeAt(slotValues, place, value);
    return true;
  }
  const inClass = type.lookup(name);
  if (inClass instanceof PyMember && inClass.slot !== undefined && isPlainSetattr(type.lookup("__setattr__")))
    rememberPlace(type, slotValues.shape, inClass.slot, place);
  return false;
}

function rememberWrite(object: PyInstance, attrs: AttributeTable, name: string, place: Site): void {
  const { type } = object;
  if (letsInstancesHave(type.lookup(name)) && isPlainSetattr(type.lookup("__setattr__")))
    rememberPlace(type, attrs.shape, name, place);
}

/** Where a name is to be written in a table of this shape. */
function rememberPlace(type: PyType, shape: Shape | undefined, name: string, place: Site): void {
  if (shape === undefined) return;
  const at = shape.index.get(name);
  const next = at === undefined ? shape.extend(name) : undefined;
  if (at === undefined && next === undefined) return;
  place.version = type.version;
  place.shape = shape;
  place.index = at ?? 0;
  place.next = next;
}

/** The function that `object.name(...)` calls with the object in front; undefined where the attribute must be looked up and bound first. */
export function siteMethod(object: Value, name: string, place: Site): PyFunction | PyBuiltin | undefined {
  const type = typeOf(object);
  if (
    type.version === place.version &&
    (!(object instanceof PyInstance) || object.attrs === undefined || object.attrs.shape === place.shape)
  )
    return place.method;
  if (object instanceof PyModule || object instanceof PyType) return undefined;
  const method = unboundMethod(object, name);
  if (method === undefined) return undefined;
  const isInstance = object instanceof PyInstance;
  if (type.hasDict && (!isInstance || object.attrs?.shape === undefined)) return method;
  place.version = type.version;
  place.shape = isInstance ? object.attrs?.shape : undefined;
  place.method = method;
  return method;
}

export const instructions = { site, getattr, setattr };
