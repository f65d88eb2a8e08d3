/**
 * Objects: the ground that every Python value stands on.
 *
 * | Python          | JavaScript                                                        |
 * |-----------------|-------------------------------------------------------------------|
 * | None, bool, str | null, boolean, string (indexed by code point)                     |
 * | int             | number while it is a safe integer, else bigint: always normalised |
 * | anything else   | an instance of `PyObject`                                         |
 *
 * `undefined` is no Python value: it means "absent" (an unbound variable, an argument not given, an exhausted iterator).
 * Attributes live in Maps, so no JavaScript property is ever reached by a Python name.
 *
 * Every class of ours carries its default Python type on its prototype (`PyList.prototype.type = listType`); only an
 * instance of a user's subclass has `type` and `attrs` of its own. That keeps a float box as small as one number.
 * The types themselves are made here, bare, so that `typeOf` needs no other file; each type's own file fills in its
 * methods with `defineMethods`.
 */

import { AttributeTable } from "./attribute-table.ts";
import { tellDeprecated } from "./deprecations.ts";
import { chargeLarge, LARGE, LARGE_NEGATIVE } from "./large-ints.ts";
import { whenBrokenOff } from "../limits.ts";
import { Subclasses } from "./subclasses.ts";

/** A Python value. */
export type Value = null | boolean | number | bigint | string | PyObject;

/** Namespace of an instance, a class or a module. */
export type Attributes = Map<string, Value>;

/** Names of the binary operators, as in the dunder methods. */
export type BinaryOperator =
  | "add"
  | "sub"
  | "mul"
  | "matmul"
  | "truediv"
  | "floordiv"
  | "mod"
  | "divmod"
  | "pow"
  | "lshift"
  | "rshift"
  | "and"
  | "or"
  | "xor";
export type Ordering = "lt" | "le" | "gt" | "ge";

/** Something to draw values from. `next` gives `undefined` at the end and after it. */
export type Iteration = {
  next(): Value | undefined;
  /** Of generators: themselves, if their body knows folds. */
  folding?(): Folding | undefined;
  /** All values in an array of the caller's own, charged, where nobody need be asked for them one by one; the iteration is over then. Only at its beginning. */
  allAtOnce?(): Value[] | undefined;
};

/** `nextFor` gives the next value that the fold has not taken. */
export type Folding = { nextFor(fold: Fold): Value | undefined };

/**
 * What a builtin that uses a generator up does with most values, so that the body of a generator expression does it itself (`codegen/folds.ts`): values that are this boolean are
 * passed over, all go into this array, or small ints or floats are added to this sum.
 */
export type Fold = boolean | Value[] | RunningSum;

/** A sum of small ints, or of floats; the other number is NaN, and both are while it is something else. */
export type RunningSum = { int: number; double: number };

/**
 * Everything that is not one of JavaScript's primitives.
 *
 * The methods below are the *slots*: what the engine's own types do natively. They are called for an instance whose type is
 * ours; for an instance of a class of the program the operators look for the dunder method first (which, inherited from
 * a builtin, ends here again). A slot answers `undefined` for "not supported", and the operator then says so in CPython's words.
 */
export class PyObject {
  declare readonly type: PyType;
  /** The instance's `__dict__`, absent where instances of the type have none. */
  declare attrs: Attributes | undefined;
  /** Values of `__slots__`, where the class has some. */
  declare slotValues: Attributes | undefined;

