/**
 * Class creation: what `class C(A, B): ...` and `type(name, bases, namespace)` do.
 *
 * Finds the metaclass, the layout (which builtin an instance is made of), the mro; makes descriptors for `__slots__`; calls `__set_name__` and `__init_subclass__`.
 */

import { baseOf, bestBase, bestLayout, forgetSolidBase } from "./solid-base.ts";
import { isWeaklyReferable } from "./type-sizes.ts";
import { AttributeTable } from "./attribute-table.ts";
import { findAttribute } from "./attributes.ts";
import { call, callSpecial, instantiate, type Keywords } from "./call.ts";
import { PyCell } from "./cell.ts";
import { PyDict } from "./dict.ts";
import { attributeError, cannotChange, PyBaseException, runtimeError, typeError, valueError } from "./exceptions.ts";
import { PyAttribute, PyClassMethod, PyFunction, PyMember, PyStaticMethod } from "./function.ts";
import { isIdentifier } from "./identifier.ts";
import { arrayFrom } from "./iteration.ts";
import { linearize, objectType, PyObject, PyType, stringOf, typeOf, typeType, type Value } from "./object.ts";
import { PySuper } from "./super.ts";
import { dictDescriptor } from "./instance-dict.ts";
import { reprOf } from "./text.ts";
import { PyTuple } from "./tuple.ts";
import { tick } from "../limits.ts";

/** The body of a class statement: fills the namespace, and gives the cell of `__class__` that is in it, if any function of the class needs one. */
export type ClassBody = (namespace: Value) => PyCell | null;

/** `class name(*bases, **keywords): body` */
export function buildClass(
  name: string,
  givenBases: readonly Value[],
  keywords: Keywords | null,
  body: ClassBody,
): Value {
  const bases = resolveBases(givenBases);
  const rest = new Map(keywords ?? []);
  const given = rest.get("metaclass");
  rest.delete("metaclass");
  const kwargs = rest.size === 0 ? undefined : rest;
  if (given !== undefined && !(given instanceof PyType)) {
    const prepare = findAttribute(given, "__prepare__");
    const namespace = prepare === undefined ? new PyDict() : call(prepare, [name, new PyTuple(bases)], kwargs);
    requireNamespace(namespace, "<metaclass>");
    const cell = body(namespace);
    const made = call(given, [name, new PyTuple(bases), namespace], kwargs);
    checkClassCell(cell, name, made);
    return made;
  }
  const meta = mostDerivedMetaclass(given ?? (bases.length === 0 ? typeType : typeOf(bases[0]!)), bases);
  const namespace = prepareNamespace(meta, name, bases, kwargs);
  const cell = body(namespace);
  if (bases.length !== givenBases.length || bases.some((base, i) => base !== givenBases[i]))
    storeOriginalBases(namespace, givenBases);
  const cls =
    meta === typeType
      ? createType(typeType, name, bases, namespaceDict(namespace), kwargs)
      : instantiate(meta, [name, new PyTuple(bases), namespace], kwargs);
  checkClassCell(cell, name, cls);
  return cls;
}

/** Has the metaclass handed the cell of `__class__` on to `type.__new__`, and made this class of it? */
function checkClassCell(cell: PyCell | null, name: string, cls: Value): void {
  if (cell === null || !(cls instanceof PyType)) return;
  const filled = cell.read();
  if (filled === cls) return;
  const defining = `defining ${reprOf(name)} as ${reprOf(cls)}`;
  if (filled !== undefined) throw typeError(`__class__ set to ${reprOf(filled)} ${defining}`);
  throw runtimeError(`__class__ not set ${defining}. Was __classcell__ propagated to type.__new__?`);
}

function storeOriginalBases(namespace: Value, bases: readonly Value[]): void {
  if (namespace instanceof PyDict) namespace.table.set("__orig_bases__", new PyTuple(bases));
}

export function resolveBases(given: readonly Value[]): Value[] {
  const bases: Value[] = [];
  for (const base of given) {
    if (base instanceof PyType) bases.push(base);
    else {
      const entries = base instanceof PyObject ? findAttribute(base, "__mro_entries__") : undefined;
      if (entries === undefined) bases.push(base);
      else {
        const replaced = call(entries, [new PyTuple(given)]);
        if (!(replaced instanceof PyTuple)) throw typeError("__mro_entries__ must return a tuple");
        bases.push(...replaced.items);
      }
    }
  }
  return bases;
}

