/**
 * The module threading, written in Python (the folder beside this file): threads that are run in turn, and tools of the host that really go on at the same time.
 *
 * What a thread waits for, and in which order threads are run, is decided in `runtime/threads.ts`. A wait that nothing can end is a RuntimeError.
 */

import { pythonModule } from "./python-source.ts";
import { LOCKS } from "./threading/locks-text.ts";
import { threadNatives } from "./threading/natives.ts";
import { THREADS } from "./threading/threads-text.ts";

export const threadingModule = pythonModule(
  "threading",
  LOCKS + THREADS,
  () => new Map(threadNatives("threading")),
  // The class of the locks, which CPython does not show.
  (namespace) => namespace.delete("lock"),
);
