/** The module ipaddress: IPv4 and IPv6 addresses, networks and interfaces, written in Python in the two texts beside this file. */

import { ADDRESS_TEXT } from "./ipaddress/address-text.ts";
import { NETWORK_TEXT } from "./ipaddress/network-text.ts";
import { pythonModule } from "./python-source.ts";

const IMPORTS = `
import functools as _functools
from re import finditer as _finditer, fullmatch as _fullmatch
`;

export const ipaddressModule = pythonModule("ipaddress", IMPORTS + ADDRESS_TEXT + NETWORK_TEXT);
