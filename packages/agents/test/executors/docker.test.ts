// The docker executor: the shared cases in containers of a real engine where one runs, else with a stand-in that speaks the Engine
// API; and what the engine is asked for, and says, with the stand-in.

import { spawnSync } from "node:child_process";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DockerExecutor, type DockerExecutorOptions } from "../../src/executors/docker.ts";
import { driverSource } from "../../src/executors/driver.ts";
import type { Living } from "./cases/case.ts";
import { startDockerEngine } from "./docker-engine.ts";
import { DockerService } from "./docker-service.ts";
import { executorCases } from "./executor-cases.ts";

const hasPython = spawnSync("python3", ["-c", ""]).status === 0;
const noPython = "no python3 on the PATH";
const engine = await startDockerEngine();
const service = await DockerService.start();
afterAll(async () => {
  await service.stop();
  if (typeof engine !== "string") await engine.stop();
});

function cases({ image, socketPath }: { image: string; socketPath: string }, living: Living): void {
  executorCases({
    make: (limits) => new DockerExecutor({ ...limits, image, socketPath }),
    elsewhere: {
      module: "docker.ts",
      expression: `new module.DockerExecutor(${JSON.stringify({ image, socketPath })})`,
    },
    layers: ["container"],
    living,
  });
}

if (typeof engine === "string") {
  describe.skipIf(!hasPython)(
    `docker, by a stand-in because ${engine}${hasPython ? "" : ` (skipped: ${noPython})`}`,
    () => {
      cases(
        { image: "here:1", socketPath: service.socketPath },
        {
          of: async (host) => service.containersOf(host),
          lives: async (id) => service.lives(id),
          kill: async (id) => service.kill(id),
        },
      );
    },
  );
} else {
  const { client, image, socketPath } = engine;
  describe("docker, in containers of a real engine", () => {
    cases(engine, {
      of: async (host) => {
        const all = await client.listContainers({ all: true });
        return all.filter(({ Labels }) => Labels["adder.executor"] === String(host)).map(({ Id }) => Id);
      },
      lives: async (id) => (await client.listContainers({ all: true })).some(({ Id }) => Id === id),
      kill: async (id) => void (await client.getContainer(id).kill()),
    });

    const use = async (options: DockerExecutorOptions, program: string) => {
      await using executor = new DockerExecutor({ image, socketPath, ...options });
      await executor.start({ tools: [], authorizedImports: ["*"] });
      return await executor.run(program, {});
    };

    test("no network, nothing to write but /tmp, not root, no capability, nothing of the host's environment", async () => {
      process.env.ADDER_TEST_SECRET = "secret";
      const program = `import os, socket
def tried(work):
    try:
        return work()
    except OSError as error:
        return type(error).__name__
with open("/proc/self/status") as status:
    lines = dict(line.strip().split(":\\t", 1) for line in status if ":\\t" in line)
[
    tried(lambda: socket.create_connection(("1.1.1.1", 53), 1)),
    os.listdir("/sys/class/net"),
    tried(lambda: open("/usr/probe", "w")),
    tried(lambda: open("/probe", "w")),
    tried(lambda: open("/tmp/probe", "w").write("x")),
    [os.getuid(), os.getgid(), lines["CapEff"], lines["NoNewPrivs"]],
    open("/proc/1/comm").read(),
    "ADDER_TEST_SECRET" in os.environ,
]`;
      const { value, error } = await use({}, program);
      expect(error).toBe(null);
      expect(value).toEqual([
        "OSError",
        ["lo"],
        "OSError",
        "OSError",
        1,
        [65534, 65534, "0000000000000000", "1"],
        "docker-init\n",
        false,
      ]);
    });

    test("memory, processes and processors are limited by the engine", async () => {
      const forks =
        "import os, time\nn = 0\ntry:\n    while True:\n        if os.fork() == 0:\n            time.sleep(60)\n        n += 1\nexcept BlockingIOError:\n    pass\nn < 20";
      expect((await use({ pidsLimit: 20 }, forks)).value).toBe(true);
      const limits = { memoryLimitMb: 100, cpus: 0.5 };
      await using executor = new DockerExecutor({ image, socketPath, ...limits });
      await executor.start({ tools: [], authorizedImports: ["*"] });
      const [{ Id }] = (await client.listContainers({}))
        .filter(({ Labels }) => Labels["adder.executor"] === String(process.pid))
        .slice(0, 1);
      const { HostConfig } = (await (
        client.getContainer(Id) as unknown as { inspect(): Promise<unknown> }
      ).inspect()) as {
        HostConfig: object;
      };
      expect(HostConfig).toMatchObject({ PidsLimit: 128, ReadonlyRootfs: true, NetworkMode: "none" });
      const eaten = await executor.run("blocks = []\nwhile True:\n    blocks.append(bytearray(10_000_000))", {});
      expect(eaten.error?.type).toMatch(/^(MemoryError|RuntimeError)$/);
      expect((await executor.run("1 + 1", {})).value).toBe(2);
    });

    test("an image is built of a Dockerfile once, and found the next time", async () => {
      const dockerfile = `FROM ${image}\nRUN ["python", "-c", "open('/made', 'w').write('once')"]\n`;
      expect((await use({ dockerfile }, "open('/made').read()")).value).toBe("once");
      expect((await use({ dockerfile }, "open('/made').read()")).value).toBe("once");
    });
  });
}

