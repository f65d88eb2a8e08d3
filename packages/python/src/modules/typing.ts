/** The module typing: what annotations are written with. Its parts are in the folder beside this file. */

import { bytesType } from "../objects/bytes.ts";
import { builtin, type Implementation } from "../objects/function.ts";
import { dictType } from "../objects/dict.ts";
import { genericAliasType } from "../objects/generic-alias.ts";
import { listType, PyList } from "../objects/list.ts";
import { type Attributes, PyType, strType, typeOf, typeType, type Value } from "../objects/object.ts";
import { frozensetType, setType } from "../objects/set.ts";
import { reprOf } from "../objects/text.ts";
import { PyTuple, tupleType } from "../objects/tuple.ts";
import { assertionError } from "../objects/exceptions.ts";
import { typeAliasType, typeVarType } from "../objects/type-parameters.ts";
import { world } from "../runtime/world.ts";
import { abstractCollections } from "./collections-abc/abstract-classes.ts";
import { counterType } from "./collections/counter.ts";
import { dequeType } from "./collections/deque.ts";
import { defaultdictType, orderedDictType } from "./collections/dict-kinds.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { standardOutput } from "./standard-streams.ts";
import { pythonClass } from "./python-class.ts";
import { definePythonFunctions } from "./python-function.ts";
import { ALIAS_TYPES, genericAliasType as aliasType, PySpecialAlias, specialAliasType } from "./typing/alias.ts";
import "./typing/alias-methods.ts";
import { forwardRefType } from "./typing/forward-ref.ts";
import {
  argumentsOf,
  clearOverloads,
  dataclassTransform,
  decoratorWithoutTypeCheck,
  markWith,
  originOf,
  overload,
  overloadsOf,
  withoutTypeCheck,
} from "./typing/functions.ts";
import { typeHints } from "./typing/type-hints.ts";
import { genericTypes, makeRuntimeCheckable, makeSupports } from "./typing/generic.ts";
import { namedTupleBase, namedTupleFunction } from "./typing/named-tuple.ts";
import { annotatedType, anyForm, specialForms, specialFormType } from "./typing/special-forms.ts";
import { makeTypeVariable, newTypeType, paramSpecType, partTypes, typeVarTupleType } from "./typing/type-variables.ts";
import { typedDictFunction, typedDictTypes } from "./typing/typed-dict.ts";

/** Names of collections.abc that typing has under the same name, with the number of their parameters. */
const ABSTRACT: Record<string, number> = {
  Awaitable: 1,
  Coroutine: 3,
  AsyncIterable: 1,
  AsyncIterator: 1,
  Iterable: 1,
  Iterator: 1,
  Reversible: 1,
  Container: 1,
  Collection: 1,
  MutableSet: 1,
  Mapping: 2,
  MutableMapping: 2,
  Sequence: 1,
  MutableSequence: 1,
  MappingView: 1,
  KeysView: 1,
  ItemsView: 2,
  ValuesView: 1,
  Generator: 3,
  AsyncGenerator: 2,
  Hashable: 0,
  Sized: 0,
  ByteString: 0,
  Callable: 2,
};

const BUILTIN: readonly (readonly [string, PyType, number])[] = [
  ["List", listType, 1],
  ["Dict", dictType, 2],
  ["Set", setType, 1],
  ["FrozenSet", frozensetType, 1],
  ["Tuple", tupleType, -1],
  ["Type", typeType, 1],
  ["DefaultDict", defaultdictType, 2],
  ["OrderedDict", orderedDictType, 2],
  ["Counter", counterType, 1],
  ["Deque", dequeType, 1],
];

const SUPPORTS: readonly (readonly [string, string])[] = [
  ["SupportsInt", "__int__"],
  ["SupportsFloat", "__float__"],
  ["SupportsComplex", "__complex__"],
  ["SupportsBytes", "__bytes__"],
  ["SupportsIndex", "__index__"],
  ["SupportsAbs", "__abs__"],
  ["SupportsRound", "__round__"],
];

/** Builtin classes that their alias makes instances of. */
const FACTORIES = new Set(["DefaultDict", "OrderedDict", "Counter", "Deque"]);

function aliases(): [string, Value][] {
  const made: [string, Value][] = BUILTIN.map(([name, type, arity]) => [
    name,
    new PySpecialAlias(name, () => type, arity, FACTORIES.has(name)),
  ]);
  for (const [name, arity] of Object.entries(ABSTRACT))
    made.push([name, new PySpecialAlias(name, () => abstractCollections().get(name)!, arity)]);
  made.push(["AbstractSet", new PySpecialAlias("AbstractSet", () => abstractCollections().get("Set")!, 1)]);
  for (const [name, module, cls] of [
    ["ContextManager", "contextlib", "AbstractContextManager"],
    ["AsyncContextManager", "contextlib", "AbstractAsyncContextManager"],
    ["ChainMap", "collections", "ChainMap"],
    ["Pattern", "re", "Pattern"],
    ["Match", "re", "Match"],
  ] as const)
    made.push([
      name,
      new PySpecialAlias(
        name,
        () => world().importLibraryModule(module).attrs.get(cls) ?? null,
        name === "ChainMap" ? 2 : 1,
      ),
    ]);
  return made;
}

