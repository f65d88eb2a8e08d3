// One call of a tool, from what the program passed to what it gets back.
//
//   bind and validate the arguments -> (the agent asks for approval) -> a kept result, or: set up -> execute, with
//   time limit and retries -> validate the result
//
// Two kinds of failure come out: AgentToolCallError, the caller's mistake, in CPython's words; AgentToolExecutionError,
// the tool's failure, with the message of what it threw. `pythonErrorName` says as which exception the program sees it.

import { timerMs } from "../pacer.ts";
import { AgentToolCallError, AgentToolExecutionError } from "../errors.ts";
import type { ToolContext } from "./context.ts";
import { isPythonBuiltin } from "./names.ts";
import { resultCacheOf } from "./result-cache.ts";
import type { SchemaIssue } from "./json-schema.ts";
import { describeIssues, toSubscripts } from "./schema.ts";
import { bindArguments } from "./signature.ts";
import type { Tool } from "./tool.ts";
import { untilAborted } from "./until-aborted.ts";

const firstRetryDelayMs = 200;

/** The arguments of a call as the tool's `execute` wants them. Throws AgentToolCallError. */
export async function bindToolArguments(
  tool: Tool,
  args: readonly unknown[],
  kwargs: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const { definition } = tool;
  const bound = bindArguments(definition, args, kwargs);
  const checked = await definition.inputsSchema.validate(bound);
  if (checked.ok) return checked.value as Record<string, unknown>;
  const nameOf = ([argument, ...rest]: SchemaIssue["path"]): string =>
    argument === undefined ? "arguments" : `argument '${argument}'${toSubscripts(rest)}`;
  const isType = checked.issues.every((issue) => issue.kind === "type");
  throw new AgentToolCallError(`${definition.name}() ${describeIssues(checked.issues, nameOf)}`, {
    code: isType ? "tool_call_arguments" : "tool_call_values",
  });
}

/** Runs the tool with bound arguments. Throws AgentToolExecutionError, or the reason of `ctx.signal` when that aborts. */
export function callTool(tool: Tool, args: Record<string, unknown>, ctx: ToolContext): Promise<unknown> {
  if (!tool.cache) return callWithRetries(tool, args, ctx);
  return resultCacheOf(tool).get(args, () => callWithRetries(tool, args, ctx));
}

async function callWithRetries(tool: Tool, args: Record<string, unknown>, ctx: ToolContext): Promise<unknown> {
  const retries = tool.retries ?? 0;
  for (let attempt = 0; ; attempt++) {
    try {
      await untilAborted(tool.ready(), ctx.signal);
      return await checkResult(tool, await executeInTime(tool, args, ctx));
    } catch (error) {
      ctx.signal.throwIfAborted();
      if (attempt >= retries) throw toExecutionError(tool, error);
      ctx.log(`${tool.name}() failed (${messageOf(error)}); attempt ${attempt + 2} of ${retries + 1} follows.`);
      await pause(firstRetryDelayMs * 2 ** attempt, ctx.signal);
    }
  }
}

async function executeInTime(tool: Tool, args: Record<string, unknown>, ctx: ToolContext): Promise<unknown> {
  const limit = new AbortController();
  const signal = AbortSignal.any([ctx.signal, limit.signal]);
  const timer =
    tool.timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          limit.abort(
            new AgentToolExecutionError(`${tool.name}() took longer than ${tool.timeoutMs} ms`, {
              code: "tool_timeout",
            }),
          );
        }, timerMs(tool.timeoutMs));
  try {
    // A tool that does not listen to its signal must not hold the run.
    return await untilAborted((async () => tool.execute(args, { ...ctx, signal }))(), signal);
  } finally {
    clearTimeout(timer);
  }
}

async function checkResult(tool: Tool, result: unknown): Promise<unknown> {
  const checked = await tool.definition.outputSchema.validate(result ?? null);
  if (checked.ok) return checked.value;
  const words = describeIssues(checked.issues, (path) => `the result${toSubscripts(path)}`);
  throw new AgentToolExecutionError(`${tool.name}() returned what its output schema does not allow: ${words}`, {
    code: "tool_result_invalid",
  });
}

function toExecutionError(tool: Tool, error: unknown): AgentToolExecutionError {
  if (error instanceof AgentToolExecutionError) return error;
  return new AgentToolExecutionError(messageOf(error) || `${tool.name}() failed`, {
    code: "tool_failed",
    cause: error,
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const javascriptErrorNames = new Set([
  "TypeError",
  "SyntaxError",
  "ReferenceError",
  "RangeError",
  "EvalError",
  "URIError",
]);

/**
 * The Python exception that stands for an error of a tool call: TypeError or ValueError for wrong arguments, TimeoutError
 * and PermissionError for what they say, the tool's own error name where Python has a builtin of that name (not
 * JavaScript's own errors, which would blame the caller for a bug of the tool), else RuntimeError.
 */
export function pythonErrorName(error: unknown): string {
  if (error instanceof AgentToolCallError) {
    if (error.code === "tool_call_values") return "ValueError";
    return error.code === "tool_call_denied" ? "PermissionError" : "TypeError";
  }
  if (error instanceof AgentToolExecutionError) {
    if (error.code === "tool_timeout") return "TimeoutError";
    const { cause } = error;
    if (cause instanceof Error && !javascriptErrorNames.has(cause.name) && isPythonException(cause.name))
      return cause.name;
  }
  return "RuntimeError";
}

const isPythonException = (name: string): boolean => /(Error|Exception)$/.test(name) && isPythonBuiltin(name);

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  try {
    await untilAborted(promise, signal);
  } finally {
    clearTimeout(timer);
  }
}