function mostDerivedMetaclass(given: PyType, bases: readonly Value[]): PyType {
  let winner = given;
  for (const base of bases) {
    const meta = typeOf(base);
    if (winner.isSubtypeOf(meta)) continue;
    if (!meta.isSubtypeOf(winner)) {
      throw typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
      );
    }
    winner = meta;
  }
  return winner;
}

function prepareNamespace(meta: PyType, name: string, bases: readonly Value[], kwargs: Keywords | undefined): Value {
  const prepare = meta === typeType ? undefined : findAttribute(meta, "__prepare__");
  if (prepare === undefined || !meta.mro.some((cls) => cls.isHeap && cls.dict.has("__prepare__"))) return new PyDict();
  const namespace = call(prepare, [name, new PyTuple(bases)], kwargs);
  requireNamespace(namespace, meta.name);
  return namespace;
}

function requireNamespace(namespace: Value, meta: string): void {
  if (!(namespace instanceof PyObject) || namespace.type.lookup("__getitem__") === undefined)
    throw typeError(`${meta}.__prepare__() must return a mapping, not ${typeOf(namespace).name}`);
}

function namespaceDict(namespace: Value): PyDict {
  if (namespace instanceof PyDict) return namespace;
  throw typeError(`type.__new__() argument 3 must be dict, not ${typeOf(namespace).name}`);
}

/** type.__new__(meta, name, bases, namespace, **kwargs) */
export function createType(
  givenMeta: PyType,
  name: string,
  givenBases: readonly Value[],
  namespace: PyDict,
  kwargs: Keywords | undefined,
): PyType {
  tick(10);
  const bases = givenBases.length === 0 ? [objectType] : givenBases.map(requireBase);
  const meta = mostDerivedMetaclass(givenMeta, bases);
  if (meta !== givenMeta) {
    const construct = meta.lookup("__new__");
    if (construct instanceof PyFunction || construct instanceof PyStaticMethod)
      return call(
        construct instanceof PyStaticMethod ? construct.func : construct,
        [meta, name, new PyTuple(givenBases), namespace],
        kwargs,
      ) as PyType;
  }
  const layout = bestLayout(bases);
  const cls = new PyType(name, bases, { isHeap: true, module: "__main__", layout });
  if (meta !== typeType) Object.defineProperty(cls, "type", { value: meta, writable: true, configurable: true });
  cls.attrs = undefined;
  for (const [key, value] of namespace.table.map) {
    const attribute = stringOf(key);
    if (attribute !== undefined) cls.dict.set(attribute, value);
  }
  finishNamespace(cls);
  applySlots(cls, bases);
  fillClassCell(cls);
  setMro(cls, bases, meta);
  cls.invalidate();
  setNames(cls);
  initSubclass(cls, kwargs);
  return cls;
}

/** Bases that a program assigns to `__bases__`: instances stay what they are made of. */
export function checkNewBases(cls: PyType, bases: readonly Value[]): PyType[] {
  const checked = bases.map(requireBase);
  for (const base of checked)
    if (base.isSubtypeOf(cls)) throw typeError("a __bases__ item causes an inheritance cycle");
  const [before, after] = [bestBase(cls.bases), bestBase(checked)];
  const refusal = (what: string): unknown =>
    typeError(`__bases__ assignment: '${after.name}' ${what} differs from '${before.name}'`);
  if (isCollected(before) !== isCollected(after)) throw refusal("deallocator");
  if (bestLayout(checked) !== cls.layout || !haveSameLayout(before, after)) throw refusal("object layout");
  return checked;
}

/** May an instance of the one become one of the other, as it lies in memory in CPython? */
export function haveSameLayout(a: PyType, b: PyType): boolean {
  const [left, right] = [layingOut(a), layingOut(b)];
  if (left === right) return true;
  // What stands behind items stands nowhere in particular.
  if (["int", "tuple", "bytes"].includes(left.layout.name)) return false;
  return left.isHeap && right.isHeap && baseOf(left) === baseOf(right) && addedTo(left) === addedTo(right);
}

/** The class itself, or the nearest base where the classes up to there add nothing to their instances. */
function layingOut(cls: PyType): PyType {
  let at = cls;
  while (at.isHeap && addedTo(at) === "") at = baseOf(at);
  return at;
}

