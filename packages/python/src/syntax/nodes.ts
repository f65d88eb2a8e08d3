/** Nodes of a tree, one after the other, whatever their kinds. */

export type AnyNode = { kind?: unknown; lineno?: number; col_offset?: number };

/** Every node in a part of a tree, that one first, in the order of the text as far as the fields have it. */
export function* nodesIn(root: unknown): Generator<AnyNode> {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== "object" || next === null) continue;
    if ("kind" in next) yield next as AnyNode;
    open.push(...Object.values(next).reverse());
  }
}
