"""Annotations that are texts: which of them dataclasses take for ClassVar and InitVar, by what their beginning names in the module."""

import inspect
import typing
import typing as other_typing
from dataclasses import InitVar, dataclass, fields
from typing import ClassVar
from typing import ClassVar as OtherClassVar

TEXTS = [
    "ClassVar[int]", "OtherClassVar", "typing.ClassVar", "other_typing.ClassVar[int]", " typing . ClassVar[int]", "t.ClassVar", "typing..ClassVar[int]",
    "Classvar", "typing.ClassVarx[int]", "typong.ClassVar[int]", "dataclasses.ClassVar[int]", "typing.ClassVar+", "InitVar", "dataclasses.InitVar[int]",
    "InitVar [int]", "dc.InitVar", "KW_ONLY", "int",
]

for text in TEXTS:

    @dataclass
    class Annotated:
        x: text

    print(repr(text), [each.name for each in fields(Annotated)], inspect.signature(Annotated))
