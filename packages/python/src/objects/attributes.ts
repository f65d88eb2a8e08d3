/**
 * The attribute gate: every way from a name in a program to an attribute of a value comes through here: `x.y`, getattr, hasattr, str.format,
 * match patterns, operator.attrgetter. What a name can reach is what stands in the Maps of types, instances and modules, and nothing else.
 */

import { call, isCallable, callMethod } from "./call.ts";
import { attributeError, cannotChange, isInstanceOfException, noAttribute, typeError } from "./exceptions.ts";
import {
  PyAttribute,
  PyBoundMethod,
  PyBuiltin,
  PyClassMethod,
  PyMember,
  PyFunction,
  PyProperty,
  PyStaticMethod,
} from "./function.ts";
import { type Attributes, PyObject, PyType, stringOf, typeOf, type Value } from "./object.ts";
import { PyModule } from "./module.ts";
import { PySuper } from "./super.ts";

/** value.name. Raises AttributeError. */
export function getAttribute(value: Value, name: string): Value {
  const found = lookUp(value, name);
  if (found !== undefined) return found;
  throw missingAttribute(value, name);
}

/** value.name, undefined where there is none: an AttributeError of a descriptor or a `__getattr__` says so, too. Their other errors pass through. */
export function findAttribute(value: Value, name: string): Value | undefined {
  try {
    return lookUp(value, name);
  } catch (error) {
    if (isInstanceOfException(error, "AttributeError")) return undefined;
    throw error;
  }
}

/** value.name, or undefined where nothing of the program has said in its own words that there is none. */
function lookUp(value: Value, name: string): Value | undefined {
  const type = typeOf(value);
  if (type.customisesLookup) return customAttribute(value as PyObject, type, name);
  return genericAttribute(value, type, name);
}

function missingAttribute(value: Value, name: string): unknown {
  if (value instanceof PyType)
    return attributeError(`type object '${value.name}' has no attribute '${name}'`, value, name);
  if (value instanceof PyModule) {
    const own = stringOf(value.attrs.get("__name__") ?? null);
    return attributeError(`module${own === undefined ? "" : ` '${own}'`} has no attribute '${name}'`, value, name);
  }
  const told = value instanceof PyObject ? value.absence(name) : undefined;
  if (told !== undefined) return told;
  // What a method lacks is looked for in its function last.
  return noAttribute(value instanceof PyBoundMethod && value.func instanceof PyFunction ? value.func : value, name);
}

/** object.__getattribute__ (and type's and module's): data descriptor, instance, other class attribute. */
export function genericAttribute(value: Value, type: PyType, name: string): Value | undefined {
  if (value instanceof PyType) return typeAttribute(value, name);
  if (value instanceof PySuper) return value.attribute(name);
  const inClass = type.lookup(name);
  if (inClass !== undefined && isDataDescriptor(inClass)) {
    const found = bindAttribute(inClass, value, type);
    if (found !== undefined) return found;
  }
  if (typeof value === "object" && value !== null) {
    const own = value.attrs?.get(name);
    if (own !== undefined) return own;
    if (value instanceof PyModule && inClass === undefined) return missingInModule(value, name);
  }
  if (inClass !== undefined) return bindAttribute(inClass, value, type);
  // A method has the attributes of its function.
  return value instanceof PyBoundMethod ? lookUp(value.func, name) : undefined;
}

/** What a module makes when it is first asked for, or what its `__getattr__` gives. */
function missingInModule(module: PyModule, name: string): Value | undefined {
  const made = module.missingAttribute(name);
  if (made !== undefined) return made;
  const method = module.attrs.get("__getattr__");
  return method === undefined ? undefined : call(method, [name]);
}