describe("docker: what the engine is asked for, and says", () => {
  const starting = (options: DockerExecutorOptions): Promise<void> =>
    new DockerExecutor({ socketPath: service.socketPath, ...options }).start({ tools: [], authorizedImports: [] });

  beforeAll(() => {
    service.created.length = 0;
  });

  test.skipIf(!hasPython)("the settings of the container", async () => {
    await using executor = new DockerExecutor({
      socketPath: service.socketPath,
      image: "here:1",
      memoryLimitMb: 200,
      cpus: 0.5,
      pidsLimit: 9,
    });
    await executor.start({ tools: [], authorizedImports: [] });
    expect(service.created.at(-1)).toEqual({
      Image: "here:1",
      Entrypoint: ["python", "-u", "-I", "-c", driverSource],
      Cmd: [],
      Env: ["HOME=/tmp"],
      WorkingDir: "/tmp",
      User: "65534:65534",
      Labels: { "adder.executor": String(process.pid) },
      AttachStdin: true,
      AttachStdout: true,
      AttachStderr: true,
      OpenStdin: true,
      StdinOnce: true,
      Tty: false,
      NetworkDisabled: true,
      HostConfig: {
        AutoRemove: true,
        Init: true,
        NetworkMode: "none",
        ReadonlyRootfs: true,
        Tmpfs: { "/tmp": "rw,size=256m,mode=1777" },
        Memory: 264 * 1024 * 1024,
        MemorySwap: 264 * 1024 * 1024,
        NanoCpus: 500_000_000,
        PidsLimit: 9,
        CapDrop: ["ALL"],
        SecurityOpt: ["no-new-privileges"],
        LogConfig: { Type: "none" },
      },
    });
  });

  test.skipIf(!hasPython)("an image that is not there is pulled, with the latest tag unless told", async () => {
    await starting({ image: "there" });
    expect(service.images).toContain("there:latest");
  });

  test.skipIf(!hasPython)("packages make an image of their own, once", async () => {
    await starting({ image: "here:1", packages: ["pandas", "numpy>=2"] });
    await starting({ image: "here:1", packages: ["pandas", "numpy>=2"] });
    expect(service.builds).toEqual([
      'FROM here:1\nUSER 0\nRUN ["python","-m","pip","install","--no-cache-dir","--disable-pip-version-check","--","pandas","numpy>=2"]\n',
    ]);
  });

  test("images that cannot be had", async () => {
    await expect(starting({ image: "nope:1" })).rejects.toMatchObject({
      code: "executor_image_missing",
      message: "DockerExecutor: the image nope:1 could not be pulled: manifest for nope:1 not found",
    });
    await expect(starting({ image: "private/it" })).rejects.toMatchObject({
      code: "executor_image_missing",
      message:
        "DockerExecutor: the image private/it could not be pulled: (HTTP code 404) unexpected - pull access denied for private/it:latest",
    });
    await expect(starting({ dockerfile: "FROM here:1\nRUN false\n" })).rejects.toMatchObject({
      code: "executor_image_missing",
      message:
        "DockerExecutor: the image could not be built: The command 'false' returned a non-zero code: 1\nStep 2/2 : RUN false",
    });
  });

  test("names that are none", async () => {
    await expect(starting({ image: "--privileged" })).rejects.toMatchObject({
      code: "executor_option_invalid",
      message: 'DockerExecutor: wanted options.image to be the name of an image, got "--privileged".',
    });
    await expect(starting({ image: "here:1", packages: ["--index-url=x"] })).rejects.toMatchObject({
      code: "executor_option_invalid",
      message:
        'DockerExecutor: wanted options.packages to be names such as "pandas" or "pandas==2.2.3", got "--index-url=x".',
    });
  });

  test("no engine", async () => {
    await expect(starting({ image: "here:1", socketPath: "/nowhere/docker.sock" })).rejects.toMatchObject({
      code: "executor_docker_missing",
      message:
        "DockerExecutor: the Docker engine does not answer (connect ENOENT /nowhere/docker.sock); start it, or say where it is with DOCKER_HOST or the option socketPath.",
    });
  });
});
