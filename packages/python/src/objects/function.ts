/**
 * Functions: what the program defines (`PyFunction`), what we bring (`PyBuiltin`), methods bound to an object,
 * and the three wrappers that change binding: staticmethod, classmethod, property.
 */

import { type Attributes, builtinType, PyObject, type PyType, setDefaultType, typeOf, type Value } from "./object.ts";
import type { FrameSource, Position } from "./exceptions.ts";
import { makePlainCall, type PlainCall } from "./plain-call.ts";
import { parseSignature, type Signature } from "./signature.ts";

export const functionType = builtinType("function", undefined, { final: true, hasDict: true });
export const builtinFunctionType = builtinType("builtin_function_or_method", undefined, { final: true });
export const methodDescriptorType = builtinType("method_descriptor", undefined, { final: true });
/** What stands in a builtin type for the method of an operator, and that method bound to an object. */
export const wrapperDescriptorType = builtinType("wrapper_descriptor", undefined, { final: true });
export const methodWrapperType = builtinType("method-wrapper", undefined, { final: true });
export const methodType = builtinType("method", undefined, { final: true });

/** What is known of a function when it is compiled. */
export type FunctionInfo = {
  name: string;
  qualname: string;
  module: string;
  doc: string | null;
  positionalOnly: string[];
  /** Positional-or-keyword parameters, after the positional-only ones. */
  positional: string[];
  keywordOnly: string[];
  varargs: string | undefined;
  varkw: string | undefined;
  kind: "function" | "generator" | "coroutine" | "async generator";
  source: FrameSource;
  positions: readonly Position[];
};

/** A function found in the class of an object, to be called with the object in front: what stands between looking a method up and calling it. */
export class MethodReference {
  readonly func: PyFunction | PyBuiltin;
  constructor(func: PyFunction | PyBuiltin) {
    this.func = func;
  }
}

/** The JavaScript behind a Python function: takes every parameter by position: positional, keyword-only, *args (tuple), **kwargs (dict). */
export type Code = (...args: Value[]) => Value;

/** Free variables of a function: `shown` is the tuple that `__closure__` has given. */
export type Closure = { readonly names: readonly string[]; readonly cells: () => Value[]; shown: Value | undefined };

export class PyFunction extends PyObject {
  readonly info: FunctionInfo;
  readonly code: Code;
  /** Number of arguments with which `code` may be called as it is, or -1 where arguments must always be bound. */
  readonly arity: number;
  name: string;
  qualname: string;
  /** Defaults of the last positional parameters. */
  defaults: readonly Value[];
  keywordDefaults: Attributes | undefined;
  annotations: Value | undefined;
  doc: Value;
  /** Makes the annotations when they are first asked for. */
  annotate: (() => Value) | undefined;
  /** Made when the function is first called as a method. */
  reference: MethodReference | undefined = undefined;
  /** The variables of functions around that it uses. */
  closure: Closure | undefined = undefined;
  override attrs: Attributes | undefined;
  constructor(info: FunctionInfo, code: Code, defaults: readonly Value[], keywordDefaults: Attributes | undefined) {
    super();
    this.info = info;
    this.code = code;
    this.name = info.name;
    this.qualname = info.qualname;
    this.doc = info.doc;
    this.defaults = defaults;
    this.keywordDefaults = keywordDefaults;
    const simple = info.keywordOnly.length === 0 && info.varargs === undefined && info.varkw === undefined;
    this.arity = simple ? info.positionalOnly.length + info.positional.length : -1;
    this.attrs = undefined;
    this.annotations = undefined;
    this.annotate = undefined;
  }
  override repr(): string {
    return `<function ${this.qualname} at 0x7f3a${(0x1000_0000 + ((this.hash() as number) % 0x0fff_ffff)).toString(16)}>`;
  }
}
setDefaultType(PyFunction, functionType);

/** A builtin's JavaScript. Arguments arrive bound, in the order of the signature; an absent optional one is `undefined`. */
export type Implementation = { bivarianceHack(...args: Value[]): Value }["bivarianceHack"];

