// Every error that the library throws on purpose.
//
// One class a kind, as smolagents' users know them, and on each a stable `code`: a program decides by the class or
// by the code, never by the words. The words are for the reader. Two readers exist: errors of a step
// (parsing, execution, tool call) are fed back to the model as an observation, so their message says what is
// wanted; all others reach the developer, so their message names the subject, what was wanted and what it got.

import type { TokenUsage } from "./messages.ts";

export type AgentErrorOptions = {
  /** Stable, snake_case; documented with the class that carries it. */
  code: string;
  cause?: unknown;
};

/**
 * What all errors of this package have in common. Codes of errors that are of no closer class: how a run ended
 * (`interrupted`, `token_limit`, `cost_limit`, `cost_unknown`, `time_limit`, `repeat_limit`, `run_failed`), what it was asked wrongly (`task_invalid`, `agent_option_invalid`,
 * `additional_args_name_invalid`, `additional_args_failed`, `run_busy`, `nothing_to_resume`, `agent_disposed`), what was saved
 * (`memory_json_invalid`, `agent_json_invalid`, `agent_json_incomplete`, `agent_folder_invalid`), and the executor
 * (`executor_busy`, `executor_not_started`, `executor_failed`, `executor_start_failed`, `executor_option_invalid`, and what it needs and does not
 * find: `executor_sandbox_missing`, `executor_python_missing`, `executor_package_missing`, `executor_packages_failed`, `executor_docker_missing`), traces (`telemetry_package_missing`), and pictures and sound
 * of no known kind (`attachment_unknown`).
 */
export class AgentError extends Error {
  override name = "AgentError";
  /** Stable across releases: safe to switch on. */
  readonly code: string;
  /** On the error that `run()` or `resume()` rejects with: what the run had come to. Not shown when the error is printed. */
  declare readonly partial?: PartialResult;

  constructor(message: string, options: AgentErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
  }

  /** Plain data for a log or a memory dump: never the stack. */
  toJSON(): { type: string; code: string; message: string } {
    return { type: this.name, code: this.code, message: this.message };
  }
}

/** What a run without an answer had come to: `result.partial`, and `error.partial` where `run()` rejects. */
export type PartialResult = {
  /** The code of the error that ended the run, such as "token_limit". */
  code: string;
  /** Its words. */
  reason: string;
  stepsTaken: number;
  usage: TokenUsage;
  /** US dollars; absent where it is not known. */
  costUsd?: number;
  /** The plan that was followed last; null where none was made. */
  plan: string | null;
  /** What the model wrote last; null where it had not answered yet. */
  text: string | null;
  /** The last program; null for an agent that writes none. */
  program: string | null;
  /** What came of the last step that anything came of, uncut. */
  observation: string | null;
  /** The last error that a step ended with, as the model read it: a program that failed, an answer that was refused; null where none did. */
  stepError: string | null;
  /** The value of the last program, or of the last tool calls, that had one. */
  value: unknown;
  /** All that the programs of the run printed. */
  printed: string;
  /** The last final answer that the schema or a check refused; absent where none was. */
  refusedAnswer?: unknown;
};

/** The model could not be asked, or gave no answer: `generation_failed`, and the codes of the models. Ends the run. */
export class AgentGenerationError extends AgentError {
  override name = "AgentGenerationError";
}

/** The model's answer holds no action: `code_block_missing`, `code_block_empty`, `code_block_cut`, `answer_cut_off`, `thinking_not_closed`,
 * `tool_call_missing`. Goes back to the model. */
export class AgentParsingError extends AgentError {
  override name = "AgentParsingError";
}

/**
 * The program that the model wrote failed (`execution_failed`) or was not begun (`program_refused`), or its final answer was refused (`final_answer_schema`,
 * `final_answer_refused`). Goes back to the model.
 */
export class AgentExecutionError extends AgentError {
  override name = "AgentExecutionError";
}

/**
 * A tool was called in a way that its signature does not allow (`tool_call_arguments`, `tool_call_values`), does not exist
 * (`tool_unknown`), must be called alone (`final_answer_not_alone`), or the call was not approved (`tool_call_denied`). Goes back to the model.
 */
export class AgentToolCallError extends AgentExecutionError {
  override name = "AgentToolCallError";
}

/**
 * A tool was called rightly and failed: `tool_failed`, `tool_timeout`, `tool_result_invalid`, `managed_agent_failed`, `tool_stopped`
 * (with the run). Goes back to the model.
 */
export class AgentToolExecutionError extends AgentExecutionError {
  override name = "AgentToolExecutionError";
}

/**
 * The run used all its steps without a final answer. With the code `max_steps` it stands in `RunResult.error`, and the
 * forced answer is the output; with `max_steps_answer_refused` there is no output.
 */
export class AgentMaxStepsError extends AgentError {
  override name = "AgentMaxStepsError";
}

/**
 * A tool is described wrongly; thrown where it is defined or given to an agent, and names each thing missing. Codes begin with
 * `tool_`: `tool_name_invalid`, `tool_name_clash`, `tool_description_missing`, `tool_execute_missing`,
 * `tool_argument_name_invalid`, `tool_schema_invalid`, `tool_option_invalid`, `tool_function_anonymous`,
 * `tool_source_not_found`, `tool_source_incomplete`; and `managed_agent_incomplete`.
 */
export class ToolDefinitionError extends AgentError {
  override name = "ToolDefinitionError";
}
