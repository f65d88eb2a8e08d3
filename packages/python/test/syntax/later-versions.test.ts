/** Syntax of later Pythons that this engine accepts: PEP 701 (f-strings), PEP 695 (type parameters, `type`). */

import { describe, expect, test } from "vitest";
import { dumpAst } from "../../src/syntax/dump.ts";
import { parseModule } from "../../src/syntax/parser.ts";

const dump = (source: string): string => dumpAst(parseModule(source));

describe("PEP 701: f-strings", () => {
  test.each([
    ["the same quotes inside", `f"{x["a"]}"`, `f"{x['a']}"`],
    ["nested f-strings with the same quotes", `f"{f"{f"{x}"}"}"`, `f"""{f'''{f"{x}"}'''}"""`],
    ["backslashes", `f"{'\\n'.join(x)}"`, `f"{chr(10).join(x)}"`.replace("chr(10)", `"""\n"""`.replaceAll('"', "'"))],
    ["line ends in a field of a single-quoted string", `f"{\n  x\n}"`, `f"{x}"`],
    ["comments in a field", `f"{x # comment }\n}"`, `f"{x}"`],
    ["quotes in a format spec", `f"{x:{"a"}}"`, `f"{x:{'a'}}"`],
  ])("%s", (_, later, earlier) => {
    expect(dump(later)).toBe(dump(earlier));
  });

  test("the text of `=` is the source", () => {
    expect(dump(`f"{x["a"] = }"`)).toBe(
      "Module(body=[Expr(value=JoinedStr(values=[Constant(value='x[\"a\"] = '), FormattedValue(value=Subscript(" +
        "value=Name(id='x', ctx=Load()), slice=Constant(value='a'), ctx=Load()), conversion=114)]))], type_ignores=[])",
    );
  });
});

describe("PEP 695: type parameters", () => {
  test("of a type alias", () => {
    expect(dump("type X[T, *Ts, **P] = list[T]")).toBe(
      "Module(body=[TypeAlias(name=Name(id='X', ctx=Store()), type_params=[TypeVar(name='T'), TypeVarTuple(name='Ts'), " +
        "ParamSpec(name='P')], value=Subscript(value=Name(id='list', ctx=Load()), slice=Name(id='T', ctx=Load()), " +
        "ctx=Load()))], type_ignores=[])",
    );
  });

  test("of a function and of a class", () => {
    expect(dump("def f[T: int](a: T): pass")).toBe(
      "Module(body=[FunctionDef(name='f', args=arguments(posonlyargs=[], args=[arg(arg='a', annotation=Name(id='T', " +
        "ctx=Load()))], kwonlyargs=[], kw_defaults=[], defaults=[]), body=[Pass()], decorator_list=[], " +
        "type_params=[TypeVar(name='T', bound=Name(id='int', ctx=Load()))])], type_ignores=[])",
    );
    expect(dump("class A[T](B[T]): pass")).toBe(
      "Module(body=[ClassDef(name='A', bases=[Subscript(value=Name(id='B', ctx=Load()), slice=Name(id='T', ctx=Load()), " +
        "ctx=Load())], keywords=[], body=[Pass()], decorator_list=[], type_params=[TypeVar(name='T')])], type_ignores=[])",
    );
  });

  test("`type` stays a name elsewhere", () => {
    expect(dump("type = 1")).toBe(
      "Module(body=[Assign(targets=[Name(id='type', ctx=Store())], value=Constant(value=1))], type_ignores=[])",
    );
    expect(dump("type(x)")).toContain("func=Name(id='type', ctx=Load())");
    expect(dump("type in x")).toContain("left=Name(id='type', ctx=Load())");
  });
});
