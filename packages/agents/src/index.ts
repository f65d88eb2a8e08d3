// Everything public of adder-agents. What is heavy or seldom needed is a subpath, not an export here.

export { Agent } from "./agents/agent.ts";
export { type LoadFolderOptions, loadAgentFolder, readAgentFolder, saveAgentFolder } from "./agents/agent-folder.ts";
export { CodeAgent } from "./agents/code-agent.ts";
export type { Compaction } from "./agents/compaction.ts";
export type {
  AgentOptions,
  ApprovalDecision,
  ApprovalRequest,
  Approve,
  CodeAgentOptions,
  ExecutorChoice,
  FinalAnswerCheck,
  ManagedAgent,
  ResumeOptions,
  RunContext,
  RunLimits,
  RunOptions,
  StepCallback,
  StepCallbacks,
  ToolCallingAgentOptions,
  Verbosity,
} from "./agents/options.ts";
export { type CodeBlockTags, type ParsedAction, parseCode } from "./agents/parse-code.ts";
export type { LoadOptions, ModelChoice, ModelFinder, SavedAgent, SavedTool } from "./agents/saved-agent.ts";
export { ToolCallingAgent } from "./agents/tool-calling-agent.ts";
export * from "./errors.ts";
export type * from "./events.ts";
export * from "./executors/executor.ts";
export type { ExecutorName } from "./executors/by-name.ts";
export { CPythonExecutor, type CPythonExecutorOptions } from "./executors/cpython.ts";
export { DockerExecutor, type DockerExecutorOptions } from "./executors/docker.ts";
export { driverSource } from "./executors/driver.ts";
export { DriverExecutor, type DriverExecutorOptions } from "./executors/driver-executor.ts";
export { E2BExecutor, type E2BExecutorOptions } from "./executors/e2b.ts";
export { LocalExecutor, type LocalExecutorOptions } from "./executors/local.ts";
export { PyodideExecutor, type PyodideExecutorOptions } from "./executors/pyodide.ts";
export type { DriverProcess, ProcessEnd, ProcessListener, ProcessTransport } from "./executors/transport.ts";
export { AgentMemory } from "./memory/memory.ts";
export type { SavedMemory } from "./memory/saved-memory.ts";
export {
  ActionStep,
  FinalAnswerStep,
  type MemoryStep,
  PlanningStep,
  SummaryStep,
  SystemPromptStep,
  TaskStep,
  type Timing,
  type ToolResult,
} from "./memory/steps.ts";
export * from "./messages.ts";

