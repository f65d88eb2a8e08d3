/** The module urllib.robotparser, written in Python: what a site's robots.txt lets whom fetch. `read` goes through our urllib.request, which the host may have opened. */

import { pythonModule } from "../python-source.ts";

const TEXT = String.raw`
from collections import namedtuple as _namedtuple
from time import time as _time
from urllib.parse import quote as _quote, unquote as _unquote, urlparse as _urlparse, urlunparse as _urlunparse

__all__ = ["RobotFileParser"]

RequestRate = _namedtuple("RequestRate", "requests seconds")

class RobotFileParser:
    """Reads a robots.txt file, and answers what it lets whom fetch."""

    def __init__(self, url=""):
        self.entries, self.sitemaps = [], []
        self.default_entry = None
        self.disallow_all = self.allow_all = False
        self.set_url(url)
        self.last_checked = 0

    def mtime(self):
        """When the file was read."""
        return self.last_checked

    def modified(self):
        """Says that the file was read now."""
        self.last_checked = _time()

    def set_url(self, url):
        """Says where the file stands."""
        self.url = url
        self.host, self.path = _urlparse(url)[1:3]

    def read(self):
        """Fetches the file, and parses it."""
        import urllib.error, urllib.request
        try:
            f = urllib.request.urlopen(self.url)
        except urllib.error.HTTPError as err:
            if err.code in (401, 403):
                self.disallow_all = True
            elif 400 <= err.code < 500:
                self.allow_all = True
        else:
            self.parse(f.read().decode("utf-8").splitlines())

    def _add_entry(self, entry):
        if "*" not in entry.useragents:
            self.entries.append(entry)
        elif self.default_entry is None:
            self.default_entry = entry

    def parse(self, lines):
        """Takes in the lines of the file. No blank line is needed before a user-agent line."""
        # An entry has a head of user agents, and a body of what they may do.
        part, entry = "none", Entry()
        self.modified()
        for line in lines:
            if not line:
                if part == "body":
                    self._add_entry(entry)
                if part != "none":
                    part, entry = "none", Entry()
            name, colon, value = line.partition("#")[0].strip().partition(":")
            if not colon:
                continue
            name, value = name.strip().lower(), _unquote(value.strip())
            if name == "user-agent":
                if part == "body":
                    self._add_entry(entry)
                    entry = Entry()
                entry.useragents.append(value)
                part = "head"
            elif name == "sitemap":
                self.sitemaps.append(value)
            elif part != "none" and name in ("disallow", "allow", "crawl-delay", "request-rate"):
                part = "body"
                if name == "crawl-delay":
                    if value.strip().isdigit():
                        entry.delay = int(value)
                elif name == "request-rate":
                    numbers = value.split("/")
                    if len(numbers) == 2 and numbers[0].strip().isdigit() and numbers[1].strip().isdigit():
                        entry.req_rate = RequestRate(int(numbers[0]), int(numbers[1]))
                else:
                    entry.rulelines.append(RuleLine(value, name == "allow"))
        if part == "body":
            self._add_entry(entry)

    def _entry(self, useragent):
        for entry in self.entries:
            if entry.applies_to(useragent):
                return entry
        return self.default_entry

    def can_fetch(self, useragent, url):
        """May the user agent fetch the URL?"""
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        if not self.last_checked:
            return False
        url = _quote(_urlunparse(("", "", *_urlparse(_unquote(url))[2:]))) or "/"
        entry = self._entry(useragent)
        return entry.allowance(url) if entry else True

    def crawl_delay(self, useragent):
        entry = self._entry(useragent) if self.mtime() else None
        return entry.delay if entry else None

    def request_rate(self, useragent):
        entry = self._entry(useragent) if self.mtime() else None
        return entry.req_rate if entry else None

    def site_maps(self):
        return self.sitemaps or None

    def __str__(self):
        entries = self.entries
        if self.default_entry is not None:
            entries = entries + [self.default_entry]
        return "\n\n".join(map(str, entries))

class RuleLine:
    """One line that allows or disallows what begins with a path."""

    def __init__(self, path, allowance):
        if path == "" and not allowance:
            allowance = True
        self.path = _quote(_urlunparse(_urlparse(path)))
        self.allowance = allowance

    def applies_to(self, filename):
        return self.path == "*" or filename.startswith(self.path)

    def __str__(self):
        return ("Allow" if self.allowance else "Disallow") + ": " + self.path

class Entry:
    """User agents, and the lines that hold for them."""

    def __init__(self):
        self.useragents, self.rulelines = [], []
        self.delay = self.req_rate = None

    def __str__(self):
        lines = [f"User-agent: {agent}" for agent in self.useragents]
        if self.delay is not None:
            lines.append(f"Crawl-delay: {self.delay}")
        if self.req_rate is not None:
            lines.append(f"Request-rate: {self.req_rate.requests}/{self.req_rate.seconds}")
        return "\n".join(lines + [str(rule) for rule in self.rulelines])

    def applies_to(self, useragent):
        """Does the entry hold for the user agent?"""
        useragent = useragent.split("/")[0].lower()
        return any(agent == "*" or agent.lower() in useragent for agent in self.useragents)

    def allowance(self, filename):
        """May what stands there be fetched? The first line that speaks of it decides."""
        for line in self.rulelines:
            if line.applies_to(filename):
                return line.allowance
        return True
`;

export const robotparserModule = pythonModule("urllib.robotparser", TEXT);
