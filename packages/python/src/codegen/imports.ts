/** Imports: every one goes through the runtime's import gate. */

import type * as ast from "../syntax/ast.ts";
import type { Block } from "./block.ts";
import { storeName } from "./variables.ts";

export function emitImport(block: Block, node: ast.Import): void {
  for (const alias of node.names) {
    const name = block.unit.string(alias.name);
    if (alias.asname !== null) block.line(`${storeName(block, alias.asname, block.call("importLeaf", [name], node))};`);
    else block.line(`${storeName(block, alias.name.split(".")[0]!, block.call("importTop", [name], node))};`);
  }
}

export function emitImportFrom(block: Block, node: ast.ImportFrom): void {
  const moduleName = node.module ?? "";
  if (node.level > 0) {
    block.line(`throw ${block.call("relativeImport", [], node)};`);
    return;
  }
  const module = block.temporary();
  block.line(`${module} = ${block.call("importLeaf", [block.unit.string(moduleName)], node)};`);
  for (const alias of node.names) {
    if (alias.name === "*") block.line(`${block.call("importStar", [module], node)};`);
    else
      block.line(
        `${storeName(block, alias.asname ?? alias.name, block.call("importName", [module, block.unit.string(alias.name)], node))};`,
      );
  }
  block.release(module);
}
