// A Docker engine for tests: the one that answers on this machine, or the daemon of the package `docker.io`, started here.
//
// A daemon of ours has its data, its socket and its containers in a temporary folder, no bridge and no rules in the machine's firewall.
// The image is made of this machine's own Python and its libraries (docker-root.py), so nothing is downloaded.

import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { DockerClient, DockerContainer } from "../../src/executors/docker.ts";

/** What tests use of a client beyond what the executor uses. */
export type EngineClient = DockerClient & {
  ping(): Promise<unknown>;
  importImage(archive: NodeJS.ReadableStream, options: object): Promise<NodeJS.ReadableStream>;
  listContainers(options: object): Promise<{ Id: string; Labels: Record<string, string> }[]>;
  getContainer(id: string): DockerContainer & { kill(): Promise<unknown> };
};

export type DockerEngine = {
  client: EngineClient;
  socketPath: string;
  image: string;
  stop(): Promise<void>;
};

const clientPackage: string = "dockerode";
const { default: Docker } = (await import(clientPackage)) as { default: new (options: object) => EngineClient };
const image = "adder-test:1";
const answerLimitMs = 30_000;

/** The engine, or why there is none. */
export async function startDockerEngine(): Promise<DockerEngine | string> {
  const systemSocket = "/var/run/docker.sock";
  if (await answers(systemSocket)) return await withImage(systemSocket, async () => {});
  const command = ["/usr/sbin/dockerd", "/usr/bin/dockerd"].find((path) => existsSync(path));
  if (command === undefined) return "no Docker engine answers and no dockerd is installed";
  if (process.getuid?.() !== 0) return "no Docker engine answers and only root can start one";
  const folder = await mkdtemp(join(tmpdir(), "adder-docker-"));
  const socketPath = join(folder, "docker.sock");
  const complaints: string[] = [];
  for (const driver of ["overlay2", "vfs"]) {
    const daemon = await startDaemon(command, driver, folder, socketPath);
    if (daemon !== null) {
      try {
        return await withImage(socketPath, () => stopDaemon(daemon, folder));
      } catch (error) {
        complaints.push(`${driver}: ${String(error)}`);
        await endDaemon(daemon);
        continue;
      }
    }
    const log = await readFile(join(folder, driver, "log"), "utf8").catch(() => "");
    complaints.push(`${driver}: ${log.trim().split("\n").at(-1)}`);
  }
  await rm(folder, { recursive: true, force: true });
  return `the Docker daemon does not run here (${complaints.join("; ")})`;
}

async function withImage(socketPath: string, stop: () => Promise<void>): Promise<DockerEngine> {
  const client = new Docker({ socketPath });
  const folder = await mkdtemp(join(tmpdir(), "adder-docker-root-"));
  try {
    const archive = join(folder, "root.tar");
    const python = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
    execFileSync(python, ["-I", join(import.meta.dirname, "docker-root.py"), archive]);
    const progress = await client.importImage(createReadStream(archive), {
      repo: "adder-test",
      tag: "1",
    });
    progress.resume();
    await once(progress, "end");
    // An engine that can't run a container is none.
    const container = await client.createContainer({
      Image: image,
      Cmd: ["python", "-c", ""],
      HostConfig: { NetworkMode: "none" },
    });
    await container.start();
    await container.wait();
    await container.remove({ force: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { client, socketPath, image, stop };
}

async function startDaemon(
  command: string,
  driver: string,
  folder: string,
  socketPath: string,
): Promise<ChildProcess | null> {
  const own = join(folder, driver);
  await mkdir(own);
  const arguments_ = [
    ...["--config-file", join(own, "none.json"), "--data-root", join(own, "data"), "--exec-root", join(own, "exec")],
    ...["--pidfile", join(own, "pid"), "--host", `unix://${socketPath}`, "--storage-driver", driver],
    ...["--bridge", "none", "--iptables=false", "--ip6tables=false", "--ip-forward=false", "--ip-masq=false"],
  ];
  const log = join(own, "log");
  const script = `echo '{}' > "${join(own, "none.json")}"; exec "$0" "$@" > "${log}" 2>&1`;
  const daemon = spawn("/bin/sh", ["-c", script, command, ...arguments_], { stdio: "ignore", detached: true });
  const until = Date.now() + answerLimitMs;
  while (Date.now() < until && daemon.exitCode === null) {
    if (await answers(socketPath)) return daemon;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await endDaemon(daemon);
  return null;
}

async function answers(socketPath: string): Promise<boolean> {
  if (!existsSync(socketPath)) return false;
  return await new Docker({ socketPath }).ping().then(
    () => true,
    () => false,
  );
}

async function endDaemon(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return;
  const ended = new Promise((resolve) => daemon.once("exit", resolve));
  daemon.kill("SIGTERM");
  await ended;
}

async function stopDaemon(daemon: ChildProcess, folder: string): Promise<void> {
  await endDaemon(daemon);
  // What it had mounted and did not take away.
  const mounts = (await readFile("/proc/mounts", "utf8")).split("\n").map((line) => line.split(" ")[1] ?? "");
  for (const mount of mounts.filter((path) => path.startsWith(folder)).toReversed()) spawnSync("umount", ["-l", mount]);
  await rm(folder, { recursive: true, force: true });
}