function typeAttribute(cls: PyType, name: string): Value | undefined {
  const meta = cls.type;
  const inMeta = meta.lookup(name);
  if (inMeta !== undefined && isDataDescriptor(inMeta)) {
    const found = bindAttribute(inMeta, cls, meta);
    if (found !== undefined) return found;
  }
  const own = cls.lookup(name);
  if (own !== undefined) return bindClassAttribute(own, cls);
  return inMeta === undefined ? undefined : bindAttribute(inMeta, cls, meta);
}

/** What `Class.name` gives for an attribute found in the class. */
export function bindClassAttribute(attribute: Value, cls: PyType): Value | undefined {
  if (typeof attribute !== "object" || attribute === null) return attribute;
  if (attribute instanceof PyFunction || attribute instanceof PyBuiltin) return attribute;
  if (attribute instanceof PyAttribute) return attribute.isHidden ? undefined : attribute;
  if (!attribute.type.isHeap) {
    if (attribute instanceof PyClassMethod) return bindToClass(attribute, cls);
    return attribute instanceof PyStaticMethod ? attribute.func : attribute;
  }
  const get = attribute.type.lookup("__get__");
  return get === undefined ? attribute : call(get, [attribute, null, cls]);
}

/** What a class method gives for the class that it is read from. */
export function bindToClass(method: PyClassMethod, cls: PyType): Value | undefined {
  const func = method.func;
  if (func instanceof PyFunction) return new PyBoundMethod(func, cls);
  if (func instanceof PyBuiltin) return new PyBoundMethod(func, cls, func.owner === undefined);
  // CPython: what is bound already has no `__get__`, and gets the class as one more argument.
  if (func instanceof PyBoundMethod) return new PyBoundMethod(func, cls);
  return isCallable(func) && !(func instanceof PyObject && func.type.lookup("__get__") !== undefined)
    ? new PyBoundMethod(func, cls)
    : bindAttribute(func, cls, cls);
}

/** What `instance.name` gives for an attribute found in the class of the instance. Undefined: the attribute says that it isn't there. */
export function bindAttribute(attribute: Value, instance: Value, type: PyType): Value | undefined {
  if (typeof attribute !== "object" || attribute === null) return attribute;
  if (attribute instanceof PyFunction) return new PyBoundMethod(attribute, instance);
  if (attribute instanceof PyBuiltin) return attribute.binds ? new PyBoundMethod(attribute, instance) : attribute;
  if (attribute instanceof PyAttribute) return readComputed(attribute, instance);
  if (attribute instanceof PyType) return attribute;
  if (!attribute.type.isHeap) {
    if (attribute instanceof PyProperty) return readProperty(attribute, instance);
    if (attribute instanceof PyClassMethod) return bindToClass(attribute, type);
    if (attribute instanceof PyStaticMethod) return attribute.func;
  }
  const get = attribute.type.lookup("__get__");
  return get === undefined ? attribute : call(get, [attribute, instance, type]);
}

/** What a computed attribute gives for an instance of the type that it was made for. */
export function readComputed(attribute: PyAttribute, instance: Value): Value | undefined {
  requireOwner(attribute, instance);
  return attribute.get(instance);
}

/** Assigns to a computed attribute; undefined deletes. */
export function writeComputed(attribute: PyAttribute, instance: Value, value: Value | undefined): void {
  requireOwner(attribute, instance);
  if (attribute.set === undefined) {
    const { name, owner } = attribute;
    if (attribute instanceof PyMember) throw attributeError("readonly attribute", instance, name);
    throw attributeError(`attribute '${name}' of '${owner.name}' objects is not writable`, instance, name);
  }
  attribute.set(instance, value);
}

/** A program may put `int.real` into any class of its own. */
function requireOwner({ name, owner }: PyAttribute, instance: Value): void {
  const type = typeOf(instance);
  if (type !== owner && !type.isSubtypeOf(owner))
    throw typeError(`descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${type.name}' object`);
}

export function readProperty(property: PyProperty, instance: Value): Value {
  if (property.getter === null) {
    const name = property.name === undefined ? "" : ` '${property.name}'`;
    throw attributeError(
      `property${name} of '${typeOf(instance).qualname}' object has no getter`,
      instance,
      property.name ?? "",
    );
  }
  return call(property.getter, [instance]);
}

