/**
 * The module threading, written in Python (the folder beside this file): threads that are run in turn, and tools of the host that really go on at the same time.
 *
 * What a thread waits for, and in which order threads are run, is decided in `runtime/threads.ts`. A wait that nothing can end is a RuntimeError.
 */

import { call } from "../objects/call.ts";
import { builtin } from "../objects/function.ts";
import { PyType } from "../objects/object.ts";
import { pythonModule } from "./python-source.ts";
import { LOCKS } from "./threading/locks-text.ts";
import { threadNatives } from "./threading/natives.ts";
import { THREADS } from "./threading/threads-text.ts";
import { countAsParsed, methodsAsC, nameAsC } from "./written-in-c.ts";

export const threadingModule = pythonModule(
  "threading",
  LOCKS + THREADS,
  () => new Map(threadNatives("threading")),
  (namespace) => {
    // CPython's locks are written in C, and their classes are not shown.
    const [lock, rlock] = ["lock", "rlock"].map((name) => namespace.get(name)!);
    for (const [name, type] of Object.entries({ lock, rlock })) {
      namespace.delete(name);
      methodsAsC(type);
      nameAsC(type, "_thread");
      if (type instanceof PyType) countAsParsed(type.dict, "acquire acquire_lock");
    }
    nameAsC(namespace.get("local"), "_thread");
    namespace.set(
      "Lock",
      builtin("allocate_lock()", () => call(lock!, []), "_thread"),
    );
  },
);
