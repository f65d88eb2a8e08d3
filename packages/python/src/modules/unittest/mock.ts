/** The module unittest.mock, written in Python. What it patches is what the program may import, or the program's own variables ("__main__.name"). */

import { PROGRAM_MODULE } from "../program-module.ts";
import { pythonModule } from "../python-source.ts";
import { MOCK_ASYNC } from "./mock-async.ts";
import { MOCK_CALLS } from "./mock-calls.ts";
import { MOCK_OBJECTS } from "./mock-objects.ts";
import { MOCK_PATCH } from "./mock-patch.ts";

export const mockModule = pythonModule(
  "unittest.mock",
  PROGRAM_MODULE + MOCK_CALLS + MOCK_OBJECTS + MOCK_ASYNC + MOCK_PATCH,
);
