/**
 * Builtin types that have `__getattribute__`, `__setattr__` or `__delattr__` themselves.
 *
 * CPython: they do what those of `object` do, and stand in the `__dict__` of the types all the same, so errors name the type.
 * Types that are not listed inherit them.
 */

import { PyBuiltin } from "./function.ts";
import { type Attributes, objectType, ownMethods, type PyType } from "./object.ts";

const READING = new Set(
  (
    "_deque_iterator _deque_reverse_iterator anext_awaitable array.array array.arrayiterator async_generator async_generator_asend async_generator_athrow " +
    "async_generator_wrapped_value builtin_function_or_method bytearray bytearray_iterator bytes bytes_iterator callable_iterator cell classmethod_descriptor " +
    "code collections.defaultdict collections.deque complex coroutine coroutine_wrapper datetime.date datetime.datetime datetime.time datetime.timedelta " +
    "datetime.tzinfo dict dict_itemiterator dict_items dict_keyiterator dict_keys dict_valueiterator dict_values ellipsis enumerate filter float frozenset " +
    "functools.KeyWrapper generator getset_descriptor int items iterator keys list list_iterator list_reverseiterator longrange_iterator map mappingproxy " +
    "member_descriptor memory_iterator memoryview method-wrapper method_descriptor odict_iterator operator.attrgetter operator.itemgetter " +
    "operator.methodcaller property range range_iterator reversed set set_iterator slice str str_ascii_iterator str_iterator super traceback tuple " +
    "tuple_iterator types.GenericAlias types.UnionType unicodedata.UCD values wrapper_descriptor zip _contextvars.Context _contextvars.ContextVar " +
    "_contextvars.Token itertools._grouper itertools._tee_dataobject itertools.accumulate itertools.chain itertools.combinations " +
    "itertools.combinations_with_replacement itertools.compress itertools.count itertools.cycle itertools.dropwhile itertools.filterfalse itertools.groupby " +
    "itertools.islice itertools.pairwise itertools.permutations itertools.product itertools.repeat itertools.starmap itertools.takewhile itertools.zip_longest"
  ).split(" "),
);
const ALSO_WRITING = new Set(
  "BaseException method module types.SimpleNamespace functools.partial _struct.Struct".split(" "),
);

function take(type: PyType, dict: Attributes, name: string): void {
  const inherited = objectType.dict.get(name);
  if (inherited instanceof PyBuiltin)
    dict.set(name, new PyBuiltin(inherited.text, inherited.implementation as PyBuiltin["implementation"], type));
}

ownMethods.define = (type, dict) => {
  if (type === objectType) return;
  const writes = ALSO_WRITING.has(type.name);
  if (writes || READING.has(type.name)) take(type, dict, "__getattribute__");
  if (!writes) return;
  take(type, dict, "__setattr__");
  take(type, dict, "__delattr__");
};