/** Does the attribute of the class come before that of the instance? */
export function isDataDescriptor(attribute: Value): boolean {
  if (typeof attribute !== "object" || attribute === null) return false;
  if (attribute instanceof PyFunction || attribute instanceof PyBuiltin) return false;
  if (attribute instanceof PyProperty || attribute instanceof PyAttribute) return true;
  const { type } = attribute;
  if (!type.isHeap) return type.lookup("__set__") !== undefined;
  // CPython: without `__get__` the instance is asked first, and the descriptor stands for itself only if that has nothing.
  return type.lookup("__get__") !== undefined && (type.lookup("__set__") ?? type.lookup("__delete__")) !== undefined;
}

/** Lookup in a class whose author wrote `__getattribute__` or `__getattr__`. */
function customAttribute(value: PyObject, type: PyType, name: string): Value | undefined {
  const getattribute = type.lookup("__getattribute__");
  let failure: unknown;
  try {
    const found =
      getattribute === undefined || isNamed(getattribute, "__getattribute__")
        ? genericAttribute(value, type, name)
        : callMethod(getattribute!, value, name);
    if (found !== undefined) return found;
    failure = missingAttribute(value, name);
  } catch (error) {
    if (!isInstanceOfException(error, "AttributeError")) throw error;
    failure = error;
  }
  const getattr = type.lookup("__getattr__");
  if (getattr === undefined) {
    if (isNamed(getattribute, "__getattribute__")) return undefined;
    throw failure;
  }
  return callMethod(getattr, value, name);
}

/** Is it what builtin types have under this name? Another of their methods may stand there: `__setattr__ = dict.__setitem__`. */
const isNamed = (method: Value | undefined, name: string): boolean =>
  method instanceof PyBuiltin && method.name === name;

/** What is given as the name of an attribute. */
export function attributeName(name: Value): string {
  const text = stringOf(name);
  if (text === undefined) throw typeError(`attribute name must be string, not '${typeOf(name).name}'`);
  return text;
}

/** value.name = attribute */
export function setAttribute(value: Value, name: string, attribute: Value): void {
  const type = typeOf(value);
  if (type.isHeap) {
    const method = type.lookup("__setattr__");
    if (method !== undefined && !isNamed(method, "__setattr__")) {
      callMethod(method, value, name, attribute);
      return;
    }
  }
  genericSetAttribute(value, name, attribute);
}

/** del value.name */
export function deleteAttribute(value: Value, name: string): void {
  const type = typeOf(value);
  if (type.isHeap) {
    const method = type.lookup("__delattr__");
    if (method !== undefined && !isNamed(method, "__delattr__")) {
      callMethod(method, value, name);
      return;
    }
  }
  genericSetAttribute(value, name, undefined);
}

/** object.__setattr__ and, with undefined, object.__delattr__. */
export function genericSetAttribute(value: Value, name: string, attribute: Value | undefined): void {
  const type = typeOf(value);
  const inClass = type.lookup(name);
  if (
    inClass !== undefined &&
    typeof inClass === "object" &&
    inClass !== null &&
    assignDescriptor(inClass, value, type, name, attribute)
  )
    return;
  if (value instanceof PyType) {
    setTypeAttribute(value, name, attribute);
    return;
  }
  const attrs = typeof value === "object" && value !== null ? attributesForWriting(value, type) : undefined;
  if (attrs === undefined) {
    if (inClass !== undefined) throw cannotChange(`'${type.name}' object attribute '${name}' is read-only`);
    throw cannotChange(`'${type.name}' object has no attribute '${name}'`);
  }
  if (attribute !== undefined) attrs.set(name, attribute);
  else if (!attrs.delete(name)) throw cannotChange(`'${typeOf(value).name}' object has no attribute '${name}'`);
}

