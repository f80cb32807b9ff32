# A sequence pattern has one star.
for text in ("match x:\n case [*a, *b]: pass", "match x:\n case *a, 1, *_: pass"):
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
