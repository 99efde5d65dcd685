"""Break names into lines as they stand under their nodes, and tell how much room they take."""

__all__ = ["box_of", "break_label"]

LINE = 20  # letters of a line; longer names take two
WORD = 0.6  # width of a letter over the size of the font, as wide as the widest common system font
FONT, LEADING = 14, 17  # pixels


def break_label(text: str) -> str:
    """Return a name on one line, or on two of about equal length, the rest cut off with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= LINE - 4:
        return text
    spaces = [at for at, sign in enumerate(text) if sign == " " and at <= LINE]
    if not spaces:
        return _cut(text)
    middle = min(len(text), 2 * LINE) / 2
    at = min(spaces, key=lambda space: (abs(space - middle), space))
    return f"{text[:at]}\n{_cut(text[at + 1 :])}"


def box_of(label: str, radius: float) -> tuple[float, float, float]:
    """Return width, height above and height below its middle of a node with its broken label, in pixels."""
    lines = label.split("\n")
    return max(2 * radius, WORD * FONT * max(map(len, lines))), radius, radius + 6 + LEADING * len(lines)


def _cut(text: str) -> str:
    return text if len(text) <= LINE else text[: LINE - 1].rstrip() + "…"
