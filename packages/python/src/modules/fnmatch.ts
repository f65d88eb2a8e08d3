/** The module fnmatch, written in Python: names matched by patterns of the shell. */

import { GLOB_MATCHING_TEXT } from "./files/glob-matching-text.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import os as _os

_compiled = {}

def _matcher(pat):
    found = _compiled.get(pat)
    if found is None:
        if len(_compiled) > 1000:
            _compiled.clear()
        if isinstance(pat, bytes):
            found = _re.compile(_translate(pat.decode("latin-1")).encode("latin-1")).match
        else:
            found = _re.compile(_translate(pat)).match
        _compiled[pat] = found
    return found

def fnmatch(name, pat):
    """Test whether FILENAME matches PATTERN."""
    return fnmatchcase(_os.path.normcase(name), _os.path.normcase(pat))

def filter(names, pat):
    """Construct a list from those elements of the iterable NAMES that match PAT."""
    match = _matcher(_os.path.normcase(pat))
    return [name for name in names if match(name)]

def fnmatchcase(name, pat):
    """Test whether FILENAME matches PATTERN, including case."""
    return _matcher(pat)(name) is not None

def translate(pat):
    """Translate a shell PATTERN to a regular expression."""
    return _translate(pat)

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]
`;

export const fnmatchModule = pythonModule("fnmatch", GLOB_MATCHING_TEXT + TEXT);
