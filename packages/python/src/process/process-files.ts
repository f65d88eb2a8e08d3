/**
 * Files of a process: the virtual file system of the program, filled and read by the host. Nothing of it ever lies on a disk.
 *
 * Files travel in `file` frames of some megabytes each: to the child after `init`, where each one puts its bytes at the end of the file that it names; from the child
 * as the answer to `files`, closed by a `done` of the same number. What comes from the child is counted, as everything from there is.
 */

import { bytesOfFile, type GivenFiles } from "../modules/files/mounted-files.ts";
import type { EngineChild } from "./engine-child.ts";
import { ProcessDiedError } from "./errors.ts";
import { fileFrames } from "./file-frames.ts";
import { describeEnd } from "./program-run.ts";

/** What the host takes back: twice what a program can have. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_FILES = 200_000;

export function sendFiles(child: EngineChild, files: GivenFiles): void {
  for (const [path, content] of Object.entries(files))
    for (const frame of fileFrames(path, bytesOfFile(content))) child.send(frame);
}

type FileChild = Pick<EngineChild, "ended" | "onFrame" | "send" | "kill" | "ref" | "unref">;

/** Asks an idle child for its files. */
export async function receiveFiles(child: FileChild, id: number): Promise<Map<string, Uint8Array>> {
  const pieces = new Map<string, Uint8Array[]>();
  let total = 0;
  child.ref();
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (what: string): void => {
        child.kill();
        reject(new ProcessDiedError("PYTHON_PROCESS_DIED", what));
      };
      child.onFrame = (frame): void => {
        if (frame.verb === "done" && frame.id === id && frame.outcome === null) resolve();
        else if (frame.verb === "failed") fail(`the engine failed: ${frame.message}`);
        else if (frame.verb !== "file") fail(`the process answered files with ${frame.verb} and was killed`);
        else {
          total += frame.bytes.length;
          const known = pieces.get(frame.path);
          if (known === undefined) pieces.set(frame.path, [frame.bytes]);
          else known.push(frame.bytes);
          if (total > MOST_BYTES || pieces.size > MOST_FILES) fail("the process sent too many files and was killed");
        }
      };
      child.ended.then((end) => reject(new ProcessDiedError("PYTHON_PROCESS_DIED", describeEnd(end))));
      child.send({ verb: "files", id });
    });
  } finally {
    child.onFrame = undefined;
    child.unref();
  }
  return new Map([...pieces].map(([path, parts]) => [path, joined(parts)]));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
