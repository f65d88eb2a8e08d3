/**
 * The program as a module, for modules written in Python that look names up in "__main__": unittest, unittest.mock, doctest.
 */

export const PROGRAM_MODULE = String.raw`
# Written so, because the name alone stands for that of the module whose text this is.
_MAIN = "__" + "main" + "__"
_program_module = lambda: __import__(_MAIN)
`;