export { type AISDKLanguageModel, AISDKModel, type AISDKModelOptions } from "./models/ai-sdk.ts";
export { AnthropicModel, type AnthropicModelOptions } from "./models/anthropic.ts";
export { readAudio, readImage } from "./models/attachments.ts";
export { AzureOpenAIModel, type AzureOpenAIModelOptions } from "./models/azure-openai.ts";
export { FallbackModel, type FallbackModelOptions, type FallbackReport } from "./models/fallback.ts";
export {
  type AnswerFunction,
  type AnswerText,
  FunctionModel,
  type ModelLike,
  toModel,
} from "./models/function-model.ts";
export { HfApiModel, InferenceClientModel, type InferenceClientModelOptions } from "./models/inference-client.ts";
export * from "./models/model.ts";
export { ModelRequestError } from "./models/failures.ts";
export { findModelRules, type ModelRules } from "./models/model-families.ts";
export { OllamaModel, type OllamaModelOptions } from "./models/ollama.ts";
export { OpenAIModel, type OpenAIModelOptions, OpenAIServerModel } from "./models/openai.ts";
export {
  costOf,
  findPrice,
  type ModelPrice,
  type PriceList,
  priceLists,
  pricesAsOf,
  setPrices,
} from "./models/prices.ts";
export { RateLimiter, type RateLimits } from "./models/rate-limiter.ts";
export { recordModel, type RecordOptions, type ReplayOptions, replayModel } from "./models/record.ts";
export {
  type ScriptedAnswer,
  type ScriptedEntry,
  ScriptedModel,
  type ScriptedModelOptions,
} from "./models/scripted.ts";
export { TransformersModel, type TransformersModelOptions, type TransformersPackage } from "./models/transformers.ts";
export { type CodeAgentPromptData, codeAgentSystemPrompt } from "./prompts/code-agent.ts";
export {
  defaultPromptTemplates,
  defaultToolCallingPromptTemplates,
  type PromptTemplates,
  type ToolCallingPromptTemplates,
} from "./prompts/templates.ts";
export { type ToolCallingAgentPromptData, toolCallingAgentSystemPrompt } from "./prompts/tool-calling-agent.ts";
export { type AgUiEvent, type AgUiOptions, toAgUiEvents, toAgUiResponse } from "./streams/ag-ui.ts";
export {
  type AgentEvents,
  type EventStreamOptions,
  toEventStream,
  toEventStreamResponse,
} from "./streams/event-stream.ts";
export { toEventLine } from "./streams/json-lines.ts";
export { jsonLinesLog, type JsonLinesLogOptions } from "./streams/json-lines-log.ts";
export {
  toUIMessageChunks,
  toUIMessageStream,
  toUIMessageStreamResponse,
  type UIMessageChunk,
  type UIMessageStreamOptions,
} from "./streams/ui-message-stream.ts";
export {
  type OpenTelemetryOptions,
  type OpenTelemetryTracer,
  openTelemetryListener,
} from "./telemetry/open-telemetry.ts";
export type { ToolBudget, ToolContext } from "./tools/context.ts";
export { defaultAuthorizedImports } from "./tools/default-imports.ts";
export { FileTools, type FileToolsOptions } from "./tools/files.ts";
export { FinalAnswerTool } from "./tools/final-answer.ts";
export type { FunctionDefinition, FunctionToolOptions, Integer } from "./tools/from-function.ts";
export { type AISDKTool, fromAISDK, fromLangChain, type LangChainTool } from "./tools/from-libraries.ts";
export { HttpTool, type HttpToolOptions } from "./tools/http.ts";
export type { JsonSchema } from "./tools/json-schema.ts";
export type { SchemaInput, SchemaOutput, StandardSchema } from "./tools/schema.ts";
export { McpError } from "./tools/mcp/mcp-error.ts";
export type { McpElicitation, McpElicitationAnswer } from "./tools/mcp/client.ts";
export type { McpAuthProvider } from "./tools/mcp/http-transport.ts";
export { MCPServers } from "./tools/mcp/mcp-servers.ts";
export { type McpServerOptions, type ServedCall, type ServedTool, serveMcp } from "./tools/mcp/mcp-server.ts";
export { type MCPServer, MCPTools, type MCPToolsOptions } from "./tools/mcp/mcp-tools.ts";
export type { McpSampling, SampledAnswer, SamplingModel } from "./tools/mcp/sampling.ts";
export { isMedia, type Media } from "./tools/media.ts";
export { OpenAPITools, type OpenAPIToolsOptions } from "./tools/open-api.ts";
export { PythonInterpreterTool, type PythonInterpreterToolOptions } from "./tools/python-interpreter.ts";
export { toPythonSignature } from "./tools/signature.ts";
export { SpeechToTextTool, type SpeechToTextToolOptions } from "./tools/speech-to-text.ts";
export { SqlTool, type SqlToolOptions } from "./tools/sql.ts";
export {
  Tool,
  type ToolCacheOptions,
  type ToolDefinition,
  type ToolInputs,
  type ToolOptions,
  tool,
} from "./tools/tool.ts";
export { toolsFrom, type ToolsFromOptions } from "./tools/tools-from.ts";
export { UserInputTool, type UserInputToolOptions } from "./tools/user-input.ts";
export { type WebFetch, type WebFetchOptions, webFetch } from "./tools/web/web-fetch.ts";
export { VisitWebpageTool, type VisitWebpageToolOptions } from "./tools/visit-webpage.ts";
export {
  DuckDuckGoSearchTool,
  type SearchEngineName,
  type SearchResult,
  WebSearchTool,
  type WebSearchToolOptions,
} from "./tools/web-search.ts";
export { WikipediaSearchTool, WikipediaTool, type WikipediaToolOptions } from "./tools/wikipedia.ts";
