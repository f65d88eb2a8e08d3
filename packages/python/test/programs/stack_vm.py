from enum import IntEnum, auto


class Op(IntEnum):
    PUSH = auto()
    ADD = auto()
    MUL = auto()
    JNZ = auto()
    DUP = auto()
    PRINT = auto()
    HALT = auto()
    SWAP = auto()


class VMError(RuntimeError):
    pass


class VM:
    def __init__(self, code, limit=200):
        self.code, self.stack, self.pc, self.limit = code, [], 0, limit
        self.out = []

    def pop(self):
        if not self.stack:
            raise VMError(f"stack underflow at pc={self.pc}")
        return self.stack.pop()

    def run(self):
        steps = 0
        while True:
            steps += 1
            if steps > self.limit:
                raise VMError("step limit")
            op, *args = self.code[self.pc]
            self.pc += 1
            if op is Op.PUSH:
                self.stack.append(args[0])
            elif op in (Op.ADD, Op.MUL):
                b, a = self.pop(), self.pop()
                self.stack.append(a + b if op == Op.ADD else a * b)
            elif op is Op.DUP:
                self.stack.append(self.stack[-1])
            elif op is Op.SWAP:
                self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
            elif op is Op.JNZ:
                if self.pop():
                    self.pc = args[0]
            elif op is Op.PRINT:
                self.out.append(self.pop())
            elif op is Op.HALT:
                return steps


prog = [(Op.PUSH, 3), (Op.DUP,), (Op.PRINT,), (Op.PUSH, -1), (Op.ADD,), (Op.DUP,), (Op.JNZ, 1), (Op.HALT,)]
vm = VM(prog)
print(vm.run(), vm.out, vm.stack)
print(Op.ADD, repr(Op.ADD), Op(3).name, Op["JNZ"].value, len(Op), Op.ADD + 1, [o.name for o in Op][:3])
for code in ([(Op.ADD,)], [(Op.PUSH, 1), (Op.JNZ, 0)], []):
    try:
        VM(code).run()
    except (VMError, IndexError) as e:
        print(type(e).__name__, e)
try:
    Op(99)
except ValueError as e:
    print(e)
VM([(Op.PUSH, "a"), (Op.PUSH, 2), (Op.ADD,)]).run()
