/** EnumType, the metaclass of enum classes: it makes their members, and gives the class its way of being called, iterated over and looked up. */

import { tick } from "../../limits.ts";
import { getItem } from "../../objects/access.ts";
import { isEqual } from "../../objects/comparison.ts";
import { call, type Keywords } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { attributeError, exceptionType, newException, typeError, valueError } from "../../objects/exceptions.ts";
import { defineMethods, PyFunction, PyStaticMethod } from "../../objects/function.ts";
import { arrayFrom, iterate, pyIter } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import { MappingProxy } from "../../objects/mapping-proxy.ts";
import {
  builtinType,
  normalizeInt,
  objectType,
  PyObject,
  PyType,
  setDefaultType,
  stringOf,
  typeOf,
  typeType,
  type Value,
} from "../../objects/object.ts";
import { PySuper } from "../../objects/super.ts";
import { reprOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { unpack } from "../../runtime/items.ts";
import { attributeNames, genericSetAttribute, getAttribute } from "../../objects/attributes.ts";
import { defineClassBody } from "../class-body.ts";
import { pythonClass } from "../python-class.ts";
import { nativeFunction } from "../native-function.ts";
import { EnumDict, newEnumDict } from "./enum-dict.ts";
import { type Boundary, EnumState, setState, stateOf } from "./enum-state.ts";
import { isFlagClass, ProtoMember } from "./members.ts";

/** The metaclass, for the classes that `enum` itself defines. */
export function makeEnumType(): PyType {
  const meta = pythonClass("EnumType", "enum", [typeType]);
  defineClassBody(meta, {
    classMethods: { "__prepare__(metacls, cls, bases, **kwds)": prepare },
    methods: {
      "__bool__(cls)": () => true,
      "__contains__(cls, member)": contains,
      "__getitem__(cls, name)": (cls: PyType, name: Value) => getItem(requireState(cls).map, name),
      "__iter__(cls)": (cls: PyType) => pyIter(new PyTuple(requireState(cls).members)),
      "__reversed__(cls)": (cls: PyType) => pyIter(new PyTuple(requireState(cls).members.reverse())),
      "__len__(cls)": (cls: PyType) => requireState(cls).names.items.length,
      "__repr__(cls)": (cls: PyType) => `<${isFlagClass(cls) ? "flag" : "enum"} ${reprOf(cls.name)}>`,
      "__dir__(cls)": (cls: PyType) => new PyList(namesOf(cls)),
      "__getattr__(cls, name)": (_cls: PyType, name: Value) => {
        throw newException(exceptionType("AttributeError"), name);
      },
      "__setattr__(cls, name, value)": (cls: PyType, name: Value, value: Value) => {
        const text = stringOf(name) ?? "";
        if (stateOf(cls)?.map.get(text) !== undefined)
          throw attributeError(`cannot reassign member ${reprOf(text)}`, cls, text);
        genericSetAttribute(cls, text, value);
        return null;
      },
      "__delattr__(cls, attr)": (cls: PyType, name: Value) => {
        const text = stringOf(name) ?? "";
        if (stateOf(cls)?.map.get(text) !== undefined)
          throw attributeError(`'${cls.name}' cannot delete member ${reprOf(text)}.`, cls, text);
        genericSetAttribute(cls, text, undefined);
        return null;
      },
    },
    properties: { __members__: (cls: PyType) => new MappingProxy(requireState(cls).map) },
  });
  const keywordDefaults = new Map<string, Value>([
    ["boundary", null],
    ["_simple", false],
  ]);
  const construct = nativeFunction(
    "__new__",
    {
      module: "enum",
      qualname: "EnumType.__new__",
      positional: ["metacls", "cls", "bases", "classdict"],
      keywordOnly: ["boundary", "_simple"],
      keywordDefaults,
      varkw: "kwds",
    },
    (each, name, bases, namespace, boundary, simple, kwds) => {
      const meta = each as PyType;
      if (isTrue(simple!)) {
        const make = new PySuper(enumMetaOf(meta), meta, meta).attribute("__new__")!;
        return call(make, [meta, name!, bases!, namespace!], (kwds as PyDict).table.map as Keywords);
      }
      return newEnumClass(
        meta,
        { name: name!, bases: bases as PyTuple, namespace: namespace!, boundary: boundary! },
        kwds as PyDict,
      );
    },
  );
  meta.define("__new__", new PyStaticMethod(construct));
  meta.define(
    "__init__",
    nativeFunction(
      "__init__",
      { module: "enum", qualname: "EnumType.__init__", positional: ["cls"], varargs: "args", varkw: "kwds" },
      () => null,
    ),
  );
  meta.define("__call__", callMethod());
  return meta;
}

function requireState(cls: PyType): EnumState {
  const state = stateOf(cls);
  if (state === undefined) throw typeError(`${reprOf(cls)} has no members`);
  return state;
}

function contains(cls: PyType, member: Value): boolean {
  if (!typeOf(member).mro.some((each) => each.module === "enum" && each.name === "Enum"))
    throw typeError(`unsupported operand type(s) for 'in': '${typeOf(member).qualname}' and '${cls.type.qualname}'`);
  return (
    typeOf(member).isSubtypeOf(cls) &&
    requireState(cls)
      .map.table.keys()
      .some((name) => requireState(cls).map.get(name) === member)
  );
}

const SHOWN =
  "__class__ __contains__ __doc__ __getitem__ __iter__ __len__ __members__ __module__ __name__ __qualname__".split(" ");
function namesOf(cls: PyType): string[] {
  const state = requireState(cls);
  const names = new Set([...state.names.items.map((name) => stringOf(name) ?? ""), ...SHOWN]);
  if (cls.lookup("_new_member_") !== objectType.lookup("__new__")) names.add("__new__");
  names.add("__init_subclass__");
  if (state.dataType !== objectType) for (const name of attributeNames(state.dataType)) names.add(name);
  return [...names].sort();
}

function isEnumClass(cls: Value): cls is PyType {
  return cls instanceof PyType && stateOf(cls) !== undefined;
}

/** Refuses to extend an enum that has members. */
function checkExtension(name: Value, bases: readonly Value[]): void {
  for (const base of bases) {
    if (!(base instanceof PyType)) continue;
    for (const each of base.mro) {
      if ((stateOf(each)?.map.table.size ?? 0) > 0)
        throw typeError(`<enum ${reprOf(name)}> cannot extend ${reprOf(each)}`);
    }
  }
}

function prepare(_meta: PyType, name: Value, bases: PyTuple): Value {
  checkExtension(name, bases.items);
  const namespace = newEnumDict();
  namespace.className = name;
  const first = bases.items.findLast(isEnumClass);
  const generate = first?.lookup("_generate_next_value_");
  namespace.generate = generate === undefined ? null : generate instanceof PyStaticMethod ? generate.func : generate;
  return namespace;
}

/** The type whose values the members are: the first base that is no enum and makes its own instances. */
function dataTypeOf(name: Value, bases: readonly Value[]): PyType {
  const found = new Set<PyType>();
  for (const base of bases) {
    if (!(base instanceof PyType)) continue;
    let candidate: PyType | undefined;
    for (const each of base.mro) {
      if (each === objectType) continue;
      const state = stateOf(each);
      if (state !== undefined) {
        if (state.dataType !== objectType) {
          found.add(state.dataType);
          break;
        }
      } else if ((each.dict.has("__new__") || each.dict.has("__dataclass_fields__")) && !each.mro.some(isEnumClass)) {
        found.add(candidate ?? each);
        break;
      } else candidate ??= each;
    }
  }
  const [only, ...more] = found;
  if (more.length > 0)
    throw typeError(`too many data types for ${reprOf(name)}: {${[...found].map(reprOf).sort().join(", ")}}`);
  return only ?? objectType;
}

type ClassParts = { name: Value; bases: PyTuple; namespace: Value; boundary: Value };

/** EnumType.__new__ */
function newEnumClass(meta: PyType, { name, bases, namespace, boundary }: ClassParts, kwds: PyDict): Value {
  if (!(namespace instanceof EnumDict)) {
    // CPython: what is missing in another mapping is told.
    for (const each of ["setdefault", "_member_names"]) getAttribute(namespace, each);
    throw typeError("enum classes are made from the namespace that __prepare__ gives");
  }
  const { members } = namespace;
  if (members.has("mro") || members.has(""))
    throw valueError(
      `invalid enum member name(s) ${["mro", ""]
        .filter((each) => members.has(each))
        .map(reprOf)
        .join(",")}`,
    );
  if (bases.items.length > 0 && !isEnumClass(bases.items.at(-1)!))
    throw typeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`");
  const order = namespace.table.get("_order_");
  const state = new EnumState(dataTypeOf(name, bases.items), boundaryOf(boundary, bases.items));
  const body = new PyDict();
  // Named first, so that the class knows its state before its members are put in.
  body.set(STATE, new StateCarrier(state));
  for (const [key, value] of namespace.table.map)
    if (key !== "_order_" && key !== "_ignore_" && !namespace.ignored.includes(stringOf(key) ?? ""))
      body.set(key, value);
  for (const [each, value] of members) body.set(each, new ProtoMember(value));
  const construct = body.get("__new__");
  if (construct instanceof PyFunction) {
    body.set("__new_member__", new PyStaticMethod(construct));
    body.table.delete("__new__");
  }
  const generate = body.get("_generate_next_value_");
  if (generate instanceof PyFunction) body.set("_generate_next_value_", new PyStaticMethod(generate));
  const created = constructorFrom(body, bases, state);
  body.set("_new_member_", created);
  body.set("_use_args_", created !== objectType.lookup("__new__"));
  state.valueRepr = valueReprOf(bases.items);
  body.set("_value_repr_", state.valueRepr);
  body.set("_unhashable_values_", new PyList(state.unhashable));
  body.set("_member_map_", state.map);
  body.set("_member_names_", state.names);
  body.set("_value2member_map_", state.byValue);
  body.set("_member_type_", state.dataType);
  const make = new PySuper(enumMetaOf(meta), meta, meta).attribute("__new__")!;
  const cls = call(make, [meta, name, bases, body], kwds.table.map as Keywords) as PyType;
  const odd = namespace.oddKeys[0];
  if (odd !== undefined) throw typeError(`attribute name must be string, not '${typeOf(odd).name}'`);
  finishClass(cls, namespace, bases);
  if (order !== undefined) checkOrder(cls, order);
  return cls;
}

/** `_new_member_`: the `__new__` that makes the members. */
function constructorFrom(body: PyDict, bases: PyTuple, state: EnumState): Value {
  const own = body.get("__new_member__");
  if (own !== undefined) return own instanceof PyStaticMethod ? own.func : own;
  for (const base of bases.items) {
    const inherited = base instanceof PyType ? base.lookup("__new_member__") : undefined;
    if (inherited !== undefined) return inherited instanceof PyStaticMethod ? inherited.func : inherited;
  }
  return state.dataType.lookup("__new__") ?? null;
}

/** What shows values: the `__repr__` of a base that is no enum, or that of the enum base. */
function valueReprOf(bases: readonly Value[]): Value {
  for (const chain of bases) {
    for (const base of chain instanceof PyType ? chain.mro : []) {
      if (base === objectType) continue;
      const state = stateOf(base);
      if (state !== undefined) return state.valueRepr;
      if (base.dict.has("__repr__")) return base.dict.get("__repr__") ?? null;
    }
  }
  return null;
}

/** `_order_` must name the members as they stand; aliases may be left out. */
function checkOrder(cls: PyType, order: Value): void {
  const { map, names } = requireState(cls);
  const text = stringOf(order);
  const given = text === undefined ? arrayFrom(order) : text.replaceAll(",", " ").split(/\s+/);
  const wanted = given.filter((name) => {
    if (name === "") return false;
    const member = map.get(name);
    return member === undefined || names.items.includes(name);
  });
  if (!isEqual(new PyList(wanted), names))
    throw typeError(`member order does not match _order_:\n  ${reprOf(names)}\n  ${reprOf(new PyList(wanted))}`);
}

function enumMetaOf(meta: PyType): PyType {
  return meta.mro.find((each) => each.module === "enum" && each.name === "EnumType") ?? meta;
}

/** No name of a program: under it the state travels to the class. */
const STATE = " state";
const carrierType = builtinType("_enum_state", undefined, { module: "enum", final: true });

/** Hands the state over to the class that is being made. */
class StateCarrier extends PyObject {
  readonly state: EnumState;
  constructor(state: EnumState) {
    super();
    this.state = state;
  }
}

setDefaultType(StateCarrier, carrierType);
defineMethods(carrierType, {
  "__set_name__(self, owner, name, /)": (self: StateCarrier, cls: PyType) => {
    setState(cls, self.state);
    cls.define(STATE, undefined);
    return null;
  },
});

function boundaryOf(given: Value, bases: readonly Value[]): Boundary {
  const value = given instanceof PyObject ? given.attrs?.get("_value_") : undefined;
  const named = stringOf(value ?? null);
  if (named === "strict" || named === "conform" || named === "eject" || named === "keep") return named;
  for (const base of bases) {
    const state = base instanceof PyType ? stateOf(base) : undefined;
    if (state !== undefined && isFlagClass(base as PyType)) return state.boundary;
  }
  return "strict";
}

/** Texts come from the enum and not from the data type, unless the class says otherwise; `__new__` looks members up from now on. */
function finishClass(cls: PyType, namespace: EnumDict, bases: PyTuple): void {
  const state = requireState(cls);
  const first = bases.items.findLast(isEnumClass);
  if (first === undefined) return;
  const own = new Set(
    ["__repr__", "__str__", "__format__", "__reduce_ex__"].filter((name) => namespace.table.has(name)),
  );
  if (bases.items.some((base) => base instanceof PyType && base.module === "enum" && base.name === "ReprEnum")) {
    if (state.dataType === objectType)
      throw typeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)");
    // A ReprEnum is written as its value is.
    const shown = state.dataType.lookup("__str__");
    const text = shown === objectType.lookup("__str__") ? state.dataType.lookup("__repr__") : shown;
    for (const [name, method] of [
      ["__format__", state.dataType.lookup("__format__")],
      ["__str__", text],
    ] as const) {
      if (own.has(name)) continue;
      own.add(name);
      cls.define(name, method);
    }
  }
  for (const name of ["__repr__", "__str__", "__format__", "__reduce_ex__"]) {
    if (own.has(name)) continue;
    const found = cls.lookup(name);
    const isFromData = found === state.dataType.lookup(name) || found === objectType.lookup(name);
    const method = first.lookup(name);
    if (isFromData && method !== undefined) cls.define(name, method);
  }
  if (isFlagClass(cls)) finishFlag(cls, namespace, first);
  cls.define("__new__", first.lookup("__new__"));
}

/** A flag's operators are its own, whatever its data type has. */
function finishFlag(cls: PyType, namespace: EnumDict, first: PyType): void {
  const state = requireState(cls);
  const flag = first.mro.find((each) => each.module === "enum" && /^(Int)?Flag$/.test(each.name)) ?? first;
  for (const name of ["__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"])
    if (!namespace.table.has(name)) cls.define(name, flag.lookup(name));
  const bits = state.flagMask === 0n ? 0 : (state.flagMask < 0n ? -state.flagMask : state.flagMask).toString(2).length;
  cls.define("_flag_mask_", normalizeInt(state.flagMask));
  cls.define("_singles_mask_", normalizeInt(state.singleBits));
  cls.define("_all_bits_", normalizeInt((1n << BigInt(bits)) - 1n));
  cls.define("_inverted_", null);
  cls.define("_boundary_", boundaryMembers.of(state.boundary));
}

/** The member of FlagBoundary; set by the file of the module, which makes it. */
export const boundaryMembers: { of: (boundary: Boundary) => Value } = { of: (boundary) => boundary };

/** Cls(value), or Cls("Name", names): the functional way to make an enum. */
function callMethod(): PyFunction {
  const keywordDefaults = new Map<string, Value>([
    ["module", null],
    ["qualname", null],
    ["type", null],
    ["start", 1],
    ["boundary", null],
  ]);
  const parameters = {
    module: "enum",
    qualname: "EnumType.__call__",
    positional: ["cls", "value", "names"],
    defaults: [null],
    keywordOnly: [...keywordDefaults.keys()],
    keywordDefaults,
  };
  return nativeFunction("__call__", parameters, (cls, value, names, module, qualname, type, start, boundary) => {
    if (!(cls instanceof PyType))
      throw typeError(`${typeOf(cls!).name}.__new__(X): X is not a type object (${typeOf(cls!).name})`);
    if (names !== null)
      return createEnum(cls as PyType, {
        name: value!,
        names: names!,
        module: module!,
        qualname: qualname!,
        mixin: type!,
        start: start!,
        boundary: boundary!,
      });
    const construct = (cls as PyType).lookup("__new__")!;
    return call(construct instanceof PyStaticMethod ? construct.func : construct, [cls!, value!]);
  });
}

type FunctionalParts = {
  name: Value;
  names: Value;
  module: Value;
  qualname: Value;
  mixin: Value;
  start: Value;
  boundary: Value;
};

function createEnum(cls: PyType, parts: FunctionalParts): Value {
  const { type: meta } = cls;
  if (parts.mixin !== null && !(parts.mixin instanceof PyType)) getAttribute(parts.mixin, "__mro__");
  const bases = new PyTuple(parts.mixin === null ? [cls] : [parts.mixin, cls]);
  checkExtension(parts.name, bases.items);
  dataTypeOf(parts.name, bases.items);
  const namespace = prepare(meta, parts.name, bases) as EnumDict;
  const text = stringOf(parts.names);
  let given = text === undefined ? parts.names : new PyList(text.split(/[\s,]+/).filter((each) => each !== ""));
  const listed = given instanceof PyList || given instanceof PyTuple ? given.items : [];
  if (listed.length > 0 && stringOf(listed[0]!) !== undefined) {
    const last: Value[] = [];
    const pairs = listed.map((name, i) => {
      tick();
      const value = call(namespace.generate, [name, parts.start, i, new PyList([...last])]);
      last.push(value);
      return new PyTuple([name, value]);
    });
    given = new PyList(pairs);
  }
  const items = iterate(given);
  for (let item = items.next(); item !== undefined; item = items.next()) {
    tick();
    const [name, value] = stringOf(item) === undefined ? unpack(item, 2) : [item, getItem(given, item)];
    namespace.assign(name!, value!);
  }
  namespace.assign("__module__", parts.module ?? "__main__");
  if (parts.qualname !== null) namespace.assign("__qualname__", parts.qualname);
  return newEnumClass(meta, { name: parts.name, bases, namespace, boundary: parts.boundary }, new PyDict());
}
