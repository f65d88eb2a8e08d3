/** The functions of `os` that touch files, over the virtual file system: by path, and by descriptor. */

import { charge, tick } from "../../limits.ts";
import { binaryOperation } from "../../objects/arithmetic.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { call } from "../../objects/call.ts";
import {
  exceptionType,
  isInstanceOfException,
  newException,
  overflowError,
  type PyBaseException,
  typeError,
  valueError,
} from "../../objects/exceptions.ts";
import { builtin, type Implementation } from "../../objects/function.ts";
import { indexOf, requireIndex } from "../../objects/index-value.ts";
import { PyList } from "../../objects/list.ts";
import { type Attributes, PyFloat, typeOf, type Value } from "../../objects/object.ts";
import { encodeText } from "../../objects/text-encoding.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { requireBytes } from "../byte-source.ts";
import { cInt, requireSsize } from "../c-arguments.ts";
import { outside } from "../outside.ts";
import { DirectoryEntry, FileEntry, WORKING_DIRECTORY } from "./file-tree.ts";
import { OpenDirectory } from "./open-directory.ts";
import { OpenFile } from "./open-file.ts";
import { requireFiles } from "./open-function.ts";
import { osError } from "./os-errors.ts";
import { fileSystemPath, notAPath } from "./path-argument.ts";
import {
  convertDirFd,
  convertPath,
  entryAt,
  entryOpen,
  type GivenPath,
  locate,
  openUnder,
  refuseNumberWith,
  startFrom,
} from "./path-conversion.ts";
import { statOf, statResultType } from "./stat-result.ts";

/** What is open under an argument that must be a number. */
const openAt = (value: Value): OpenFile | OpenDirectory => {
  const fd = cInt(value);
  return openUnder(requireFiles("os"), fd);
};

/** The same for an argument that may be an object with `fileno()`. */
function openBehind(value: Value): OpenFile | OpenDirectory {
  if (indexOf(value) !== undefined) return openAt(value);
  const fileno = typeOf(value).lookup("fileno");
  if (fileno === undefined) throw typeError("argument must be an int, or have a fileno() method.");
  return openAt(call(fileno, [value]));
}

/** An open file, where the directory that it may be is refused. */
function fileAt(open: OpenFile | OpenDirectory, refusal: string): OpenFile {
  if (open instanceof OpenDirectory) throw osError(refusal);
  return open;
}

/** An offset in a file, or a length. */
function offset(value: Value): number {
  const wanted = requireIndex(value);
  if (wanted >= 2n ** 63n || wanted < -(2n ** 63n)) throw overflowError("Python int too large to convert to C long");
  return Number(wanted);
}

/** Where a function lists names: the directory, what errors and paths of entries begin with, and whether names are bytes. */
function listedDirectory(value: Value, name: string): { directory: DirectoryEntry; path: GivenPath } {
  const path = convertPath(value, { name, takesNumber: true, takesNone: true });
  const files = requireFiles(`os.${name}`);
  if (path.fd === undefined) return { directory: files.directory(path.text, path.shown), path };
  if (path.fd === -1) return { directory: files.directory(".", "."), path };
  const entry = entryOpen(openUnder(files, path.fd));
  if (!(entry instanceof DirectoryEntry)) throw osError("ENOTDIR", path.shown);
  return { directory: entry, path };
}

function namesIn(directory: DirectoryEntry, path: GivenPath): Value[] {
  const names = [...directory.entries.keys()];
  tick(names.length);
  charge(names.length * 16);
  const asBytes = path.fd === undefined && typeof path.shown !== "string";
  return asBytes ? names.map((name) => new PyBytes(encodeText(name, "utf-8", "surrogateescape"))) : names;
}

function rename(name: string): Implementation {
  return (source: Value, target: Value, sourceFd: Value, targetFd: Value) => {
    const from = convertPath(source, { name, argument: "src" });
    const to = convertPath(target, { name, argument: "dst" });
    const [fromFd, toFd] = [convertDirFd(sourceFd), convertDirFd(targetFd)];
    const files = requireFiles(`os.${name}`);
    const shown = [from.shown, to.shown] as const;
    const fail = (error: string): PyBaseException => osError(error, ...shown);
    const [start, end] = [startFrom(files, from.text!, fromFd, fail), startFrom(files, to.text!, toFd, fail)];
    files.rename(start, end, shown);
    return null;
  };
}

