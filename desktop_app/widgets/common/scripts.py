"""The faces for letters that the faces of page and interface lack, so that no system chooses for itself."""

from __future__ import annotations

_SERIF = {
    "zh": ("Noto Serif CJK SC", "Songti SC", "SimSun"),
    "zh-hant": ("Noto Serif CJK TC", "Songti TC", "PMingLiU"),
    "ja": ("Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho"),
    "ko": ("Noto Serif CJK KR", "AppleMyungjo", "Batang"),
    "ar": ("Noto Naskh Arabic", "Geeza Pro", "Segoe UI"),
    "he": ("Noto Serif Hebrew", "Arial Hebrew", "Segoe UI"),
}
_SANS = {
    "zh": ("Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei UI"),
    "zh-hant": ("Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei UI"),
    "ja": ("Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI"),
    "ko": ("Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic"),
    "ar": ("Noto Sans Arabic", "Geeza Pro", "Segoe UI"),
    "he": ("Noto Sans Hebrew", "Arial Hebrew", "Segoe UI"),
}
_USUAL = ("ar", "he", "zh")
"""Where nothing is known of the language: one face for each script, ideographs as written in most texts."""
_WITHIN = {"fa": "ar", "ur": "ar", "ckb": "ar", "ps": "ar", "yi": "he", "yue": "zh-hant"}
_TRADITIONAL = {"hant", "tw", "hk", "mo"}


def fallbacks(language: str, *, serif: bool) -> str:
    """Families, comma-separated, for a text in a language (a BCP 47 tag or empty), its own script's first.

    One and the same ideograph is drawn otherwise in Japan than in China.
    """
    primary, *rest = language.casefold().replace("_", "-").split("-")
    wanted = _WITHIN.get(primary, primary)
    if wanted == "zh" and _TRADITIONAL & set(rest):
        wanted = "zh-hant"
    faces = _SERIF if serif else _SANS
    scripts = dict.fromkeys((*((wanted,) if wanted in faces else ()), *_USUAL))
    return ", ".join(dict.fromkeys(face for script in scripts for face in faces[script]))
