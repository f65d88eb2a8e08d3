/** The module `datetime`. */

import { PyTuple } from "../../objects/tuple.ts";
import type { Value } from "../../objects/object.ts";
import type { ModuleDefinition } from "../module-definition.ts";
import { MAX_YEAR, MIN_YEAR } from "../time/civil-date.ts";
import { dateType } from "./date.ts";
import { datetimeType } from "./datetime.ts";
import { timeType } from "./time-of-day.ts";
import { timedeltaType } from "./timedelta.ts";
import { countAsParsed } from "../written-in-c.ts";
import { timezoneType, tzinfoType, utc } from "./tzinfo.ts";

export const datetimeModule: ModuleDefinition = {
  name: "datetime",
  create: () => {
    countAsParsed(dateType.dict, "__format__ fromordinal");
    countAsParsed(datetimeType.dict, "fromordinal utcfromtimestamp strptime");
    countAsParsed(timeType.dict, "__format__");
    return new Map<string, Value>([
      ["__all__", new PyTuple("date datetime time timedelta timezone tzinfo MINYEAR MAXYEAR UTC".split(" "))],
      ["MINYEAR", MIN_YEAR],
      ["MAXYEAR", MAX_YEAR],
      ["UTC", utc()],
      ["date", dateType],
      ["datetime", datetimeType],
      ["time", timeType],
      ["timedelta", timedeltaType],
      ["timezone", timezoneType],
      ["tzinfo", tzinfoType],
    ]);
  },
};
