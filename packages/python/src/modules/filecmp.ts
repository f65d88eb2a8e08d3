/** The module filecmp, written in Python: compares files, and directories with what is in them. It sees the files that `os` sees. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import os as _os
import stat as _stat
from types import GenericAlias as _GenericAlias

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]
BUFSIZE = 8192
DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]
_cache = {}

def clear_cache():
    """Clear the filecmp cache."""
    _cache.clear()

def cmp(f1, f2, shallow=True):
    """Are two files the same? Where shallow, files of the same kind, size and time are; otherwise what is in them is compared."""
    first, second = _signature(_os.stat(f1)), _signature(_os.stat(f2))
    if first[0] != _stat.S_IFREG or second[0] != _stat.S_IFREG:
        return False
    if shallow and first == second:
        return True
    if first[1] != second[1]:
        return False
    key = f1, f2, first, second
    outcome = _cache.get(key)
    if outcome is None:
        outcome = _same_bytes(f1, f2)
        if len(_cache) > 100:
            clear_cache()
        _cache[key] = outcome
    return outcome

def _signature(status):
    return _stat.S_IFMT(status.st_mode), status.st_size, status.st_mtime

def _same_bytes(f1, f2):
    with open(f1, "rb") as first, open(f2, "rb") as second:
        while True:
            piece = first.read(BUFSIZE)
            if piece != second.read(BUFSIZE):
                return False
            if not piece:
                return True

class dircmp:
    """Compares two directories: what is in one, in the other, in both, and what differs. Each is found when it is asked for."""
    def __init__(self, a, b, ignore=None, hide=None):
        self.left, self.right = a, b
        self.hide = [_os.curdir, _os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
    def phase0(self):
        hidden = self.hide + self.ignore
        self.left_list = sorted(name for name in _os.listdir(self.left) if name not in hidden)
        self.right_list = sorted(name for name in _os.listdir(self.right) if name not in hidden)
    def phase1(self):
        left = {_os.path.normcase(name): name for name in self.left_list}
        right = {_os.path.normcase(name): name for name in self.right_list}
        self.common = [left[name] for name in left if name in right]
        self.left_only = [left[name] for name in left if name not in right]
        self.right_only = [right[name] for name in right if name not in left]
    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            try:
                kinds = [_stat.S_IFMT(_os.stat(_os.path.join(each, name)).st_mode) for each in (self.left, self.right)]
            except OSError:
                kinds = [0, 1]
            if kinds[0] != kinds[1]:
                self.common_funny.append(name)
            elif kinds[0] == _stat.S_IFDIR:
                self.common_dirs.append(name)
            elif kinds[0] == _stat.S_IFREG:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)
    def phase3(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files)
    def phase4(self):
        self.subdirs = {}
        for name in self.common_dirs:
            self.subdirs[name] = self.__class__(
                _os.path.join(self.left, name), _os.path.join(self.right, name), self.ignore, self.hide
            )
    def phase4_closure(self):
        self.phase4()
        for each in self.subdirs.values():
            each.phase4_closure()
    def report(self):
        """Print a report on the differences between a and b."""
        print("diff", self.left, self.right)
        if self.left_only:
            self.left_only.sort()
            print("Only in", self.left, ":", self.left_only)
        if self.right_only:
            self.right_only.sort()
            print("Only in", self.right, ":", self.right_only)
        for title, name in [("Identical files", "same_files"), ("Differing files", "diff_files"), ("Trouble with common files", "funny_files"),
                            ("Common subdirectories", "common_dirs"), ("Common funny cases", "common_funny")]:
            if names := getattr(self, name):
                names.sort()
                print(title, ":", names)
    def report_partial_closure(self):
        """Print reports on self and on subdirs."""
        self.report()
        for each in self.subdirs.values():
            print()
            each.report()
    def report_full_closure(self):
        """Report on self and subdirs recursively."""
        self.report()
        for each in self.subdirs.values():
            print()
            each.report_full_closure()
    methodmap = dict(
        subdirs=phase4, same_files=phase3, diff_files=phase3, funny_files=phase3, common_dirs=phase2, common_files=phase2,
        common_funny=phase2, common=phase1, left_only=phase1, right_only=phase1, left_list=phase0, right_list=phase0,
    )
    def __getattr__(self, attr):
        if attr not in self.methodmap:
            raise AttributeError(attr)
        self.methodmap[attr](self)
        return getattr(self, attr)
    __class_getitem__ = classmethod(_GenericAlias)

def cmpfiles(a, b, common, shallow=True):
    """The names of files in two directories, as three lists: those that are the same, those that differ, those that can't be compared."""
    same, different, funny = [], [], []
    for name in common:
        try:
            (same if cmp(_os.path.join(a, name), _os.path.join(b, name), shallow) else different).append(name)
        except OSError:
            funny.append(name)
    return same, different, funny
`;

export const filecmpModule = pythonModule("filecmp", TEXT);
