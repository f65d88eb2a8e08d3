/** The module shutil, written in Python: files and trees of the virtual file system copied, moved, removed and packed. What asks about the machine is refused. */

import { GLOB_MATCHING_TEXT } from "./files/glob-matching-text.ts";
import { pythonModule } from "./python-source.ts";
import { ARCHIVES } from "./shutil/archives-text.ts";

const TEXT = String.raw`
import os as _os
import sys as _sys

COPY_BUFSIZE = 65536

class Error(OSError):
    pass

class SameFileError(Error):
    """Raised when source and destination are the same file."""

class SpecialFileError(OSError):
    """Raised when trying to do a kind of operation (e.g. copying) which is not supported on a special file."""

class ExecError(OSError):
    """Raised when a command could not be executed"""

class ReadError(OSError):
    """Raised when an archive cannot be read"""

class RegistryError(Exception):
    """Raised when a registry operation with the archiving and unpacking registries fails"""

def copyfileobj(fsrc, fdst, length=0):
    """copy data from file-like object fsrc to file-like object fdst"""
    length = length or COPY_BUFSIZE
    read, write = fsrc.read, fdst.write
    while data := read(length):
        write(data)

def _same(src, dst):
    try:
        return _os.path.samefile(src, dst)
    except OSError:
        return False

def copyfile(src, dst, *, follow_symlinks=True):
    """Copy data from src to dst in the most efficient way possible."""
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    for each in (src, dst):
        try:
            _os.stat(each)
        except OSError:
            pass
    with open(src, "rb") as source:
        try:
            with open(dst, "wb") as target:
                copyfileobj(source, target)
        except IsADirectoryError as error:
            if _os.path.exists(dst):
                raise
            raise FileNotFoundError(f"Directory does not exist: {dst}") from error
    return dst

def copymode(src, dst, *, follow_symlinks=True):
    """Copy mode bits from src to dst."""
    _os.chmod(dst, _os.stat(src).st_mode & 0o7777)

def copystat(src, dst, *, follow_symlinks=True):
    """Copy file metadata: mode bits and times."""
    found = _os.stat(src)
    _os.utime(dst, ns=(found.st_atime_ns, found.st_mtime_ns))
    _os.chmod(dst, found.st_mode & 0o7777)

def _target(src, dst):
    return _os.path.join(dst, _os.path.basename(src)) if _os.path.isdir(dst) else dst

def copy(src, dst, *, follow_symlinks=True):
    """Copy data and mode bits ("cp src dst"). Return the file's destination."""
    dst = _target(src, dst)
    copyfile(src, dst)
    copymode(src, dst)
    return dst

def copy2(src, dst, *, follow_symlinks=True):
    """Copy data and metadata. Return the file's destination."""
    dst = _target(src, dst)
    copyfile(src, dst)
    copystat(src, dst)
    return dst

def ignore_patterns(*patterns):
    """Function that can be used as copytree() ignore parameter."""
    def _ignore_patterns(path, names):
        return {name for name in names if any(_name_pattern(pattern).match(name) for pattern in patterns)}
    return _ignore_patterns

def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Recursively copy a directory tree and return the destination directory."""
    with _os.scandir(src) as found:
        entries = list(found)
    ignored = set() if ignore is None else ignore(_os.fspath(src), [entry.name for entry in entries])
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    takes_entries = copy_function in (copy, copy2)
    for entry in entries:
        if entry.name in ignored:
            continue
        source, target = _os.path.join(src, entry.name), _os.path.join(dst, entry.name)
        given = entry if takes_entries else source
        try:
            if entry.is_dir():
                copytree(given, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(given, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as error:
            errors.append((source, target, str(error)))
    try:
        copystat(src, dst)
    except OSError as error:
        errors.append((src, dst, str(error)))
    if errors:
        raise Error(errors)
    return dst

def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    """Recursively delete a directory tree."""
    def failed(function, where):
        if ignore_errors:
            return
        if onerror is None:
            raise
        onerror(function, where, _sys.exc_info())
    if isinstance(path, bytes):
        path = _os.fsdecode(path)
    try:
        _os.lstat(path, dir_fd=dir_fd)
    except Exception:
        failed(_os.lstat, path)
        return
    _delete(path, path, dir_fd, failed)

def _delete(name, path, dir_fd, failed):
    """Deletes a directory by its name in an open one, and what it holds."""
    try:
        fd = _os.open(name, _os.O_RDONLY, dir_fd=dir_fd)
    except Exception:
        failed(_os.open, path)
        return
    try:
        _empty(fd, path, failed)
    finally:
        _os.close(fd)
    try:
        _os.rmdir(name, dir_fd=dir_fd)
    except OSError:
        failed(_os.rmdir, path)

def _empty(fd, path, failed):
    """Deletes what an open directory holds; what fails is told, and the rest goes on."""
    try:
        with _os.scandir(fd) as found:
            entries = list(found)
    except OSError as error:
        error.filename = path
        failed(_os.scandir, path)
        return
    for entry in entries:
        where = _os.path.join(path, entry.name)
        if entry.is_dir():
            _delete(entry.name, where, fd, failed)
            continue
        try:
            _os.unlink(entry.name, dir_fd=fd)
        except OSError:
            failed(_os.unlink, where)

def move(src, dst, copy_function=copy2):
    """Recursively move a file or directory to another location. Return the destination."""
    target = dst
    if _os.path.isdir(dst):
        if _same(src, dst):
            _os.rename(src, dst)
            return
        target = _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip("/")))
        if _os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        _os.rename(src, target)
    except OSError:
        if _os.path.isdir(src):
            if _is_inside(dst, src):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            _os.unlink(src)
    return target

def _is_inside(place, folder):
    folder, place = _os.path.abspath(folder), _os.path.abspath(place)
    folder = folder if folder.endswith("/") else folder + "/"
    place = place if place.endswith("/") else place + "/"
    return place.startswith(folder)

def chown(path, user=None, group=None):
    """Change owner user and group of the given path."""
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    raise RuntimeError("shutil.chown() is not available: there is one user here, who owns everything.")

def disk_usage(path):
    """Return disk usage statistics about the given path."""
    _os.stat(path)
    raise RuntimeError("shutil.disk_usage() is not available: files live in memory here, on no disk.")

def _is_command(path, mode):
    return _os.path.exists(path) and _os.access(path, mode) and not _os.path.isdir(path)

def which(cmd, mode=_os.F_OK | _os.X_OK, path=None):
    """The path of the file that a command would run, None where there is none."""
    if _os.path.dirname(cmd):
        return cmd if _is_command(cmd, mode) else None
    if path is None:
        path = _os.environ.get("PATH", None)
        if path is None:
            path = _os.defpath
    if not path:
        return None
    path = _os.fsdecode(path)
    if isinstance(cmd, bytes):
        path = _os.fsencode(path).split(b":")
    else:
        path = path.split(":")
    for directory in dict.fromkeys(path):
        found = _os.path.join(directory, cmd)
        if _is_command(found, mode):
            return found
    return None

def _given_size(name):
    try:
        return int(_os.environ[name])
    except (KeyError, ValueError):
        return 0

def get_terminal_size(fallback=(80, 24)):
    """Get the size of the terminal window: what the environment says of it, else the fallback, for there is none."""
    columns, lines = _given_size("COLUMNS"), _given_size("LINES")
    return _os.terminal_size((columns if columns > 0 else fallback[0], lines if lines > 0 else fallback[1]))

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SpecialFileError",
    "ExecError", "ignore_patterns", "which", "get_terminal_size", "SameFileError", "chown", "disk_usage", "make_archive", "unpack_archive",
    "get_archive_formats", "register_archive_format", "unregister_archive_format", "get_unpack_formats", "register_unpack_format",
    "unregister_unpack_format", "ReadError", "RegistryError"]
`;

export const shutilModule = pythonModule("shutil", GLOB_MATCHING_TEXT + TEXT + ARCHIVES);
