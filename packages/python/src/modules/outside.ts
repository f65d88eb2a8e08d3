/**
 * What a program may reach outside of itself: only what its host has given to the interpreter. Files that live in memory, an environment that is a table, and one
 * function that answers requests. The interpreter sets this when a run begins; the modules `os`, `pathlib`, `requests` ... are shims over it and know nothing else.
 */

import type { Value } from "../objects/object.ts";
import type { FileTree } from "./files/file-tree.ts";

/** The name of the host call for requests; no tool can have it, because it is no identifier. */
export const FETCH_CALL = "builtins.fetch";

/** What a program asks of the network. Header names as the program wrote them; a name may come twice. */
export type FetchRequest = {
  method: string;
  url: string;
  headers: [name: string, value: string][];
  body: Uint8Array | null;
  /** How long the program is ready to wait. */
  timeoutMs: number | null;
  /** Whether the host should follow redirects. */
  followRedirects: boolean;
};

/** What the host answers. `url` is the address after redirects, where there were some. */
export type FetchResponse = {
  status: number;
  statusText?: string;
  url?: string;
  headers?: { readonly [name: string]: string } | readonly (readonly [name: string, value: string])[];
  body?: Uint8Array | string | null;
};

export const outside: {
  /** Files of the interpreter; undefined: it has none. */
  files: FileTree | undefined;
  environ: ReadonlyMap<string, string>;
  /** A function of Python that asks the host and gives its answer as a dict; a failure is raised in the program. */
  fetch: Value | undefined;
} = { files: undefined, environ: new Map(), fetch: undefined };
