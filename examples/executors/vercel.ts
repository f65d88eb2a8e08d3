// Not tried live: programs in a sandbox of Vercel. The tests run it with a stand-in of the shape of their SDK (`@vercel/sandbox` 3.5).
//
//   import { Sandbox } from "@vercel/sandbox";
//   new CodeAgent({ tools, model, executor: vercelExecutor(Sandbox), additionalAuthorizedImports: ["pandas"] });
//
// Their commands have no standard input: the driver reads what is written to the end of a file.

import { Buffer } from "node:buffer";
import { DriverExecutor, type DriverExecutorOptions, driverSource, type ProcessTransport } from "adder-agents";

/** What this file uses of the SDK. */
export type VercelSandboxes = { create(settings: object): Promise<VercelSandbox> };
type VercelSandbox = {
  writeFiles(files: { path: string; content: Buffer }[]): Promise<void>;
  runCommand(request: { cmd: string; args: string[]; detached?: boolean }): Promise<VercelCommand>;
  stop(): Promise<unknown>;
};
type VercelCommand = { logs(): AsyncIterable<{ stream: "stdout" | "stderr"; data: string }> };

const folder = "/tmp/adder";

export function vercelExecutor(sandboxes: VercelSandboxes, options: DriverExecutorOptions = {}): DriverExecutor {
  const transport: ProcessTransport = {
    layers: ["cloud-sandbox"],
    framing: "lines",
    isLazy: true,
    graceMs: { time: 5000, interrupt: 5000 },
    async start({ onBytes, onEnd }) {
      // Stops by itself after ten minutes: also when this process was killed.
      const sandbox = await sandboxes.create({ runtime: "python3.13", timeout: 10 * 60_000 });
      const shell = (script: string, detached = false): Promise<VercelCommand> =>
        sandbox.runCommand({ cmd: "sh", args: ["-c", script], detached });
      await shell(`mkdir -p ${folder} && : > ${folder}/input`);
      await sandbox.writeFiles([{ path: `${folder}/driver.py`, content: Buffer.from(driverSource) }]);
      const command = await shell(`tail -c +1 -f ${folder}/input | python3 -u -I ${folder}/driver.py lines`, true);
      let stderr = "";
      const end = (): void => onEnd({ code: null, signal: null, stderr });
      const listen = async (): Promise<void> => {
        for await (const { stream, data } of command.logs()) {
          if (stream === "stdout") onBytes(Buffer.from(data));
          else stderr += data;
        }
      };
      listen().then(end, end);
      const send = async (bytes: Uint8Array): Promise<void> => {
        await sandbox.writeFiles([{ path: `${folder}/piece`, content: Buffer.from(bytes) }]);
        await shell(`cat ${folder}/piece >> ${folder}/input`);
      };
      let writes = Promise.resolve();
      return {
        write: (bytes) => void (writes = writes.then(() => send(bytes)).catch(end)),
        kill: () => void sandbox.stop().then(end, end),
      };
    },
  };
  return new DriverExecutor("VercelExecutor", async () => transport, options);
}
