// Not tried live: programs in a sandbox of Daytona. The tests run it with a stand-in of the shape of their SDK (`@daytonaio/sdk` 0.218).
//
//   import { Daytona } from "@daytonaio/sdk";
//   new CodeAgent({ tools, model, executor: daytonaExecutor(new Daytona()), additionalAuthorizedImports: ["pandas"] });

import { Buffer } from "node:buffer";
import { DriverExecutor, type DriverExecutorOptions, driverSource, type ProcessTransport } from "adder-agents";

/** What this file uses of the SDK. */
export type Daytona = { create(settings: object): Promise<DaytonaSandbox> };
type DaytonaSandbox = {
  fs: { uploadFile(content: Buffer, path: string): Promise<void> };
  process: {
    createSession(session: string): Promise<void>;
    executeSessionCommand(session: string, request: object): Promise<{ cmdId?: string }>;
    getSessionCommandLogs(
      session: string,
      command: string,
      onStdout: (text: string) => void,
      onStderr: (text: string) => void,
    ): Promise<void>;
    sendSessionCommandInput(session: string, command: string, data: string): Promise<void>;
  };
  delete(): Promise<void>;
};

const driver = "/tmp/adder-driver.py";
const session = "adder";

export function daytonaExecutor(daytona: Daytona, options: DriverExecutorOptions = {}): DriverExecutor {
  const transport: ProcessTransport = {
    layers: ["cloud-sandbox"],
    framing: "lines",
    isLazy: true,
    graceMs: { time: 5000, interrupt: 5000 },
    async start({ onBytes, onEnd }) {
      // Stops by itself when nobody uses it any more, and is deleted then: also when this process was killed.
      const sandbox = await daytona.create({ language: "python", ephemeral: true, autoStopInterval: 5 });
      const { fs, process: commands } = sandbox;
      await fs.uploadFile(Buffer.from(driverSource), driver);
      await commands.createSession(session);
      const command = `python3 -u -I ${driver} lines`;
      const request = { command, runAsync: true, suppressInputEcho: true };
      const { cmdId = "" } = await commands.executeSessionCommand(session, request);
      let stderr = "";
      const end = (): void => onEnd({ code: null, signal: null, stderr });
      const onStderr = (text: string): void => void (stderr += text);
      commands.getSessionCommandLogs(session, cmdId, (text) => onBytes(Buffer.from(text)), onStderr).then(end, end);
      let writes = Promise.resolve();
      const send = (data: string): Promise<void> => commands.sendSessionCommandInput(session, cmdId, data);
      return {
        write: (bytes) => void (writes = writes.then(() => send(Buffer.from(bytes).toString())).catch(end)),
        kill: () => void sandbox.delete().then(end, end),
      };
    },
  };
  return new DriverExecutor("DaytonaExecutor", async () => transport, options);
}
