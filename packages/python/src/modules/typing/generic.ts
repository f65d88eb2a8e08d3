/**
 * typing.Generic and typing.Protocol: base classes that may be subscripted.
 *
 * A generic class knows its type variables from the bases it was written with. A protocol is a class that stands for what an object can do; with `runtime_checkable`,
 * isinstance looks whether the object has every member.
 */

import { findAttribute, hasAttribute, setAttribute } from "../../objects/attributes.ts";
import { call, createInstance, newInstance } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exceptions.ts";
import { NotImplemented, objectType, PyObject, PyType, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { PySuper } from "../../objects/super.ts";
import { reprOf, strOf } from "../../objects/text.ts";
import { frozensetOf } from "../../objects/set.ts";
import { emptyTuple, PyTuple } from "../../objects/tuple.ts";
import { PyTypeParameter } from "../../objects/type-parameters.ts";
import { abstractChecks, abstractTypes, collectAbstract } from "../abc.ts";
import { defineClassBody, setMetaclass } from "../class-body.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { pythonClass } from "../python-class.ts";
import {
  checkArgumentCount,
  collectParameters,
  gatherArguments,
  spreadTuples,
} from "../../objects/type-substitution.ts";
import { PyAlias } from "./alias.ts";
import { genericClass } from "./alias-methods.ts";
import { subscriptionOf } from "./subscriptions.ts";
import { typeArgument } from "./type-check.ts";
import { isTrue } from "../../objects/truth.ts";

/** Generic and Protocol of the interpreter that runs. */
export const genericTypes = perInterpreter(() => {
  const generic = pythonClass("Generic", "typing", [objectType], { isSlotted: true });
  defineClassBody(generic, {
    methods: {
      "__class_getitem__(cls, params)": (cls: PyType, params: Value) =>
        subscriptionOf(cls, params, () => subscribe(cls, params)),
      "__init_subclass__(cls, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
        passInit(generic, cls, args, kwargs);
        cls.define("__parameters__", new PyTuple(parametersOf(cls)));
        return null;
      },
    },
    constants: { __slots__: emptyTuple },
  });
  const meta = pythonClass("_ProtocolMeta", "typing", [abstractTypes().meta]);
  const protocol = pythonClass("Protocol", "typing", [generic], { isSlotted: true });
  setMetaclass(protocol, meta);
  defineClassBody(meta, {
    methods: {
      "__call__(cls, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
        const isAbstract = (cls.abstractMethods ?? []).length > 0;
        if (cls !== protocol && cls.dict.get("_is_protocol") === true) {
          if (isAbstract) return newInstance(cls);
          throw typeError("Protocols cannot be instantiated");
        }
        return createInstance(cls, args.items, kwargs.table.map as Map<string, Value>);
      },
      "__instancecheck__(cls, instance)": (cls: PyType, instance: Value) => isProtocolInstance(cls, instance, meta),
    },
  });
  defineClassBody(protocol, {
    methods: {
      "__init_subclass__(cls, *args, **kwargs)": (cls: PyType, args: PyTuple, kwargs: PyDict) => {
        passInit(protocol, cls, args, kwargs);
        if (!cls.dict.has("_is_protocol")) cls.define("_is_protocol", cls.bases.includes(protocol));
        // Another base may have a hook of its own, which would only look at its own methods.
        if (!cls.dict.has("__subclasshook__")) cls.define("__subclasshook__", protocol.dict.get("__subclasshook__"));
        checkProtocolBases(cls, protocol, generic);
        return null;
      },
    },
    classMethods: { "__subclasshook__(cls, other)": (cls: PyType, other: Value) => protocolHook(cls, other) },
    constants: { __slots__: emptyTuple, _is_protocol: true, _is_runtime_protocol: false, __parameters__: emptyTuple },
  });
  collectAbstract(protocol);
  return { generic, protocol, meta };
});
genericClass.get = () => genericTypes().generic;

function passInit(owner: PyType, cls: PyType, args: PyTuple, kwargs: PyDict): void {
  call(
    new PySuper(owner, cls, cls).attribute("__init_subclass__")!,
    args.items,
    kwargs.table.map as Map<string, Value>,
  );
}

const isNamed = (cls: Value, name: string): boolean =>
  cls instanceof PyType && cls.module === "typing" && cls.name === name;

