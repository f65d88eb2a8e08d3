/**
 * The entry of the child process: our engine behind the loop. Published as `dist/child-main.js`, run from source as it
 * stands; `engine-child.ts` starts it with the flags that make it a locked room.
 */

import { Interpreter } from "../interpreter.ts";
import { serve } from "./child-loop.ts";

await serve((options) => new Interpreter(options));
