/** The module httpx, written in Python over the host's fetch: the functions, `Client` and `AsyncClient` as far as programs use them. */

import { HTTPX_TEXT } from "./httpx-text.ts";
import { fetchingModule } from "./requests-modules.ts";

export const httpxModule = fetchingModule("httpx", HTTPX_TEXT);