/** Methods that CPython makes out of the slots of a type. */
const slotWrappers = new Set(
  "abs add and bool call contains delattr delete delitem divmod eq float floordiv ge get getattribute getitem gt hash iadd iand imul index init int invert ior isub iter ixor le len lshift lt mod mul ne neg next or pos pow radd rand rdivmod repr rfloordiv rlshift rmod rmul ror rpow rrshift rshift rsub rtruediv rxor set setattr setitem str sub truediv xor"
    .split(" ")
    .map((name) => `__${name}__`),
);
/** Where CPython's type has a method of its own beside the slot. */
const methodsInstead = new Map([
  ["__getitem__", ["list", "dict"]],
  ["__contains__", ["dict", "set", "frozenset"]],
]);

const names = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const searches = names("count endswith find index rfind rindex startswith");
/** Functions and methods (by module or type) to which CPython hands a tuple of arguments. */
const readingTuples = new Map([
  ["str", searches],
  ["bytes", searches],
  ["bytearray", searches],
  ["memoryview", names("__exit__")],
  ["set", names("difference difference_update intersection intersection_update union update")],
  ["frozenset", names("difference intersection union")],
  ["property", names("__set_name__")],
  ["re.Match", names("group")],
  ["math", names("log")],
  ["_functools", names("reduce")],
  ["functools", names("reduce")],
  ["time", names("asctime clock_getres clock_gettime ctime get_clock_info gmtime localtime strftime strptime")],
]);

const repetitions = new Set(["__mul__", "__rmul__", "__imul__"]);
const sequences = new Set(["str", "bytes", "bytearray", "list", "tuple", "deque", "array"]);

