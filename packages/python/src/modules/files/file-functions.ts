/** The functions of `os` that touch files, over the virtual file system: by path, and by descriptor. */

import { charge, tick } from "../../limits.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { PyBytesLike } from "../../objects/bytes-like.ts";
import {
  exceptionType,
  newException,
  overflowError,
  type PyBaseException,
  typeError,
} from "../../objects/exceptions.ts";
import { builtin, type Implementation } from "../../objects/function.ts";
import { indexOf, requireIndex } from "../../objects/index-value.ts";
import { PyList } from "../../objects/list.ts";
import { type Attributes, PyFloat, typeOf, type Value } from "../../objects/object.ts";
import { encodeText } from "../../objects/text-encoding.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { outside } from "../outside.ts";
import { DirectoryEntry, FileEntry, type FileTree, WORKING_DIRECTORY } from "./file-tree.ts";
import { OpenFile } from "./open-file.ts";
import { requireFiles } from "./open-function.ts";
import { osError } from "./os-errors.ts";
import { fileSystemPath, pathOf } from "./path-argument.ts";
import { statOf, statResultType } from "./stat-result.ts";

type Path = { text: string; shown: Value };

/** What a function takes for a path, as its error says it. */
const PLAIN = "string, bytes or os.PathLike";
const WITH_NUMBER = "string, bytes, os.PathLike or integer";
const WITH_NONE = "string, bytes, os.PathLike, integer or None";

function refuseArgument(what: string, kinds: string, value: Value): PyBaseException {
  return typeError(`${what} should be ${kinds}, not ${typeOf(value).name}`);
}

/** The files, and the path that an argument stands for. The argument is looked at first, as CPython does. */
function located(name: string, value: Value, argument = "path", kinds = PLAIN): { files: FileTree; path: Path } {
  const path = pathOf(value);
  if (path === undefined) throw refuseArgument(`${name}: ${argument}`, kinds, value);
  return { files: requireFiles(`os.${name}`), path };
}

/** An open file by its number. */
function openFileOf(value: Value): OpenFile {
  const files = requireFiles("os");
  const file = files.descriptors.get(Number(requireIndex(value)));
  if (file === undefined) throw osError("EBADF");
  return file;
}

/** What a path or a number of an open file stands for. */
function entryOf(name: string, value: Value, kinds: string): FileEntry | DirectoryEntry {
  if (kinds !== PLAIN && fileSystemPath(value) === undefined && indexOf(value) !== undefined)
    return openFileOf(value).entry;
  const { files, path } = located(name, value, "path", kinds);
  return files.entry(path.text, path.shown);
}

const stat = (name: string, kinds: string) => (path: Value) => statOf(entryOf(name, path, kinds));

function listNames(value: Value): Value {
  if (value !== null && pathOf(value) === undefined && indexOf(value) === undefined)
    throw refuseArgument("listdir: path", WITH_NONE, value);
  const path = value === null ? { text: ".", shown: "." } : located("listdir", value, "path", WITH_NONE).path;
  const files = requireFiles("os.listdir");
  const names = [...files.directory(path.text, path.shown).entries.keys()];
  tick(names.length);
  charge(names.length * 16);
  const asBytes = path.shown instanceof PyBytes;
  return new PyList(asBytes ? names.map((name) => new PyBytes(encodeText(name, "utf-8", "surrogateescape"))) : names);
}

function rename(name: string): Implementation {
  return (source: Value, target: Value) => {
    const from = located(name, source, "src").path;
    const { files, path } = located(name, target, "dst");
    files.rename(from.text, path.text, [from.shown, path.shown]);
    return null;
  };
}

/** Seconds as a number of Python, in milliseconds. */
function milliseconds(value: Value): number {
  if (value instanceof PyFloat) return value.value * 1000;
  return Number(requireIndex(value)) * 1000;
}

function setTimes(path: Value, times: Value, ns: Value | undefined): Value {
  const entry = entryOf("utime", path, WITH_NUMBER);
  const now = outside.files!.clock();
  if (ns !== undefined) {
    if (!(ns instanceof PyTuple) || ns.items.length !== 2) throw typeError("utime: 'ns' must be a tuple of two ints");
    [entry.accessed, entry.modified] = ns.items.map((each) => Number(requireIndex(each)) / 1e6) as [number, number];
  } else if (times === null) entry.accessed = entry.modified = now;
  else {
    if (!(times instanceof PyTuple) || times.items.length !== 2)
      throw typeError("utime: 'times' must be either a tuple of two ints or None");
    [entry.accessed, entry.modified] = times.items.map(milliseconds) as [number, number];
  }
  return null;
}

/** Flags of `os.open`. */
const O_WRONLY = 1;
const O_RDWR = 2;
const O_CREAT = 0o100;
const O_EXCL = 0o200;
const O_TRUNC = 0o1000;
const O_APPEND = 0o2000;

function openDescriptor(value: Value, given: Value): Value {
  const flags = Number(requireIndex(given));
  const { files, path } = located("open", value);
  const writable = (flags & (O_WRONLY | O_RDWR)) !== 0;
  const exists = files.find(path.text, path.shown);
  if (exists === undefined && (flags & O_CREAT) === 0) throw osError("ENOENT", path.shown);
  if (exists instanceof DirectoryEntry) throw osError("EISDIR", path.shown);
  const isExclusive = (flags & (O_CREAT | O_EXCL)) === (O_CREAT | O_EXCL);
  const entry = exists === undefined || isExclusive ? files.fileForWriting(path.text, path.shown, isExclusive) : exists;
  if (writable && (flags & O_TRUNC) !== 0) files.resize(entry, 0);
  const access = { readable: (flags & O_WRONLY) === 0, writable, append: false };
  const file = new OpenFile(files, entry, { ...access, append: (flags & O_APPEND) !== 0 });
  return file.descriptor;
}

