/** The module dataclasses: its parts are in the folder beside this file. */

import { type PyDict, dictType } from "../objects/dict.ts";
import type { Attributes, Value } from "../objects/object.ts";
import { isTrue } from "../objects/truth.ts";
import { emptyTuple, tupleType } from "../objects/tuple.ts";
import { PyList } from "../objects/list.ts";
import { fieldType, initVarType, KW_ONLY, makeField, MISSING } from "./dataclasses/field.ts";
import { convertInstance, fieldsOf, isDataclass, makeDataclass, replaceFields } from "./dataclasses/functions.ts";
import { frozenInstanceError } from "./dataclasses/generated-methods.ts";
import { type Options, processClass } from "./dataclasses/process-class.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { nativeFunction } from "./native-function.ts";
import type { PyFunction } from "../objects/function.ts";

const OPTIONS: readonly (readonly [keyof Options, boolean])[] = [
  ["init", true],
  ["repr", true],
  ["eq", true],
  ["order", false],
  ["unsafe_hash", false],
  ["frozen", false],
  ["match_args", true],
  ["kw_only", false],
  ["slots", false],
  ["weakref_slot", false],
];
const optionNames = OPTIONS.map(([name]) => name);

function optionsOf(values: readonly Value[]): Options {
  const entries = OPTIONS.map(([name, initial], i) => [name, values[i] === undefined ? initial : isTrue(values[i])]);
  return Object.fromEntries(entries) as Options;
}

const module = "dataclasses";

function decorator(): PyFunction {
  const parameters = {
    module,
    positionalOnly: ["cls"],
    defaults: [null],
    keywordOnly: optionNames,
    keywordDefaults: new Map<string, Value>(OPTIONS),
  };
  return nativeFunction("dataclass", parameters, (cls, ...values) => {
    const options = optionsOf(values);
    if (cls !== null) return processClass(cls!, options);
    return nativeFunction("wrap", { module, qualname: "dataclass.<locals>.wrap", positional: ["cls"] }, (each) =>
      processClass(each!, options),
    );
  });
}

function fieldFunction(): PyFunction {
  const keywordDefaults = new Map<string, Value>([
    ["default", MISSING],
    ["default_factory", MISSING],
    ["init", true],
    ["repr", true],
    ["hash", null],
    ["compare", true],
    ["metadata", null],
    ["kw_only", MISSING],
  ]);
  return nativeFunction("field", { module, keywordOnly: [...keywordDefaults.keys()], keywordDefaults }, (...given) =>
    makeField(...given),
  );
}

function makeFunction(): PyFunction {
  const parameters = {
    module,
    positional: ["cls_name", "fields"],
    keywordOnly: ["bases", "namespace", ...optionNames],
    keywordDefaults: new Map<string, Value>([["bases", emptyTuple], ["namespace", null], ...OPTIONS]),
  };
  return nativeFunction("make_dataclass", parameters, (name, fields, bases, namespace, ...values) =>
    makeDataclass({ name: name!, fields: fields!, bases: bases!, namespace: namespace!, options: optionsOf(values) }),
  );
}

const PUBLIC =
  "dataclass field Field FrozenInstanceError InitVar KW_ONLY MISSING fields asdict astuple make_dataclass replace is_dataclass";

export const dataclassesModule: ModuleDefinition = {
  name: module,
  create(): Attributes {
    const functions = [
      decorator(),
      fieldFunction(),
      makeFunction(),
      nativeFunction("fields", { module, positional: ["class_or_instance"] }, (value) => fieldsOf(value!)),
      nativeFunction("is_dataclass", { module, positional: ["obj"] }, (value) => isDataclass(value!)),
      nativeFunction(
        "asdict",
        {
          module,
          positional: ["obj"],
          keywordOnly: ["dict_factory"],
          keywordDefaults: new Map([["dict_factory", dictType]]),
        },
        (value, factory) => convertInstance("asdict", value!, factory!),
      ),
      nativeFunction(
        "astuple",
        {
          module,
          positional: ["obj"],
          keywordOnly: ["tuple_factory"],
          keywordDefaults: new Map([["tuple_factory", tupleType]]),
        },
        (value, factory) => convertInstance("astuple", value!, factory!),
      ),
      nativeFunction("replace", { module, positionalOnly: ["obj"], varkw: "changes" }, (value, changes) =>
        replaceFields(value!, changes as PyDict),
      ),
    ];
    return new Map<string, Value>([
      ...functions.map((made): [string, Value] => [made.name, made]),
      ["Field", fieldType],
      ["FrozenInstanceError", frozenInstanceError],
      ["InitVar", initVarType],
      ["KW_ONLY", KW_ONLY],
      ["MISSING", MISSING],
      ["__all__", new PyList(PUBLIC.split(" "))],
    ]);
  },
};
