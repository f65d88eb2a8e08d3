/** `os.stat_result`: a tuple of ten with names, and the times in full beside it. */

import { defineAttributes, defineMethods } from "../../objects/function.ts";
import { adopt, builtinType, PyFloat, type PyType, type Value } from "../../objects/object.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { typeError } from "../../objects/exceptions.ts";
import { normalizeInt } from "../../objects/object.ts";
import { reprOf } from "../../objects/text.ts";
import { PyTuple, tupleType } from "../../objects/tuple.ts";
import type { DirectoryEntry, FileEntry } from "./file-tree.ts";

export const statResultType = builtinType("os.stat_result", [tupleType], { module: "os" });
statResultType.layout = tupleType;

const NAMES = [
  "st_mode",
  "st_ino",
  "st_dev",
  "st_nlink",
  "st_uid",
  "st_gid",
  "st_size",
  "st_atime",
  "st_mtime",
  "st_ctime",
] as const;

class StatResult extends PyTuple {
  /** Access, modification and change, in milliseconds since 1970. */
  readonly times: readonly number[];
  constructor(items: readonly Value[], times: readonly number[]) {
    super(items);
    this.times = times;
    adopt(this, statResultType);
  }
  override repr(): string {
    return `os.stat_result(${NAMES.map((name, i) => `${name}=${reprOf(this.items[i] ?? null)}`).join(", ")})`;
  }
}

const nanoseconds = (ms: number): Value => normalizeInt(BigInt(Math.round(ms * 1000)) * 1000n);

export function statOf(entry: FileEntry | DirectoryEntry): Value {
  const size = "bytes" in entry ? entry.size : 4096;
  const links = "bytes" in entry ? 1 : 2;
  const times = [entry.accessed, entry.modified, entry.modified];
  const seconds = times.map((ms) => Math.floor(ms / 1000));
  return new StatResult([entry.mode, entry.number, 1, links, 0, 0, size, ...seconds], times);
}

const timeAt = (i: number) => (self: StatResult) =>
  self.times[i] === undefined ? self.items[7 + i] : new PyFloat(self.times[i] / 1000);
const nanosecondsAt = (i: number) => (self: StatResult) =>
  self.times[i] === undefined ? null : nanoseconds(self.times[i]);

defineMethods(statResultType, {
  "__new__(cls, sequence, dict=None)": (_cls: PyType, sequence: Value) => {
    const items = arrayFrom(sequence);
    if (items.length < 10)
      throw typeError(`os.stat_result() takes an at least 10-sequence (${items.length}-sequence given)`);
    return new StatResult(items.slice(0, 10), []);
  },
});
defineAttributes(statResultType, {
  ...Object.fromEntries(NAMES.slice(0, 7).map((name, i) => [name, (self: StatResult) => self.items[i]])),
  st_atime: timeAt(0),
  st_mtime: timeAt(1),
  st_ctime: timeAt(2),
  st_atime_ns: nanosecondsAt(0),
  st_mtime_ns: nanosecondsAt(1),
  st_ctime_ns: nanosecondsAt(2),
  st_blksize: () => 4096,
  st_blocks: (self: StatResult) => Math.ceil(Number(self.items[6]) / 512),
  st_rdev: () => 0,
});