const size = (value: Value): number => {
  const wanted = requireIndex(value);
  if (typeof wanted === "bigint") throw overflowError("Python int too large to convert to C ssize_t");
  return wanted;
};

const functions: { readonly [signature: string]: Implementation } = {
  "stat(path, *, dir_fd=None, follow_symlinks=True)": stat("stat", WITH_NUMBER),
  "lstat(path, *, dir_fd=None)": stat("lstat", PLAIN),
  "fstat(fd)": (fd: Value) => statOf(openFileOf(fd).entry),
  "listdir(path=None)": listNames,
  "getcwd()": () => outside.files?.workingDirectory ?? WORKING_DIRECTORY,
  "chdir(path)": (value: Value) => {
    const { files, path } = located("chdir", value, "path", WITH_NUMBER);
    files.setWorkingDirectory(path.text, path.shown);
    return null;
  },
  "mkdir(path, mode=511, *, dir_fd=None)": (value: Value, mode: Value) => {
    const { files, path } = located("mkdir", value);
    files.makeDirectory(path.text, path.shown, size(mode));
    return null;
  },
  "rmdir(path, *, dir_fd=None)": (value: Value) => {
    const { files, path } = located("rmdir", value);
    files.removeDirectory(path.text, path.shown);
    return null;
  },
  ...Object.fromEntries(
    ["remove", "unlink"].map((name) => [
      `${name}(path, *, dir_fd=None)`,
      (value: Value) => {
        const { files, path } = located(name, value);
        files.removeFile(path.text, path.shown);
        return null;
      },
    ]),
  ),
  "rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)": rename("rename"),
  "replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)": rename("replace"),
  "truncate(path, length)": (path: Value, length: Value) => {
    const entry = entryOf("truncate", path, WITH_NUMBER);
    const wanted = size(length);
    if (wanted < 0) throw osError("EINVAL", fileSystemPath(path) ?? null);
    if (!(entry instanceof FileEntry)) throw osError("EISDIR", fileSystemPath(path) ?? null);
    outside.files!.resize(entry, wanted);
    return null;
  },
  "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)": (value: Value, mode: Value) => {
    const path = pathOf(value);
    if (path === undefined) throw refuseArgument("access: path", PLAIN, value);
    const wanted = size(mode);
    try {
      const entry = outside.files?.find(path.text, path.shown);
      return entry !== undefined && ((wanted & 1) === 0 || (entry.mode & 0o111) !== 0);
    } catch (error) {
      if ((error as { type?: unknown }).type === exceptionType("ValueError")) throw error;
      return false;
    }
  },
  "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)": (path: Value, mode: Value) => {
    const entry = entryOf("chmod", path, WITH_NUMBER);
    entry.mode = (entry.mode & ~0o7777) | (size(mode) & 0o7777);
    return null;
  },
  "utime(path, times=None, *, ns=?, dir_fd=None, follow_symlinks=True)": setTimes,
  "open(path, flags, mode=511, *, dir_fd=None)": openDescriptor,
  "close(fd)": (fd: Value) => {
    openFileOf(fd).close();
    return null;
  },
  "read(fd, length, /)": (fd: Value, length: Value) => {
    const file = openFileOf(fd);
    if (!file.access.readable) throw osError("EBADF");
    if (size(length) < 0) throw osError("EINVAL");
    return new PyBytes(file.read(size(length)).slice());
  },
  "write(fd, data, /)": (fd: Value, data: Value) => {
    if (!(data instanceof PyBytesLike)) throw typeError(`a bytes-like object is required, not '${typeOf(data).name}'`);
    const file = openFileOf(fd);
    if (!file.access.writable) throw osError("EBADF");
    return file.write(data.bytes);
  },
  "lseek(fd, position, how, /)": (fd: Value, position: Value, how: Value) =>
    openFileOf(fd).seek(size(position), size(how)),
  "ftruncate(fd, length, /)": (fd: Value, length: Value) => {
    openFileOf(fd).truncate(size(length));
    return null;
  },
  "fsync(fd)": (fd: Value) => {
    openFileOf(fd);
    return null;
  },
  "isatty(fd, /)": () => false,
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
        if (found === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(path).name}`);
        return found;
      },
      "posix",
    ),
  );
  return namespace;
}

/** Is there anything at a path, and of which kind: "file", "directory" or None; for questions that are never an error. */
export function kindAt(): Value {
  return builtin("_kind(path, /)", (value: Value) => {
    const path = pathOf(value);
    if (path === undefined) {
      if (indexOf(value) === undefined) throw refuseArgument("stat: path", WITH_NUMBER, value);
      return outside.files?.descriptors.has(Number(indexOf(value))) === true ? "file" : null;
    }
    try {
      const entry = outside.files?.find(path.text, path.shown);
      return entry === undefined ? null : entry instanceof FileEntry ? "file" : "directory";
    } catch (error) {
      if (error instanceof Error) throw error;
      return null;
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
