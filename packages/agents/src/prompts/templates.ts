// The texts that a developer may replace, each a function from data to text. What is not given stays as it is.

import { codeAgentSystemPrompt } from "./code-agent.ts";
import { compactionIntroduction, compactionPrompt } from "./compaction.ts";
import { additionalArgsNote, answerSchemaNote, forcedAnswerIntroduction, forcedAnswerPrompt } from "./final-answer.ts";
import { managedAgentReport, managedAgentTask } from "./managed-agent.ts";
import {
  namedValuesNote,
  type ToolCallingAgentPromptData,
  toolAnswerSchemaNote,
  toolCallingAgentSystemPrompt,
  toolCallPlanning,
} from "./tool-calling-agent.ts";
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
  compactionIntroduction,
  compaction: compactionPrompt,
  answerSchemaNote,
  additionalArgsNote,
};

export type PromptTemplates = typeof defaultPromptTemplates;

/** The same texts for an agent that calls tools natively. */
export type ToolCallingPromptTemplates = Omit<PromptTemplates, "systemPrompt"> & {
  systemPrompt: (data: ToolCallingAgentPromptData) => string;
};

export const defaultToolCallingPromptTemplates: ToolCallingPromptTemplates = {
  ...defaultPromptTemplates,
  systemPrompt: toolCallingAgentSystemPrompt,
  initialPlan: (data) => initialPlanPrompt(toolCallPlanning(data)),
  updatePlan: (data) => updatePlanPrompt(toolCallPlanning(data)),
  answerSchemaNote: toolAnswerSchemaNote,
  additionalArgsNote: namedValuesNote,
};
