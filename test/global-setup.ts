/** Before all tests: the engine's child process as it is built for users. */

import { useBuiltChild } from "../packages/python/test/built-child.ts";

export default function setup(): Promise<() => Promise<void>> {
  return useBuiltChild();
}
