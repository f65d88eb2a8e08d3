/** The module copyreg, written in Python: how objects of a class are taken apart for copies. Extension codes are kept and mean nothing here. */

import type { Value } from "../objects/object.ts";
import { dispatchTable } from "./copy/deep-copy.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
from functools import reduce as _reduce
from operator import or_ as _or

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

_extensions = {}
"""Codes by (module, name), and (module, name) by codes."""

def _demand_callable(thing, what):
    if not callable(thing):
        raise TypeError(what + " must be callable")

def constructor(object):
    """Checks that an object can stand for a constructor."""
    _demand_callable(object, "constructors")

def pickle(ob_type, pickle_function, constructor_ob=None):
    """Says how instances of a type are taken apart."""
    _demand_callable(pickle_function, "reduction functions")
    if constructor_ob is not None:
        constructor(constructor_ob)
    dispatch_table.update([(ob_type, pickle_function)])

def pickle_complex(c):
    parts = c.real, c.imag
    return type(c) and complex, parts

def pickle_union(obj):
    members = obj.__args__
    return _reduce, (_or, members)

for _type, _how in (complex, pickle_complex), (type(int | str), pickle_union):
    pickle(_type, _how)

def _is_known(code, key):
    return _extensions.get(key) == code and _extensions.get(code) == key

def add_extension(module, name, code):
    """Gives a class a number of its own."""
    number, key = int(code), (module, name)
    if number not in range(1, 1 << 31):
        raise ValueError("code out of range")
    if _is_known(number, key):
        return
    for each, message in (key, "key {0} is already registered with code {1}"), (number, "code {0} is already in use for key {1}"):
        if each in _extensions:
            raise ValueError(message.format(each, _extensions[each]))
    _extensions.update({key: number, number: key})

def remove_extension(module, name, code):
    """Takes the number away again."""
    key = module, name
    if not _is_known(code, key):
        raise ValueError(f"key {key} is not registered with code {code}")
    for each in key, code:
        _extensions.pop(each)

def clear_extension_cache():
    """There is none."""
`;

export const copyregModule = pythonModule(
  "copyreg",
  TEXT,
  () => new Map<string, Value>([["dispatch_table", dispatchTable()]]),
);
