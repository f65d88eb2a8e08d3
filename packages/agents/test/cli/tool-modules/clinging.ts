// A tool that never ends, and whose tear-down never does either.

import { tool } from "../../../src/index.ts";

const never = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60_000));

export const cling = tool({
  name: "cling",
  description: "Never ends.",
  inputs: { type: "object", properties: {} },
  execute: never,
  dispose: never,
});
