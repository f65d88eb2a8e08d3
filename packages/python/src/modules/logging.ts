/**
 * The module logging, written in Python in the folder beside this file: loggers, records, handlers and formatters.
 *
 * There are no frames to look at: a record's file is "<string>", its line 0, its function "(unknown function)". Files are those that open() has.
 */

import { HANDLERS } from "./logging/handlers.ts";
import { LOGGERS } from "./logging/loggers.ts";
import { RECORDS } from "./logging/records.ts";
import { showPrivateNames } from "./private-names.ts";
import { pythonModule } from "./python-source.ts";

export { loggingConfigModule } from "./logging/config-module.ts";
export { loggingHandlersModule } from "./logging/handlers-module.ts";

export const loggingModule = pythonModule("logging", RECORDS + HANDLERS + LOGGERS, undefined, showPrivateNames);
