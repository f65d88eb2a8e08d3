/** argparse, part one, in Python: the text of usage and help. Where lines break, and what is put in brackets, is CPython 3.11's. */

export const HELP_FORMATTER = String.raw`
import re as _re
import sys as _sys
import textwrap as _textwrap
import warnings as _warnings

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."
_UNRECOGNIZED = "_unrecognized_args"

class _AttributeHolder(object):
    """What shows its attributes in its repr."""
    def __repr__(self):
        parts, rest = [repr(each) for each in self._get_args()], {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                parts.append("%s=%r" % (name, value))
            else:
                rest[name] = value
        if rest:
            parts.append("**%s" % repr(rest))
        return "%s(%s)" % (type(self).__name__, ", ".join(parts))
    def _get_kwargs(self):
        return list(self.__dict__.items())
    def _get_args(self):
        return []

def _given_columns():
    """COLUMNS of the environment, as os.environ has it where the program uses that."""
    os = _sys.modules.get("os")
    environ = getattr(os, "environ", None)
    try:
        return max(0, int(_columns_of_host if environ is None else environ["COLUMNS"]))
    except (TypeError, KeyError, ValueError):
        return 0

class HelpFormatter(object):
    """Formatter for generating usage messages and argument help strings."""
    class _Section(object):
        def __init__(self, formatter, parent, heading=None):
            self.formatter, self.parent, self.heading, self.items = formatter, parent, heading, []
        def format_help(self):
            whole, nested = self.formatter, self.parent is not None
            if nested:
                whole._indent()
            body = whole._join_parts([make(*given) for make, given in self.items])
            if nested:
                whole._dedent()
            if not body:
                return ""
            return whole._join_parts(["\n", self._title(), body, "\n"])
        def _title(self):
            if self.heading in (None, SUPPRESS):
                return ""
            return "%*s%s:\n" % (self.formatter._current_indent, "", self.heading)

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = (_given_columns() or 80) - 2
        self._prog, self._indent_increment, self._width = prog, indent_increment, width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._current_indent = self._level = self._action_max_length = 0
        self._root_section = self._current_section = self._Section(self, None)
    def _shift(self, levels):
        self._level += levels
        self._current_indent += levels * self._indent_increment
        assert self._current_indent >= 0, "Indent decreased below 0."
    def _indent(self):
        self._shift(1)
    def _dedent(self):
        self._shift(-1)
    def _add_item(self, func, args):
        self._current_section.items += [(func, args)]
    def start_section(self, heading):
        """What is added from here on stands under the heading."""
        self._shift(1)
        outer = self._current_section
        self._current_section = self._Section(self, outer, heading)
        outer.items.append((self._current_section.format_help, ()))
    def end_section(self):
        """Back to the section around."""
        inner = self._current_section
        self._current_section = inner.parent
        self._shift(-1)
    def add_text(self, text):
        """A paragraph, unless it is None or SUPPRESS."""
        if text not in (None, SUPPRESS):
            self._add_item(self._format_text, (text,))
    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))
    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action))]
        for each in self._iter_indented_subactions(action):
            lengths.append(len(self._format_action_invocation(each)))
        self._action_max_length = max(self._action_max_length, max(lengths) + self._current_indent)
        self._add_item(self._format_action, [action])
    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)
    def format_help(self):
        text = self._root_section.format_help()
        return _re.sub(r"\n\n\n+", "\n\n", text).strip("\n") + "\n" if text else text
    def _join_parts(self, part_strings):
        return "".join([part for part in part_strings if part and part is not SUPPRESS])

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            usage = usage % dict(prog=self._prog)
        elif not actions:
            usage = "%(prog)s" % dict(prog=self._prog)
        else:
            prog = "%(prog)s" % dict(prog=self._prog)
            options = [action for action in actions if action.option_strings]
            positionals = [action for action in actions if not action.option_strings]
            shown = self._format_actions_usage(options + positionals, groups)
            usage = " ".join([part for part in (prog, shown) if part])
            width = self._width - self._current_indent
            if len(prefix) + len(usage) > width:
                usage = self._wrap_usage(prog, prefix, width, self._usage_words(options, groups), self._usage_words(positionals, groups))
        return "%s%s\n\n" % (prefix, usage)
    def _usage_words(self, actions, groups):
        return _re.findall(r"\(.*?\)+(?=\s|$)|\[.*?\]+(?=\s|$)|\S+", self._format_actions_usage(actions, groups))
    def _wrap_usage(self, prog, prefix, width, options, positionals):
        def lines_of(words, indent, used):
            lines, line, length = [], [], used
            for word in words:
                if length + 1 + len(word) > width and line:
                    lines.append(indent + " ".join(line))
                    line, length = [], len(indent) - 1
                line.append(word)
                length += len(word) + 1
            if line:
                lines.append(indent + " ".join(line))
            return lines
        if len(prefix) + len(prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(prog) + 1)
            first = options or positionals
            if not first:
                return prog
            lines = lines_of([prog] + first, indent, len(prefix) - 1)
            lines[0] = lines[0][len(indent):]
            if options:
                lines += lines_of(positionals, indent, len(indent) - 1)
        else:
            indent = " " * len(prefix)
            lines = lines_of(options + positionals, indent, len(indent) - 1)
            if len(lines) > 1:
                lines = lines_of(options, indent, len(indent) - 1) + lines_of(positionals, indent, len(indent) - 1)
            lines.insert(0, prog)
        return "\n".join(lines)

    def _format_actions_usage(self, actions, groups):
        """The actions as words; those of an exclusive group, where they stand together, in brackets with bars between."""
        opening, closing, barred, grouped = {}, {}, set(), set()
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f"empty group {group}")
            try:
                start = actions.index(members[0])
            except ValueError:
                continue
            end = start + len(members)
            if actions[start:end] != members:
                continue
            shown = 0
            for member in members:
                grouped.add(id(member))
                shown += member.help is not SUPPRESS
            pair = "[]" if not group.required else "()" if shown > 1 else None
            if pair:
                opening.setdefault(start, []).append(pair[0])
                closing.setdefault(end, []).append(pair[1])
            barred.update(range(start + 1, end))
        words = []
        for at, action in enumerate(actions):
            before = "".join(closing.get(at, []))
            if before:
                words.append(before)
            bar = at in barred
            if action.help is SUPPRESS:
                word = None
                if bar:
                    bar = False
                else:
                    barred.discard(at + 1)
            elif not action.option_strings:
                word = self._format_args(action, self._get_default_metavar_for_positional(action))
                if id(action) in grouped and word[:1] == "[" and word[-1:] == "]":
                    word = word[1:-1]
            else:
                if action.nargs == 0:
                    word = action.format_usage()
                else:
                    word = "%s %s" % (action.option_strings[0], self._format_args(action, self._get_default_metavar_for_optional(action)))
                if not action.required and id(action) not in grouped:
                    word = "[%s]" % word
            if bar and not opening.get(at):
                words.append("|")
            if opening.get(at):
                words.append(" ".join((["|"] if bar else []) + opening[at]))
            if word is not None:
                words.append(word)
        last = "".join(closing.get(len(actions), []))
        if last:
            words.append(last)
        text = " ".join([word for word in words if word])
        text = _re.sub(r"([\[(]) ", r"\1", text)
        text = _re.sub(r" ([\])])", r"\1", text)
        text = _re.sub(r"[\[(] *[\])]", "", text)
        return text.strip()

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % dict(prog=self._prog)
        return self._fill_text(text, max(self._width - self._current_indent, 11), " " * self._current_indent) + "\n\n"
    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        room = position - self._current_indent - 2
        margin, header = " " * self._current_indent, self._format_action_invocation(action)
        first = position
        if not action.help:
            header = margin + header + "\n"
        elif len(header) <= room:
            header, first = margin + header.ljust(room) + "  ", 0
        else:
            header = margin + header + "\n"
        parts = [header]
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, max(self._width - position, 11))
                parts.append(" " * first + lines[0] + "\n")
                for line in lines[1:]:
                    parts.append(" " * position + line + "\n")
        elif not header.endswith("\n"):
            parts.append("\n")
        for each in self._iter_indented_subactions(action):
            parts.append(self._format_action(each))
        return self._join_parts(parts)
    def _format_action_invocation(self, action):
        if not action.option_strings:
            metavar, = self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1)
            return metavar
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        args = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ", ".join(["%s %s" % (option, args) for option in action.option_strings])
    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            found = action.metavar
        elif action.choices is not None:
            found = "{%s}" % ",".join([str(choice) for choice in action.choices])
        else:
            found = default_metavar
        return lambda size: found if isinstance(found, tuple) else (found,) * size
    def _format_args(self, action, default_metavar):
        metavar, nargs = self._metavar_formatter(action, default_metavar), action.nargs
        if nargs is None:
            return "%s" % metavar(1)
        if nargs == OPTIONAL:
            return "[%s]" % metavar(1)
        if nargs == ZERO_OR_MORE:
            names = metavar(1)
            return "[%s [%s ...]]" % names if len(names) == 2 else "[%s ...]" % names
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % metavar(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % metavar(1)
        if nargs == SUPPRESS:
            return ""
        try:
            forms = ["%s" for _ in range(nargs)]
        except TypeError:
            raise ValueError("invalid nargs value") from None
        return " ".join(forms) % metavar(nargs)
    def _expand_help(self, action):
        values = {name: getattr(value, "__name__", value) for name, value in dict(vars(action), prog=self._prog).items() if value is not SUPPRESS}
        if values.get("choices") is not None:
            values["choices"] = ", ".join([str(each) for each in values["choices"]])
        return self._get_help_string(action) % values
    def _iter_indented_subactions(self, action):
        try:
            subactions = action._get_subactions
        except AttributeError:
            return
        self._indent()
        yield from subactions()
        self._dedent()
    def _split_lines(self, text, width):
        return _textwrap.wrap(_re.sub(r"\s+", " ", text, flags=_re.ASCII).strip(), width)
    def _fill_text(self, text, width, indent):
        text = _re.sub(r"\s+", " ", text, flags=_re.ASCII).strip()
        return _textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)
    def _get_help_string(self, action):
        return action.help
    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()
    def _get_default_metavar_for_positional(self, action):
        return action.dest

class RawDescriptionHelpFormatter(HelpFormatter):
    """Help message formatter which retains any formatting in descriptions."""
    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(keepends=True)])

class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Help message formatter which retains formatting of all help text."""
    def _split_lines(self, text, width):
        return text.splitlines()

class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Help message formatter which adds default values to argument help."""
    def _get_help_string(self, action):
        text = "" if action.help is None else action.help
        if "%(default)" not in text and action.default is not SUPPRESS and (action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            text += " (default: %(default)s)"
        return text

class MetavarTypeHelpFormatter(HelpFormatter):
    """Help message formatter which uses the argument 'type' as the default metavar value."""
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__
    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
`;
