"""SHA-3."""

from _hashes import _Shake, sha3 as _sha3

implementation = "generic 64-bit optimized"
sha3_224, sha3_256, sha3_384, sha3_512 = _sha3("sha3_224"), _sha3("sha3_256"), _sha3("sha3_384"), _sha3("sha3_512")
shake_128, shake_256 = _sha3("shake_128", _Shake), _sha3("shake_256", _Shake)
