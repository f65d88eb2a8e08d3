/** The module glob, written in Python: paths of the virtual file system by pattern. */

import { GLOB_MATCHING_TEXT } from "./files/glob-matching-text.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import os as _os

def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return a list of paths matching a pathname pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))

def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator which yields the paths matching a pathname pattern."""
    pathname = _os.fspath(pathname)
    if isinstance(pathname, bytes):
        root = None if root_dir is None else _os.fsdecode(root_dir)
        return (_os.fsencode(each) for each in _find(_os.fsdecode(pathname), root, recursive, include_hidden))
    return _find(pathname, None if root_dir is None else _os.fspath(root_dir), recursive, include_hidden)

def escape(pathname):
    """Escape all special characters."""
    if isinstance(pathname, bytes):
        return _re.sub(rb"([*?[])", rb"[\1]", pathname)
    return _re.sub(r"([*?[])", r"[\1]", pathname)

def has_magic(s):
    return _has_magic(s)

def _find(pathname, root, recursive, hidden):
    if not pathname:
        return
    head = pathname[:len(pathname) - len(pathname.lstrip("/"))]
    names = pathname[len(head):].split("/")
    while len(names) > 1 and "" in names[:-1]:
        names.remove("")
    yield from _below(head, names, 0, root, recursive, hidden)

def _where(path, root):
    return path or "." if root is None else _os.path.join(root, path)

def _entries(path, root):
    try:
        with _os.scandir(_where(path, root)) as entries:
            return [(entry.name, entry.is_dir()) for entry in entries]
    except OSError:
        return []

def _below(path, names, at, root, recursive, hidden):
    name = names[at]
    is_last = at == len(names) - 1
    if name == "**" and recursive:
        pending = [path]
        while pending:
            here = pending.pop()
            if not is_last:
                yield from _below(here, names, at + 1, root, recursive, hidden)
            elif here:
                yield here
            inner = []
            for each, is_directory in _entries(here, root):
                if each[0] == "." and not hidden:
                    continue
                child = here + each
                if is_directory:
                    inner.append(child + "/" if not is_last else child)
                elif is_last:
                    yield child
            if is_last:
                for child in inner:
                    yield from _everything(child, root, hidden)
            else:
                pending.extend(reversed(inner))
    elif _has_magic(name):
        pattern = _name_pattern(name)
        for each, is_directory in _entries(path, root):
            if each[0] == "." and name[0] != "." and not hidden or not pattern.match(each):
                continue
            if is_last:
                yield path + each
            elif is_directory:
                yield from _below(path + each + "/", names, at + 1, root, recursive, hidden)
    elif is_last:
        if _os.path.isdir(_where(path, root)) if not name else _os.path.lexists(_where(path + name, root)):
            yield path + name
    elif _os.path.isdir(_where(path + name, root)):
        yield from _below(path + name + "/", names, at + 1, root, recursive, hidden)

def _everything(path, root, hidden):
    yield path
    for each, is_directory in _entries(path, root):
        if each[0] == "." and not hidden:
            continue
        if is_directory:
            yield from _everything(path + "/" + each, root, hidden)
        else:
            yield path + "/" + each

__all__ = ["glob", "iglob", "escape"]
`;

export const globModule = pythonModule("glob", GLOB_MATCHING_TEXT + TEXT);
