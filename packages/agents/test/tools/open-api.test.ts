import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bindToolArguments, callTool, pythonErrorName } from "../../src/tools/call-tool.ts";
import { OpenAPITools, type OpenAPIToolsOptions } from "../../src/tools/open-api.ts";
import { toPythonSignature } from "../../src/tools/signature.ts";
import type { Tool } from "../../src/tools/tool.ts";
import { type Answer, context, json, page, WebServer } from "./web-server.ts";

const pet = {
  type: "object",
  properties: {
    petId: { type: "integer" },
    name: { type: "string", description: "What it is called." },
    tag: { type: "string", nullable: true },
    friends: { type: "array", items: { $ref: "#/components/schemas/Pet" } },
  },
  required: ["name"],
};

const spec = {
  openapi: "3.0.3",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://pets.example/{stage}", variables: { stage: { default: "v1" } } }],
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        summary: "Lists pets.",
        parameters: [
          { $ref: "#/components/parameters/Limit" },
          { name: "tag", in: "query", schema: { type: "array", items: { type: "string" } } },
          { name: "fields", in: "query", explode: false, schema: { type: "array", items: { type: "string" } } },
          { name: "X-Trace", in: "header", schema: { type: "string" } },
          { name: "session", in: "cookie", schema: { type: "string" } },
        ],
        responses: {
          200: { content: { "application/json": { schema: { type: "array", items: { type: "string" } } } } },
        },
      },
      post: {
        operationId: "pets.create",
        description: "Makes a pet.",
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
        },
        responses: { 201: { description: "Made." } },
      },
    },
    "/pets/{petId}/photo": {
      parameters: [{ name: "petId", in: "path", required: true, schema: { type: "string" } }],
      get: { responses: { 200: { description: "A picture." } } },
      put: {
        operationId: "setPhoto",
        requestBody: { content: { "application/json": { schema: { type: "array", items: { type: "integer" } } } } },
        responses: {},
      },
    },
  },
  components: {
    schemas: { Pet: pet },
    parameters: {
      Limit: { name: "limit", in: "query", description: "How many.", schema: { type: "integer", default: 20 } },
    },
  },
};

async function connect(answer: Answer, options: OpenAPIToolsOptions = {}) {
  const server = await WebServer.start(answer);
  const { tools } = await OpenAPITools.from(spec, { baseURL: `${server.url}/v1/`, ...options });
  const call = async (name: string, kwargs: Record<string, unknown>): Promise<unknown> => {
    const found = tools.find((tool) => tool.name === name) as Tool;
    return callTool(found, await bindToolArguments(found, [], kwargs), context());
  };
  return { server, call };
}

const failure = async (work: Promise<unknown>): Promise<[string, string]> => {
  const error = await work.then(
    () => new Error("nothing was thrown"),
    (thrown: Error) => thrown,
  );
  return [pythonErrorName(error), error.message];
};

test("operations as Python sees them", async () => {
  const { tools } = await OpenAPITools.from(spec, { needsApproval: "writing" });
  expect(tools.map((tool) => toPythonSignature(tool.definition).split("\n")[0])).toEqual([
    "def list_pets(limit: int = 20, tag: list[str] | None = None, fields: list[str] | None = None, x_trace: str | None = None) -> list[str]:",
    "def pets_create(name: str, pet_id: int | None = None, tag: str | None = None, friends: list[dict] | None = None) -> Any:",
    "def get_pets_pet_id_photo(pet_id: str) -> Any:",
    "def set_photo(pet_id: str, body: list[int] | None = None) -> Any:",
  ]);
  expect(tools.map(({ readOnly, needsApproval }) => [readOnly, needsApproval])).toEqual([
    [true, false],
    [false, true],
    [true, false],
    [false, true],
  ]);
  expect(tools.map(({ description }) => description)).toEqual([
    "Lists pets.",
    "Makes a pet.",
    "Asks the service: GET /pets/{petId}/photo.",
    "Asks the service: PUT /pets/{petId}/photo.",
  ]);
});

