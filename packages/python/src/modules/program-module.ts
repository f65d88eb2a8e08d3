/**
 * The program as a module, for modules written in Python that look names up in "__main__": unittest, unittest.mock, doctest.
 *
 * The builtin of that name, called by another one, gives the variables of the program and not those of the module that calls it.
 */

export const PROGRAM_MODULE = String.raw`
_variables_of_program = globals
# Written so, because the name alone stands for that of the module whose text this is.
_MAIN = "__" + "main" + "__"

class _Main:
    """The variables of the program as attributes."""
    def __getattribute__(self, name):
        found = _variables_of_program()
        if name == "__dict__":
            return found
        if name == "__class__":
            return _Main
        if name in found:
            return found[name]
        raise AttributeError("module '%s' has no attribute %r" % (_MAIN, name))
    def __setattr__(self, name, value):
        _variables_of_program()[name] = value
    def __delattr__(self, name):
        if name not in _variables_of_program():
            raise AttributeError("module '%s' has no attribute %r" % (_MAIN, name))
        del _variables_of_program()[name]
    def __dir__(self):
        return sorted(_variables_of_program())
    def __eq__(self, other):
        return type(other) is _Main
    def __hash__(self):
        return hash(_Main)
    def __repr__(self):
        return "<module '" + _MAIN + "'>"
`;
