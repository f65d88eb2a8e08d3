// What the model is asked when the steps of a run became too many to be told again whole.

export type CompactionPromptData = { task: string };

/** The system message of the request; what was done follows. */
export const compactionIntroduction = ({ task }: CompactionPromptData): string =>
  `An assistant is solving this task, step by step:
${task}

Below is the first part of its record, which will be replaced by a summary that you write.`;

/** The last message of the request. */
export const compactionPrompt = (): string =>
  `Now write the summary, for the assistant itself, which goes on from there and sees nothing else of this part. Keep, in as few words as
possible: what was found out (with exact values, names, addresses), what was tried and failed and why, which variables and functions
are defined in the program and what they hold, and what was to be done next. Write only the summary.`;

/** What stands in its place where nothing is summarised. */
export const droppedStepsNote = (count: number): string =>
  `${count} earlier steps are not shown any more. Variables and functions that they defined are still there.`;
