"""The likeliest of the encodings that texts had before UTF-8."""

from __future__ import annotations

import re

FALLBACK = "cp1252"
"""What western European texts are in, and what is taken when nothing tells."""

_CENTRAL = "cp1250"
_MACINTOSH = "mac_roman"
_LATIN_RIVALS = (_CENTRAL, "cp1254")
_OTHER_SCRIPTS = (
    *("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256"),
    *("big5", "gb18030", "shift_jis", "euc_jp", "euc_kr"),
)
_MARGIN = 0.02
_OTHER_SCRIPT_SHARE = 0.4
_FEW = 8
_NO_HOPE = -1.0

_HIGH = re.compile(rb"[\x80-\xff]")
# Letters of Polish and Slovak where cp1252 has superscripts, fractions and a question mark.
_CENTRAL_LETTER = re.compile(rb"(?<=[a-z])[\xb3\xb9\xbe\xbf](?=[a-z])")
# 0x92 is left out: the apostrophe that cp1252 has there stands between letters too.
_MACINTOSH_LETTER = re.compile(rb"(?<=[a-z])[\x80-\x91\x93-\x9f](?=[a-z])")
_WINDOWS_LETTER = re.compile(rb"(?<=[a-z])[\xc0-\xff](?=[a-z])")


def likeliest_encoding(data: bytes) -> str:
    """The name of the encoding that ``data``, which is not UTF-8, is likeliest in.

    Source: charset-normalizer's measures of mess and of coherence. It is told which encodings to consider,
    because those of one script differ in a few letters and it takes them in the order of the alphabet: here a
    text of mostly ASCII bytes is cp1252 unless another Latin encoding reads clearly better. Macintosh and
    Polish texts, on which its measures err, are told by the bytes that stand between two small letters.
    """
    high = len(_HIGH.findall(data))
    if high > _FEW and high > _OTHER_SCRIPT_SHARE * len(data):
        return _best(data, _OTHER_SCRIPTS)[0] or FALLBACK
    if len(_CENTRAL_LETTER.findall(data)) > 1:
        return _CENTRAL
    if len(_MACINTOSH_LETTER.findall(data)) > len(_WINDOWS_LETTER.findall(data)):
        return _MACINTOSH
    return _latin(data)


def _latin(data: bytes) -> str:
    _, to_beat = _best(data, (FALLBACK,))
    rivals = {name: _best(data, (name,))[1] for name in _LATIN_RIVALS}
    name = max(rivals, key=lambda rival: rivals[rival])
    return name if rivals[name] > to_beat + _MARGIN else FALLBACK


def _best(data: bytes, names: tuple[str, ...]) -> tuple[str, float]:
    # Its tables take longer to load than most texts to read, and few texts need them.
    from charset_normalizer import from_bytes

    found = from_bytes(data, cp_isolation=list(names)).best()
    if found is None or found.encoding not in names:
        return "", _NO_HOPE
    return found.encoding, found.coherence - found.chaos