/** `Foo[int]`, `Generic[T]`, `Protocol[T]` */
function subscribe(cls: PyType, key: Value): Value {
  const given = spreadTuples((key instanceof PyTuple ? [...key.items] : [key]).map((each) => typeArgument(each)));
  if (isNamed(cls, "Generic") || isNamed(cls, "Protocol")) {
    if (given.length === 0) throw typeError(`Parameter list to ${cls.qualname}[...] cannot be empty`);
    const isVariable = (each: Value): boolean =>
      (each instanceof PyTypeParameter && each.kind !== "TypeVarTuple") ||
      (each instanceof PyAlias && each.kind === "unpack");
    if (!given.every(isVariable))
      throw typeError(
        `Parameters to ${cls.name}[...] must all be type variables or parameter specification variables.`,
      );
    if (frozensetOf(given).length() !== given.length)
      throw typeError(`Parameters to ${cls.name}[...] must all be unique`);
    return new PyAlias("generic", cls, given);
  }
  const parameters = findAttribute(cls, "__parameters__");
  const expected = parameters instanceof PyTuple ? parameters.items : [];
  const gathered = gatherArguments(cls, expected, given);
  checkArgumentCount(cls, gathered.length, expected.length);
  const isMany = (each: Value): boolean => each instanceof PyTypeParameter && each.kind === "TypeVarTuple";
  const args = gathered.flatMap((arg, i) => (isMany(expected[i]!) && arg instanceof PyTuple ? [...arg.items] : [arg]));
  return new PyAlias("generic", cls, args);
}

/** The type variables of a class: those of `Generic[...]` among its bases, or all that its bases name. */
function parametersOf(cls: PyType): Value[] {
  const original = cls.dict.get("__orig_bases__");
  const bases = original instanceof PyTuple ? original.items : [];
  if (
    original === undefined
      ? cls.bases.some((base) => isNamed(base, "Generic")) &&
        cls.name !== "Protocol" &&
        cls.type.name !== "_TypedDictMeta"
      : bases.some((base) => isNamed(base, "Generic"))
  )
    throw typeError("Cannot inherit from plain Generic");
  const all = collectParameters(bases);
  let listed: readonly Value[] | undefined;
  for (const base of bases) {
    if (!(base instanceof PyAlias) || !isNamed(base.origin, "Generic")) continue;
    if (listed !== undefined) throw typeError("Cannot inherit from Generic[...] multiple times.");
    listed = base.parameters;
  }
  if (listed === undefined) return all;
  const missing = all.filter((each) => !listed.includes(each));
  if (missing.length > 0)
    throw typeError(
      `Some type variables (${missing.map(strOf).join(", ")}) are not listed in Generic[${listed.map(strOf).join(", ")}]`,
    );
  return [...listed];
}

/** Classes of the standard library that are no protocols but may be bases of one. */
const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "collections.abc",
    "Callable Awaitable Iterable Iterator AsyncIterable Hashable Sized Container Collection Reversible".split(" "),
  ],
  ["contextlib", ["AbstractContextManager", "AbstractAsyncContextManager"]],
]);

function checkProtocolBases(cls: PyType, protocol: PyType, generic: PyType): void {
  if (cls.dict.get("_is_protocol") !== true) return;
  for (const base of cls.bases) {
    const isFine =
      base === protocol ||
      base === generic ||
      base.mro.length === 1 ||
      ALLOWED.get(base.module)?.includes(base.name) === true ||
      (base.mro.includes(generic) && base.dict.get("_is_protocol") === true);
    if (!isFine) throw typeError(`Protocols can only inherit from other protocols, got ${reprOf(base)}`);
  }
  if (cls.lookup("__init__") === protocol.dict.get("__init__") || cls.dict.has("__init__") === false)
    cls.define("__init__", protocol.dict.get("__init__"));
}

const NOT_MEMBERS = new Set(
  "__abstractmethods__ __annotations__ __final__ __dict__ __doc__ __init__ __module__ __new__ __orig_bases__ __parameters__ __slots__ __subclasshook__ __weakref__ __class_getitem__ __match_args__ __qualname__ __init_subclass__ _abc_impl _is_protocol _is_runtime_protocol".split(
    " ",
  ),
);

