// What a call of an MCP tool gave, as plain data for the program.
//
// Structured content is the result where there is some. Else texts are one text, and where there is more than text, a list:
// texts as they are, pictures and sounds as dicts with their bytes, resources as their text or their address. A
// result that the server marks as an error becomes an exception with the server's words.

import { type Fields, isFields } from "../fields.ts";

/** A tool that ran and says that it failed. */
export class McpToolError extends Error {
  override name = "McpToolError";
}

/** Throws McpToolError for a result that is marked as an error. */
export function readToolResult(result: Fields, toolName: string): unknown {
  const content = Array.isArray(result.content) ? result.content.filter(isFields) : [];
  if (result.isError === true) {
    const said = textsOf(content).join("\n").trim();
    throw new McpToolError(said === "" ? `${toolName}() failed and does not say why` : said);
  }
  if (result.structuredContent !== undefined && result.structuredContent !== null) return result.structuredContent;
  return readContent(content);
}

/** Texts as one text; where there is more than text, a list. */
export function readContent(content: readonly Fields[]): unknown {
  const parts = content.map(readPart);
  if (parts.every((part) => typeof part === "string")) return parts.join("\n");
  return parts.length === 1 ? parts[0] : parts;
}

function textsOf(content: readonly Fields[]): string[] {
  return content.flatMap((part) => (typeof part.text === "string" ? [part.text] : []));
}

function readPart(part: Fields): unknown {
  switch (part.type) {
    case "text":
      return String(part.text ?? "");
    case "image":
    case "audio":
      return { type: part.type, mimeType: String(part.mimeType ?? ""), data: readBytes(part.data) };
    case "resource":
      return isFields(part.resource) ? readResource(part.resource) : "";
    case "resource_link": {
      const { uri, name, description, mimeType } = part;
      return withoutGaps({ type: "resource_link", uri, name, description, mimeType });
    }
    default:
      return withoutGaps({ ...part });
  }
}

function readResource(resource: Fields): unknown {
  const { uri, mimeType, text, blob } = resource;
  if (typeof text === "string") return text;
  return withoutGaps({ type: "resource", uri, mimeType, data: blob === undefined ? undefined : readBytes(blob) });
}

/** Base64 as bytes. */
export function readBytes(data: unknown): Uint8Array {
  return new Uint8Array(Buffer.from(typeof data === "string" ? data : "", "base64"));
}

const withoutGaps = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
