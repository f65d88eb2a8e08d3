// The cpython executor: a Python of this machine (python3, or one of a virtual environment) that runs the driver.
//
// Inside bubblewrap where it is installed (python-sandbox.ts). Without it the program has what the user of this process has:
// the network and the files; `sandbox: "require"` refuses to run so. The limits are the driver's own signal, the system's
// limits on private memory and on processes, and the eyes of the host.

import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { AgentError } from "../errors.ts";
import { bubblewrapWorks, findBubblewrap, type SandboxChoice } from "./bubblewrap.ts";
import { DriverExecutor, type DriverExecutorOptions } from "./driver-executor.ts";
import { driverSource } from "./driver.ts";
import { installPackages } from "./python-packages.ts";
import { sandboxArguments } from "./python-sandbox.ts";
import { type SpawnOptions, spawnDriver } from "./spawned-process.ts";
import type { ProcessTransport } from "./transport.ts";

export type CPythonExecutorOptions = DriverExecutorOptions & {
  /** The Python to run: a name on the PATH or a path, also of a virtual environment; "python3" unless told. 3.8 or later. */
  python?: string;
  /** Whether it runs in bubblewrap without network: when it is installed and works ("auto"), always, or never. */
  sandbox?: SandboxChoice;
  /** Installed by pip, once, into a virtual environment kept in the user's cache folder: names with or without versions. */
  packages?: readonly string[];
  /** Most processes and threads in the sandbox; 128 unless told. Without bubblewrap, and where the host is root, the system keeps no count of them. */
  pidsLimit?: number;
};

/** Runs programs in the Python of this machine. */
export class CPythonExecutor extends DriverExecutor {
  constructor(options: CPythonExecutorOptions = {}) {
    super("CPythonExecutor", () => openCPython(options), options);
  }
}

type PythonInstallation = { executable: string; version: [number, number]; folders: string[] };

const driverArguments = ["-u", "-I", "-c", driverSource];
const environment = {
  PATH: "/usr/local/bin:/usr/bin:/bin",
  HOME: "/tmp",
  LANG: "C.UTF-8",
  // Libraries that would otherwise start a thread, with memory of its own, for every processor.
  OPENBLAS_NUM_THREADS: "4",
  OMP_NUM_THREADS: "4",
};

async function openCPython({
  python = "python3",
  sandbox = "auto",
  packages = [],
  pidsLimit = 128,
}: CPythonExecutorOptions): Promise<ProcessTransport> {
  if (!Number.isInteger(pidsLimit) || pidsLimit < 8) {
    throw new AgentError(
      `CPythonExecutor: wanted options.pidsLimit to be a whole number of at least 8, got ${pidsLimit}.`,
      {
        code: "executor_option_invalid",
      },
    );
  }
  const { protocol } = await import("adder-python");
  const found = await findPython(python);
  const installation =
    packages.length === 0 ? found : await findPython(await installPackages(found.executable, packages));
  const bare: SpawnOptions = {
    command: installation.executable,
    args: driverArguments,
    env: environment,
    cwd: tmpdir(),
  };
  const bubblewrap = findBubblewrap(protocol.findBubblewrap, sandbox, "CPythonExecutor");
  const locked = bubblewrap === undefined ? undefined : lockIn(bubblewrap, installation, pidsLimit);
  const works =
    locked !== undefined &&
    (sandbox === "require" || (await bubblewrapWorks(locked, [installation.executable, "-I", "-S", "-c", ""])));
  return {
    layers: works ? ["process", "bubblewrap"] : ["process"],
    start: (listener) => spawnDriver(protocol, works ? locked : bare, listener),
  };
}

function lockIn(bubblewrap: string, { executable, folders }: PythonInstallation, pidsLimit: number): SpawnOptions {
  const infoDescriptor = 3;
  const args = [...driverArguments, `processes=${pidsLimit}`];
  const plan = { readable: folders, command: executable, args, env: environment, infoDescriptor };
  return { command: bubblewrap, args: sandboxArguments(plan), env: {}, bubblewrapInfo: infoDescriptor };
}

const run = promisify(execFile);

const question = `
import json, os, sys
folders = {sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix, os.path.dirname(os.path.realpath(sys.executable))}
folders.update(path for path in sys.path if os.path.isdir(path))
print(json.dumps({"executable": sys.executable, "version": list(sys.version_info[:2]), "folders": sorted(folders)}))
`;

const installations = new Map<string, Promise<PythonInstallation>>();

/** Asks a Python where it is: what is on the PATH may be a script that starts another one. */
function findPython(python: string): Promise<PythonInstallation> {
  const key = JSON.stringify([python, process.env.PATH]);
  const known = installations.get(key);
  if (known !== undefined) return known;
  const found = askPython(python);
  installations.set(key, found);
  found.catch(() => installations.delete(key));
  return found;
}

async function askPython(python: string): Promise<PythonInstallation> {
  let text: string;
  try {
    ({ stdout: text } = await run(python, ["-I", "-c", question], { timeout: 20_000 }));
  } catch (cause) {
    const isMissing = (cause as { code?: unknown }).code === "ENOENT";
    const why = isMissing ? "there is none" : cause instanceof Error ? cause.message : String(cause);
    throw new AgentError(
      `CPythonExecutor: wanted a Python 3.8 or later as ${JSON.stringify(python)}: ${why}. Install Python, or name one with the option python.`,
      { code: "executor_python_missing", cause },
    );
  }
  const installation = JSON.parse(text) as PythonInstallation;
  const [major, minor] = installation.version;
  if (major !== 3 || minor < 8) {
    throw new AgentError(`CPythonExecutor: wanted Python 3.8 or later, got ${major}.${minor} (${python}).`, {
      code: "executor_python_missing",
    });
  }
  return { ...installation, folders: outermost([...installation.folders, dirname(installation.executable)]) };
}

/** Without the folders that are inside others of them. */
function outermost(folders: readonly string[]): string[] {
  return folders.filter((folder) => !folders.some((other) => other !== folder && folder.startsWith(`${other}/`)));
}
