/**
 * Which public names of CPython's modules ours lack.
 *
 *     node packages/python/test/conformance/names.ts            prints the table
 *     node packages/python/test/conformance/names.ts --write    puts it into docs/conformance.md
 *
 * A module's public names are those of its `__all__`, or, where it has none, what `dir()` shows without an underscore in front, less the modules that it imports
 * and what it imports from modules of the standard library. Names that belong to another system than the one this runs on are not in CPython's `dir()` either.
 * The oracle is the python3 of the machine, which must be 3.11.
 */

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { Interpreter } from "../../src/index.ts";
import { moduleNames } from "../../src/modules/registry.ts";

const PAGE = new URL("../../../../docs/conformance.md", import.meta.url);
const HEADING = "## Names of the standard library";

/** No modules of CPython's library. */
const OTHERS = /^(httpx|requests|typing_extensions)(\.|$)/;

const PUBLIC_NAMES = `
import importlib, inspect, json, sys, warnings
warnings.simplefilter('ignore')
def names(module):
    listed = getattr(module, '__all__', None)
    if listed is not None:
        return sorted(name for name in set(listed) if not name.startswith('_') and hasattr(module, name) and not inspect.ismodule(getattr(module, name)))
    home = module.__name__
    found = []
    for name, value in vars(module).items():
        if name.startswith('_') or inspect.ismodule(value): continue
        origin = getattr(value, '__module__', None)
        if (inspect.isclass(value) or inspect.isfunction(value)) and isinstance(origin, str):
            if origin not in (home, '_' + home, 'builtins') and origin.split('.')[0] != home.split('.')[0]: continue
        found.append(name)
    return sorted(found)
out = {'': sys.version.split()[0]}
for name in json.load(sys.stdin):
    try: out[name] = names(importlib.import_module(name))
    except ImportError: pass
print(json.dumps(out))
`;

type Row = { module: string; total: number; missing: string[] };

function compareNames(): { version: string; rows: Row[] } {
  const modules = [...moduleNames].filter((name) => !OTHERS.test(name)).sort();
  const { stdout, stderr } = spawnSync("python3", ["-I", "-c", PUBLIC_NAMES], {
    input: JSON.stringify(modules),
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(`python3 gave no names: ${stderr}`);
  const answer = new Map(Object.entries(JSON.parse(stdout) as Record<string, string | string[]>));
  const version = answer.get("") as string;
  answer.delete("");
  const rows: Row[] = [];
  for (const [module, names] of answer as Map<string, string[]>) {
    const ours = namesHere(module, names);
    rows.push({ module, total: names.length, missing: names.filter((name) => !ours.has(name)) });
  }
  return { version, rows };
}

/** Those of the names that our module has. */
function namesHere(module: string, names: readonly string[]): Set<string> {
  // Some modules are there only where the host opens what they lead to.
  const fetch = () => {
    throw new Error("nothing is fetched for a list of names");
  };
  const interpreter = new Interpreter({ authorizedImports: ["*"], allowDynamicCode: true, fetch, files: {} });
  const { stdout, error } = interpreter.run(
    `import ${module}\nfor name in ${JSON.stringify(names)}:\n    if hasattr(${module}, name): print(name)`,
  );
  if (error !== null) throw new Error(`${module}: ${error.message}`);
  return new Set(stdout.split("\n"));
}

function table(): string {
  const { version, rows } = compareNames();
  if (!version.startsWith("3.11.")) throw new Error(`the oracle must be CPython 3.11, python3 is ${version}`);
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const missing = rows.reduce((sum, row) => sum + row.missing.length, 0);
  const whole = rows.filter((row) => row.missing.length === 0 && row.total > 0);
  const part = rows.filter((row) => row.missing.length > 0);
  return `${HEADING}

Of the ${total} public names of CPython ${version}'s modules that the engine has, ${total - missing} are there (${((100 * (total - missing)) / total).toFixed(1)} %).
Public are the names of a module's \`__all__\`, or those of its \`dir()\` without what it imports. This part is written by \`packages/python/test/conformance/names.ts\`.

**Nothing missing** in ${whole.length} modules: ${whole.map((row) => `\`${row.module}\` (${row.total})`).join(", ")}.
${part.length === 0 ? "" : rowsOf(part)}`;
}

function rowsOf(part: readonly Row[]): string {
  const rows = part.map(
    ({ module, total, missing }) =>
      `| \`${module}\` | ${total} | ${missing.length} | ${missing.map((name) => `\`${name}\``).join(" ")} |`,
  );
  return ["", "| module | names | missing | which |", "|---|---|---|---|", ...rows, ""].join("\n");
}

const text = table();
if (process.argv.includes("--write")) {
  const page = readFileSync(PAGE, "utf8");
  const start = page.indexOf(HEADING);
  const before = start < 0 ? `${page.trimEnd()}\n\n` : page.slice(0, start);
  const next = start < 0 ? -1 : page.indexOf("\n## ", start + HEADING.length);
  const after = next < 0 ? "" : page.slice(next);
  writeFileSync(PAGE, `${before}${text}${after}`);
} else console.log(text);
