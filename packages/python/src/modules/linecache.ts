/** The module linecache, written in Python: lines of the files that open() has; of any other file, none. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
__all__ = ["getline", "clearcache", "checkcache", "lazycache"]
cache = {}

def clearcache():
    """Clear the cache entirely."""
    cache.clear()

def getline(filename, lineno, module_globals=None):
    """Get a line for a Python source file from the cache. Update the cache if it doesn't contain an entry for this file already."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""

def getlines(filename, module_globals=None):
    """Get the lines for a Python source file from the cache."""
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)

def checkcache(filename=None):
    """Discard cache entries, so that files that have changed are read again."""
    for name in list(cache) if filename is None else [filename]:
        if name in cache and cache[name][1] is not None:
            del cache[name]

def updatecache(filename, module_globals=None):
    """Read the file and return its lines: an empty list where there is none."""
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return []
    try:
        with open(filename) as file:
            lines = file.readlines()
    except (OSError, RuntimeError, UnicodeError, SyntaxError):
        return []
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = sum([len(line) for line in lines]), 0.0, lines, filename
    return lines

def lazycache(filename, module_globals):
    return False
`;

export const linecacheModule = pythonModule("linecache", TEXT);
