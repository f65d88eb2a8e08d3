// What is said to the model about the end of a run: the last request when the steps are used up, and the form of the answer.

export type ForcedAnswerPromptData = { task: string };

/** The system message of the request that follows the last step. */
export const forcedAnswerIntroduction = (): string =>
  `An assistant tried to solve a task and ran out of steps before it gave an answer. You give the answer in its place, from what it found.
Here is its record:`;

/** The last message of that request. */
export const forcedAnswerPrompt = ({ task }: ForcedAnswerPromptData): string =>
  `From the record above, answer this task as well as it can be answered now:
${task}

Write only the answer: no thoughts, no code.`;

/** Added to the task when the answer has a schema. */
export const answerSchemaNote = (schema: string): string =>
  `The value that you pass to final_answer must fit this JSON schema (a dict for an object, a list for an array):\n${schema}`;

/** Added to the task when values come with it. */
export const additionalArgsNote = (lines: readonly string[]): string =>
  `These variables are already defined and hold values for the task:\n${lines.join("\n")}`;
