// The docker executor. No engine is needed: a script named `docker` takes the arguments that the real command takes, writes
// them down, and runs what stands after the image with the python3 of the machine. What a container keeps out can't be seen so.

import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DockerExecutor, type DockerExecutorOptions } from "../../src/executors/docker.ts";
import { driverSource } from "../../src/executors/driver.ts";
import { executorCases } from "./executor-cases.ts";

const hasPython = spawnSync("python3", ["-c", ""]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "adder-docker-"));
const path = process.env.PATH;

/** A command `docker` with this body, first on the PATH. */
function writeDocker(body: string): void {
  const file = join(folder, "docker");
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
}

const running = `
here=$(dirname "$0")
if [ "$1" = kill ]; then kill -KILL $(cat "$here/$2.pid"); exit; fi
printf '%s\\n' "$@" > "$here/arguments"
while [ "$1" != python ]; do [ "$1" = --name ] && name=$2; shift; done
shift
echo $$ > "$here/$name.pid"
exec python3 "$@"`;

beforeAll(() => {
  process.env.PATH = `${folder}:${path}`;
});
afterAll(() => {
  process.env.PATH = path;
  rmSync(folder, { recursive: true, force: true });
});

function starting(options: DockerExecutorOptions = {}): Promise<void> {
  return new DockerExecutor(options).start({ tools: [], authorizedImports: [] });
}

describe.skipIf(!hasPython)(`docker, by a stand-in${hasPython ? "" : " (skipped: no python3 on the PATH)"}`, () => {
  beforeAll(() => writeDocker(running));
  executorCases({ make: (limits) => new DockerExecutor(limits), hasSystem: true, layers: ["container"] });

  test("the arguments of the container", async () => {
    await using executor = new DockerExecutor({
      image: "example/python:1",
      memoryLimitMb: 200,
      cpus: 0.5,
      pidsLimit: 9,
    });
    await executor.start({ tools: [], authorizedImports: [] });
    const written = readFileSync(join(folder, "arguments"), "utf8");
    const [shown, rest] = written.split("\npython\n");
    expect(
      shown
        ?.replace(/adder-[0-9a-f-]{36}/, "NAME")
        .split("\n")
        .join(" "),
    ).toBe(
      "run -i --rm --init --name NAME --log-driver none --network none --read-only --tmpfs /tmp:rw,size=256m --workdir /tmp " +
        "--memory 264m --memory-swap 264m --cpus 0.5 --pids-limit 9 --cap-drop ALL --security-opt no-new-privileges " +
        "--user 65534:65534 --env HOME=/tmp example/python:1",
    );
    expect(rest).toBe(`-u\n-I\n-c\n${driverSource}\n`);
  });
});

describe("docker that is not there", () => {
  test("no command", async () => {
    await expect(starting({ docker: "docker-that-is-not-there" })).rejects.toMatchObject({
      code: "executor_docker_missing",
      message:
        'DockerExecutor: wanted the command "docker-that-is-not-there", and it is not on the PATH; install Docker, or name the command with the option docker.',
    });
  });

  test("no daemon", async () => {
    const says =
      "docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?";
    writeDocker(`echo "${says}" >&2\necho >&2\necho "Run 'docker run --help' for more information" >&2\nexit 125`);
    await expect(starting()).rejects.toMatchObject({
      code: "executor_start_failed",
      message: `DockerExecutor.start: the process ended (exit code 125): the Docker daemon does not answer (${says}); start it, or set DOCKER_HOST.`,
    });
  });

  test("no such image, and no image", async () => {
    writeDocker("echo 'docker: Error response from daemon: pull access denied for nope' >&2\nexit 125");
    await expect(starting({ image: "nope" })).rejects.toThrow(
      "DockerExecutor.start: the process ended (exit code 125): the image nope could not be had (docker: Error response from daemon: pull access denied for nope).",
    );
    await expect(starting({ image: "--privileged" })).rejects.toMatchObject({ code: "executor_option_invalid" });
  });
});