test("each argument goes to its place, with the service's names and the developer's headers", async () => {
  const { server, call } = await connect(json(["Rex"]), { headers: { authorization: "Bearer key" } });
  await using _ = server;
  expect(await call("list_pets", { tag: ["a", "b c"], fields: ["x", "y"], x_trace: "t1" })).toEqual(["Rex"]);
  await call("pets_create", { name: "Tom", pet_id: 3, friends: [{ name: "Rex" }] });
  await call("get_pets_pet_id_photo", { pet_id: "a/../b?c" });
  await call("set_photo", { pet_id: "1", body: [1, 2] });
  expect(server.requests.map(({ method, path, body }) => [method, path, body])).toEqual([
    ["GET", "/v1/pets?limit=20&tag=a&tag=b+c&fields=x%2Cy", ""],
    ["POST", "/v1/pets", '{"petId":3,"name":"Tom","friends":[{"name":"Rex"}]}'],
    ["GET", "/v1/pets/a%2F..%2Fb%3Fc/photo", ""],
    ["PUT", "/v1/pets/1/photo", "[1,2]"],
  ]);
  expect(server.requests[0].headers).toMatchObject({ authorization: "Bearer key", "x-trace": "t1" });
  expect(await failure(call("get_pets_pet_id_photo", { pet_id: ".." }))).toEqual([
    "ValueError",
    "'..' cannot be the petId of an address",
  ]);
});

test("an error status is an exception with the service's words; bytes, nothing, and answers unlike the description are results", async () => {
  let answer: Answer = json({ error: "no such pet" }, 404);
  const { server, call } = await connect((response, request) => answer(response, request));
  await using _ = server;
  expect(await failure(call("list_pets", {}))).toEqual([
    "RuntimeError",
    `GET ${server.url}/v1/pets answered 404: {"error":"no such pet"}`,
  ]);
  answer = (response) => response.writeHead(302, { location: "https://elsewhere.example/" }).end();
  expect((await failure(call("list_pets", {})))[1]).toBe(
    `GET ${server.url}/v1/pets answered 302: it redirects to https://elsewhere.example/, which is not followed`,
  );
  answer = page(Buffer.from([1, 2]), "image/png");
  expect(await call("get_pets_pet_id_photo", { pet_id: "1" })).toEqual(new Uint8Array([1, 2]));
  answer = page("", "application/json");
  expect(await call("list_pets", {})).toBe(null);
  answer = json({ unlike: true });
  expect(await call("list_pets", {})).toEqual({ unlike: true });
});

test("a description from an address or a file, with a choice and a prefix", async () => {
  await using server = await WebServer.start(json({ ...spec, servers: [{ url: "/api" }] }));
  const options = { include: ["listPets", "GET /pets/{petId}/photo"], namePrefix: "shop_" };
  const { tools } = await OpenAPITools.from(`${server.url}/openapi.json`, options);
  expect(tools.map(({ name }) => name)).toEqual(["shop_list_pets", "shop_get_pets_pet_id_photo"]);
  await callTool(tools[0], { limit: 1 }, context());
  expect(server.requests.at(-1)?.path).toBe("/api/pets?limit=1");
  const file = join(tmpdir(), `adder-open-api-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(spec));
  expect((await OpenAPITools.from(file)).tools).toHaveLength(4);
});

test.each<[given: object | string, options: OpenAPIToolsOptions, message: string]>([
  [{ swagger: "2.0" }, {}, `OpenAPITools.from: wanted a description with openapi: "3...", got Swagger 2.0.`],
  [{ ...spec, servers: [] }, {}, 'OpenAPITools.from: wanted the address of the service (option baseURL), got "".'],
  [
    spec,
    { include: ["nothing"] },
    'OpenAPITools.from: there is no operation "nothing"; there are: listPets, pets.create, GET /pets/{petId}/photo, setPhoto.',
  ],
])("what cannot be read is an error: %#", async (given, options, message) => {
  await expect(OpenAPITools.from(given, options)).rejects.toMatchObject({ name: "ToolDefinitionError", message });
});
