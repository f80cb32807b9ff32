# F-strings as they are parsed from 3.12 on: the same quotes inside, backslashes, comments and lines.
# since 3.12
names = ["a", "b"]
d = {"key": 1}
print(f"{d["key"]} {", ".join(names)} {"\n".join(names)!r}")
print(f"{f"{f"{1 + 1}"}"}", f'{'x'}', f"""{
    d["key"]    # a comment with a " in it
    + 2
}""")
print(f"{d = }", f"{d["key"]=}", f"{d["key"] = :>4}", f"{1 + 1 = !s:^9}|", f"{ names [0] = }")
print(f"{'\N{LATIN SMALL LETTER A}'}", f"\N{DIGIT ONE}{{}}{1:{"0"}{4}}", rf"\{1}\n", f"{1:\x32d}", f"{lambda_ if (lambda_ := 3) else 0:{2}}")
print(f"{(lambda x: x * 2)(3)} {({"a": 1})["a"]} { {1: 2}[1] } {1 if True else 2:{3}} {3!r:>{2 + 3}}")
for source in ('f"{}"', 'f"{a b}"', 'f"{a!x}"', 'f"{a!}"', 'f"}"', 'f"{a"', 'f"{a:{b:{c:{d}}}}"', 'f"{*a}"', 'f"{lambda x: 1}"', 'f"{a $ b}"',
               "f'{a", 'f"{a!r b}"', 'f"{=}"', 'f"{!r}"', 'f"{:x}"', 'f"{a:}}"', "f'{3' '}'", 'f"{yield}"', 'f"{(x:=1)} {x:=5}"'):
    try:
        compile(source, "<source>", "exec")
        print("fine", source)
    except SyntaxError as error:
        print(source, "->", error.msg, error.lineno, error.offset)
