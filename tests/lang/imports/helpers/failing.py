print("failing starts")
before = 1
raise ValueError("module body failed")
