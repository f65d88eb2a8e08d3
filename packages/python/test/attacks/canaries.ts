/** Canaries: a file, a variable of the environment, a listener on loopback, and the prototypes and globals of the host. */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SECRET = "the canary sings";
const VARIABLE = "ADDER_CANARY";

const PROTOTYPES = [Object, Array, Function, String, Number, Boolean, Map, Set, RegExp, Error, Promise, BigInt, Symbol];

/** Everything that hangs on the prototypes of this process, and its globals. */
export function prototypeSnapshot(): string {
  const keys = (object: object): string => Reflect.ownKeys(object).map(String).join();
  return [...PROTOTYPES.flatMap((each) => [keys(each), keys(each.prototype)]), keys(globalThis)].join("\n");
}

export type Canaries = { touched: () => string | undefined; stop: () => void };

/** Sets them out; `touched` says which has been disturbed. */
export async function startCanaries(): Promise<Canaries> {
  const folder = mkdtempSync(join(tmpdir(), "adder-canary-"));
  const file = join(folder, "canary.txt");
  writeFileSync(file, SECRET);
  const written = statSync(file).mtimeMs;
  let connections = 0;
  const listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  process.env[VARIABLE] = SECRET;
  const before = prototypeSnapshot();
  return {
    touched: () => {
      if (connections > 0) return "the listener on loopback was reached";
      if (process.env[VARIABLE] !== SECRET) return "the environment was changed";
      if (prototypeSnapshot() !== before) return "a prototype or a global of the host was changed";
      if (readFileSync(file, "utf8") !== SECRET || statSync(file).mtimeMs !== written) return "the file was written";
      return undefined;
    },
    stop: () => {
      listener.close();
      delete process.env[VARIABLE];
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
