# unicodedata: names, properties, normal forms, the old database.
import unicodedata

for character in "a\u00e9\u20ac\u0660\u00bd\u4e00\uac00\u0301\u2028(\U0001F600\ue000":
    print(hex(ord(character)), unicodedata.name(character, None), unicodedata.category(character), unicodedata.bidirectional(character), unicodedata.combining(character),
          unicodedata.mirrored(character), unicodedata.decomposition(character), unicodedata.east_asian_width(character), unicodedata.decimal(character, -1),
          unicodedata.digit(character, None), unicodedata.numeric(character, "none"))
for name in ("EURO SIGN", "latin small letter a", "nothing", "HANGUL SYLLABLE GAG"):
    try:
        print(unicodedata.lookup(name))
    except KeyError as error:
        print(error)
for form in ("NFC", "NFD", "NFKC", "NFKD", "XX"):
    try:
        print(form, ascii(unicodedata.normalize(form, "\u00e9e\u0301\ufb01\u1e9b\u0323")), unicodedata.is_normalized(form, "abc"))
    except ValueError as error:
        print(error)
for function, arguments in ((unicodedata.name, ("\0",)), (unicodedata.decimal, ("a",)), (unicodedata.digit, ("a",)), (unicodedata.numeric, ("a",)), (unicodedata.category, ("ab",))):
    try:
        function(*arguments)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, str(error).replace("a string of length 2", "str"))
print(unicodedata.ucd_3_2_0.unidata_version, unicodedata.ucd_3_2_0.category("\u0221"), unicodedata.category("\u0221"), "\N{GREEK SMALL LETTER ALPHA}")
