/** The module copyreg, written in Python: how objects of a class are taken apart for copies. Extension codes are kept and mean nothing here. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]
dispatch_table = {}
_codes, _names = {}, {}

def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)

def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")

def pickle_complex(c):
    return complex, (c.real, c.imag)

pickle(complex, pickle_complex, complex)

def pickle_union(obj):
    import functools, operator
    return functools.reduce, (operator.or_, obj.__args__)

pickle(type(int | str), pickle_union)

def add_extension(module, name, code):
    """Register an extension code."""
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _codes.get(key) == code and _names.get(code) == key:
        return
    if key in _codes:
        raise ValueError("key %s is already registered with code %s" % (key, _codes[key]))
    if code in _names:
        raise ValueError("code %s is already in use for key %s" % (code, _names[code]))
    _codes[key], _names[code] = code, key

def remove_extension(module, name, code):
    """Unregister an extension code. For testing only."""
    key = (module, name)
    if _codes.get(key) != code or _names.get(code) != key:
        raise ValueError("key %s is not registered with code %s" % (key, code))
    del _codes[key], _names[code]

def clear_extension_cache():
    pass
`;

export const copyregModule = pythonModule("copyreg", TEXT);