/** A function or method that we bring. */
export class PyBuiltin extends PyObject {
  readonly implementation: (...args: (Value | undefined)[]) => Value;
  readonly name: string;
  readonly text: string;
  /** The type whose method it is, checked against the first argument; undefined for functions of modules. */
  readonly owner: PyType | undefined;
  /** `__new__` and static methods of builtin types don't bind. */
  readonly binds: boolean;
  module: string | undefined;
  /** CPython: some functions read their arguments without saying their name, and their errors speak of "function". */
  isUnnamed = false;
  /** CPython: some read arguments that have no names by a format, and say "name() takes at most 1 argument (2 given)". */
  isParsed = false;
  /** CPython: some methods are given their class, and count what they are called with in another way. */
  isGivenClass = false;
  /** The class that errors name, where CPython's class inherits what ours defines itself. */
  definedIn: string | undefined = undefined;
  reference: MethodReference | undefined = undefined;
  /** How it is called with one, two and three positional arguments, once that is known; see `direct1`. */
  plain1: PlainCall | null | undefined = undefined;
  plain2: PlainCall | null | undefined = undefined;
  plain3: PlainCall | null | undefined = undefined;
  #signature: Signature | undefined;
  constructor(text: string, implementation: Implementation, owner?: PyType, binds = owner !== undefined) {
    super();
    this.text = text;
    this.name = text.slice(0, text.indexOf("("));
    this.implementation = implementation as PyBuiltin["implementation"];
    this.owner = owner;
    this.binds = binds;
    this.module = owner === undefined ? "builtins" : undefined;
    if (this.binds && owner !== undefined)
      (this as { type: PyType }).type = this.isSlotWrapper ? wrapperDescriptorType : methodDescriptorType;
  }
  get signature(): Signature {
    // Errors of a constructor name the type: "list expected at most 1 argument".
    if (this.#signature === undefined) {
      this.#signature = parseSignature(
        this.#isConstructor ? this.owner!.qualname + this.text.slice(this.name.length) : this.text,
      );
      this.#signature.isRepetition = this.isRepetition;
      if (this.isUnnamed) this.#signature.called = "function";
      this.#signature.isParsed = this.isParsed;
      this.#signature.isGivenClass = this.isGivenClass;
      this.#signature.isSlotWrapper = this.isSlotWrapper && this.name !== "__init__" && this.name !== "__call__";
    }
    return this.#signature;
  }
  /** How it is called with one positional argument and nothing else; null where arguments must be bound, or refused. */
  direct1(): PlainCall | null {
    if (this.plain1 === undefined) this.plain1 = this.#plainCall(1);
    return this.plain1;
  }
  /** The same with two. */
  direct2(): PlainCall | null {
    if (this.plain2 === undefined) this.plain2 = this.#plainCall(2);
    return this.plain2;
  }
  /** The same with three. */
  direct3(): PlainCall | null {
    if (this.plain3 === undefined) this.plain3 = this.#plainCall(3);
    return this.plain3;
  }
  #plainCall(count: number): PlainCall | null {
    return this.name === "__new__" ? null : makePlainCall(this.signature, this.implementation, count);
  }
  /** Is it the method of an operator, which CPython makes out of a slot of the type? */
  get isSlotWrapper(): boolean {
    if (this.owner === undefined || !this.binds || !slotWrappers.has(this.name)) return false;
    return methodsInstead.get(this.name)?.includes(this.owner.name) !== true;
  }
  /** CPython: what reads a tuple of arguments itself says of keywords only its bare name; a method does once it is bound. */
  readsTuple(isBound: boolean): boolean {
    if (this.owner === undefined)
      return this.module !== undefined && readingTuples.get(this.module)?.has(this.name) === true;
    return isBound && readingTuples.get(this.owner.name)?.has(this.name) === true;
  }
  /** Is it the `*` of a sequence, which takes an integer and refuses all else itself? */
  get isRepetition(): boolean {
    return repetitions.has(this.name) && this.owner !== undefined && sequences.has(this.owner.qualname);
  }
  get #isConstructor(): boolean {
    return this.owner !== undefined && (this.name === "__new__" || this.name === "__init__");
  }
  /** How errors name it: `str.upper` for a method, `len` for a function. */
  get label(): string {
    if (this.#isConstructor) return this.owner!.qualname;
    if (this.signature.isSlotWrapper) return `wrapper ${this.name}`;
    if (this.owner !== undefined) return `${this.definedIn ?? this.owner.qualname}.${this.name}`;
    return this.module === undefined || this.module === "builtins" ? this.name : `${this.module}.${this.name}`;
  }
  override repr(): string {
    if (this.owner === undefined) return `<built-in function ${this.name}>`;
    return this.isSlotWrapper
      ? `<slot wrapper '${this.name}' of '${this.owner.name}' objects>`
      : `<method '${this.name}' of '${this.owner.name}' objects>`;
  }
}
setDefaultType(PyBuiltin, builtinFunctionType);

