/** The module stat: constants and functions of file modes. It touches no file. */

import { overflowError, typeError } from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { type Attributes, integerOf, type Value } from "../objects/object.ts";
import type { ModuleDefinition } from "./module-definition.ts";

const FILE_TYPES: readonly (readonly [string, number, string])[] = [
  ["LNK", 0o120000, "l"],
  ["SOCK", 0o140000, "s"],
  ["REG", 0o100000, "-"],
  ["BLK", 0o060000, "b"],
  ["DIR", 0o040000, "d"],
  ["CHR", 0o020000, "c"],
  ["FIFO", 0o010000, "p"],
];

const CONSTANTS: Record<string, number> = {
  S_ISUID: 0o4000,
  S_ISGID: 0o2000,
  S_ENFMT: 0o2000,
  S_ISVTX: 0o1000,
  S_IREAD: 0o400,
  S_IWRITE: 0o200,
  S_IEXEC: 0o100,
  S_IRWXU: 0o700,
  S_IRUSR: 0o400,
  S_IWUSR: 0o200,
  S_IXUSR: 0o100,
  S_IRWXG: 0o070,
  S_IRGRP: 0o040,
  S_IWGRP: 0o020,
  S_IXGRP: 0o010,
  S_IRWXO: 0o007,
  S_IROTH: 0o004,
  S_IWOTH: 0o002,
  S_IXOTH: 0o001,
  S_IFDOOR: 0,
  S_IFPORT: 0,
  S_IFWHT: 0,
  ST_MODE: 0,
  ST_INO: 1,
  ST_DEV: 2,
  ST_NLINK: 3,
  ST_UID: 4,
  ST_GID: 5,
  ST_SIZE: 6,
  ST_ATIME: 7,
  ST_MTIME: 8,
  ST_CTIME: 9,
  // Of other systems, but there in every build.
  FILE_ATTRIBUTE_ARCHIVE: 0x20,
  FILE_ATTRIBUTE_COMPRESSED: 0x800,
  FILE_ATTRIBUTE_DEVICE: 0x40,
  FILE_ATTRIBUTE_DIRECTORY: 0x10,
  FILE_ATTRIBUTE_ENCRYPTED: 0x4000,
  FILE_ATTRIBUTE_HIDDEN: 0x2,
  FILE_ATTRIBUTE_INTEGRITY_STREAM: 0x8000,
  FILE_ATTRIBUTE_NORMAL: 0x80,
  FILE_ATTRIBUTE_NOT_CONTENT_INDEXED: 0x2000,
  FILE_ATTRIBUTE_NO_SCRUB_DATA: 0x20000,
  FILE_ATTRIBUTE_OFFLINE: 0x1000,
  FILE_ATTRIBUTE_READONLY: 0x1,
  FILE_ATTRIBUTE_REPARSE_POINT: 0x400,
  FILE_ATTRIBUTE_SPARSE_FILE: 0x200,
  FILE_ATTRIBUTE_SYSTEM: 0x4,
  FILE_ATTRIBUTE_TEMPORARY: 0x100,
  FILE_ATTRIBUTE_VIRTUAL: 0x10000,
  SF_APPEND: 0x40000,
  SF_ARCHIVED: 0x10000,
  SF_IMMUTABLE: 0x20000,
  SF_NOUNLINK: 0x100000,
  SF_SNAPSHOT: 0x200000,
  UF_APPEND: 0x4,
  UF_COMPRESSED: 0x20,
  UF_HIDDEN: 0x8000,
  UF_IMMUTABLE: 0x2,
  UF_NODUMP: 0x1,
  UF_NOUNLINK: 0x10,
  UF_OPAQUE: 0x8,
};

function modeOf(value: Value): number {
  const mode = integerOf(value);
  if (mode === undefined) throw typeError("an integer is required");
  if (mode < 0) throw overflowError("can't convert negative value to unsigned int");
  if (mode >= 2n ** 64n) throw overflowError("Python int too large to convert to C unsigned long");
  if (mode >= 2 ** 32) throw overflowError("mode out of range");
  return Number(mode);
}
const formatOf = (mode: number): number => mode & 0o170000;

/** `drwxr-xr-x` */
function fileMode(mode: number): string {
  const letter = FILE_TYPES.find(([, bits]) => bits === formatOf(mode))?.[2] ?? "?";
  const groups = [6, 3, 0].map((shift, i) => {
    const bits = (mode >> shift) & 7;
    const special = (mode & [0o4000, 0o2000, 0o1000][i]!) !== 0;
    const run = (bits & 1) !== 0;
    const small = i === 2 ? "t" : "s";
    const last = special ? (run ? small : small.toUpperCase()) : run ? "x" : "-";
    return `${bits & 4 ? "r" : "-"}${bits & 2 ? "w" : "-"}${last}`;
  });
  return letter + groups.join("");
}

export const statModule: ModuleDefinition = {
  name: "stat",
  create(): Attributes {
    const namespace: Attributes = new Map<string, Value>(Object.entries(CONSTANTS));
    const add = (text: string, code: (mode: number) => Value): void => {
      const made = builtin(text, (mode: Value) => code(modeOf(mode)), "_stat");
      namespace.set(made.name, made);
    };
    for (const [name, bits] of FILE_TYPES) {
      namespace.set(name === "FIFO" ? "S_IFIFO" : `S_IF${name}`, bits);
      add(`S_IS${name}(mode, /)`, (mode) => formatOf(mode) === bits);
    }
    for (const name of ["DOOR", "PORT", "WHT"]) add(`S_IS${name}(mode, /)`, () => false);
    add("S_IMODE(mode, /)", (mode) => mode & 0o7777);
    add("S_IFMT(mode, /)", formatOf);
    add("filemode(mode, /)", fileMode);
    return namespace;
  },
};
