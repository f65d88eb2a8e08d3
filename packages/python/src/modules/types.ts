/** The module types: names of the types that values of the language have, SimpleNamespace, and making classes by a call. */

import { cellType } from "../objects/cell.ts";
import { getItem, setItem } from "../objects/access.ts";
import { call, isCallable } from "../objects/call.ts";
import { isEqual, richOrder } from "../objects/comparison.ts";
import { dictFromMap, PyDict } from "../objects/dict.ts";
import { findAttribute, getAttribute, setAttribute } from "../objects/attributes.ts";
import { typeError } from "../objects/exceptions.ts";
import { asyncGeneratorType, coroutineType, generatorType, PyGenerator } from "../objects/generator.ts";
import {
  builtinFunctionType,
  classMethodDescriptorType,
  defineMethods,
  functionType,
  getsetType,
  memberDescriptorType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  wrapperDescriptorType,
  PyFunction,
} from "../objects/function.ts";
import { genericAliasType } from "../objects/generic-alias.ts";
import { mappingProxyType } from "../objects/mapping-proxy.ts";
import { moduleType } from "../objects/module.ts";
import { InstanceDict, dictDescriptor } from "../objects/instance-dict.ts";
import {
  adopt,
  type Attributes,
  builtinType,
  ellipsisType,
  noneType,
  notImplementedType,
  type Ordering,
  PyObject,
  PyType,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../objects/object.ts";
import { defineSlotMethods } from "../objects/slot-methods.ts";
import { arrayFrom } from "../objects/iteration.ts";
import { guardedRepr, reprOf, strOf } from "../objects/text.ts";
import { tracebackType } from "../objects/traceback.ts";
import { emptyTuple, PyTuple } from "../objects/tuple.ts";
import { isTrue } from "../objects/truth.ts";
import { updateDict } from "../objects/dict-methods.ts";
import { typeType } from "../objects/object.ts";
import { unionType } from "../objects/union-type.ts";
import { dynamicClassAttribute } from "./dynamic-class-attribute.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { nativeFunction } from "./native-function.ts";
import { pythonFunction } from "./python-function.ts";

/** Types that no object of a program has here: so that code which asks for them gets an answer. */
const absentType = (name: string): PyType => builtinType(name, undefined, { final: true });
const codeType = absentType("code");
const frameType = absentType("frame");

export const namespaceType = builtinType("types.SimpleNamespace", undefined, { module: "types", hasDict: true });
namespaceType.qualname = "SimpleNamespace";

/** An object that only has attributes. */
class SimpleNamespace extends PyObject {
  constructor() {
    super();
    this.attrs = new Map();
  }
  override equals(other: Value): boolean | undefined {
    return other instanceof SimpleNamespace ? isEqual(InstanceDict.of(this), InstanceDict.of(other)) : undefined;
  }
  override hash(): undefined {
    return undefined;
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override order(operator: Ordering, other: Value): boolean | undefined {
    if (!(other instanceof SimpleNamespace)) return undefined;
    return isTrue(richOrder(operator, InstanceDict.of(this), InstanceDict.of(other)));
  }
  override repr(): string {
    const name = this.type === namespaceType ? "namespace" : this.type.name;
    return guardedRepr(this, `${name}(...)`, () => {
      const shown = [...this.attrs!].map(([key, value]) => `${key}=${reprOf(value)}`);
      return `${name}(${shown.join(", ")})`;
    });
  }
}
setDefaultType(SimpleNamespace, namespaceType);
defineSlotMethods(namespaceType, "repr eq ne lt le gt ge");
defineMethods(namespaceType, {
  "__new__(cls, /, *args, **kwargs)": (cls: PyType) => {
    const made = new SimpleNamespace();
    const attributes = made.attrs!;
    adopt(made, cls);
    made.attrs = attributes;
    return made;
  },
  "__init__(self, /, *args, **kwargs)": (self: SimpleNamespace, args: PyTuple, kwargs: PyDict) => {
    if (args.items.length > 0) throw typeError("no positional arguments expected");
    self.attrs ??= new Map();
    for (const [name, value] of kwargs.table.map) self.attrs.set(stringOf(name) ?? "", value);
    return null;
  },
  "__reduce__(self, /)": (self: SimpleNamespace) => new PyTuple([self.type, emptyTuple, InstanceDict.of(self)]),
});
namespaceType.pending.push((owner, dict) => {
  dict.set("__dict__", dictDescriptor(owner));
  dict.set("__hash__", null);
});

function newClass(name: Value, bases: Value, kwds: Value, execBody: Value): Value {
  const resolved = resolveBases(bases);
  const { meta, namespace, rest } = prepare(name, resolved, kwds);
  if (execBody !== null) call(execBody, [namespace]);
  if (resolved !== bases) setItem(namespace, "__orig_bases__", bases);
  const made = call(meta, [name, resolved, namespace], rest);
  // The class is made by a call in this module, which it names unless its namespace or a function of its metaclass says another.
  const isMadeHere = meta instanceof PyType && meta.lookup("__new__") === typeType.lookup("__new__");
  if (isMadeHere && made instanceof PyType && namespace instanceof PyDict && !namespace.table.has("__module__"))
    setAttribute(made, "__module__", "types");
  return made;
}

type Prepared = { meta: Value; namespace: Value; rest: Map<string, Value> };

/** The metaclass and the namespace for a class with these bases and keywords. */
function prepare(name: Value, bases: Value, kwds: Value): Prepared {
  const keywords = new PyDict();
  if (kwds !== null) updateDict(keywords, kwds);
  const rest = new Map<string, Value>();
  for (const [key, value] of keywords.table.entries()) rest.set(stringOf(key) ?? strOf(key), value);
  const given = rest.get("metaclass");
  rest.delete("metaclass");
  let meta: Value = given ?? (isTrue(bases) ? typeOf(getItem(bases, 0)) : typeType);
  if (meta instanceof PyType) meta = winnerOf(meta, arrayFrom(bases));
  const maker = findAttribute(meta, "__prepare__");
  if (maker !== undefined && keywords.table.keys().some((key) => stringOf(key) === undefined))
    throw typeError("keywords must be strings");
  return { meta, namespace: maker === undefined ? new PyDict() : call(maker, [name, bases], rest), rest };
}

function winnerOf(given: PyType, bases: readonly Value[]): PyType {
  let winner = given;
  for (const base of bases) {
    const meta = typeOf(base);
    if (winner.isSubtypeOf(meta)) continue;
    if (!meta.isSubtypeOf(winner))
      throw typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
      );
    winner = meta;
  }
  return winner;
}

function resolveBases(bases: Value): Value {
  const items = arrayFrom(bases);
  let isChanged = false;
  const resolved = items.flatMap((base) => {
    const entries =
      base instanceof PyObject && !(base instanceof PyType) ? findAttribute(base, "__mro_entries__") : undefined;
    if (entries === undefined) return [base];
    isChanged = true;
    const replaced = call(entries, [bases]);
    if (!(replaced instanceof PyTuple)) throw typeError("__mro_entries__ must return a tuple");
    return replaced.items;
  });
  return isChanged ? new PyTuple(resolved) : bases;
}

export const typesModule: ModuleDefinition = {
  name: "types",
  exported:
    "FunctionType LambdaType CodeType MappingProxyType SimpleNamespace CellType GeneratorType CoroutineType AsyncGeneratorType MethodType " +
    "BuiltinFunctionType BuiltinMethodType WrapperDescriptorType MethodWrapperType MethodDescriptorType ClassMethodDescriptorType ModuleType TracebackType " +
    "FrameType GetSetDescriptorType MemberDescriptorType new_class resolve_bases prepare_class DynamicClassAttribute coroutine GenericAlias UnionType " +
    "EllipsisType NoneType NotImplementedType",
  create(): Attributes {
    return new Map<string, Value>([
      ["AsyncGeneratorType", asyncGeneratorType],
      ["BuiltinFunctionType", builtinFunctionType],
      ["BuiltinMethodType", builtinFunctionType],
      ["CoroutineType", coroutineType],
      ["CellType", cellType],
      ["ClassMethodDescriptorType", classMethodDescriptorType],
      ["CodeType", codeType],
      ["DynamicClassAttribute", dynamicClassAttribute()],
      ["EllipsisType", ellipsisType],
      ["FrameType", frameType],
      ["FunctionType", functionType],
      ["GeneratorType", generatorType],
      ["GenericAlias", genericAliasType],
      ["GetSetDescriptorType", getsetType],
      ["LambdaType", functionType],
      ["MappingProxyType", mappingProxyType],
      ["MemberDescriptorType", memberDescriptorType],
      ["MethodDescriptorType", methodDescriptorType],
      ["MethodType", methodType],
      ["MethodWrapperType", methodWrapperType],
      ["ModuleType", moduleType],
      ["NoneType", noneType],
      ["NotImplementedType", notImplementedType],
      ["SimpleNamespace", namespaceType],
      ["TracebackType", tracebackType],
      ["UnionType", unionType],
      ["WrapperDescriptorType", wrapperDescriptorType],
      [
        "new_class",
        nativeFunction(
          "new_class",
          {
            module: "types",
            positional: ["name", "bases", "kwds", "exec_body"],
            defaults: [new PyTuple([]), null, null],
          },
          (name, bases, kwds, body) => newClass(name!, bases!, kwds!, body!),
        ),
      ],
      [
        "prepare_class",
        nativeFunction(
          "prepare_class",
          { module: "types", positional: ["name", "bases", "kwds"], defaults: [new PyTuple([]), null] },
          (name, bases, kwds) => {
            const { meta, namespace, rest } = prepare(name!, bases!, kwds!);
            return new PyTuple([meta, namespace, dictFromMap(rest)]);
          },
        ),
      ],
      ["resolve_bases", pythonFunction("resolve_bases(bases)", resolveBases, { module: "types" })],
      [
        "get_original_bases",
        pythonFunction(
          "get_original_bases(cls, /)",
          (cls: Value) => findAttribute(cls, "__orig_bases__") ?? getAttribute(cls, "__bases__"),
          { module: "types" },
        ),
      ],
      ["coroutine", pythonFunction("coroutine(func)", markAwaitable, { module: "types" })],
    ]);
  },
};

/** types.coroutine: what the function makes can be awaited. CPython: a generator function is marked in place. */
function markAwaitable(func: Value): Value {
  if (!isCallable(func)) throw typeError("types.coroutine() expects a callable");
  if (func instanceof PyFunction && func.info.kind === "generator") {
    const { code } = func;
    (func as { code: PyFunction["code"] }).code = (...args) => {
      const made = code(...args);
      if (made instanceof PyGenerator) made.isAwaitable = true;
      return made;
    };
  }
  return func;
}
