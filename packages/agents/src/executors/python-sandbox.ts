// The command line that locks a Python of this machine in: bubblewrap, with as little of the machine as Python needs.
//
// No network, no other process, no home, no environment; the system's programs and libraries and the Python itself can be
// read, nothing but an empty /tmp in memory can be written. What a package reads elsewhere is not there.

import { existsSync, lstatSync, readlinkSync } from "node:fs";
import { sep } from "node:path";

const systemFolders = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];
const settings = [
  "ld.so.cache",
  "ld.so.conf",
  "ld.so.conf.d",
  "alternatives",
  "localtime",
  "ssl",
  "fonts",
  "matplotlibrc",
  "mime.types",
];
const temporaryMb = 256;

export type SandboxPlan = {
  bubblewrap: string;
  /** What must be readable inside besides the system's own folders. */
  readable: readonly string[];
  command: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Descriptor on which bubblewrap tells the process id of what it started. */
  infoDescriptor: number;
};

/** The arguments of bubblewrap. */
export function sandboxArguments({
  readable,
  command,
  args,
  env,
  infoDescriptor,
}: Omit<SandboxPlan, "bubblewrap">): string[] {
  const extra = [...new Set(readable)].filter((path) => path !== "/" && !isBelow(path, "/usr") && existsSync(path));
  return [
    ...["--unshare-all", "--die-with-parent", "--new-session", "--as-pid-1", "--cap-drop", "ALL", "--clearenv"],
    ...systemFolders.flatMap(mountAsItIs),
    ...settings.flatMap((name) => ["--ro-bind-try", `/etc/${name}`, `/etc/${name}`]),
    ...["--proc", "/proc", "--dev", "/dev", "--size", String(temporaryMb * 1024 * 1024), "--tmpfs", "/tmp"],
    ...extra.toSorted().flatMap((path) => ["--ro-bind", path, path]),
    ...["--remount-ro", "/", "--chdir", "/tmp"],
    ...Object.entries(env).flatMap(([name, value]) => ["--setenv", name, value]),
    ...["--info-fd", String(infoDescriptor), "--", command, ...args],
  ];
}

/** A folder that is a link into /usr stays one. */
function mountAsItIs(path: string): string[] {
  if (!existsSync(path)) return [];
  return lstatSync(path).isSymbolicLink() ? ["--symlink", readlinkSync(path), path] : ["--ro-bind", path, path];
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
