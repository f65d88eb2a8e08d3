// What the model is asked when the steps of a run became too many to be told again whole.

export type CompactionPromptData = { task: string };

/** The system message of the request where a model is asked that is not the agent's own; what was done follows. */
export const compactionIntroduction = ({ task }: CompactionPromptData): string =>
  `An assistant is solving this task, step by step:
${task}

Below is the first part of its record, which will be replaced by a summary that you write.`;

/** The last message of the request. */
export const compactionPrompt = (): string =>
  `The record of the work up to here has become long. Write a summary now that takes its place: whoever goes on from there sees the tasks and this
summary, and nothing else of this part. Keep, in as few words as possible: what was found out (with exact values, names, addresses), what was tried and
failed and why, which variables and functions are defined in the program and what they hold, and what was to be done next.
This is no step of the task. Write only the summary: no thought, no code block, no call of a tool, no answer to the task.`;

/** What stands in its place where nothing is summarised. */
export const droppedStepsNote = (count: number): string =>
  `${count} earlier steps are not shown any more. Variables and functions that they defined are still there.`;
