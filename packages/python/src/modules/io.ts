/** The module io: streams of text and bytes in memory, and over the files that the host has given. */

import type { Attributes, Value } from "../objects/object.ts";
import { exceptionType, runtimeError } from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { cInt } from "./c-arguments.ts";
import { bufferedPairType } from "./io/buffered-pair.ts";
import { newlineDecoderType } from "./io/newline-decoder.ts";
import { bytesIoType } from "./io/bytes-io.ts";
import { bufferedBaseType, ioBaseType, rawBaseType, textBaseType } from "./io/io-base.ts";
import { unsupportedOperationType } from "./io/io-errors.ts";
import { stringIoType } from "./io/string-io.ts";
import { bufferedRandomType, bufferedReaderType, bufferedWriterType, fileIoType } from "./files/binary-file.ts";
import { openFunction } from "./files/open-function.ts";
import { textWrapperType } from "./files/text-file.ts";
import { PyModule } from "../objects/module.ts";
import { world } from "../runtime/world.ts";
import type { ModuleDefinition } from "./module-definition.ts";

export const ioModule: ModuleDefinition = {
  name: "io",
  exported:
    "BlockingIOError open open_code IOBase RawIOBase FileIO BytesIO StringIO BufferedIOBase BufferedReader BufferedWriter BufferedRWPair BufferedRandom " +
    "TextIOBase TextIOWrapper UnsupportedOperation SEEK_SET SEEK_CUR SEEK_END DEFAULT_BUFFER_SIZE text_encoding IncrementalNewlineDecoder",
  create(): Attributes {
    const textEncoding = (encoding: Value, stackLevel: Value): Value => {
      cInt(stackLevel);
      return encoding ?? "locale";
    };
    const builtins = world().importLibraryModule("builtins");
    return new Map<string, Value>([
      ["BlockingIOError", exceptionType("BlockingIOError")],
      ["BufferedIOBase", bufferedBaseType],
      ["BufferedRandom", bufferedRandomType],
      ["BufferedRWPair", bufferedPairType],
      ["BufferedReader", bufferedReaderType],
      ["BufferedWriter", bufferedWriterType],
      ["BytesIO", bytesIoType],
      ["DEFAULT_BUFFER_SIZE", 8192],
      ["FileIO", fileIoType],
      ["IncrementalNewlineDecoder", newlineDecoderType],
      ["IOBase", ioBaseType],
      ["RawIOBase", rawBaseType],
      ["SEEK_CUR", 1],
      ["SEEK_END", 2],
      ["SEEK_SET", 0],
      ["StringIO", stringIoType],
      ["TextIOBase", textBaseType],
      ["TextIOWrapper", textWrapperType],
      ["UnsupportedOperation", unsupportedOperationType],
      ["open", builtins instanceof PyModule ? builtins.attrs.get("open")! : openFunction()],
      [
        "open_code",
        builtin(
          "open_code(path)",
          () => {
            throw runtimeError("open_code() is not available. Use open(path, 'rb').");
          },
          "io",
        ),
      ],
      ["text_encoding", builtin("text_encoding(encoding, stacklevel=2, /)", textEncoding, "io")],
    ]);
  },
};
