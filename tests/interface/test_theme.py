"""The themes' colours: complete, alike in both themes, and readable by measure."""

import csv
import itertools

import pytest
from PySide6.QtGui import QPalette

from reader import locations
from reader.interface.theme import Theme

NAMES = ("light", "dark")
LEAST_CONTRAST = 4.5
LETTERS = ("text", "muted", "accent", "link", "mark", "opening_words", "speaker")
GROUNDS = (
    "page", "window", "raised", "selection", "selection_inactive", "flash", "find", "find_current", "mark_lit",
    "removed", "added",
)  # fmt: skip
with (locations.resources() / "organizations.tsv").open(encoding="utf-8", newline="") as table:
    ORGANIZATION_KINDS = sorted({row["kind"] for row in csv.DictReader(table, delimiter="\t")})


def luminance(colour):
    """Relative luminance, WCAG 2.2."""
    channels = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour.getRgbF()[:3]
    ]
    return sum(share * channel for share, channel in zip((0.2126, 0.7152, 0.0722), channels, strict=True))


def contrast(one, other):
    lower, higher = sorted((luminance(one), luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


@pytest.mark.parametrize("name", NAMES)
def test_every_letter_is_readable_on_every_ground(name):
    theme = Theme.named(name)
    letters = {role: theme.color(role) for role in LETTERS}
    letters |= {kind: theme.organization(kind) for kind in ORGANIZATION_KINDS}
    grounds = {role: theme.color(role) for role in GROUNDS}
    grounds |= {colour: theme.highlight(colour) for colour in theme.highlights()}
    grounds |= {f"emphasis {number}": ground for number, ground in enumerate(theme.emphasis())}
    weak = [
        (letter, ground, round(contrast(letters[letter], grounds[ground]), 2))
        for letter, ground in itertools.product(letters, grounds)
        if contrast(letters[letter], grounds[ground]) < LEAST_CONTRAST
    ]
    assert weak == []


@pytest.mark.parametrize("name", NAMES)
def test_printed_numbers_and_warnings_are_readable_where_they_stand(name):
    theme = Theme.named(name)
    assert contrast(theme.color("number"), theme.color("page")) >= LEAST_CONTRAST
    assert contrast(theme.color("warning"), theme.color("warning_ground")) >= LEAST_CONTRAST
    assert contrast(theme.color("text"), theme.color("button")) >= LEAST_CONTRAST


@pytest.mark.parametrize("name", NAMES)
def test_what_has_a_shape_stands_out_from_the_page(name):
    """WCAG 2.2, 1.4.11: 3 to 1 for what must be seen but not read."""
    theme = Theme.named(name)
    for role in ("caret", "focus", "note_marker", "current_mention"):
        assert contrast(theme.color(role), theme.color("page")) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_what_cannot_be_done_at_the_moment_can_still_be_read(name):
    theme = Theme.named(name)
    for ground in ("window", "raised", "button"):
        assert contrast(theme.color("disabled"), theme.color(ground)) >= 3
    assert contrast(theme.color("disabled"), theme.color("button")) < contrast(
        theme.color("muted"), theme.color("button")
    )


def test_both_themes_know_the_same_roles_and_colours():
    import tomllib  # noqa: PLC0415

    tables = [
        tomllib.loads((locations.resources() / "themes" / f"{name}.toml").read_text(encoding="utf-8"))
        for name in NAMES
    ]
    for part in ("roles", "highlights", "organizations", "emphasis"):
        assert list(tables[0][part]) == list(tables[1][part])
    assert set(ORGANIZATION_KINDS) <= set(tables[0]["organizations"])


@pytest.mark.parametrize("name", NAMES)
def test_neighbouring_kinds_of_organization_differ(name):
    colours = [Theme.named(name).organization(kind).name() for kind in ORGANIZATION_KINDS]
    assert len(set(colours)) == len(colours)


def test_unknown_highlights_and_kinds_have_a_colour_of_their_own():
    theme = Theme.named("light")
    assert theme.highlight("turquoise") == theme.highlight("yellow")
    assert theme.organization("club") == theme.organization("other")


def test_a_theme_that_does_not_exist_is_refused():
    with pytest.raises(FileNotFoundError):
        Theme.named("sepia")


def test_the_palette_is_the_themes(qapp):
    dark = Theme.named("dark")
    assert dark.is_dark
    assert dark.palette().color(QPalette.ColorRole.Base) == dark.color("page")


def test_the_systems_scheme_chooses_the_theme(qapp):
    assert Theme.of_system().name in NAMES
