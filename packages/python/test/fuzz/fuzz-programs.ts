import type { CPython } from "./cpython.ts";
import type { Report } from "./report.ts";
export async function fuzzPrograms(_o: CPython, _r: Report, _x: { seed: number; count: number; deadline: number }): Promise<void> {}