/** Names that an object must have to follow the protocol. */
function membersOf(cls: PyType): string[] {
  const names = new Set<string>();
  for (const base of cls.mro.slice(0, -1)) {
    if (isNamed(base, "Protocol") || isNamed(base, "Generic")) continue;
    const annotations = base.dict.get("__annotations__");
    const isProtocol = isFlag(base, "_is_protocol");
    const annotated =
      annotations instanceof PyDict && isProtocol ? annotations.table.keys().map((name) => stringOf(name) ?? "") : [];
    for (const name of [...base.dict.keys(), ...annotated])
      if (!NOT_MEMBERS.has(name) && !name.startsWith("_abc_")) names.add(name);
  }
  return [...names];
}

const isFlag = (cls: PyType, name: string): boolean => {
  const value = cls.lookup(name);
  return value !== undefined && isTrue(value);
};

const mayBeCalled = (value: Value): boolean => {
  const method = typeOf(value).lookup("__call__");
  return method !== undefined && method !== null;
};

/** Protocol members that are no methods can't be seen in a class. */
const isMethodOnly = (cls: PyType): boolean =>
  membersOf(cls).every((name) => {
    const value = findAttribute(cls, name);
    return value !== undefined && mayBeCalled(value);
  });

function isProtocolInstance(cls: PyType, instance: Value, meta: PyType): boolean {
  const isProtocol = isFlag(cls, "_is_protocol") && cls.dict.get("_is_protocol") === true;
  if (isProtocol && !isFlag(cls, "_is_runtime_protocol"))
    throw typeError("Instance and class checks can only be used with @runtime_checkable protocols");
  if (isProtocol && membersOf(cls).every((name) => hasMember(cls, instance, name))) return true;
  return isTrue(call(new PySuper(meta, cls, cls.type).attribute("__instancecheck__")!, [instance]));
}

function hasMember(cls: PyType, instance: Value, name: string): boolean {
  if (!hasAttribute(instance, name)) return false;
  const declared = findAttribute(cls, name);
  const isMethod = declared !== undefined && mayBeCalled(declared);
  return !isMethod || findAttribute(instance, name) !== null;
}

/** Protocol.__subclasshook__ */
function protocolHook(cls: PyType, other: Value): Value {
  if (cls.dict.get("_is_protocol") !== true) return NotImplemented;
  if (!isFlag(cls, "_is_runtime_protocol")) {
    if (abstractChecks.depth > 0) return NotImplemented;
    throw typeError("Instance and class checks can only be used with @runtime_checkable protocols");
  }
  if (!isMethodOnly(cls)) {
    if (abstractChecks.depth > 0) return NotImplemented;
    if (!(other instanceof PyType)) throw typeError("issubclass() arg 1 must be a class");
    throw typeError("Protocols with non-method members don't support issubclass()");
  }
  if (!(other instanceof PyType)) throw typeError("issubclass() arg 1 must be a class");
  return membersOf(cls).every((name) => isProvided(other, name)) ? true : NotImplemented;
}

/** Does the class have the member: defined along its mro, or declared by another protocol? */
function isProvided(other: PyType, name: string): boolean {
  for (const base of other.mro) {
    const found = base.dict.get(name);
    if (found !== undefined) return found !== null;
    const annotations = base.dict.get("__annotations__");
    const isDeclared = annotations instanceof PyDict && annotations.get(name) !== undefined;
    if (isDeclared && isFlag(other, "_is_protocol") && other.mro.some((cls) => isNamed(cls, "Generic"))) return true;
  }
  return false;
}

/** typing.runtime_checkable */
export function makeRuntimeCheckable(cls: Value): Value {
  if (!(cls instanceof PyType) && !(cls instanceof PyObject && findAttribute(cls, "__bases__") !== undefined))
    throw typeError("issubclass() arg 1 must be a class");
  if (!(cls instanceof PyType) || !isFlag(cls, "_is_protocol"))
    throw typeError(`@runtime_checkable can be only applied to protocol classes, got ${reprOf(cls)}`);
  setAttribute(cls, "_is_runtime_protocol", true);
  return cls;
}

/** `SupportsInt` and its kin: a protocol of one method. */
export function makeSupports(name: string, method: string): PyType {
  const { protocol, meta } = genericTypes();
  const cls = pythonClass(name, "typing", [protocol]);
  setMetaclass(cls, meta);
  defineClassBody(cls, {
    abstractMethods: { [`${method}(self)`]: () => null },
    constants: { __slots__: emptyTuple, _is_protocol: true, _is_runtime_protocol: true, __parameters__: emptyTuple },
  });
  collectAbstract(cls);
  return cls;
}
