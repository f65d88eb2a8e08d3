/** The module configparser: configuration files with sections, written in Python in the two texts beside this file. */

import { INTERPOLATION_TEXT } from "./configparser/interpolation-text.ts";
import { PARSER_TEXT } from "./configparser/parser-text.ts";
import { pythonModule } from "./python-source.ts";

const IMPORTS = `
import re as _re
import warnings as _warnings
from collections import ChainMap as _ChainMap
from collections.abc import MutableMapping as _MutableMapping
from functools import partial as _partial
from io import StringIO as _StringIO
from itertools import zip_longest as _zip_longest
from sys import maxsize as _maxsize
`;

export const configparserModule = pythonModule("configparser", IMPORTS + INTERPOLATION_TEXT + PARSER_TEXT);