/** Seconds of a time that a program gives, in milliseconds. */
function milliseconds(value: Value): number {
  if (value instanceof PyFloat) return value.value * 1000;
  return Number(requireIndex(value)) * 1000;
}

/** Nanoseconds of a time, in milliseconds: taken apart into seconds first. */
function nanoseconds(value: Value): number {
  const parts = binaryOperation("divmod", value, 1e9) as PyTuple;
  return Number(requireIndex(parts.items[0]!)) * 1000 + Number(requireIndex(parts.items[1]!)) / 1e6;
}

function pair(value: Value, words: string): readonly Value[] {
  if (!(value instanceof PyTuple) || value.items.length !== 2) throw typeError(words);
  return value.items;
}

function setTimes(given: Value, times: Value, ns: Value | undefined, dirFd: Value, follow: Value): Value {
  const path = convertPath(given, { name: "utime", takesNumber: true });
  const base = convertDirFd(dirFd);
  const follows = isTrue(follow);
  if (times !== null && ns !== undefined)
    throw valueError("utime: you may specify either 'times' or 'ns' but not both");
  let moments: number[] | undefined;
  if (times !== null)
    moments = pair(times, "utime: 'times' must be either a tuple of two ints or None").map(milliseconds);
  else if (ns !== undefined) moments = pair(ns, "utime: 'ns' must be a tuple of two ints").map(nanoseconds);
  refuseNumberWith("utime", path, base, follows);
  if (path.fd === -1) throw osError("EINVAL");
  const entry = entryAt({ ...path, shown: null }, "utime", base);
  const now = outside.files!.clock();
  [entry.accessed, entry.modified] = (moments ?? [now, now]) as [number, number];
  return null;
}

/** Flags of `os.open`. */
const O_WRONLY = 1;
const O_RDWR = 2;
const O_CREAT = 0o100;
const O_EXCL = 0o200;
const O_TRUNC = 0o1000;
const O_APPEND = 0o2000;
const O_DIRECTORY = 0o200000;

function openDescriptor(value: Value, given: Value, mode: Value, dirFd: Value): Value {
  const path = convertPath(value, { name: "open" });
  const flags = cInt(given);
  cInt(mode);
  const { files, text } = locate(path, "open", convertDirFd(dirFd));
  const writable = (flags & (O_WRONLY | O_RDWR)) !== 0;
  const creates = (flags & O_CREAT) !== 0;
  const exists = files.find(text, path.shown);
  if (exists === undefined && !creates) throw osError("ENOENT", path.shown);
  const isExclusive = creates && (flags & O_EXCL) !== 0;
  if (exists instanceof DirectoryEntry && !isExclusive) {
    if (writable || creates) throw osError("EISDIR", path.shown);
    return new OpenDirectory(files, exists).descriptor;
  }
  if ((flags & O_DIRECTORY) !== 0 && !creates) throw osError("ENOTDIR", path.shown);
  const entry =
    exists instanceof FileEntry && !isExclusive ? exists : files.fileForWriting(text, path.shown, isExclusive);
  if (writable && (flags & O_TRUNC) !== 0) files.resize(entry, 0);
  const access = { readable: (flags & O_WRONLY) === 0, writable, append: (flags & O_APPEND) !== 0 };
  return new OpenFile(files, entry, access).descriptor;
}

/** `os.access`, as the system answers the one user of the files, who may read and write everything and execute what anybody may. */
function isAccessible(value: Value, mode: Value, dirFd: Value, effective: Value, follow: Value): Value {
  const path = convertPath(value, { name: "access" });
  const wanted = cInt(mode);
  const base = convertDirFd(dirFd);
  isTrue(effective);
  isTrue(follow);
  if (outside.files === undefined || (wanted & ~7) !== 0) return false;
  try {
    const entry = entryAt(path, "access", base);
    return (wanted & 1) === 0 || (entry.mode & 0o111) !== 0;
  } catch (error) {
    if (isInstanceOfException(error, "OSError")) return false;
    throw error;
  }
}

