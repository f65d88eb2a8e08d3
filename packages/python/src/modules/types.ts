/** The module types: names of the types that values of the language have, SimpleNamespace, and making classes by a call. */

import { type ClassBody, buildClass } from "../objects/class-creation.ts";
import { call, isCallable } from "../objects/call.ts";
import { isEqual } from "../objects/comparison.ts";
import { PyDict } from "../objects/dict.ts";
import { findAttribute, getAttribute } from "../objects/attributes.ts";
import { typeError } from "../objects/exceptions.ts";
import { asyncGeneratorType, coroutineType, generatorType, PyGenerator } from "../objects/generator.ts";
import {
  builtin,
  builtinFunctionType,
  defineMethods,
  functionType,
  getsetType,
  methodDescriptorType,
  methodType,
  propertyType,
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
  PyObject,
  PyType,
  setDefaultType,
  stringOf,
  type Value,
} from "../objects/object.ts";
import { createType } from "../objects/class-creation.ts";
import { defineSlotMethods } from "../objects/slot-methods.ts";
import { arrayFrom } from "../objects/iteration.ts";
import { guardedRepr, reprOf } from "../objects/text.ts";
import { tracebackType } from "../objects/traceback.ts";
import { PyTuple } from "../objects/tuple.ts";
import { typeType } from "../objects/object.ts";
import { unionType } from "../objects/union-type.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { nativeFunction } from "./native-function.ts";

const namespaceType = builtinType("types.SimpleNamespace", undefined, { module: "types", hasDict: true });
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
  override repr(): string {
    const name = this.type === namespaceType ? "namespace" : this.type.name;
    return guardedRepr(this, `${name}(...)`, () => {
      const shown = [...this.attrs!].map(([key, value]) => `${key}=${reprOf(value)}`);
      return `${name}(${shown.join(", ")})`;
    });
  }
}
setDefaultType(SimpleNamespace, namespaceType);
defineSlotMethods(namespaceType, "repr eq ne");
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
});
namespaceType.pending.push((owner, dict) => {
  dict.set("__dict__", dictDescriptor(owner));
  dict.set("__hash__", null);
});

/** types.DynamicClassAttribute: a property that the class itself doesn't have. */
const dynamicAttribute = (): PyType => {
  const namespace = new PyDict();
  namespace.set("__module__", "types");
  return createType(typeType, "DynamicClassAttribute", [propertyType], namespace, undefined);
};

function newClass(name: Value, bases: Value, kwds: Value, execBody: Value): Value {
  const body: ClassBody = (namespace) => {
    if (execBody !== null) call(execBody, [namespace]);
    if (namespace instanceof PyDict && namespace.get("__module__") === undefined) namespace.set("__module__", "types");
    return null;
  };
  const keywords = kwds instanceof PyDict ? new Map(kwds.table.map as Map<string, Value>) : null;
  return buildClass(stringOf(name) ?? "", arrayFrom(bases), keywords, body);
}

function resolveBases(bases: Value): Value {
  const items = arrayFrom(bases);
  let isChanged = false;
  const resolved = items.flatMap((base) => {
    const entries =
      base instanceof PyObject && !(base instanceof PyType) ? findAttribute(base, "__mro_entries__") : undefined;
    if (entries === undefined) return [base];
    isChanged = true;
    return arrayFrom(call(entries, [bases]));
  });
  return isChanged ? new PyTuple(resolved) : bases;
}

export const typesModule: ModuleDefinition = {
  name: "types",
  create(): Attributes {
    return new Map<string, Value>([
      ["AsyncGeneratorType", asyncGeneratorType],
      ["BuiltinFunctionType", builtinFunctionType],
      ["BuiltinMethodType", builtinFunctionType],
      ["CoroutineType", coroutineType],
      ["DynamicClassAttribute", dynamicAttribute()],
      ["EllipsisType", ellipsisType],
      ["FunctionType", functionType],
      ["GeneratorType", generatorType],
      ["GenericAlias", genericAliasType],
      ["GetSetDescriptorType", getsetType],
      ["LambdaType", functionType],
      ["MappingProxyType", mappingProxyType],
      ["MemberDescriptorType", getsetType],
      ["MethodDescriptorType", methodDescriptorType],
      ["MethodType", methodType],
      ["ModuleType", moduleType],
      ["NoneType", noneType],
      ["NotImplementedType", notImplementedType],
      ["SimpleNamespace", namespaceType],
      ["TracebackType", tracebackType],
      ["UnionType", unionType],
      ["WrapperDescriptorType", builtinFunctionType],
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
      ["resolve_bases", builtin("resolve_bases(bases)", resolveBases, "types")],
      [
        "get_original_bases",
        builtin(
          "get_original_bases(cls, /)",
          (cls: Value) => findAttribute(cls, "__orig_bases__") ?? getAttribute(cls, "__bases__"),
          "types",
        ),
      ],
      ["coroutine", builtin("coroutine(func)", markAwaitable, "types")],
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
