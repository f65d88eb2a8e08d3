// What the model is asked when a plan is due: a first plan before the first step, and a revised one every few steps.
//
// A planning request is a conversation of its own: the agent's system prompt, which speaks of writing code, is not in it.

export type PlanningPromptData = {
  task: string;
  /** Each callable as a Python stub, sub-agents too. */
  tools: readonly string[];
  /** Steps that the agent may still take. */
  remainingSteps: number;
  /** How the functions are called; by Python code unless told. */
  actions?: "Python code" | "tool calls";
};

/** The model ends its plan with this; it is the stop sequence of the request. */
export const endOfPlan = "<end_plan>";

export function initialPlanPrompt({ task, tools, actions = "Python code" }: PlanningPromptData): string {
  return `You make a plan for solving a task with a set of Python functions. You don't solve the task now.

Task:
${task}

Functions that the one who carries out the plan can call ${byActions(actions)}:
${stubs(tools)}

First write a survey of facts, under these headings:
### 1. Facts given in the task
### 2. Facts to look up (and where they may be found)
### 3. Facts to derive (by computing or reasoning)

Then, under the heading
## Plan
write the steps of a high-level plan as a numbered list, each one a single thing to do that uses the functions above.
Leave out the details of single calls. After the last step write ${endOfPlan} and stop.`;
}

/** Goes before the messages of what has been done so far. */
export function updatePlanIntroduction({ task }: PlanningPromptData): string {
  return `You revise a plan for solving this task:
${task}

Below is what has been tried so far, with its results. Build on what worked, and change course where nothing did.`;
}

/** Goes after them. */
export function updatePlanPrompt({ tools, remainingSteps, actions = "Python code" }: PlanningPromptData): string {
  return `Now bring the facts up to date, under these headings:
### 1. Facts given in the task
### 2. Facts that we have learned
### 3. Facts still to look up
### 4. Facts still to derive

Then, under the heading
## Plan
write the remaining steps as a numbered list. ${remainingSteps} ${remainingSteps === 1 ? "step is" : "steps are"} left, so plan for no more than that.
These functions can be called ${byActions(actions)}:
${stubs(tools)}
After the last step of the plan write ${endOfPlan} and stop.`;
}

/** How a plan stands in memory. */
export const planInMemory = (plan: string, isFirst: boolean): string =>
  isFirst
    ? `Here are the facts that I know and the plan that I will follow to solve the task:\n\n${plan.trim()}`
    : `Here are the facts that I know by now and my revised plan:\n\n${plan.trim()}`;

const byActions = (actions: "Python code" | "tool calls"): string =>
  actions === "Python code" ? "from Python code" : "by tool calls";

const stubs = (tools: readonly string[]): string => `\`\`\`python\n${tools.join("\n\n")}\n\`\`\``;