  /** What is raised for an attribute that is not there, where the class has words of its own (in CPython, those of its `__getattr__`). */
  absence(_name: string): unknown {
    return undefined;
  }
  /** bool(self) */
  truth(): boolean {
    return (this.length() ?? 1) !== 0;
  }
  /** len(self) */
  length(): number | undefined {
    return undefined;
  }
  /** iter(self), as an iterator of ours */
  iterator(): PyIterator | undefined {
    return undefined;
  }
  /** self == other */
  equals(_other: Value): boolean | undefined {
    return undefined;
  }
  /** self < other and its kin */
  order(_operator: Ordering, _other: Value): boolean | undefined {
    return undefined;
  }
  /** hash(self): a safe integer or a normalised bigint; undefined for "unhashable". Identity unless overridden. */
  hash(): number | bigint | undefined {
    return identityOf(this);
  }
  /** Can a dict take the object itself as its key, because it equals nothing else? */
  hasIdentityEquality(): boolean {
    return true;
  }
  /** repr(self) */
  repr(): string {
    return `<${qualifiedName(this.type)} object at ${addressOf(this)}>`;
  }
  /** str(self), where it differs from repr */
  str(): string | undefined {
    return undefined;
  }
  /** self[key] */
  getItem(_key: Value): Value | undefined {
    return undefined;
  }
  /** self[key] = value; false for "not supported" */
  setItem(_key: Value, _value: Value): boolean {
    return false;
  }
  /** del self[key]; false for "not supported" */
  deleteItem(_key: Value): boolean {
    return false;
  }
  /** item in self; undefined: search by iterating */
  contains(_item: Value): boolean | undefined {
    return undefined;
  }
  /** self OP other, or with `reflected` other OP self */
  binary(_operator: BinaryOperator, _other: Value, _reflected: boolean): Value | undefined {
    return undefined;
  }
  /** self OP= other; undefined: use the binary operator */
  inPlace(_operator: BinaryOperator, _other: Value): Value | undefined {
    return undefined;
  }
  /** -self, +self, ~self, abs(self) */
  unary(_operator: "neg" | "pos" | "invert" | "abs"): Value | undefined {
    return undefined;
  }
  /** format(self, spec); undefined: str(self), which takes no spec */
  format(_spec: string): string | undefined {
    return undefined;
  }
}

/** An iterator of ours: `next` gives the next value, undefined when there is none. */
/** How what a copied object refers to is copied: not at all, or deeply. */
export type CopyPart = (part: Value) => Value;

export abstract class PyIterator extends PyObject implements Iteration {
  abstract next(): Value | undefined;
  override iterator(): PyIterator {
    return this;
  }
  /** `__length_hint__`, so that a list can be charged for before it is made. */
  lengthHint(): number {
    return 0;
  }
  /** An iterator that stands at the same place, for `copy`; undefined where there can be none. */
  copied(_part: CopyPart): PyIterator | undefined {
    return undefined;
  }
  /** What is left of an iterator of which CPython makes a list when it copies it. */
  remaining(): Value[] | undefined {
    return undefined;
  }
}

/** An iterator that makes tuples, which a loop like `for key, value in` takes apart at once: it has no use for them. */
export abstract class PyRowIterator extends PyIterator {
  /** How many items each tuple has. */
  abstract readonly width: number;
  /** The items of the next tuple, in a list that is good until the next call; undefined at the end. */
  abstract nextRow(): readonly Value[] | undefined;
}

/** An object of ours that is called often: a cached function, a partial one, an itemgetter. Its class has `__call__`, which does the same. */
export abstract class PyCallable extends PyObject {
  abstract invoke(args: readonly Value[], kwargs: ReadonlyMap<string, Value> | undefined): Value;
  /** The same with one argument. */
  invoke1(argument: Value): Value {
    return this.invoke([argument], undefined);
  }
}

const identities = new WeakMap<PyObject, number>();
let lastIdentity = 0x7f3a_0000_0000 / 16;

/** id(self) / 16: a number of its own for every object, given when it is first asked for. */
export function identityOf(object: PyObject): number {
  let identity = identities.get(object);
  if (identity === undefined) {
    identity = ++lastIdentity;
    identities.set(object, identity);
  }
  return identity;
}

/** `0x7f3a00000010`: what repr shows of an object without a better name. */
export function addressOf(object: PyObject): string {
  return `0x${(identityOf(object) * 16).toString(16)}`;
}

/** `Point` or `module.Point`: the name of a class as repr shows it. Builtins stand without their module. */
export function qualifiedName(type: PyType): string {
  if (type.module !== "builtins") return `${type.module}.${type.qualname}`;
  return type.isHeap ? type.name : type.qualname;
}

/** What an instance of a type is made of: the builtin that it is laid out like. */
export type Allocate = (cls: PyType) => Value;

/** Marks a cached "no such attribute". */
const ABSENT = Symbol("absent");
/** How many names a class knows about without looking, and how long they are at most: they are the program's, and builtin types outlive every session. */
const [MOST_KNOWN, LONGEST_KNOWN] = [1024, 64];
let lastVersion = 0;

/** A class whose instances are plain (`__new__` is object's, `__init__` a function of the program), or a builtin type that its `__new__` makes completely, here of one argument. */
export type ConstructionPlan = { initialize: PyObject } | { convert: (value: Value) => Value } | "general";

/** A Python class: `int`, `list`, or one that the program has made. */
/** Surely no descriptor. */
export const isPlainData = (value: Value | undefined): boolean =>
  value !== undefined && (typeof value !== "object" || value === null);

