// The driver, third part: calls of host tools, and the clock of the program, which stands while it waits for them.
//
// Threads of the program may call tools at the same time: each sends its frame and waits for its own answer. While calls are
// out, the time limit counts what the processor does for the program; else it goes by the clock.

/** Python text; `driver.ts` puts it before its own. */
export const callsSource = String.raw`# Calls of host tools.

# As many as the host takes.
CALLS_OUT = 64


class Calls:
    """What a driver does for the calls of its program."""

    def begin_calls(self):
        self.call_lock = threading.Lock()
        self.room = threading.BoundedSemaphore(CALLS_OUT) if THREADS else None
        self.answers = {}
        self.calls = 0
        self.out = 0
        self.made = 0
        self.call_limit = None
        self.armed_at = None
        # Where there are no threads: those that take turns, if they can.
        self.turns = None
        self.runs = collections.deque()

    def arm(self):
        """Counts the program's time: by the clock, or, while calls of tools are out, by the processor's work for it."""
        if self.left is None or self.stop is not None or not self.running:
            return
        if not THREADS:
            self.armed_at = self.time_used()
            self.channel.arm(max(self.left, 0.001), self.out > 0)
        elif hasattr(signal, "setitimer"):
            self.armed_at = self.time_used()
            timer = signal.ITIMER_PROF if self.out else signal.ITIMER_REAL
            signal.setitimer(timer, max(self.left, 0.001), 0.05)

    def disarm(self):
        if self.armed_at is not None:
            self.left -= self.time_used() - self.armed_at
            self.armed_at = None
        if not THREADS:
            self.channel.arm(0, False)
        elif hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.setitimer(signal.ITIMER_PROF, 0)

    def time_used(self):
        if not THREADS:
            return self.channel.clock(self.out > 0)
        return time.process_time() if self.out else time.monotonic()

    def count_out(self, change):
        """So many calls more are out."""
        self.enter()
        try:
            with self.call_lock:
                if self.stop is None and self.running:
                    self.disarm()
                    self.out += change
                    self.arm()
                else:
                    self.out += change
        finally:
            self.leave()

    def stop_run(self, stop):
        """Ends the program, also where it is another thread that says so."""
        self.stop = self.stop or stop
        if threading.get_ident() != self.main:
            if self.turns is not None:
                self.turns.wake_main()
            elif hasattr(signal, "setitimer"):
                signal.setitimer(signal.ITIMER_REAL, 0.001, 0.05)
        raise self.stop

    def call(self, name, args, kwargs):
        if os.getpid() != self.pid:
            raise RuntimeError("%s() cannot be called in a forked process" % name)
        if not self.running:
            raise RuntimeError("%s() can only be called while a program runs" % name)
        self.go_on()
        frame = {
            "verb": "call",
            "id": 0,
            "name": name,
            "args": [encode(arg, "argument %d of %s()" % (at + 1, name)) for at, arg in enumerate(args)],
            "kwargs": [[key, encode(arg, "argument '%s' of %s()" % (key, name))] for key, arg in kwargs.items()],
        }
        self.made += name != INPUT
        if self.call_limit and self.made > self.call_limit:
            self.stop_run(Stop("host-calls"))
        answer = self.ask(frame)
        if answer["verb"] == "malformed":
            raise OverflowError("a value from the host is nested too deeply")
        if answer["verb"] == "return":
            return decode(answer["value"])
        if answer.get("stop"):
            # Decoded before the program ends: its value is the value of the run.
            self.stop_run(Stop("tool", decode(answer.get("value"))))
        raise make_error(answer["type"], answer["message"])

    def ask(self, frame):
        """Sends a call and waits for its answer; calls of several threads are out at the same time."""
        self.flush()
        if not THREADS:
            self.calls += 1
            frame["id"] = self.calls
            return self.ask_in_turn(frame) if self.takes_turns() else self.ask_blocking(frame)
        import queue
        with self.room:
            with self.call_lock:
                self.calls += 1
                frame["id"] = self.calls
            answers = self.answers[frame["id"]] = queue.SimpleQueue()
            self.count_out(1)
            try:
                self.send(frame)
                return answers.get()
            finally:
                self.answers.pop(frame["id"], None)
                self.count_out(-1)

    def send(self, frame):
        self.enter()
        try:
            self.channel.write(frame)
        finally:
            self.leave()

    def takes_turns(self):
        return self.turns is not None and self.turns.alive > 0

    def ask_blocking(self, frame):
        self.enter()
        try:
            self.disarm()
            self.channel.write(frame)
            answer = self.channel.read()
            while answer.get("id") != frame["id"] and answer["verb"] != "malformed":
                # To a call of an earlier program, which nobody waits for any more.
                answer = self.channel.read()
            self.arm()
            return answer
        finally:
            self.leave()

    def ask_in_turn(self, frame):
        """Sends a call and lets the others run until its answer is there."""
        while self.out >= CALLS_OUT:
            self.turns.sleep(0.001)
        key = self.turns.key()
        waiting = self.answers[frame["id"]] = [key, None]
        self.count_out(1)
        try:
            self.send(frame)
            while waiting[1] is None:
                self.turns.wait(key)
                self.go_on()
            return waiting[1]
        finally:
            self.answers.pop(frame["id"], None)
            self.count_out(-1)

    def deliver(self, text):
        """A frame that came while everybody waited."""
        frame = parse(text)
        if frame["verb"] in ("init", "run"):
            self.runs.append(frame)
            self.turns.wake_main()
        else:
            self.answer(frame)

    def next_run(self):
        while not self.runs:
            if not self.takes_turns():
                return self.channel.read()
            self.turns.wait(self.turns.key())
        return self.runs.popleft()

    def answer(self, frame):
        waiting = list(self.answers.values()) if frame["verb"] == "malformed" else [self.answers.get(frame["id"])]
        for answers in waiting:
            if answers is None:
                continue
            if THREADS:
                answers.put(frame)
            else:
                answers[1] = frame
                self.turns.wake(answers[0])
`;
