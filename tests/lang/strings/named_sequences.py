# Some names stand for a sequence of characters: lookup knows them, escapes do not.
import time
import unicodedata

for name in ("LATIN SMALL LETTER R WITH TILDE", "KEYCAP DIGIT ONE", "LATIN SMALL LETTER A", "NO SUCH NAME"):
    try:
        print(ascii(unicodedata.lookup(name)))
    except KeyError as error:
        print(error)
try:
    print(rb"\N{KEYCAP DIGIT ONE}".decode("unicode_escape"))
except UnicodeDecodeError as error:
    print(error)
print(rb"\N{DIGIT ONE}".decode("unicode_escape"))
try:
    print("\ud800")
except UnicodeEncodeError as error:
    print(error)
moment = time.struct_time(range(11))
print(moment, moment.tm_zone, moment.tm_gmtoff, time._STRUCT_TM_ITEMS, time.struct_time.n_fields, moment.__reduce__())
