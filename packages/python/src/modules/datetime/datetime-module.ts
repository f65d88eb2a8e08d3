/** The module `datetime`. */

import type { Value } from "../../objects/object.ts";
import type { ModuleDefinition } from "../module-definition.ts";
import { MAX_YEAR, MIN_YEAR } from "../time/civil-date.ts";
import { dateType } from "./date.ts";
import { datetimeType } from "./datetime.ts";
import { timeType } from "./time-of-day.ts";
import { timedeltaType } from "./timedelta.ts";
import { timezoneType, tzinfoType, utc } from "./tzinfo.ts";

export const datetimeModule: ModuleDefinition = {
  name: "datetime",
  create: () =>
    new Map<string, Value>([
      ["MINYEAR", MIN_YEAR],
      ["MAXYEAR", MAX_YEAR],
      ["UTC", utc()],
      ["date", dateType],
      ["datetime", datetimeType],
      ["time", timeType],
      ["timedelta", timedeltaType],
      ["timezone", timezoneType],
      ["tzinfo", tzinfoType],
    ]),
};
