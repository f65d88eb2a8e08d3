/** The module typing: what annotations are written with. Its parts are in the folder beside this file. */

import { setAttribute } from "../objects/attributes.ts";
import { bytesType } from "../objects/bytes.ts";
import { builtin, type Implementation } from "../objects/function.ts";
import { dictType } from "../objects/dict.ts";
import { listType, PyList } from "../objects/list.ts";
import { type Attributes, PyType, strType, typeType, type Value } from "../objects/object.ts";
import { frozensetType, setType } from "../objects/set.ts";
import { reprOf } from "../objects/text.ts";
import { PyTuple, tupleType } from "../objects/tuple.ts";
import { assertionError, isInstanceOfException, notImplementedError } from "../objects/exceptions.ts";
import { typeAliasType, typeVarType } from "../objects/type-parameters.ts";
import { world } from "../runtime/world.ts";
import { abstractCollections } from "./collections-abc/abstract-classes.ts";
import { counterType } from "./collections/counter.ts";
import { dequeType } from "./collections/deque.ts";
import { defaultdictType, orderedDictType } from "./collections/dict-kinds.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { nativeFunction } from "./native-function.ts";
import { pythonClass } from "./python-class.ts";
import { definePythonFunctions } from "./python-function.ts";
import { PySpecialAlias } from "./typing/alias.ts";
import { forwardRefType } from "./typing/forward-ref.ts";
import { argumentsOf, originOf, typeHints } from "./typing/functions.ts";
import { genericTypes, makeRuntimeCheckable, makeSupports } from "./typing/generic.ts";
import { namedTupleFunction } from "./typing/named-tuple.ts";
import { annotatedType, anyForm, specialForms } from "./typing/special-forms.ts";
import { makeTypeVariable, newTypeType, paramSpecType, typeVarTupleType } from "./typing/type-variables.ts";
import { typedDictFunction, typedDictTypes } from "./typing/typed-dict.ts";
import { patternType } from "./re/pattern-object.ts";
import { matchType } from "./re/match-object.ts";

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

function aliases(): [string, Value][] {
  const made: [string, Value][] = BUILTIN.map(([name, type, arity]) => [
    name,
    new PySpecialAlias(name, () => type, arity),
  ]);
  for (const [name, arity] of Object.entries(ABSTRACT))
    made.push([name, new PySpecialAlias(name, () => abstractCollections().get(name)!, arity)]);
  made.push(["AbstractSet", new PySpecialAlias("AbstractSet", () => abstractCollections().get("Set")!, 1)]);
  made.push(["Pattern", new PySpecialAlias("Pattern", () => patternType, 1)]);
  made.push(["Match", new PySpecialAlias("Match", () => matchType, 1)]);
  for (const [name, module, cls] of [
    ["ContextManager", "contextlib", "AbstractContextManager"],
    ["AsyncContextManager", "contextlib", "AbstractAsyncContextManager"],
    ["ChainMap", "collections", "ChainMap"],
  ] as const)
    made.push([
      name,
      new PySpecialAlias(name, () => world().importModule(module).attrs.get(cls) ?? null, name === "ChainMap" ? 2 : 1),
    ]);
  return made;
}

/** Gives what it was given, marked where it can be. */
const marking =
  (mark: string): Implementation =>
  (value: Value) => {
    try {
      setAttribute(value, mark, true);
    } catch (error) {
      if (!isInstanceOfException(error, "AttributeError") && !isInstanceOfException(error, "TypeError")) throw error;
    }
    return value;
  };

function overloadStub(): Value {
  return nativeFunction("_overload_dummy", { module: "typing", varargs: "args", varkw: "kwds" }, () => {
    throw notImplementedError(
      "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.",
    );
  });
}

const functions: { readonly [signature: string]: Implementation } = {
  "cast(typ, val)": (_type: Value, value: Value) => value,
  "assert_type(val, typ, /)": (value: Value) => value,
  "reveal_type(obj, /)": (value: Value) => value,
  "assert_never(arg, /)": (value: Value) => {
    throw assertionError(`Expected code to be unreachable, but got: ${reprOf(value)}`);
  },
  "overload(func)": () => overloadStub(),
  "get_overloads(func)": () => new PyList([]),
  "clear_overloads()": () => null,
  "final(f)": marking("__final__"),
  "no_type_check(arg)": marking("__no_type_check__"),
  "no_type_check_decorator(decorator)": (decorator: Value) => decorator,
  "runtime_checkable(cls)": makeRuntimeCheckable,
  "get_origin(tp)": originOf,
  "get_args(tp)": argumentsOf,
  "get_type_hints(obj, globalns=None, localns=None, include_extras=False)": typeHints,
  "is_typeddict(tp)": (value: Value) => value instanceof PyType && value.type === typedDictTypes().meta,
};

/** `IO`, `TextIO`, `BinaryIO`: generic classes that nothing here is an instance of. */
function streams(): [string, Value][] {
  const { generic } = genericTypes();
  const io = pythonClass("IO", "typing", [generic]);
  io.define("__parameters__", new PyTuple([makeTypeVariable("AnyStr", [bytesType, strType])]));
  return [
    ["IO", io],
    ...["TextIO", "BinaryIO"].map((name): [string, Value] => [name, pythonClass(name, "typing", [io])]),
  ];
}

export const typingModule: ModuleDefinition = {
  name: "typing",
  create(): Attributes {
    const { generic, protocol } = genericTypes();
    const namespace: Attributes = new Map<string, Value>([
      ...specialForms,
      ...aliases(),
      ...streams(),
      ...SUPPORTS.map(([name, method]): [string, Value] => [name, makeSupports(name, method)]),
      ["Any", anyForm()],
      ["Annotated", annotatedType],
      ["AnyStr", makeTypeVariable("AnyStr", [bytesType, strType])],
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
    const transform = {
      module: "typing",
      keywordOnly: ["eq_default"],
      keywordDefaults: new Map([["eq_default", true]]),
      varkw: "kwargs",
    };
    namespace.set(
      "dataclass_transform",
      nativeFunction("dataclass_transform", transform, () =>
        builtin("decorator(cls_or_fn)", (each: Value) => each, "typing"),
      ),
    );
    namespace.set("override", builtin("override(method, /)", marking("__override__"), "typing"));
    namespace.set(
      "__all__",
      new PyList([...namespace.keys()].filter((name) => name !== "override" && name !== "TypeAliasType")),
    );
    return namespace;
  },
};
