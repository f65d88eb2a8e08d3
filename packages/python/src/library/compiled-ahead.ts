/** Library programs that were compiled when the package was built: none from source. `build/library-programs.ts` puts a table of them in the place of this file. */

import type { StoredProgram } from "./stored-program.ts";

export function storedProgram(_name: string): StoredProgram | undefined {
  return undefined;
}
