# An assembler and a stack machine inside the machine: calls, loops, heap, traps.
class Trap(Exception):
    pass


def assemble(text):
    code = []
    labels = {}
    fixups = []
    for number, line in enumerate(text.strip().split("\n"), 1):
        line = line.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            name = line[:-1]
            if name in labels:
                raise SyntaxError("line %d: duplicate label %s" % (number, name))
            labels[name] = len(code)
            continue
        op, *args = line.split()
        parsed = []
        for a in args:
            try:
                parsed.append(int(a, 0))
            except ValueError:
                fixups.append((len(code), len(parsed), a, number))
                parsed.append(a)
        code.append((op, parsed))
    for i, k, name, number in fixups:
        if code[i][0] in ("jump", "jz", "call", "jnz"):
            if name not in labels:
                raise SyntaxError("line %d: unknown label %s" % (number, name))
            code[i][1][k] = labels[name]
    return code


class Machine:
    def __init__(self, code, limit=100000):
        self.code = code
        self.stack = []
        self.frames = []
        self.vars = {}
        self.output = []
        self.steps = 0
        self.limit = limit
        self.dispatch = {name[3:]: getattr(self, name) for name in dir_names}

    def pop(self):
        if not self.stack:
            raise Trap("stack underflow")
        return self.stack.pop()

    def run(self):
        self.pc = 0
        code = self.code
        while True:
            if self.pc >= len(code):
                raise Trap("fell off the end at %d" % self.pc)
            self.steps += 1
            if self.steps > self.limit:
                raise Trap("step limit")
            op, args = code[self.pc]
            self.pc += 1
            handler = self.dispatch.get(op)
            if handler is None:
                raise Trap("unknown op " + op)
            if handler(*args) == "halt":
                return self.output

    def op_push(self, v):
        self.stack.append(v)

    def op_add(self):
        b, a = self.pop(), self.pop()
        self.stack.append(a + b)

    def op_sub(self):
        b, a = self.pop(), self.pop()
        self.stack.append(a - b)

    def op_mul(self):
        b, a = self.pop(), self.pop()
        self.stack.append(a * b)

    def op_mod(self):
        b, a = self.pop(), self.pop()
        if b == 0:
            raise Trap("modulo by zero")
        self.stack.append(a % b)

    def op_lt(self):
        b, a = self.pop(), self.pop()
        self.stack.append(1 if a < b else 0)

    def op_dup(self):
        v = self.pop()
        self.stack += [v, v]

    def op_swap(self):
        self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]

    def op_load(self, name):
        scope = self.frames[-1][1] if self.frames else self.vars
        if name not in scope:
            raise Trap("unset " + name)
        self.stack.append(scope[name])

    def op_store(self, name):
        scope = self.frames[-1][1] if self.frames else self.vars
        scope[name] = self.pop()

    def op_jump(self, target):
        self.pc = target

    def op_jz(self, target):
        if not self.pop():
            self.pc = target

    def op_jnz(self, target):
        if self.pop():
            self.pc = target

    def op_call(self, target):
        if len(self.frames) > 200:
            raise Trap("call depth")
        self.frames.append((self.pc, {}))
        self.pc = target

    def op_ret(self):
        if not self.frames:
            raise Trap("return outside a call")
        self.pc = self.frames.pop()[0]

    def op_print(self):
        self.output.append(self.pop())

    def op_halt(self):
        return "halt"


dir_names = [name for name in Machine.__dict__ if name.startswith("op_")]
print(sorted(dir_names))
PROGRAMS = {
    "sum": "push 0\nstore s\npush 10\nstore i\nloop:\nload i\njz done\nload s\nload i\nadd\nstore s\nload i\npush 1\nsub\nstore i\njump loop\ndone:\nload s\nprint\nhalt",
    "fact": "push 10\ncall fact\nprint\npush 30\ncall fact\nprint\nhalt\nfact:\nstore n\nload n\njz base\nload n\npush 1\nsub\ncall fact\nload n\nmul\nret\nbase:\npush 1\nret",
    "fib": "push 10\ncall fib\nprint\nhalt\nfib: ; n on the stack\nstore n\nload n\npush 2\nlt\njnz small\nload n\npush 1\nsub\ncall fib\nload n\npush 2\nsub\ncall fib\nadd\nret\nsmall:\nload n\nret",
    "gcd": "push 1071\npush 462\nagain:\ndup\njz out\ndup\nstore b\nmod\nload b\nswap\njump again\nout:\nstore zero\nprint\nhalt",
    "underflow": "push 1\nadd\nhalt",
    "forever": "a:\njump a",
    "deep": "f:\ncall f",
    "unset": "load nothing\nhalt",
    "unknown": "frobnicate 1",
    "end": "push 1",
    "zero": "push 1\npush 0\nmod",
    "badlabel": "jump nowhere",
    "twice": "a:\na:\nhalt",
    "return": "ret",
    "primes": "push 2\nstore n\nnext:\npush 2\nstore d\ntest:\nload d\nload d\nmul\nload n\nswap\nlt\njnz prime\nload n\nload d\nmod\njz composite\nload d\npush 1\nadd\nstore d\njump test\nprime:\nload n\nprint\ncomposite:\nload n\npush 1\nadd\nstore n\nload n\npush 60\nlt\njnz next\nhalt",
}
for name, text in PROGRAMS.items():
    machine = None
    try:
        machine = Machine(assemble(text))
        print(name, machine.run(), machine.steps, machine.stack)
    except SyntaxError as error:
        print(name, "does not assemble:", error)
    except Trap as trap:
        print(name, "trap:", trap, "at", machine.pc, "after", machine.steps, machine.output)
