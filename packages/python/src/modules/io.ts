/** The module io, as far as it needs no file: StringIO and BytesIO. */

import { runtimeError } from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { type Attributes, builtinType, type Value } from "../objects/object.ts";
import { exceptionType } from "../objects/exceptions.ts";
import { bufferedBaseType, bytesIoType } from "./io/bytes-io.ts";
import { unsupportedOperationType } from "./io/io-errors.ts";
import { stringIoType, textBaseType } from "./io/string-io.ts";
import type { ModuleDefinition } from "./module-definition.ts";

const ioBaseType = builtinType("IOBase", undefined, { module: "io", hasDict: true });

export const ioModule: ModuleDefinition = {
  name: "io",
  create(): Attributes {
    const refuse = (): never => {
      throw runtimeError(
        "open() is not available: this interpreter has no file system. Pass data in through variables or tools.",
      );
    };
    return new Map<string, Value>([
      ["BlockingIOError", exceptionType("BlockingIOError")],
      ["BufferedIOBase", bufferedBaseType],
      ["BytesIO", bytesIoType],
      ["DEFAULT_BUFFER_SIZE", 8192],
      ["IOBase", ioBaseType],
      ["SEEK_CUR", 1],
      ["SEEK_END", 2],
      ["SEEK_SET", 0],
      ["StringIO", stringIoType],
      ["TextIOBase", textBaseType],
      ["UnsupportedOperation", unsupportedOperationType],
      ["open", builtin("open(file, *args, **kwargs)", refuse, "io")],
    ]);
  },
};
