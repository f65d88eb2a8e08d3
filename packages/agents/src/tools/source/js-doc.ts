// A JSDoc comment as data: the description, one line an argument, and what is returned.
//
// Read: text before the first tag; `@param name text`, `@param {type} name - text`, `@param {type} [name=default] text`;
// `@param options.name text`, of a property; `@returns text` and `@return {type} text`; `@example text`, once or more. Lines that follow belong to the tag above them. Other tags are skipped.

export type DocumentedParameter = {
  description: string;
  type: string | null;
  isOptional: boolean;
  defaultText: string | null;
};

export type Documentation = {
  description: string;
  parameters: ReadonlyMap<string, DocumentedParameter>;
  /** What is said of properties, by the property's own name. */
  properties: ReadonlyMap<string, DocumentedParameter>;
  examples: readonly string[];
  returns: { description: string; type: string | null } | null;
};

export function parseDocumentation(comment: string): Documentation {
  const lines = comment
    .replace(/^\/\*\*/, "")
    .replace(/\*\/$/, "")
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\*?[ \t]?/, "").trimEnd());
  const sections: string[][] = [[]];
  for (const line of lines) {
    if (/^\s*@\w/.test(line)) sections.push([line.trim()]);
    else sections[sections.length - 1].push(line);
  }
  const [description, ...tags] = sections.map((section) => section.join("\n").trim());
  const parameters = new Map<string, DocumentedParameter>();
  const properties = new Map<string, DocumentedParameter>();
  const examples: string[] = [];
  let returns: Documentation["returns"] = null;
  for (const tag of tags) {
    const [, name, rest] = tag.match(/^@(\w+)\s*([\s\S]*)$/) ?? [];
    const { type, text } = takeType(rest ?? "");
    if (name === "param" || name === "arg" || name === "argument") addParameter({ parameters, properties }, type, text);
    else if (name === "returns" || name === "return") returns = { type, description: joinLines(text) };
    else if (name === "example") examples.push((rest ?? "").trim());
    else if (name === "description" && description === "") {
      return { description: joinLines(text), parameters, properties, examples, returns };
    }
  }
  return { description: description.replaceAll(/[ \t]+\n/g, "\n"), parameters, properties, examples, returns };
}

/** A `{type}` in front, whose braces may be nested. */
function takeType(text: string): { type: string | null; text: string } {
  if (!text.startsWith("{")) return { type: null, text };
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return { type: text.slice(1, at).trim(), text: text.slice(at + 1).trim() };
  }
  return { type: null, text };
}

type Documented = Record<"parameters" | "properties", Map<string, DocumentedParameter>>;

function addParameter({ parameters, properties }: Documented, type: string | null, text: string): void {
  const optional = text.match(/^\[\s*([\w$.]+)\s*(?:=\s*([^\]]*))?\]\s*([\s\S]*)$/);
  const plain = text.match(/^([\w$.]+)\s*([\s\S]*)$/);
  const [, name, ...rest] = optional ?? plain ?? [];
  if (name === undefined) return;
  const description = joinLines((rest.at(-1) ?? "").replace(/^[-:]\s*/, ""));
  const defaultText = optional ? (rest[0]?.trim() ?? null) : null;
  const documented = { description, type, isOptional: optional !== null, defaultText };
  // `@param options.depth` speaks of a property.
  if (name.includes(".")) properties.set(name.slice(name.indexOf(".") + 1), documented);
  else parameters.set(name, documented);
}

const joinLines = (text: string): string => text.replaceAll(/\s*\n\s*/g, " ").trim();
