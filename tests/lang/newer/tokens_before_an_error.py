# The tokens in front of an error come before it, so that inspect finds the end of a function inside another.
# since 3.12
import inspect
import tokenize

TEXTS = ("        def m(self):\n            return 2\n    x\n", "def f():\n    x = (1\n", "x = 'abc\ny = 1\n", "a = 1\nb = 0x\n",
         "if 1:\n\ta\n        b\n", "x = 1\n'''abc\n")
for text in TEXTS:
    print(repr(text))
    try:
        for token in tokenize.generate_tokens(iter(text.splitlines(True)).__next__):
            print(tokenize.tok_name[token.type], repr(token.string), token.start, token.end)
    except (SyntaxError, tokenize.TokenError) as error:
        print(type(error).__name__, error.args)


def outer():
    class Inner:
        one = 1

        def method(self):
            "A text."
            return 2
    return Inner, lambda: (1,
                           2)


for found in outer():
    print(inspect.getsource(found))
print(inspect.getsource(outer()[0].method))
print(inspect.getsource(outer))