/** A function together with the object that it is called on. */
export class PyBoundMethod extends PyObject {
  readonly func: Value;
  readonly self: Value;
  /** With `isMade` it is one that a program made of the two itself, which is a method whatever the function is. */
  constructor(func: Value, self: Value, isMade = false) {
    super();
    this.func = func;
    this.self = self;
    if (func instanceof PyBuiltin && !isMade)
      (this as { type: PyType }).type = func.isSlotWrapper ? methodWrapperType : builtinFunctionType;
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof PyBoundMethod ? this.func === other.func && this.self === other.self : undefined;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
}
setDefaultType(PyBoundMethod, methodType);

export const staticmethodType = builtinType("staticmethod", undefined, { hasDict: true });
export class PyStaticMethod extends PyObject {
  func: Value;
  constructor(func: Value) {
    super();
    this.func = func;
  }
}
setDefaultType(PyStaticMethod, staticmethodType);

export const classmethodType = builtinType("classmethod", undefined, { hasDict: true });
export class PyClassMethod extends PyObject {
  func: Value;
  constructor(func: Value) {
    super();
    this.func = func;
  }
}
setDefaultType(PyClassMethod, classmethodType);

/** A class method of a builtin type, as it stands in the type: `dict.__dict__["fromkeys"]`. */
export const classMethodDescriptorType = builtinType("classmethod_descriptor", undefined, { final: true });
export class PyClassMethodDescriptor extends PyClassMethod {
  declare readonly func: PyBuiltin;
  override repr(): string {
    return `<method '${this.func.name}' of '${this.func.owner!.name}' objects>`;
  }
}
setDefaultType(PyClassMethodDescriptor, classMethodDescriptorType);

export const propertyType = builtinType("property");
export class PyProperty extends PyObject {
  /** Did the docstring come from the getter? */
  hasGetterDoc = false;
  getter: Value = null;
  setter: Value = null;
  deleter: Value = null;
  doc: Value = null;
  name: string | undefined;
}
setDefaultType(PyProperty, propertyType);

export const getsetType = builtinType("getset_descriptor", undefined, { final: true });
/** An attribute that one of our types computes: `(1).real`, `f.__name__`. Always a data descriptor. */
export class PyAttribute extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  readonly get: (self: Value) => Value | undefined;
  readonly set: ((self: Value, value: Value | undefined) => void) | undefined;
  constructor(
    name: string,
    owner: PyType,
    get: (self: Value) => Value | undefined,
    set?: (self: Value, value: Value | undefined) => void,
  ) {
    super();
    this.name = name;
    this.owner = owner;
    this.get = get;
    this.set = set;
  }
  /** For a field of a named tuple: which item it is. */
  get position(): number | undefined {
    return undefined;
  }
  /** Do only instances have it, and not their class? */
  get isHidden(): boolean {
    return false;
  }
  override repr(): string {
    return `<attribute '${this.name}' of '${this.owner.name}' objects>`;
  }
}
setDefaultType(PyAttribute, getsetType);

/** An attribute that is a field of the instance: what `__slots__` makes, and in CPython's own types what is no more than a field of a struct. */
export const memberDescriptorType = builtinType("member_descriptor", undefined, { final: true });
export class PyMember extends PyAttribute {
  /** Under which name `slotValues` of an instance has it; undefined for a field of a builtin. */
  slot: string | undefined = undefined;
  override repr(): string {
    return `<member '${this.name}' of '${this.owner.name}' objects>`;
  }
}
setDefaultType(PyMember, memberDescriptorType);

/** Attributes of builtin types that are fields of CPython's structs, where others are computed. */
const MEMBERS = new Map<string, string>([
  ["classmethod", "__func__ __wrapped__"],
  ["complex", "real imag"],
  ["property", "fget fset fdel __doc__"],
  ["range", "start stop step"],
  ["slice", "start stop step"],
  ["staticmethod", "__func__ __wrapped__"],
  ["super", "__thisclass__ __self__ __self_class__"],
  ["type", "__basicsize__ __itemsize__ __flags__ __weakrefoffset__ __base__ __mro__"],
  ["BaseException", "__suppress_context__"],
  ["BaseExceptionGroup", "message exceptions"],
  ["SystemExit", "code"],
  ["AttributeError", "name obj"],
  ["ImportError", "msg name path"],
  ["NameError", "name"],
  ["OSError", "errno strerror filename filename2"],
  ["StopIteration", "value"],
  ["SyntaxError", "msg filename lineno offset text end_lineno end_offset print_file_and_line"],
  ["UnicodeDecodeError", "encoding object start end reason"],
  ["UnicodeEncodeError", "encoding object start end reason"],
  ["UnicodeTranslateError", "encoding object start end reason"],
  ["function", "__closure__ __doc__ __module__"],
  ["types.SimpleNamespace", "__dict__"],
  ["async_generator", "ag_running"],
  ["method", "__func__ __self__"],
  ["builtin_function_or_method", "__module__"],
  ["wrapper_descriptor", "__objclass__ __name__"],
  ["method-wrapper", "__self__"],
  ["method_descriptor", "__objclass__ __name__"],
  ["classmethod_descriptor", "__objclass__ __name__"],
  ["module", "__dict__"],
  ["getset_descriptor", "__objclass__ __name__"],
  ["member_descriptor", "__objclass__ __name__"],
  ["types.GenericAlias", "__origin__ __args__ __unpacked__"],
  ["types.UnionType", "__args__"],
  ["functools.partial", "func args keywords"],
  ["_contextvars.ContextVar", "name"],
]);