/** A function of a path and `dir_fd` that gives nothing. */
const onPath =
  (name: string, act: (files: ReturnType<typeof requireFiles>, text: string, shown: Value) => void): Implementation =>
  (value: Value, dirFd: Value) => {
    const path = convertPath(value, { name });
    const { files, text } = locate(path, name, convertDirFd(dirFd));
    act(files, text, path.shown);
    return null;
  };

const remove = (name: string): Implementation => onPath(name, (files, text, shown) => files.removeFile(text, shown));

const functions: { readonly [signature: string]: Implementation } = {
  "stat(path, *, dir_fd=None, follow_symlinks=True)": (value: Value, dirFd: Value, follow: Value) => {
    const path = convertPath(value, { name: "stat", takesNumber: true });
    const base = convertDirFd(dirFd);
    refuseNumberWith("stat", path, base, isTrue(follow));
    return statOf(entryAt(path, "stat", base));
  },
  "lstat(path, *, dir_fd=None)": (value: Value, dirFd: Value) =>
    statOf(entryAt(convertPath(value, { name: "lstat" }), "lstat", convertDirFd(dirFd))),
  "fstat(fd)": (fd: Value) => statOf(entryOpen(openAt(fd))),
  "listdir(path=None)": (value: Value) => {
    const { directory, path } = listedDirectory(value, "listdir");
    return new PyList(namesIn(directory, path));
  },
  /** For scandir(): the names, what their paths begin with, and where they are. */
  "_listed(path, /)": (value: Value) => {
    const { directory, path } = listedDirectory(value, "scandir");
    const above = path.fd === undefined ? (fileSystemPath(path.shown) ?? path.shown) : path.fd === -1 ? "." : null;
    return new PyTuple([new PyList(namesIn(directory, path)), above, requireFiles("os.scandir").pathOf(directory)]);
  },
  "getcwd()": () => outside.files?.workingDirectory ?? WORKING_DIRECTORY,
  "chdir(path)": (value: Value) => {
    const path = convertPath(value, { name: "chdir", takesNumber: true });
    const entry = entryAt(path, "chdir");
    if (!(entry instanceof DirectoryEntry)) throw osError("ENOTDIR", path.shown);
    outside.files!.enter(entry);
    return null;
  },
  "fchdir(fd)": (fd: Value) => {
    const entry = entryOpen(openBehind(fd));
    if (!(entry instanceof DirectoryEntry)) throw osError("ENOTDIR");
    outside.files!.enter(entry);
    return null;
  },
  "umask(mask, /)": (given: Value) => {
    const mask = cInt(given) & 0o777;
    const before = outside.files?.mask ?? 0o022;
    if (outside.files !== undefined) outside.files.mask = mask;
    return before;
  },
  "mkdir(path, mode=511, *, dir_fd=None)": (value: Value, given: Value, dirFd: Value) => {
    const path = convertPath(value, { name: "mkdir" });
    const mode = cInt(given);
    const { files, text } = locate(path, "mkdir", convertDirFd(dirFd));
    files.makeDirectory(text, path.shown, mode);
    return null;
  },
  "rmdir(path, *, dir_fd=None)": onPath("rmdir", (files, text, shown) => files.removeDirectory(text, shown)),
  "remove(path, *, dir_fd=None)": remove("remove"),
  "unlink(path, *, dir_fd=None)": remove("unlink"),
  "rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)": rename("rename"),
  "replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)": rename("replace"),
  "readlink(path, *, dir_fd=None)": (value: Value, dirFd: Value) => {
    const path = convertPath(value, { name: "readlink" });
    entryAt(path, "readlink", convertDirFd(dirFd));
    throw osError("EINVAL", path.shown);
  },
  "truncate(path, length)": (value: Value, length: Value) => {
    const path = convertPath(value, { name: "truncate", takesNumber: true });
    const size = offset(length);
    const entry = entryAt(path, "truncate", undefined, path.fd === undefined);
    if (size < 0 || (path.fd !== undefined && entry instanceof DirectoryEntry))
      throw osError("EINVAL", path.fd === undefined ? path.shown : null);
    if (!(entry instanceof FileEntry)) throw osError("EISDIR", path.shown);
    outside.files!.resize(entry, size);
    return null;
  },
  "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)": isAccessible,
  "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)": (
    value: Value,
    given: Value,
    dirFd: Value,
    follow: Value,
  ) => {
    const path = convertPath(value, { name: "chmod", takesNumber: true });
    const mode = cInt(given);
    const base = convertDirFd(dirFd);
    isTrue(follow);
    const entry = entryAt(path, "chmod", base);
    entry.mode = (entry.mode & ~0o7777) | (mode & 0o7777);
    return null;
  },
  "utime(path, times=None, *, ns=?, dir_fd=None, follow_symlinks=True)": setTimes,
  "open(path, flags, mode=511, *, dir_fd=None)": openDescriptor,
  "close(fd)": (fd: Value) => {
    openAt(fd).close();
    return null;
  },
  "read(fd, length, /)": (fd: Value, length: Value) => {
    cInt(fd);
    const count = requireSsize(length);
    if (count < 0) throw osError("EINVAL");
    const file = fileAt(openAt(fd), "EISDIR");
    if (!file.access.readable) throw osError("EBADF");
    return new PyBytes(file.read(count).slice());
  },
  "write(fd, data, /)": (fd: Value, data: Value) => {
    cInt(fd);
    const bytes = requireBytes(data);
    const file = fileAt(openAt(fd), "EBADF");
    if (!file.access.writable) throw osError("EBADF");
    return file.write(bytes);
  },
  "lseek(fd, position, how, /)": (fd: Value, position: Value, how: Value) => {
    cInt(fd);
    const [place, whence] = [offset(position), cInt(how)];
    const open = openAt(fd);
    return open instanceof OpenDirectory ? 0 : open.seek(place, whence);
  },
  "ftruncate(fd, length, /)": (fd: Value, length: Value) => {
    cInt(fd);
    const size = offset(length);
    fileAt(openAt(fd), "EINVAL").truncate(size);
    return null;
  },
  "fsync(fd)": (fd: Value) => {
    openBehind(fd);
    return null;
  },
  "fdatasync(fd)": (fd: Value) => {
    openBehind(fd);
    return null;
  },
  "isatty(fd, /)": (fd: Value) => {
    cInt(fd);
    return false;
  },
};