/** What instances of a class of the program have that those of its base lack: slots, `__dict__`, a place for weak references. */
function addedTo(cls: PyType): string {
  const base = baseOf(cls);
  const names = (cls.slots ?? []).filter((name) => name !== "__dict__" && name !== "__weakref__");
  if (cls.hasDict && !base.hasDict) names.push("__dict__");
  if (isWeaklyReferable(cls) && !isWeaklyReferable(base)) names.push("__weakref__");
  return names.sort().join();
}

const UNCOLLECTED = new Set(["object", "int", "float", "complex", "str", "bytes", "bytearray", "bool"]);

/** Does CPython's collector look at the instances? At those of all classes of programs. */
const isCollected = (type: PyType): boolean => type.isHeap || !UNCOLLECTED.has(type.name);

/** Gives a class new bases, and it and every class below it a new order of resolution; where one has none, nothing changes. */
export function setBases(cls: PyType, bases: PyType[]): void {
  const before = cls.bases;
  const saved: [PyType, PyType[]][] = [];
  const reorder = (each: PyType): void => {
    const previous = each.mro;
    forgetSolidBase(each);
    setMro(each, each.bases, each.type);
    saved.push([each, previous]);
    for (const below of each.subclasses.all()) reorder(below);
  };
  cls.bases = bases;
  try {
    reorder(cls);
  } catch (error) {
    cls.bases = before;
    for (const [each, mro] of saved) each.mro = mro;
    throw error;
  }
  for (const base of before) base.subclasses.delete(cls);
  for (const base of bases) base.subclasses.add(cls);
  cls.invalidate();
}

function requireBase(base: Value): PyType {
  if (!(base instanceof PyType)) throw typeError("bases must be types");
  if (!base.isAcceptableBase) throw typeError(`type '${base.name}' is not an acceptable base type`);
  return base;
}

function setMro(cls: PyType, bases: readonly PyType[], meta: PyType): void {
  const custom = meta === typeType ? undefined : meta.lookup("mro");
  if (custom instanceof PyFunction) {
    cls.mro = [cls, ...(linearize(cls, bases)?.slice(1) ?? [])];
    cls.mro = checkMro(cls, arrayFrom(call(custom, [cls])));
    return;
  }
  const seen = new Set<PyType>();
  for (const base of bases) {
    if (seen.has(base)) throw typeError(`duplicate base class ${base.name}`);
    seen.add(base);
  }
  const mro = linearize(cls, bases, (heads) => {
    const names = [...heads].map((head) => head.name).join(", ");
    throw typeError(`Cannot create a consistent method resolution\norder (MRO) for bases ${names}`);
  })!;
  cls.mro = mro;
}

/** An mro that the program made: instances of the class must be made of what every class in it expects. */
function checkMro(cls: PyType, mro: readonly Value[]): PyType[] {
  if (mro.length === 0) throw typeError("type MRO must not be empty");
  return mro.map((each) => {
    if (!(each instanceof PyType)) throw typeError(`mro() returned a non-class ('${typeOf(each).name}')`);
    if (!cls.layout.isSubtypeOf(each.layout))
      throw typeError(`mro() returned base with unsuitable layout ('${each.name}')`);
    return each;
  });
}

const IMPLICIT_CLASS_METHODS = ["__init_subclass__", "__class_getitem__"];

function finishNamespace(cls: PyType): void {
  const { dict } = cls;
  const qualname = dict.get("__qualname__");
  if (typeof qualname === "string") cls.qualname = qualname;
  else if (qualname !== undefined) throw typeError(`type __qualname__ must be a str, not ${typeOf(qualname).name}`);
  dict.delete("__qualname__");
  const module = dict.get("__module__");
  if (typeof module === "string") cls.module = module;
  else if (module === undefined) dict.set("__module__", cls.module);
  if (!dict.has("__doc__")) dict.set("__doc__", null);
  for (const name of IMPLICIT_CLASS_METHODS) {
    const method = dict.get(name);
    if (method instanceof PyFunction) dict.set(name, new PyClassMethod(method));
  }
  const construct = dict.get("__new__");
  if (construct instanceof PyFunction) dict.set("__new__", new PyStaticMethod(construct));
  if (dict.has("__eq__") && !dict.has("__hash__")) dict.set("__hash__", null);
}

/** Done before `__set_name__` and `__init_subclass__` may call methods. */
function fillClassCell(cls: PyType): void {
  const cell = cls.dict.get("__classcell__");
  if (cell === undefined || cell instanceof PyMember) return;
  if (!(cell instanceof PyCell)) throw typeError(`__classcell__ must be a nonlocal cell, not ${reprOf(typeOf(cell))}`);
  cls.dict.delete("__classcell__");
  cell.fill(cls);
}

