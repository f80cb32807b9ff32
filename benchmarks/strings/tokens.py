# bench: n=350
# A tokenizer that walks over characters.
def main(n):
    source = "alpha = beta1 * (gamma + 42) - delta / 3.5 ; omega = alpha * alpha"
    total = 0
    for _ in range(n):
        tokens = []
        i = 0
        while i < len(source):
            c = source[i]
            if c.isspace():
                i += 1
            elif c.isalpha():
                start = i
                while i < len(source) and source[i].isalnum():
                    i += 1
                tokens.append(("name", source[start:i]))
            elif c.isdigit():
                start = i
                while i < len(source) and (source[i].isdigit() or source[i] == "."):
                    i += 1
                tokens.append(("number", float(source[start:i])))
            else:
                tokens.append(("sign", c))
                i += 1
        total += len(tokens)
    return total