const functions: { readonly [signature: string]: Implementation } = {
  "cast(typ, val)": (_type: Value, value: Value) => value,
  "assert_type(val, typ, /)": (value: Value) => value,
  "reveal_type(obj, /)": (value: Value) => {
    standardOutput.writeError(`Runtime type is ${reprOf(typeOf(value).name)}\n`);
    return value;
  },
  "assert_never(arg, /)": (value: Value) => {
    const shown = reprOf(value);
    throw assertionError(
      `Expected code to be unreachable, but got: ${shown.length > 100 ? `${shown.slice(0, 100)}...` : shown}`,
    );
  },
  "overload(func)": overload,
  "get_overloads(func)": overloadsOf,
  "clear_overloads()": clearOverloads,
  "final(f)": markWith("__final__"),
  "no_type_check(arg)": withoutTypeCheck,
  "no_type_check_decorator(decorator)": decoratorWithoutTypeCheck,
  "dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs)":
    dataclassTransform,
  "runtime_checkable(cls)": makeRuntimeCheckable,
  "get_origin(tp)": originOf,
  "get_args(tp)": argumentsOf,
  "get_type_hints(obj, globalns=None, localns=None, include_extras=False)": typeHints,
  "is_typeddict(tp)": (value: Value) => value instanceof PyType && value.type === typedDictTypes().meta,
};

/** `IO`, `TextIO`, `BinaryIO`: generic classes that nothing here is an instance of. */
function streams(anyText: Value): [string, Value][] {
  const { generic } = genericTypes();
  const io = pythonClass("IO", "typing", [generic]);
  io.define("__parameters__", new PyTuple([anyText]));
  const ofText = (name: string): PyType => {
    const made = pythonClass(name, "typing", [io]);
    made.define("__parameters__", new PyTuple([]));
    return made;
  };
  return [["IO", io], ...["TextIO", "BinaryIO"].map((name): [string, Value] => [name, ofText(name)])];
}

/** Type variables that typing itself has. */
function variables(): [string, Value][] {
  const plain = ["T", "KT", "VT"].map((name): [string, Value] => [name, makeTypeVariable(name)]);
  const varying = (["T_co", "V_co", "VT_co"] as const).map((name): [string, Value] => [
    name,
    makeTypeVariable(name, { variance: "+" }),
  ]);
  return [
    ...plain,
    ...varying,
    ["T_contra", makeTypeVariable("T_contra", { variance: "-" })],
    ["CT_co", makeTypeVariable("CT_co", { variance: "+", limit: typeType })],
  ];
}

/** Names that the module has and does not export. */
const UNEXPORTED = new Set(
  "T KT VT T_co V_co VT_co T_contra CT_co GenericAlias NamedTupleMeta TypeAliasType override".split(" "),
);

export const typingModule: ModuleDefinition = {
  name: "typing",
  create(): Attributes {
    const { generic, protocol } = genericTypes();
    const anyText = makeTypeVariable("AnyStr", { constraints: [bytesType, strType] });
    const namespace: Attributes = new Map<string, Value>([
      ...specialForms,
      ...aliases(),
      ...streams(anyText),
      ...variables(),
      ...SUPPORTS.map(([name, method]): [string, Value] => [name, makeSupports(name, method)]),
      ["Any", anyForm()],
      ["Annotated", annotatedType],
      ["AnyStr", anyText],
      ["GenericAlias", genericAliasType],
      ["NamedTupleMeta", namedTupleBase().type],
      ["ParamSpecArgs", partTypes.args],
      ["ParamSpecKwargs", partTypes.kwargs],
      ["ForwardRef", forwardRefType],
      ["Generic", generic],
      ["NamedTuple", namedTupleFunction()],
      ["NewType", newTypeType],
      ["ParamSpec", paramSpecType],
      ["Protocol", protocol],
      ["TYPE_CHECKING", false],
      ["Text", strType],
      ["TypeAliasType", typeAliasType],
      ["TypeVar", typeVarType],
      ["TypeVarTuple", typeVarTupleType],
      ["TypedDict", typedDictFunction()],
    ]);
    definePythonFunctions(namespace, "typing", functions);
    namespace.set("override", builtin("override(method, /)", markWith("__override__"), "typing"));
    namespace.set("__all__", new PyList([...namespace.keys()].filter((name) => !UNEXPORTED.has(name))));
    // Programs look at the classes of aliases by these names, although they are private.
    for (const type of [...Object.values(ALIAS_TYPES), aliasType, specialAliasType, specialFormType, generic.type])
      if (type.name.startsWith("_")) namespace.set(type.name, type);
    return namespace;
  },
};