/** `__slots__`: descriptors for the names; without "__dict__" among them and without a base that has one, instances have no `__dict__`. */
function applySlots(cls: PyType, bases: readonly PyType[]): void {
  const declared = cls.dict.get("__slots__");
  const inherited = bases.some((base) => base.hasDict);
  if (declared === undefined) {
    cls.hasDict = true;
    if (!inherited) {
      cls.dict.set("__dict__", dictDescriptor(cls));
      cls.dict.set("__weakref__", new PyAttribute("__weakref__", cls, () => null));
    }
    return;
  }
  const names = (typeof declared === "string" ? [declared] : arrayFrom(declared)).map((name) => {
    const text = stringOf(name);
    if (text === undefined) throw typeError(`__slots__ items must be strings, not '${typeOf(name).name}'`);
    if (!isIdentifier(text)) throw typeError("__slots__ must be identifiers");
    return text;
  });
  for (const name of ["__dict__", "__weakref__"]) {
    const times = names.filter((each) => each === name).length;
    if (times === 0 || (times === 1 && !bestBase(bases).hasDict)) continue;
    const why = name === "__dict__" ? "we already got one" : "either we already got one, or __itemsize__ != 0";
    throw typeError(`${name} slot disallowed: ${why}`);
  }
  if (names.length > 0 && ["int", "tuple", "bytes"].includes(cls.layout.name))
    throw typeError(`nonempty __slots__ not supported for subtype of '${bases[0]!.name}'`);
  cls.hasDict = inherited || names.includes("__dict__");
  cls.slots = names;
  forgetSolidBase(cls);
  if (cls.hasDict && !inherited) cls.dict.set("__dict__", dictDescriptor(cls));
  for (const name of names) {
    if (name === "__dict__" || name === "__weakref__") continue;
    const mangled = name.startsWith("__") && !name.endsWith("__") ? `_${cls.name.replace(/^_+/, "")}${name}` : name;
    // What a class statement puts there for itself is no variable of the class.
    if (mangled === "__classcell__") fillClassCell(cls);
    if (cls.dict.has(mangled)) throw valueError(`'${name}' in __slots__ conflicts with class variable`);
    cls.dict.set(mangled, slotDescriptor(mangled, cls));
  }
}

function slotDescriptor(name: string, owner: PyType): PyMember {
  const member = new PyMember(
    name,
    owner,
    (self) => {
      const value = self instanceof PyObject ? self.slotValues?.get(name) : undefined;
      if (value === undefined)
        throw attributeError(`'${typeOf(self).name}' object has no attribute '${name}'`, self, name);
      return value;
    },
    (self, value) => {
      if (!(self instanceof PyObject) || !self.type.isSubtypeOf(owner))
        throw typeError(
          `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeOf(self).name}' object`,
        );
      self.slotValues ??= new AttributeTable();
      if (value !== undefined) self.slotValues.set(name, value);
      else if (!self.slotValues.delete(name)) throw cannotChange(name);
    },
  );
  member.slot = name;
  return member;
}

function setNames(cls: PyType): void {
  for (const [name, value] of [...cls.dict]) {
    // Functions, of which there are many, have none.
    if (value instanceof PyObject && !(value instanceof PyFunction) && value.type.lookup("__set_name__") !== undefined)
      callSetName(value, cls, name);
  }
}

/** CPython: what a `__set_name__` raises becomes the cause of a RuntimeError. */
function callSetName(value: PyObject, cls: PyType, name: string): void {
  try {
    callSpecial(value, "__set_name__", cls, name);
  } catch (error) {
    if (!(error instanceof PyBaseException) || !value.type.isHeap) throw error;
    const failure = runtimeError(
      `Error calling __set_name__ on '${value.type.name}' instance ${reprOf(name)} in '${cls.name}'`,
    );
    failure.cause = error;
    failure.context = error;
    failure.suppressContext = true;
    throw failure;
  }
}

/** super(cls, cls).__init_subclass__(**kwargs) */
function initSubclass(cls: PyType, kwargs: Keywords | undefined): void {
  const method = new PySuper(cls, cls, cls).attribute("__init_subclass__");
  if (method !== undefined) call(method, [], kwargs);
}