/** Methods by signature: `{ "upper(self, /)": (self) => ... }`. */
export type MethodTable = { readonly [signature: string]: Implementation };

/** Fills a type with methods, when they are first looked up. `self` arrives as it is: use `stringOf`/`integerOf` for str and int. */
export function defineMethods(type: PyType, table: MethodTable): void {
  type.pending.push((owner, dict) => {
    for (const [text, implementation] of Object.entries(table)) {
      const name = text.slice(0, text.indexOf("("));
      dict.set(name, new PyBuiltin(text, implementation, owner, name !== "__new__"));
    }
  });
}

/** Methods that are bound to the class: `dict.fromkeys(cls, ...)`. */
export function defineClassMethods(type: PyType, table: MethodTable): void {
  type.pending.push((owner, dict) => {
    for (const [text, implementation] of Object.entries(table)) {
      const method = new PyBuiltin(text, implementation, owner, false);
      dict.set(method.name, owner.isHeap ? new PyClassMethod(method) : new PyClassMethodDescriptor(method));
    }
  });
}

/** Functions in the class that don't bind: `str.maketrans`. */
export function defineStaticMethods(type: PyType, table: MethodTable): void {
  type.pending.push((owner, dict) => {
    for (const [text, implementation] of Object.entries(table)) {
      const method = new PyBuiltin(text, implementation, owner, false);
      dict.set(method.name, new PyStaticMethod(method));
    }
  });
}

type Getter = { bivarianceHack(self: Value): Value | undefined }["bivarianceHack"];
type Setter = { bivarianceHack(self: Value, value: Value | undefined): void }["bivarianceHack"];
/** An attribute: its getter alone, or getter and setter (which gets undefined for `del`). */
export type AttributeTable = { readonly [name: string]: Getter | { get: Getter; set: Setter } };

/** Computed attributes of a type. A getter that gives undefined means "no such attribute". */
export function defineAttributes(type: PyType, table: AttributeTable): void {
  type.pending.push((owner, dict) => {
    const members = MEMBERS.get(owner.name)?.split(" ");
    for (const [name, accessor] of Object.entries(table)) {
      const Attribute = members?.includes(name) === true ? PyMember : PyAttribute;
      dict.set(
        name,
        typeof accessor === "function"
          ? new Attribute(name, owner, accessor)
          : new Attribute(name, owner, accessor.get, accessor.set),
      );
    }
  });
}

/** Attributes that are fields of the instance, as a class with `__slots__` has them. */
export function defineMembers(type: PyType, table: AttributeTable): void {
  type.pending.push((owner, dict) => {
    for (const [name, accessor] of Object.entries(table)) {
      dict.set(
        name,
        typeof accessor === "function"
          ? new PyMember(name, owner, accessor)
          : new PyMember(name, owner, accessor.get, accessor.set),
      );
    }
  });
}

/** Plain values in the class: `__hash__ = None`. */
export function defineConstants(type: PyType, table: { readonly [name: string]: Value }): void {
  type.pending.push((_, dict) => {
    for (const [name, value] of Object.entries(table)) dict.set(name, value);
  });
}

/** A function of a module: `builtin("sqrt(x, /)", (x) => ...)`. */
export function builtin(text: string, implementation: Implementation, module = "builtins"): PyBuiltin {
  const made = new PyBuiltin(text, implementation);
  made.module = module;
  return made;
}

export function isFunctionLike(value: Value): boolean {
  return (
    value instanceof PyFunction ||
    value instanceof PyBuiltin ||
    value instanceof PyBoundMethod ||
    typeOf(value).lookup("__call__") !== undefined
  );
}
