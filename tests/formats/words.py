"""Words as strange as they may be."""

from __future__ import annotations

from hypothesis import strategies as st

from desktop_app.domain.text import normalise

_PIECES = (
    *(
        "\U0001f981",
        "e\u0301",
        "\u05e9\u05dc\u05d5\u05dd",
        "\u0645\u0631\u062d\u0628\u0627",
        "\u200f",
        "\n",
        "\r",
    ),
    *(
        "\t",
        '"',
        "'",
        "\\",
        "\u201e",
        "\u201d",
        "[…]",
        "=1+1",
        "@",
        "-",
        "+",
        ";",
        ",",
        "<b>",
        "&amp;",
        "\u2028",
    ),
    *("{}", "\x00", "\x7f", "\ufeff", "zei de wethouder", "Straße", " ", "urn:standpunt:", "%20", ":", "#"),
)
_STRANGE = ("", *_PIECES, "".join(_PIECES), "=HYPERLINK(1)", "'=", "\u200f\u05e9\u05dc\u05d5\u05dd, zei ze")
WORDS = st.one_of(st.sampled_from(_STRANGE), st.text(max_size=3))
NAMES = st.one_of(st.sampled_from(_STRANGE[1:]), st.text(min_size=1, max_size=3))
IDS = st.one_of(
    st.sampled_from([str(number) for number in range(40)]),
    st.sampled_from((*_STRANGE[1:], "9" * 60, "long" * 100)),
    st.text(min_size=1, max_size=3),
)
TEXTS = st.one_of(
    st.just(normalise("".join(_PIECES))),
    st.lists(st.sampled_from(_PIECES), max_size=8).map("".join).map(normalise),
    st.text(max_size=9).map(normalise),
)
