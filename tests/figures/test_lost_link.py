"""Links that Markdown does not know: told by what their author meant, where that stands."""

from __future__ import annotations

import pytest

from deck.figures.lost_link import lost_links

SPACES = "an address has no spaces: take them out, or write %20 for each"
PICTURE = 'a picture has a slide of its own: "kind: picture", with "picture: {}"'
NONE = "write its address between the parentheses, or take brackets and parentheses out"


@pytest.mark.parametrize(
    ("raw", "literal", "advice"),
    [
        ("un [quai](http://exa mple.org), un autre", "http://exa mple.org", SPACES),
        ("[x](https://a.fr) [**y**]( exemple.org/a\tb )", "exemple.org/a\tb", SPACES),
        ("[x](mailto:a b@c.fr)", "mailto:a b@c.fr", SPACES),
        ("un [quai]( )", "[quai]( )", NONE),
        ("un [quai]()", "[quai]()", NONE),
        ("un ![quai](images/quai.png)", "images/quai.png", PICTURE.format("quai.png")),
        ("![quai](https://a.fr/quai.JPG?w=9)", "https://a.fr/quai.JPG?w=9", PICTURE.format("quai.JPG")),
    ],
)
def test_a_lost_link_is_told_where_it_stands(raw: str, literal: str, advice: str) -> None:
    (problem,) = lost_links(raw)
    assert (problem.code, problem.literal, problem.help) == ("bad-link", literal, advice)
    assert raw[problem.offset : problem.offset + len(literal)] == literal


@pytest.mark.parametrize(
    "raw",
    [
        "[a](https://x.org) and [b](<https://x.org/a b>)",
        '[a](https://x.org "The accounts")',
        "[a](\nhttps://x.org\n)",
        "see [1](the first), f[x](y z), [0.5](1.2 kg), [3](10:30 or 11:00)",
        r"`[a](http://x y)` \[a](http://x y)",
        "Bravo ![ici](https://x.org)",
    ],
)
def test_links_and_what_is_no_link_are_left_alone(raw: str) -> None:
    assert list(lost_links(raw)) == []
