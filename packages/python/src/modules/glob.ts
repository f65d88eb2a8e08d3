/**
 * The module glob, written in Python: paths of the virtual file system by pattern.
 *
 * A path is taken apart at its last slash, the part before it is searched first where it is a pattern itself, and the last part is matched in every directory that this gave.
 * What a wrong argument raises depends on how far that came, so the steps are those of CPython: the path is never asked for `__fspath__` on its own, `split` does that.
 */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import os as _os
import re as _re
import stat as _stat
from fnmatch import filter as _matching
from itertools import chain as _chain

_magic = _re.compile("[*?[]")
_magic_bytes = _re.compile(b"[*?[]")
_directory_flags = _os.O_RDONLY | _os.O_DIRECTORY

def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return a list of paths matching a pathname pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))

def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator which yields the paths matching a pathname pattern."""
    root = pathname[:0] if root_dir is None else _os.fspath(root_dir)
    found = _Search(root, dir_fd, recursive, include_hidden).paths(pathname)
    if not pathname or recursive and _is_any_depth(pathname[:2]):
        # The folder where the search begins has no name, and is no result.
        first = next(found, None)
        if first:
            return _chain([first], found)
    return found

def escape(pathname):
    """Escape all special characters."""
    start, rest = _os.path.splitdrive(pathname)
    rest = _magic_bytes.sub(rb"[\g<0>]", rest) if isinstance(rest, bytes) else _magic.sub(r"[\g<0>]", rest)
    return start + rest

def has_magic(s):
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None

def glob0(dirname, pattern):
    return list(_Search(None, None, False, False).named(dirname, pattern, False))

def glob1(dirname, pattern):
    return list(_Search(None, None, False, False).matching(dirname, pattern, False))

def _is_any_depth(pattern):
    return pattern == (b"**" if isinstance(pattern, bytes) else "**")

def _is_hidden(name):
    return name[0] in (".", 46)

def _under(folder, name):
    return _os.path.join(folder, name) if folder and name else folder or name

class _Search:
    def __init__(self, root, fd, recursive, hidden):
        self.root, self.fd, self.recursive, self.hidden = root, fd, recursive, hidden

    def paths(self, pathname, only_folders=False):
        folder, last = _os.path.split(pathname)
        if not has_magic(pathname):
            if self.is_there(_under(self.root, pathname)) if last else self.is_folder(_under(self.root, folder)):
                yield pathname
            return
        in_folder = self.named
        if has_magic(last):
            in_folder = self.below if self.recursive and _is_any_depth(last) else self.matching
        if not folder:
            yield from in_folder(self.root, last, only_folders)
            return
        folders = self.paths(folder, True) if folder != pathname and has_magic(folder) else [folder]
        for each in folders:
            for name in in_folder(_under(self.root, each), last, only_folders):
                yield _os.path.join(each, name)

    def named(self, folder, name, only_folders):
        """A name without a pattern: it is there or it is not."""
        if self.is_there(_under(folder, name)) if name else self.is_folder(folder):
            yield name

    def matching(self, folder, pattern, only_folders):
        names = self.names(folder, only_folders)
        if not (self.hidden or _is_hidden(pattern)):
            names = [name for name in names if not _is_hidden(name)]
        return _matching(names, pattern)

    def below(self, folder, pattern, only_folders):
        """Everything in a folder and in what is in it; the folder itself has no name."""
        yield pattern[:0]
        yield from self.everything(folder, only_folders)

    def everything(self, folder, only_folders):
        for name in self.names(folder, only_folders):
            if self.hidden or not _is_hidden(name):
                yield name
                for each in self.everything(_under(folder, name), only_folders):
                    yield _under(name, each)

    def names(self, folder, only_folders):
        """What a folder holds; nothing where it is none."""
        opened, as_bytes = None, isinstance(folder, bytes)
        try:
            if self.fd is None:
                place = folder or (b"." if as_bytes else ".")
            elif folder:
                place = opened = _os.open(folder, _directory_flags, dir_fd=self.fd)
            else:
                place = self.fd
            try:
                with _os.scandir(place) as entries:
                    names = [entry.name for entry in entries if not only_folders or entry.is_dir()]
            finally:
                if opened is not None:
                    _os.close(opened)
        except OSError:
            return []
        return [_os.fsencode(name) for name in names] if as_bytes and self.fd is not None else names

    def is_there(self, path):
        if self.fd is None:
            return _os.path.lexists(path)
        try:
            _os.lstat(path, dir_fd=self.fd)
        except (OSError, ValueError):
            return False
        return True

    def is_folder(self, path):
        if self.fd is None:
            return _os.path.isdir(path)
        try:
            return _stat.S_ISDIR(_os.stat(path, dir_fd=self.fd).st_mode)
        except (OSError, ValueError):
            return False

__all__ = ["escape", "glob", "iglob"]
`;

export const globModule = pythonModule("glob", TEXT);