export class PyType extends PyObject {
  name: string;
  qualname: string;
  /** `__module__`, "builtins" for ours. */
  module: string;
  bases: PyType[];
  /** Linearised bases, this class first (C3). */
  mro: PyType[];
  readonly #dict: Attributes = new Map();
  /** Tables of methods that nobody has asked for yet: a type's methods are made when its first attribute is looked up. */
  pending: ((type: PyType, dict: Attributes) => void)[] = [];
  /** The builtin type whose layout instances have: `object` for plain classes, `dict` for `class D(dict)`. */
  layout: PyType;
  /** Made by a `class` statement or `type(...)`, so its attributes may be set. */
  readonly isHeap: boolean;
  /** May be subclassed by a program. */
  isAcceptableBase = true;
  /** Instances have a `__dict__`. */
  hasDict: boolean;
  /** Names of `__slots__`, also inherited ones; undefined where there are none. */
  slots: string[] | undefined;
  /** Direct subclasses, to pass on changes of attributes. Not visible to programs. */
  readonly subclasses = new Subclasses<PyType>();
  /** What `match` takes instances for: set for the abstract classes Sequence and Mapping and what is registered with them; subclasses follow. */
  patternKind: "sequence" | "mapping" | undefined = undefined;
  /** Abstract methods that keep the class from being instantiated. */
  abstractMethods: string[] | undefined;
  /** A number of its own for every state of every class: what was found in a class holds while its version does. */
  version = ++lastVersion;
  #cache = new Map<string, Value | typeof ABSENT>();
  #ownGetattribute: boolean | undefined;
  /**
   * Set for a class of a module of ours that is written in Python and has slots in JavaScript for its ordinary instances (Decimal, Fraction): those are asked first, and the
   * methods where a slot answers `undefined`. A subclass goes by its methods, and so does the class itself once a program has set an attribute of it.
   */
  hasNativeSlots = false;
  /** CPython: written in C, so that programs can't set its attributes. */
  isImmutable = false;
  /** What a call of exactly this class makes at once of common arguments; undefined: its `__new__` is to be called. */
  constructsQuickly:
    | ((args: readonly Value[], kwargs: ReadonlyMap<string, Value> | undefined) => Value | undefined)
    | undefined = undefined;
  /** What a call of such a class with one argument makes at once; undefined: its `__new__` is to be called. */
  convertsQuickly: ((value: Value) => Value | undefined) | undefined = undefined;
  /** How instances are made, once that is known (see `construction.ts`). */
  plan: ConstructionPlan | undefined = undefined;

  constructor(
    name: string,
    bases: PyType[],
    options: { isHeap?: boolean; module?: string; layout?: PyType; hasDict?: boolean } = {},
  ) {
    super();
    this.name = name;
    this.qualname = name;
    this.module = options.module ?? "builtins";
    this.bases = bases;
    this.isHeap = options.isHeap ?? false;
    this.mro = [this];
    this.layout = options.layout ?? this;
    this.hasDict = options.hasDict ?? false;
    // `object` does not remember the classes of programs: it never changes.
    for (const base of bases) if (!this.isHeap || base.bases.length > 0) base.subclasses.add(this);
    if (!this.isHeap) this.mro = linearize(this, bases) ?? [this];
  }

  /** `__dict__` of the class. */
  get dict(): Attributes {
    if (this.pending.length > 0) this.#fill();
    return this.#dict;
  }

  /** Makes the methods. Where that does not come to its end (the stack is full, or the run is broken off), they are made when they are next looked up. */
  #fill(): void {
    const steps = this.pending;
    this.pending = []; // a step may look into the class itself
    beingFilled.set(this, steps);
    try {
      for (const step of steps) step(this, this.#dict);
    } catch (error) {
      this.pending = steps;
      this.invalidate();
      throw error;
    } finally {
      beingFilled.delete(this);
    }
  }