/** The Map for attributes of an instance, made now if the type allows one. */
function attributesForWriting(value: PyObject, type: PyType): Attributes | undefined {
  if (value.attrs === undefined && type.hasDict) value.attrs = new Map();
  return value.attrs;
}

/** Lets a data descriptor of the class take the assignment; false where there is none. */
function assignDescriptor(
  descriptor: PyObject,
  value: Value,
  type: PyType,
  name: string,
  attribute: Value | undefined,
): boolean {
  if (descriptor instanceof PyFunction || descriptor instanceof PyBuiltin) return false;
  if (descriptor instanceof PyProperty && !descriptor.type.isHeap) {
    const accessor = attribute === undefined ? descriptor.deleter : descriptor.setter;
    if (accessor === null) {
      const label = descriptor.name === undefined ? "" : ` '${descriptor.name}'`;
      throw attributeError(
        `property${label} of '${type.qualname}' object has no ${attribute === undefined ? "deleter" : "setter"}`,
        value,
        name,
      );
    }
    call(accessor, attribute === undefined ? [value] : [value, attribute]);
    return true;
  }
  if (descriptor instanceof PyAttribute) {
    writeComputed(descriptor, value, attribute);
    return true;
  }
  const method = descriptor.type.lookup(attribute === undefined ? "__delete__" : "__set__");
  if (method === undefined || method === null) {
    const other = descriptor.type.lookup(attribute === undefined ? "__set__" : "__delete__");
    if (other === undefined) return false;
    throw attributeError(attribute === undefined ? "__delete__" : "__set__", value, name);
  }
  call(method, attribute === undefined ? [descriptor, value] : [descriptor, value, attribute]);
  return true;
}

function setTypeAttribute(cls: PyType, name: string, attribute: Value | undefined): void {
  if (!cls.isHeap || cls.isImmutable) throw typeError(`cannot set '${name}' attribute of immutable type '${cls.name}'`);
  if (attribute === undefined && !cls.dict.has(name))
    throw cannotChange(`type object '${cls.name}' has no attribute '${name}'`);
  // The module of a metaclass hides the descriptor that would take the one of its class.
  if (name === "__module__") cls.module = typeof attribute === "string" ? attribute : "builtins";
  cls.define(name, attribute);
}

/** Is there `value.name`? Only AttributeError means no. */
export function hasAttribute(value: Value, name: string): boolean {
  return findAttribute(value, name) !== undefined;
}

/** Names for dir(value) without arguments to the class: own attributes and those along the mro. */
export function attributeNames(value: Value): string[] {
  const names = new Set<string>();
  if (typeof value === "object" && value !== null && value.attrs !== undefined)
    for (const name of value.attrs.keys()) names.add(name);
  const type = value instanceof PyType ? value : typeOf(value);
  if (!(value instanceof PyModule)) for (const cls of type.mro) for (const name of cls.dict.keys()) names.add(name);
  return [...names].sort();
}

/** The value's method, not bound: what `obj.name(...)` calls with the object in front. Undefined where binding must happen first. */
export function unboundMethod(value: Value, name: string): PyFunction | PyBuiltin | undefined {
  const type = typeOf(value);
  if (type.customisesLookup || value instanceof PyType || value instanceof PySuper || value instanceof PyModule)
    return undefined;
  // CPython: a union looks its attributes up in a way of its own.
  if (type.name === "types.UnionType") return undefined;
  const method = type.lookup(name);
  if (method instanceof PyFunction || (method instanceof PyBuiltin && isMethodOf(method, type))) {
    if (typeof value === "object" && value !== null && value.attrs !== undefined && value.attrs.has(name))
      return undefined;
    return method;
  }
  return undefined;
}

/** Was the builtin made for objects of the type? A program may put `list.append` into any class of its own. */
function isMethodOf(method: PyBuiltin, type: PyType): boolean {
  const { owner } = method;
  return method.binds && (owner === undefined || owner === type || type.isSubtypeOf(owner));
}
