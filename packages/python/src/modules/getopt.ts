/** The module getopt, written in Python: options of a command line as pairs, in the way of C's getopt. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import os as _os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]

class GetoptError(Exception):
    """An option that is not known, or one without the argument that it needs."""
    opt = ""
    msg = ""
    def __init__(self, msg, opt=""):
        self.msg, self.opt = msg, opt
        Exception.__init__(self, msg, opt)
    def __str__(self):
        return self.msg

error = GetoptError

def _as_list(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)

def getopt(args, shortopts, longopts=[]):
    """The options that stand before the first other argument, as pairs of name and value, and what is left."""
    opts, longopts = [], _as_list(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        first, args = args[0], args[1:]
        if first == "--":
            break
        if first.startswith("--"):
            opts, args = do_longs(opts, first[2:], longopts, args)
        else:
            opts, args = do_shorts(opts, first[1:], shortopts, args)
    return opts, args

def gnu_getopt(args, shortopts, longopts=[]):
    """The same, with options and other arguments in any order, unless + stands before the short ones or POSIXLY_CORRECT in the environment."""
    opts, others, longopts = [], [], _as_list(longopts)
    ends_early = bool(_os.environ.get("POSIXLY_CORRECT"))
    if shortopts.startswith("+"):
        shortopts, ends_early = shortopts[1:], True
    while args:
        first, rest = args[0], args[1:]
        if first == "--":
            others += rest
            break
        if first[:2] == "--":
            opts, args = do_longs(opts, first[2:], longopts, rest)
        elif first[:1] == "-" and first != "-":
            opts, args = do_shorts(opts, first[1:], shortopts, rest)
        elif ends_early:
            others += args
            break
        else:
            others.append(first)
            args = rest
    return opts, others

def do_longs(opts, opt, longopts, args):
    name, sign, value = opt.partition("=")
    value = value if sign else None
    takes, name = long_has_args(name, longopts)
    if takes:
        if value is None:
            if not args:
                raise GetoptError("option --%s requires argument" % name, name)
            value, args = args[0], args[1:]
    elif value is not None:
        raise GetoptError("option --%s must not have an argument" % name, name)
    opts.append(("--" + name, value or ""))
    return opts, args

def long_has_args(opt, longopts):
    """Whether the long option that begins so takes an argument, and its whole name."""
    known = [each for each in longopts if each.startswith(opt)]
    if not known:
        raise GetoptError("option --%s not recognized" % opt, opt)
    if opt in known:
        return False, opt
    if opt + "=" in known:
        return True, opt
    if len(known) > 1:
        raise GetoptError("option --%s not a unique prefix" % opt, opt)
    only = known[0]
    return (True, only[:-1]) if only.endswith("=") else (False, only)

def do_shorts(opts, optstring, shortopts, args):
    while optstring != "":
        opt, optstring = optstring[0], optstring[1:]
        value = ""
        if short_has_arg(opt, shortopts):
            if optstring == "":
                if not args:
                    raise GetoptError("option -%s requires argument" % opt, opt)
                optstring, args = args[0], args[1:]
            value, optstring = optstring, ""
        opts.append(("-" + opt, value))
    return opts, args

def short_has_arg(opt, shortopts):
    """Does a colon stand behind the letter?"""
    for i in range(len(shortopts)):
        if opt == shortopts[i] != ":":
            return shortopts.startswith(":", i + 1)
    raise GetoptError("option -%s not recognized" % opt, opt)
`;

export const getoptModule = pythonModule("getopt", TEXT);
