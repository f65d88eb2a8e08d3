/** The registry: every importable module by its dotted name. One line a module. */

import { jsonModule } from "./json.ts";
import type { ModuleDefinition } from "./module-definition.ts";

const DEFINITIONS: readonly ModuleDefinition[] = [jsonModule];

/** name -> what makes the module. */
export const moduleDefinitions: ReadonlyMap<string, () => ModuleDefinition> = new Map(
  DEFINITIONS.map((definition) => [definition.name, () => definition]),
);
