import { tool } from "adder-agents";

export const double = tool({
  name: "double",
  description: "Doubles.",
  inputs: { value: { type: "number" } },
  output: { type: "number" },
  execute: ({ value }) => Number(value) * 2,
});