  /** The attribute that `name` has along the mro, or undefined. Not bound, descriptors not called. */
  lookup(name: string): Value | undefined {
    const known = this.#cache.get(name);
    if (known !== undefined) return known === ABSENT ? undefined : known;
    let found: Value | undefined;
    for (const cls of this.mro) {
      found = cls.dict.get(name);
      if (found !== undefined) break;
    }
    if (this.#cache.size >= MOST_KNOWN) this.#cache.clear();
    if (name.length <= LONGEST_KNOWN) this.#cache.set(name, found === undefined ? ABSENT : found);
    return found;
  }

  /** Like `lookup`, and says in which class it was found. */
  lookupOwner(name: string): PyType | undefined {
    return this.mro.find((cls) => cls.dict.has(name));
  }

  /** Sets (or with undefined deletes) an attribute of the class itself and forgets what was cached below it. */
  define(name: string, value: Value | undefined): void {
    const known = this.dict.get(name);
    this.hasNativeSlots = false;
    this.constructsQuickly = undefined;
    if (value === undefined) this.dict.delete(name);
    else this.dict.set(name, value);
    // A counter of a class: what was found elsewhere, and that something is to be found here, holds as before.
    if (isPlainData(known) && isPlainData(value) && !name.startsWith("__")) this.#forget(name);
    else this.invalidate();
  }

  /** Forgets one cached lookup, here and in every subclass. */
  #forget(name: string): void {
    this.#cache.delete(name);
    for (const subclass of this.subclasses.all()) subclass.#forget(name);
  }

  /** Forgets cached lookups, here and in every subclass. */
  invalidate(): void {
    this.#cache.clear();
    this.version = ++lastVersion;
    this.plan = undefined;
    this.#ownGetattribute = undefined;
    for (const subclass of this.subclasses.all()) subclass.invalidate();
  }

  /** Does a class of the program define `__getattribute__` or `__getattr__`? Asked on every attribute access, so cached. */
  get customisesLookup(): boolean {
    if (this.#ownGetattribute === undefined) {
      this.#ownGetattribute = this.mro.some(
        (cls) => cls.isHeap && (cls.dict.has("__getattribute__") || cls.dict.has("__getattr__")),
      );
    }
    return this.#ownGetattribute;
  }

  isSubtypeOf(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }
}

/** Types whose methods are being made, with what makes them. */
const beingFilled = new Map<PyType, PyType["pending"]>();

whenBrokenOff(() => {
  for (const [type, steps] of beingFilled) {
    type.pending = steps;
    type.invalidate();
  }
  beingFilled.clear();
});

/** C3 linearisation of `cls` over `bases`, or undefined where no consistent order exists; `stuckAt` is then told which classes stand in front of what is left. */
export function linearize(
  cls: PyType,
  bases: readonly PyType[],
  stuckAt?: (heads: Set<PyType>) => void,
): PyType[] | undefined {
  const sequences = [...bases.map((base) => [...base.mro]), [...bases]].filter((sequence) => sequence.length > 0);
  const result = [cls];
  while (sequences.length > 0) {
    const next = sequences
      .map((sequence) => sequence[0]!)
      .find((candidate) => sequences.every((sequence) => sequence.indexOf(candidate) <= 0));
    if (next === undefined) {
      stuckAt?.(new Set(sequences.map((sequence) => sequence[0]!)));
      return undefined;
    }
    result.push(next);
    for (let i = sequences.length - 1; i >= 0; i--) {
      const sequence = sequences[i]!;
      if (sequence[0] === next) sequence.shift();
      if (sequence.length === 0) sequences.splice(i, 1);
    }
  }
  return result;
}

PyObject.prototype.attrs = undefined;
PyObject.prototype.slotValues = undefined;

export const objectType = new PyType("object", []);
export const typeType = new PyType("type", [objectType], { hasDict: true });
setDefaultType(PyType, typeType);

/** What every builtin type gets before the methods of its table; `attribute-access.ts` sets it. */
export const ownMethods: { define: (type: PyType, dict: Attributes) => void } = { define: () => {} };

/** Makes a builtin type. Its methods come from `defineMethods` in the file of the type. */
export function builtinType(
  name: string,
  bases: PyType[] = [objectType],
  options: { final?: boolean; hasDict?: boolean; module?: string } = {},
): PyType {
  const type = new PyType(name, bases, { hasDict: options.hasDict ?? false, module: options.module ?? "builtins" });
  // CPython's types in C are named with their module ("collections.deque"), and errors show that name.
  type.qualname = name.slice(name.lastIndexOf(".") + 1);
  type.isAcceptableBase = !options.final;
  type.pending.push((owner, dict) => ownMethods.define(owner, dict));
  return type;
}

/** Gives a class of ours its Python type. */
export function setDefaultType(implementation: { prototype: PyObject }, type: PyType): void {
  Object.defineProperty(implementation.prototype, "type", { value: type, writable: true, configurable: true });
}

export const noneType = builtinType("NoneType", [objectType], { final: true });
export const intType = builtinType("int");
export const boolType = builtinType("bool", [intType], { final: true });
boolType.layout = intType;
export const floatType = builtinType("float");
export const strType = builtinType("str");

