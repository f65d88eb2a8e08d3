// The docker executor: the driver in a container of its own, through the command line `docker`.
//
//   docker run -i --rm --network none --read-only ... <image> python -u -I -c <driver>
//
// Frames go through the command's standard streams: no port is published, nothing is mounted, no environment is passed on.
// The container is not root, has no capability, no network and a read-only root file system, and is limited in memory,
// processors and processes. It ends when its standard input does (also when the host is killed), and `--rm` removes it.

import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import process from "node:process";
import { AgentError } from "../errors.ts";
import { DriverExecutor, type DriverExecutorOptions } from "./driver-executor.ts";
import { driverSource } from "./driver.ts";
import { spawnDriver } from "./spawned-process.ts";
import type { ProcessEnd, ProcessTransport } from "./transport.ts";

export type DockerExecutorOptions = DriverExecutorOptions & {
  /** An image with Python 3.8 or later as `python`; "python:3.12-slim" unless told. Packages are the image's affair. */
  image?: string;
  /** As `docker run --network` takes it; "none" unless told. */
  network?: string;
  /** Processors; 1 unless told. */
  cpus?: number;
  /** Processes and threads in the container; 128 unless told. */
  pidsLimit?: number;
  /** User and group in the container; "65534:65534" (nobody) unless told. */
  user?: string;
  /** The command; "docker" unless told ("podman" takes the same arguments). */
  docker?: string;
};

/** Runs programs in a Docker container. */
export class DockerExecutor extends DriverExecutor {
  constructor(options: DockerExecutorOptions = {}) {
    super("DockerExecutor", () => openDocker(options), options);
  }
}

// An image may have to be fetched first.
const startLimitMs = 10 * 60_000;
const graceMs = { time: 2000, interrupt: 2000 };
const defaultMemoryLimitMb = 1024;
/** What the interpreter itself needs beside the program's memory. */
const ownMemoryMb = 64;

/** The arguments of `docker` for one container. */
export function dockerArguments(options: DockerExecutorOptions, name: string): string[] {
  const { image = "python:3.12-slim", network = "none", cpus = 1, pidsLimit = 128, user = "65534:65534" } = options;
  const memory = `${Math.ceil((options.memoryLimitMb ?? defaultMemoryLimitMb) + ownMemoryMb)}m`;
  return [
    ...["run", "-i", "--rm", "--init", "--name", name, "--log-driver", "none"],
    ...["--network", network, "--read-only", "--tmpfs", "/tmp:rw,size=256m", "--workdir", "/tmp"],
    ...["--memory", memory, "--memory-swap", memory, "--cpus", String(cpus), "--pids-limit", String(pidsLimit)],
    ...["--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--user", user, "--env", "HOME=/tmp"],
    ...[image, "python", "-u", "-I", "-c", driverSource],
  ];
}

async function openDocker(options: DockerExecutorOptions): Promise<ProcessTransport> {
  const { docker = "docker", image = "python:3.12-slim" } = options;
  if (image === "" || image.startsWith("-")) {
    throw new AgentError(
      `DockerExecutor: wanted options.image to be the name of an image, got ${JSON.stringify(image)}.`,
      { code: "executor_option_invalid" },
    );
  }
  const { protocol } = await import("adder-python");
  return {
    layers: ["container"],
    startLimitMs,
    graceMs,
    start: async (listener) => {
      const name = `adder-${randomUUID()}`;
      const env = clientEnvironment();
      const spawned = {
        command: docker,
        args: dockerArguments(options, name),
        env,
        // The client does not take the container with it when it is killed.
        onKill: () => void execFile(docker, ["kill", name], { env, timeout: 20_000 }, () => {}),
        explain: (end: ProcessEnd) => explain(end, image),
      };
      try {
        return await spawnDriver(protocol, spawned, listener);
      } catch (cause) {
        if ((cause as { code?: unknown }).code !== "ENOENT") throw cause;
        throw new AgentError(
          `DockerExecutor: wanted the command ${JSON.stringify(docker)}, and it is not on the PATH; install Docker, or name the command with the option docker.`,
          { code: "executor_docker_missing", cause },
        );
      }
    },
  };
}

/** What the client needs to find the daemon. Nothing of it is passed into the container. */
function clientEnvironment(): Record<string, string> {
  const wanted = /^(PATH|HOME|XDG_RUNTIME_DIR|SSH_AUTH_SOCK|DOCKER_\w+)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => wanted.test(name))) as Record<
    string,
    string
  >;
}

function explain({ code, stderr }: ProcessEnd, image: string): string | undefined {
  if (code !== 125 && code !== 1) return undefined;
  if (/cannot connect to the docker daemon|error during connect|is the docker daemon running/i.test(stderr)) {
    return `the Docker daemon does not answer (${lastLine(stderr)}); start it, or set DOCKER_HOST`;
  }
  if (/pull access denied|manifest unknown|no such image|unable to find image/i.test(stderr)) {
    return `the image ${image} could not be had (${lastLine(stderr)})`;
  }
  return undefined;
}

function lastLine(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !/^(Run|See) 'docker/.test(line));
  return lines.at(-1)?.trim().replace(/\.$/, "") ?? "";
}
