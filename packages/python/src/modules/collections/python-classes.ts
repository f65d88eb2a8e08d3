/** The classes of collections that CPython writes in Python: one set for every interpreter, as programs may change them. */

import { abstractCollections } from "../collections-abc/abstract-classes.ts";
import { perInterpreter } from "../per-interpreter.ts";
import { createChainMap } from "./chain-map.ts";
import { createUserDict, createUserList, createUserString } from "./user-containers.ts";

export const userClasses = perInterpreter(() => {
  const classes = abstractCollections();
  const types = (name: string) => classes.get(name)!;
  return {
    ChainMap: createChainMap(types),
    UserDict: createUserDict(types),
    UserList: createUserList(types),
    UserString: createUserString(types),
  };
});
