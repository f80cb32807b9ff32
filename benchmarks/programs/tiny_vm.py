# bench: n=1200
# A stack machine that runs a prime counter: an interpreter inside the interpreter.
PUSH, LOAD, STORE, ADD, SUB, MUL, MOD, LESS, JUMP, JZ, HALT = range(11)


class Machine:
    def __init__(self, code, limit):
        self.code = code
        self.stack = []
        self.slots = [0, 0, limit, 0]
        self.steps = 0

    def run(self):
        code = self.code
        stack = self.stack
        slots = self.slots
        pc = 0
        while True:
            op, arg = code[pc]
            pc += 1
            self.steps += 1
            if op == PUSH:
                stack.append(arg)
            elif op == LOAD:
                stack.append(slots[arg])
            elif op == STORE:
                slots[arg] = stack.pop()
            elif op == ADD:
                b = stack.pop()
                stack[-1] += b
            elif op == SUB:
                b = stack.pop()
                stack[-1] -= b
            elif op == MUL:
                b = stack.pop()
                stack[-1] *= b
            elif op == MOD:
                b = stack.pop()
                stack[-1] %= b
            elif op == LESS:
                b = stack.pop()
                stack[-1] = 1 if stack[-1] < b else 0
            elif op == JUMP:
                pc = arg
            elif op == JZ:
                if not stack.pop():
                    pc = arg
            else:
                return slots[1]


def assemble(lines):
    labels = {}
    count = 0
    for line in lines:
        if line.endswith(":"):
            labels[line[:-1]] = count
        else:
            count += 1
    names = {"push": PUSH, "load": LOAD, "store": STORE, "add": ADD, "sub": SUB, "mul": MUL, "mod": MOD, "less": LESS, "jump": JUMP, "jz": JZ, "halt": HALT}
    code = []
    for line in lines:
        if not line.endswith(":"):
            word, _, argument = line.partition(" ")
            code.append((names[word], labels[argument] if argument in labels else int(argument or 0)))
    return code


SOURCE = "push 2|store 0|next:|load 0|load 2|less|jz end|push 2|store 3|test:|load 0|load 3|load 3|mul|less|jz divide|load 1|push 1|add|store 1|jump step|divide:|load 0|load 3|mod|jz step|load 3|push 1|add|store 3|jump test|step:|load 0|push 1|add|store 0|jump next|end:|halt"


def main(n):
    machine = Machine(assemble(SOURCE.split("|")), n)
    primes = machine.run()
    return primes * 100000 + machine.steps % 100000
