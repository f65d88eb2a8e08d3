// The texts that a developer may replace, each a function from data to text. What is not given stays as it is.

import { codeAgentSystemPrompt } from "./code-agent.ts";
import { additionalArgsNote, answerSchemaNote, forcedAnswerIntroduction, forcedAnswerPrompt } from "./final-answer.ts";
import { managedAgentReport, managedAgentTask } from "./managed-agent.ts";
import { initialPlanPrompt, updatePlanIntroduction, updatePlanPrompt } from "./planning.ts";

export const defaultPromptTemplates = {
  systemPrompt: codeAgentSystemPrompt,
  initialPlan: initialPlanPrompt,
  updatePlanIntroduction,
  updatePlan: updatePlanPrompt,
  managedAgentTask,
  managedAgentReport,
  forcedAnswerIntroduction,
  forcedAnswer: forcedAnswerPrompt,
  answerSchemaNote,
  additionalArgsNote,
};

export type PromptTemplates = typeof defaultPromptTemplates;