/** The functions by name, for the namespace of `os`; and `fspath`. */
export function fileFunctions(): Attributes {
  const namespace: Attributes = new Map<string, Value>([["stat_result", statResultType]]);
  for (const [text, implementation] of Object.entries(functions)) {
    const made = builtin(text, implementation, "posix");
    namespace.set(made.name, made);
  }
  namespace.set(
    "fspath",
    builtin(
      "fspath(path)",
      (path: Value) => {
        const found = fileSystemPath(path);
        if (found === undefined) throw notAPath(path);
        return found;
      },
      "posix",
    ),
  );
  return namespace;
}

/** Is there anything at a path, and of which kind: "file", "directory", "device" or None; for questions that are never an error, asked as `stat` or `lstat` would. */
export function kindAt(): Value {
  return builtin("_kind(path, by_lstat=False, /)", (value: Value, byLstat: Value) => {
    const name = byLstat === true ? "lstat" : "stat";
    try {
      const path = convertPath(value, { name, takesNumber: name === "stat" });
      if (outside.files === undefined) return null;
      const entry = entryAt(path, name);
      return !(entry instanceof FileEntry) ? "directory" : entry.discards ? "device" : "file";
    } catch (error) {
      if (isInstanceOfException(error, "OSError") || isInstanceOfException(error, "ValueError")) return null;
      throw error;
    }
  });
}

/** A refusal that names the function and says what works. */
export function refusedFunction(module: string, name: string, reason: string): Value {
  return builtin(
    `${name}(*args, **kwargs)`,
    () => {
      throw newException(exceptionType("RuntimeError"), `${module}.${name}() is not available: ${reason}`);
    },
    module,
  );
}
