/**
 * The module logging, written in Python in the folder beside this file: loggers, records, handlers and formatters.
 *
 * Files are those that open() has.
 */

import { HANDLERS } from "./logging/handlers.ts";
import { LOGGERS } from "./logging/loggers.ts";
import { RECORDS } from "./logging/records.ts";
import { showPrivateNames } from "./private-names.ts";
import { stackFunction } from "./program-stack.ts";
import { pythonModule } from "./python-source.ts";
import type { Value } from "../objects/object.ts";

export { loggingConfigModule } from "./logging/config-module.ts";
export { loggingHandlersModule } from "./logging/handlers-module.ts";

const natives = (): Map<string, Value> => new Map([["_stack", stackFunction()]]);

export const loggingModule = pythonModule("logging", RECORDS + HANDLERS + LOGGERS, natives, showPrivateNames);
