// Functions as a developer documents them, imported by the tests of tool(fn).

import type { ToolContext } from "../../src/tools/context.ts";

/** Degrees and a word. */
export interface Weather {
  /** In degrees Celsius. */
  temperature: number;
  sky?: "clear" | "cloudy";
}

/** Says a greeting.
 *  @param firstName Whom to greet.
 */
export function greetPerson(firstName: string): string {
  return `Hello ${firstName}`;
}

/**
 * Reads the sensor.
 *
 * @param sensorIds Which sensors.
 * @returns One reading a sensor.
 */
export const readSensors = async (sensorIds: readonly number[], ctx: ToolContext): Promise<Weather[]> => {
  ctx.log("reading");
  return sensorIds.map((temperature) => ({ temperature, sky: "clear" }));
};
