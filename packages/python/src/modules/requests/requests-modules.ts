/** The modules `requests` and what programs import from its package. All need the host's fetch, but the exceptions. */

import { builtin } from "../../objects/function.ts";
import { PyBytes } from "../../objects/bytes.ts";
import type { Attributes, Value } from "../../objects/object.ts";
import { requireSize } from "../../objects/index-value.ts";
import { hostSources } from "../host-sources.ts";
import type { ModuleDefinition } from "../module-definition.ts";
import { outside } from "../outside.ts";
import { pythonModule } from "../python-source.ts";
import { EXCEPTIONS_TEXT } from "./exceptions-text.ts";
import { ADAPTERS_TEXT, AUTH_TEXT, REQUESTS_TEXT } from "./requests-text.ts";
import { SENDING_TEXT } from "./sending-text.ts";

/** What the text of sending needs. */
export function sendingNatives(): Attributes {
  return new Map<string, Value>([
    ["_fetch", outside.fetch ?? null],
    [
      "_entropy",
      builtin("_entropy(size, /)", (size: Value) => new PyBytes(hostSources.entropy(Math.min(requireSize(size), 64)))),
    ],
  ]);
}

/** A module over the host's fetch. */
export function fetchingModule(name: string, text: string, finish?: (namespace: Attributes) => void): ModuleDefinition {
  return { ...pythonModule(name, SENDING_TEXT + text, sendingNatives, finish), needs: "fetch" };
}

export const requestsModule = fetchingModule("requests", REQUESTS_TEXT);

const structures = fetchingModule(
  "requests.structures",
  `
class CaseInsensitiveDict(_Headers):
    """A case-insensitive dict-like object."""
`,
);

export const requestsModules: readonly ModuleDefinition[] = [
  requestsModule,
  { ...pythonModule("requests.exceptions", EXCEPTIONS_TEXT), needs: "fetch" },
  fetchingModule("requests.auth", AUTH_TEXT),
  { ...pythonModule("requests.adapters", ADAPTERS_TEXT), needs: "fetch" },
  structures,
];
