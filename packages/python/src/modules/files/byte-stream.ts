/**
 * Streams of bytes below a file object: a file of the virtual file system, or any object of Python with `read` and `write` (a BytesIO, a class of the program) that
 * somebody has put a `TextIOWrapper` or a `BufferedReader` around.
 */

import { findAttribute, getAttribute } from "../../objects/attributes.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { PyBytesLike } from "../../objects/bytes-like.ts";
import { call } from "../../objects/call.ts";
import { typeError } from "../../objects/exceptions.ts";
import { indexOf } from "../../objects/index-value.ts";
import { typeOf, type Value } from "../../objects/object.ts";
import { isTrue } from "../../objects/truth.ts";
import type { OpenFile } from "./open-file.ts";

export interface ByteStream {
  readonly isClosed: boolean;
  readonly isReadable: boolean;
  readonly isWritable: boolean;
  readonly position: number;
  /** Up to `count` bytes, all for a negative count; empty at the end. A view: copy what you keep. */
  read(count: number): Uint8Array;
  readLine(limit: number): Uint8Array;
  write(bytes: Uint8Array): number;
  seek(offset: number, whence: number): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

export class FileStream implements ByteStream {
  readonly file: OpenFile;
  constructor(file: OpenFile) {
    this.file = file;
  }
  get isClosed(): boolean {
    return this.file.isClosed;
  }
  get isReadable(): boolean {
    return this.file.access.readable;
  }
  get isWritable(): boolean {
    return this.file.access.writable;
  }
  get position(): number {
    return this.file.position;
  }
  read(count: number): Uint8Array {
    return this.file.read(count);
  }
  readLine(limit: number): Uint8Array {
    const length = this.file.lineLength();
    return this.file.read(limit < 0 ? length : Math.min(limit, length));
  }
  write(bytes: Uint8Array): number {
    return this.file.write(bytes);
  }
  seek(offset: number, whence: number): number {
    return this.file.seek(offset, whence);
  }
  truncate(size: number): void {
    this.file.truncate(size);
  }
  flush(): void {}
  close(): void {
    this.file.close();
  }
}

/** An object of Python, asked by its methods. */
export class ObjectStream implements ByteStream {
  readonly object: Value;
  constructor(object: Value) {
    this.object = object;
  }
  #call(name: string, ...args: Value[]): Value {
    return call(getAttribute(this.object, name), args);
  }
  #answer(name: string): boolean {
    return isTrue(this.#call(name));
  }
  #bytes(value: Value, what: string): Uint8Array {
    if (value === null) return new Uint8Array(0);
    if (!(value instanceof PyBytesLike))
      throw typeError(`underlying ${what}() should have returned a bytes-like object, not '${typeOf(value).name}'`);
    return value.bytes;
  }
  get isClosed(): boolean {
    return isTrue(findAttribute(this.object, "closed") ?? false);
  }
  get isReadable(): boolean {
    return this.#answer("readable");
  }
  get isWritable(): boolean {
    return this.#answer("writable");
  }
  /** Where a stream stands that can't tell: as many bytes as were read. */
  #passed = 0;
  #tells: boolean | undefined;
  get position(): number {
    if (this.#tells === undefined) {
      const seekable = findAttribute(this.object, "seekable");
      this.#tells = seekable === undefined || isTrue(call(seekable, []));
    }
    return this.#tells ? Number(indexOf(this.#call("tell")) ?? 0) : this.#passed;
  }
  read(count: number): Uint8Array {
    return this.#pass(this.#bytes(this.#call("read", count), "read"));
  }
  readLine(limit: number): Uint8Array {
    return this.#pass(this.#bytes(this.#call("readline", limit), "readline"));
  }
  #pass(bytes: Uint8Array): Uint8Array {
    this.#passed += bytes.length;
    return bytes;
  }
  write(bytes: Uint8Array): number {
    return Number(indexOf(this.#call("write", new PyBytes(bytes))) ?? bytes.length);
  }
  seek(offset: number, whence: number): number {
    return Number(indexOf(this.#call("seek", offset, whence)) ?? 0);
  }
  truncate(size: number): void {
    this.#call("truncate", size);
  }
  flush(): void {
    this.#call("flush");
  }
  close(): void {
    this.#call("close");
  }
}
