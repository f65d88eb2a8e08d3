/** The module keyword, written in Python: which words are the language's own. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
kwlist = """False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda
nonlocal not or pass raise return try while with yield""".split()
softkwlist = ["_", "case", "match"]
iskeyword = frozenset(kwlist).__contains__
issoftkeyword = frozenset(softkwlist).__contains__
__all__ = ["iskeyword", "issoftkeyword", "kwlist", "softkwlist"]
`;

export const keywordModule = pythonModule("keyword", TEXT);
