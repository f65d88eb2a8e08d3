// The build plugin: `import { adderTools } from "adder-agents/build-plugin"`, then adderTools.vite(), .rollup(), .esbuild(), .webpack() ...
//
// It writes what `tool(fn)` would read from the source into the calls, before types and comments are gone (write-definitions.ts).
// Needs `unplugin`, an optional peer.

import { createUnplugin } from "unplugin";
import { writeDefinitions } from "./write-definitions.ts";

export const adderTools = createUnplugin(() => ({
  name: "adder-tools",
  // Before other plugins take the types and comments away.
  enforce: "pre" as const,
  transformInclude: (id: string): boolean => /\.[cm]?[jt]sx?$/.test(pathOf(id)) && !id.includes("node_modules"),
  transform: (code: string, id: string): { code: string; map: null } | null => {
    const written = writeDefinitions(code, pathOf(id));
    return written === null ? null : { code: written, map: null };
  },
}));

const pathOf = (id: string): string => id.replace(/[?#].*$/, "");