/** The Python type of any value. */
export function typeOf(value: Value): PyType {
  switch (typeof value) {
    case "number":
    case "bigint":
      return intType;
    case "string":
      return strType;
    case "boolean":
      return boolType;
    default:
      return value === null ? noneType : value.type;
  }
}

/** `float`, boxed so that 1 and 1.0 stay different. */
export interface PyFloat extends PyObject {}
/**
 * A `PyObject` by its prototype, not by `extends`: where V8 does not put the constructor into the calling code, as in long loops full of arithmetic, `super()` costs as much again as
 * the object.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see above
export class PyFloat {
  /** The number of an exact float; undefined in one of a class of the program, whose operators may be its own. No other value has such a property. */
  declare readonly double: number | undefined;
  constructor(value: number) {
    this.double = value;
  }
  /** The number, whatever the class. */
  get value(): number {
    return this.double!;
  }
}
Object.setPrototypeOf(PyFloat.prototype, PyObject.prototype);
setDefaultType(PyFloat, floatType);
// V8 keeps a field that has only seen floats as a double, and boxes it each time it is read. One that has seen something else holds the box.
new PyFloat(undefined as never);

/** An instance of a subclass of int (not bool), made by a program: `class Color(int)`. */
export class PyIntBox extends PyObject {
  readonly value: number | bigint;
  constructor(value: number | bigint) {
    super();
    this.value = value;
  }
}
setDefaultType(PyIntBox, intType);

/** An instance of a subclass of str: `class Name(str)`. */
export class PyStrBox extends PyObject {
  readonly value: string;
  constructor(value: string) {
    super();
    this.value = value;
  }
}
setDefaultType(PyStrBox, strType);

/** A plain instance of a class of the program. */
export class PyInstance extends PyObject {
  override readonly type: PyType;
  override attrs: AttributeTable | undefined;
  constructor(type: PyType) {
    super();
    this.type = type;
    this.attrs = type.hasDict ? new AttributeTable() : undefined;
    if (type.slots !== undefined) this.slotValues = new AttributeTable();
  }
}

/** Turns a fresh instance of a builtin into one of a user's subclass of it. */
export function adopt<T extends PyObject>(instance: T, cls: PyType): T {
  if (instance.type !== cls) {
    const target = instance as { type: PyType; attrs: Attributes | undefined };
    target.type = cls;
    if (cls.hasDict) target.attrs = new Map();
    if (instance instanceof PyFloat) hideDouble(instance);
  }
  return instance;
}

/** Makes a float one of a class of the program: `value` stays, `double` is for exact ones. */
function hideDouble(float: PyFloat): void {
  Object.defineProperty(float, "value", { value: float.value });
  (float as { double: number | undefined }).double = undefined;
}

/** Reads the number of an exact float: `(value as MaybeFloat)?.double`, which is undefined for any other value. */
export type MaybeFloat = { readonly double?: number } | null;

/** The string behind a str or an instance of a subclass of str; undefined for any other value. */
export function stringOf(value: Value): string | undefined {
  return typeof value === "string" ? value : value instanceof PyStrBox ? value.value : undefined;
}

/** The integer behind an int, a bool or an instance of a subclass of int; undefined for any other value (`__index__` is not asked). */
export function integerOf(value: Value): number | bigint | undefined {
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof PyIntBox ? value.value : undefined;
}

/** A bigint as the engine keeps ints: a number where it is safe. */
export function normalizeInt(value: bigint): number | bigint {
  if (value > MAX_SAFE) {
    if (value > LARGE) chargeLarge(value);
    return value;
  }
  if (value >= MIN_SAFE) return Number(value);
  if (value < LARGE_NEGATIVE) chargeLarge(value);
  return value;
}
const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const MIN_SAFE = -MAX_SAFE;

/** Singletons without state: NotImplemented, Ellipsis. */
export class PySingleton extends PyObject {
  override readonly type: PyType;
  readonly name: string;
  constructor(type: PyType, name: string) {
    super();
    this.type = type;
    this.name = name;
  }
}
export const notImplementedType = builtinType("NotImplementedType", [objectType], { final: true });
/** Its truth is deprecated. */
class PyNotImplemented extends PySingleton {
  override truth(): boolean {
    tellDeprecated("NotImplemented should not be used in a boolean context");
    return true;
  }
}
export const NotImplemented: PySingleton = new PyNotImplemented(notImplementedType, "NotImplemented");
export const ellipsisType = builtinType("ellipsis", [objectType], { final: true });
export const Ellipsis = new PySingleton(ellipsisType, "Ellipsis");
