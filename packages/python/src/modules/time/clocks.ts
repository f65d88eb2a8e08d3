/** The clocks of the module `time` by their numbers (`clock_gettime`) and what there is to say of them (`get_clock_info`). */

import { call } from "../../objects/call.ts";
import { typeError, valueError } from "../../objects/exceptions.ts";
import { builtin, type PyBuiltin } from "../../objects/function.ts";
import { requireIndex } from "../../objects/index-value.ts";
import { type Attributes, PyFloat, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { osError } from "../files/os-errors.ts";
import { namespaceType } from "../types.ts";

/** Names and numbers of the clocks on Linux, and the function that reads each. */
const CLOCKS: readonly (readonly [name: string, number: number, reader: string])[] = [
  ["REALTIME", 0, "time"],
  ["MONOTONIC", 1, "monotonic"],
  ["PROCESS_CPUTIME_ID", 2, "process_time"],
  ["THREAD_CPUTIME_ID", 3, "thread_time"],
  ["MONOTONIC_RAW", 4, "monotonic"],
  ["BOOTTIME", 7, "monotonic"],
  ["TAI", 11, "time"],
];

/** Which clock a function of the module reads. */
const INFO: ReadonlyMap<string, string> = new Map([
  ["time", "REALTIME"],
  ["monotonic", "MONOTONIC"],
  ["perf_counter", "MONOTONIC"],
  ["process_time", "PROCESS_CPUTIME_ID"],
  ["thread_time", "THREAD_CPUTIME_ID"],
]);

function clockInfo(name: Value): Value {
  const text = stringOf(name);
  if (text === undefined) throw typeError(`get_clock_info() argument 1 must be str, not ${typeOf(name).name}`);
  const clock = INFO.get(text);
  if (clock === undefined) throw valueError("unknown clock");
  return call(
    namespaceType,
    [],
    new Map<string, Value>([
      ["implementation", `clock_gettime(CLOCK_${clock})`],
      ["monotonic", clock !== "REALTIME"],
      ["adjustable", clock === "REALTIME"],
      ["resolution", new PyFloat(1e-9)],
    ]),
  );
}

/** The functions that take the number of a clock. The numbers go into the namespace, from which the readers are taken. */
export function clockFunctions(namespace: Attributes): PyBuiltin[] {
  for (const [name, number] of CLOCKS) namespace.set(`CLOCK_${name}`, number);
  namespace.set("_STRUCT_TM_ITEMS", 11);
  const readers = new Map(CLOCKS.map(([, number, reader]) => [number, reader]));
  const read = (clock: Value, suffix: string): Value => {
    const reader = readers.get(Number(requireIndex(clock)));
    if (reader === undefined) throw osError("EINVAL");
    return call(namespace.get(reader + suffix)!, []);
  };
  const refuse = (clock: Value): never => {
    throw osError(requireIndex(clock) === 0 ? "EPERM" : "EINVAL");
  };
  return [
    builtin("get_clock_info(name, /)", clockInfo, "time"),
    builtin("clock_gettime(clk_id, /)", (clock: Value) => read(clock, ""), "time"),
    builtin("clock_gettime_ns(clk_id, /)", (clock: Value) => read(clock, "_ns"), "time"),
    builtin(
      "clock_getres(clk_id, /)",
      (clock: Value) => {
        read(clock, "");
        return new PyFloat(1e-9);
      },
      "time",
    ),
    builtin("clock_settime(clk_id, time, /)", refuse, "time"),
    builtin("clock_settime_ns(clk_id, time, /)", refuse, "time"),
    builtin("tzset()", () => null, "time"),
    // There is one thread whose time is counted, and one clock for it.
    builtin("pthread_getcpuclockid(thread_id, /)", threadClock, "time"),
  ];
}

/** time.pthread_getcpuclockid */
function threadClock(thread: Value): number {
  requireIndex(thread);
  return 3;
}
