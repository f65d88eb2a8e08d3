/** re.Scanner: a tokenizer made of pairs of a phrase and an action. In Python. */

import type { Value } from "../../objects/object.ts";
import { pythonModule } from "../python-source.ts";

const TEXT = String.raw`
import re as _re

class Scanner:
    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        # The phrases stand side by side, each in a group; by the number of that group its entry is found.
        self._entries = {}
        phrases = []
        group = 1
        for phrase, action in lexicon:
            self._entries[group] = action
            group += 1 + _re.compile(phrase, flags).groups
            phrases.append("(" + phrase + ")")
        self.scanner = _re.compile("|".join(phrases), flags)

    def scan(self, string):
        tokens = []
        at = 0
        while match := self.scanner.match(string, at):
            if match.end() == at:
                break
            action = self._entries[match.lastindex]
            if callable(action):
                self.match = match
                action = action(self, match.group())
            if action is not None:
                tokens.append(action)
            at = match.end()
        return tokens, string[at:]
`;

export const scannerClass = (): Value => pythonModule("re", TEXT).create().get("Scanner")!;
