import type { FinalAnswerCheck } from "adder-agents";

export const finalAnswerChecks: FinalAnswerCheck[] = [(answer) => Number(answer) % 2 === 0 || "it must be even"];
