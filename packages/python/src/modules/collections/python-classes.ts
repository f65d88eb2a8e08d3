/** The classes of collections that CPython writes in Python: one set for every interpreter, as programs may change them. */

import { perInterpreter } from "../per-interpreter.ts";
import { createChainMap } from "./chain-map.ts";
import { createUserDict, createUserList, createUserString } from "./user-containers.ts";

export const userClasses = perInterpreter(() => ({
  ChainMap: createChainMap(),
  UserDict: createUserDict(),
  UserList: createUserList(),
  UserString: createUserString(),
}));
