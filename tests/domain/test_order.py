"""Names with numbers in them."""

from __future__ import annotations

from desktop_app.domain.order import numbered


def test_numbers_stand_by_how_much_they_are() -> None:
    names = ["Outlet 10", "outlet 2", "Outlet", "Outlet 1", "3FM", "20 Minuten", "Outlet 02b", "Outlet 2a"]
    assert sorted(names, key=numbered) == [
        *("3FM", "20 Minuten", "Outlet", "Outlet 1", "outlet 2", "Outlet 2a", "Outlet 02b", "Outlet 10"),
    ]
    assert min(["9" * 9000, "1" + "0" * 9000], key=numbered) == "9" * 9000
