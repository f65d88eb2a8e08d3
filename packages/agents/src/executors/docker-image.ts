// The image of a container: what the engine has, what it pulls, or what it builds.
//
// An image with packages is built once, from the image and `pip install`, and named after its text, so that the next session finds it.
// A build sees its Dockerfile and no file of this machine. What the engine prints meanwhile is kept for the error, if there is one.

import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { AgentError } from "../errors.ts";

export type DockerImageOptions = {
  /** An image with Python 3.8 or later as `python`, pulled where the engine does not have it; "python:3.12-slim" unless told. */
  image?: string;
  /** The text of a Dockerfile to build the image of, in place of `image`. */
  dockerfile?: string;
  /** Installed by pip into an image that is built once and kept: names with or without versions. */
  packages?: readonly string[];
};

/** What this file uses of a `Docker` of dockerode. */
export type DockerImageClient = {
  getImage(name: string): { inspect(): Promise<unknown> };
  pull(name: string, options: object): Promise<NodeJS.ReadableStream>;
  buildImage(context: NodeJS.ReadableStream, options: object): Promise<NodeJS.ReadableStream>;
};

const defaultImage = "python:3.12-slim";

/** The name of an image that the engine has. */
export async function provideImage(client: DockerImageClient, options: DockerImageOptions): Promise<string> {
  const { image = defaultImage, dockerfile, packages = [] } = options;
  requireNames(image, packages);
  if (dockerfile === undefined && packages.length === 0) {
    if (!(await hasImage(client, image))) await pull(client, image);
    return image;
  }
  const text = toDockerfile(dockerfile ?? `FROM ${image}`, packages);
  const name = `adder-python:${createHash("sha256").update(text).digest("hex").slice(0, 24)}`;
  if (!(await hasImage(client, name))) await build(client, text, name);
  return name;
}

/** JSON's form of RUN: no shell reads the names. */
function toDockerfile(text: string, packages: readonly string[]): string {
  if (packages.length === 0) return text;
  const pip = ["python", "-m", "pip", "install", "--no-cache-dir", "--disable-pip-version-check", "--", ...packages];
  return `${text.trimEnd()}\nUSER 0\nRUN ${JSON.stringify(pip)}\n`;
}

function requireNames(image: string, packages: readonly string[]): void {
  if (!/^[a-z0-9][\w.:/@-]*$/i.test(image)) {
    throw new AgentError(
      `DockerExecutor: wanted options.image to be the name of an image, got ${JSON.stringify(image)}.`,
      { code: "executor_option_invalid" },
    );
  }
  const odd = packages.find((name) => !/^[A-Za-z0-9][^\s]*$/.test(name));
  if (odd !== undefined) {
    throw new AgentError(
      `DockerExecutor: wanted options.packages to be names such as "pandas" or "pandas==2.2.3", got ${JSON.stringify(odd)}.`,
      { code: "executor_option_invalid" },
    );
  }
}

async function hasImage(client: DockerImageClient, name: string): Promise<boolean> {
  try {
    await client.getImage(name).inspect();
    return true;
  } catch (cause) {
    if ((cause as { statusCode?: unknown }).statusCode === 404) return false;
    const why = cause instanceof Error ? cause.message.trim() : String(cause);
    throw new AgentError(
      `DockerExecutor: the Docker engine does not answer (${why}); start it, or say where it is with DOCKER_HOST or the option socketPath.`,
      { code: "executor_docker_missing", cause },
    );
  }
}

async function pull(client: DockerImageClient, image: string): Promise<void> {
  // Without a tag the engine would pull them all.
  const name = /[:@][^/]*$/.test(image) ? image : `${image}:latest`;
  try {
    await follow(await client.pull(name, {}));
  } catch (cause) {
    throw new AgentError(`DockerExecutor: the image ${image} could not be pulled: ${(cause as Error).message.trim()}`, {
      code: "executor_image_missing",
      cause,
    });
  }
}

async function build(client: DockerImageClient, text: string, name: string): Promise<void> {
  try {
    await follow(await client.buildImage(Readable.from([toTar("Dockerfile", text)]), { t: name, forcerm: true }));
  } catch (cause) {
    throw new AgentError(`DockerExecutor: the image could not be built: ${(cause as Error).message.trim()}`, {
      code: "executor_image_missing",
      cause,
    });
  }
}

const progressKept = 2000;

/** Reads the engine's lines of JSON to their end; one of them may be an error. */
async function follow(progress: NodeJS.ReadableStream): Promise<void> {
  let rest = "";
  let printed = "";
  const read = (line: string): void => {
    if (line.trim() === "") return;
    const { error, stream } = JSON.parse(line) as { error?: string; stream?: string };
    if (error !== undefined) throw new Error(printed.trim() === "" ? error : `${error}\n${printed.trim()}`);
    printed = (printed + (stream ?? "")).slice(-progressKept);
  };
  for await (const chunk of progress) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop()!;
    for (const line of lines) read(line);
  }
  read(rest);
}

const blockBytes = 512;

/** A tar archive with one file. */
function toTar(name: string, text: string): Buffer {
  const content = Buffer.from(text);
  const header = Buffer.alloc(blockBytes);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, "0")}\0`;
  header.write(name, 0);
  header.write(octal(0o644, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(content.length, 11), 124);
  header.write(octal(0, 11), 136);
  header.write("        0", 148); // the checksum is taken over spaces
  header.write("ustar\x0000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)} `, 148);
  const padding = Buffer.alloc((blockBytes - (content.length % blockBytes)) % blockBytes);
  return Buffer.concat([header, content, padding, Buffer.alloc(2 * blockBytes)]);
}
