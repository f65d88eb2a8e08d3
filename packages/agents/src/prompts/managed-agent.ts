// What passes between an agent and the sub-agents that it leads: the task as the sub-agent reads it, and the report that
// comes back as the value of the call.

export type ManagedAgentTaskData = { name: string; task: string };

export type ManagedAgentReportData = {
  name: string;
  /** The answer as text. */
  answer: string;
  /** What the sub-agent did, message by message; null unless the agent was told to give a summary. */
  summary: readonly string[] | null;
};

export function managedAgentTask({ name, task }: ManagedAgentTaskData): string {
  return `You are '${name}', a member of a team, and the one who leads it has given you this task:
---
${task}
---
You help to solve a larger problem that you don't see, so answer with everything that may be of use, not only a single line.
Your final_answer has to be one text with these parts:
### 1. Outcome (short)
### 2. Outcome (in detail)
### 3. Context that may matter
Only what you pass to final_answer comes back; everything else is lost. If you cannot solve the task, say what you
tried and what you found, so that the work can go on from there.`;
}

export function managedAgentReport({ name, answer, summary }: ManagedAgentReportData): string {
  const report = `Here is the final answer of your team member '${name}':\n${answer}`;
  if (summary === null) return report;
  return `${report}\n\nFor more detail, here is a summary of the member's work:\n<summary_of_work>\n${summary.join("\n---\n")}\n</summary_of_work>`;
}
