/** The height of a tree, found without recursion: this is what protects everybody else's recursion. */

import type { Node } from "./ast.ts";

/** The number of nodes on the longest way from `root` to a leaf. */
export function measureHeight(root: Node): number {
  let level: Node[] = [root];
  let height = 0;
  while (level.length > 0) {
    height++;
    const next: Node[] = [];
    for (const node of level) {
      for (const field of Object.values(node)) {
        if (Array.isArray(field)) {
          // Not one `push` of all of them: arguments stand on the stack.
          for (const item of field) if (isNode(item)) next.push(item);
        } else if (isNode(field)) next.push(field);
      }
    }
    level = next;
  }
  return height;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "kind" in value;
}
