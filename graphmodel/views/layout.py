"""Where things stand on the map: households in the middle, services in a ring around them, group beside group.

Everything is computed here, once, without chance: the same case gives the same map, and the browser moves nothing by
itself. Units are the map's own pixels, x to the right, y downwards, the middle at 0, 0.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

Point = tuple[float, float]

BOX = (150, 48)
"""Width and height of a service's box."""

GAP = (10, 7)
ASPECT = 1.7
_STEPS = 1440
_SQUARENESS = 2.5  # a superellipse: 2 is an ellipse, more is nearer to a rectangle, which holds more boxes at its sides


@dataclass(frozen=True, slots=True)
class Frame:
    """A household (or the people without one) as a box: its middle and size, and where its members stand."""

    x: float
    y: float
    width: float
    height: float
    members: tuple[Point, ...]


PILL = (138, 36)
_PAD, _TITLE, _LINE = 12, 26, 15


def frames(households: Sequence[tuple[int, int]]) -> tuple[Frame, ...]:
    """Places for households given as (number of members, lines of small text), packed near the middle in their order.

    >>> [(f.width, f.height) for f in frames([(2, 0), (0, 1)])]
    [(312, 86), (312, 53)]
    """
    sizes = [_frame_size(members, lines) for members, lines in households]
    columns = min(range(1, 4), key=lambda c: _extent(sizes, _columns(sizes, c)))
    placed: dict[int, Frame] = {}
    packed = _columns(sizes, columns)
    total = sum(max(sizes[i][0] for i in column) for column in packed) + 24 * (len(packed) - 1) if packed else 0
    x = -total / 2
    for column in packed:
        width = max(sizes[i][0] for i in column)
        y = -(sum(sizes[i][1] for i in column) + 22 * (len(column) - 1)) / 2
        for i in column:
            w, h, per_row = sizes[i]
            middle = (x + width / 2, y + h / 2)
            placed[i] = Frame(*middle, w, h, _members(middle, (w, h), households[i], per_row))
            y += h + 22
        x += width + 24
    return tuple(placed[i] for i in range(len(sizes)))


def _frame_size(members: int, lines: int) -> tuple[int, int, int]:
    per_row = 3 if members > 6 else 2
    rows = math.ceil(members / per_row)
    width = 2 * _PAD + per_row * PILL[0] + (per_row - 1) * 12
    return width, _TITLE + _PAD + rows * (PILL[1] + 12) + lines * _LINE, per_row


def _members(middle: Point, size: tuple[int, int], household: tuple[int, int], per_row: int) -> tuple[Point, ...]:
    members, _ = household
    left, top = middle[0] - size[0] / 2 + _PAD, middle[1] - size[1] / 2 + _TITLE + 6
    return tuple(
        (
            left + PILL[0] / 2 + (i % per_row) * (PILL[0] + 12),
            top + PILL[1] / 2 + (i // per_row) * (PILL[1] + 12),
        )
        for i in range(members)
    )


def _columns(sizes: Sequence[tuple[int, int, int]], count: int) -> list[list[int]]:
    """Frames dealt to columns, each to the one that is shortest so far."""
    columns: list[list[int]] = [[] for _ in range(count)]
    for i in range(len(sizes)):
        min(columns, key=lambda column: (sum(sizes[j][1] + 22 for j in column), columns.index(column))).append(i)
    return [column for column in columns if column]


def _extent(sizes: Sequence[tuple[int, int, int]], columns: Sequence[Sequence[int]]) -> float:
    """The height of the screen that these columns would need, their width counted at the shape of the screen."""
    width = sum(max(sizes[i][0] for i in column) + 24 for column in columns)
    return max(width / ASPECT, max((sum(sizes[i][1] + 22 for i in column) for column in columns), default=0))


def ring(count: int, inner: Point) -> tuple[Point, ...]:
    """Places for boxes in a ring about a middle of ``inner`` width and height, clockwise from the right; none overlap.

    >>> places = ring(12, (300, 200))
    >>> min(max(abs(a[0] - b[0]) - BOX[0], abs(a[1] - b[1]) - BOX[1]) for a in places for b in places if a != b) >= 0
    True
    """
    if count == 0:
        return ()
    # A box in the corner of what is inside has to stay within the curve.
    across, down = (inner[0] + BOX[0]) / 2 + 24, (inner[1] + BOX[1]) / 2 + 24
    least = max(((across / ASPECT) ** _SQUARENESS + down**_SQUARENESS) ** (1 / _SQUARENESS), 180.0)
    low, high = least, least
    while _walk(count, high, 1.0) is None:
        low, high = high, high * 1.3
    for _ in range(14):
        middle = (low + high) / 2
        low, high = (low, middle) if _walk(count, middle, 1.0) else (middle, high)
    return _spread(count, high)


def _spread(count: int, radius: float) -> tuple[Point, ...]:
    """The widest even gaps that the ring allows."""
    low, high = 1.0, 40.0
    for _ in range(18):
        middle = (low + high) / 2
        low, high = (middle, high) if _walk(count, radius, middle) else (low, middle)
    return _walk(count, radius, low) or _walk(count, radius, 1.0) or ()


def _curve(step: int, radius: float) -> Point:
    angle = 2 * math.pi * step / _STEPS
    cos, sin = math.cos(angle), math.sin(angle)
    power = 2 / _SQUARENESS
    return (
        round(math.copysign(abs(cos) ** power, cos) * radius * ASPECT, 1),
        round(math.copysign(abs(sin) ** power, sin) * radius, 1),
    )


def _walk(count: int, radius: float, gap: float) -> tuple[Point, ...] | None:
    """Boxes one after the other along the curve, each as soon as it is clear of the last; None when they do not fit."""
    placed = [_curve(0, radius)]
    for step in range(1, _STEPS):
        if len(placed) == count:
            break
        point = _curve(step, radius)
        if _clear(placed[-1], point, gap):
            placed.append(point)
    fits = len(placed) == count and (count == 1 or _clear(placed[-1], placed[0], gap))
    return tuple(placed) if fits else None


def _clear(a: Point, b: Point, gap: float) -> bool:
    return abs(a[0] - b[0]) >= BOX[0] + GAP[0] * gap or abs(a[1] - b[1]) >= BOX[1] + GAP[1] * gap


def seated(
    groups: Sequence[Sequence[str]], pull: Mapping[tuple[str, str], int], places: Sequence[Point]
) -> dict[str, Point]:
    """Seat the members of each group side by side, those who exchange much near one another; the first of each keeps
    its end.

    ``pull`` counts what passes between two. The first group comes to the left. Tries every order of up to six groups,
    then swaps members within groups for as long as that shortens the lines.
    """
    if not places:
        return {}
    pairs = [(a, b, n) for (a, b), n in sorted(pull.items()) if a != b]
    orders = [[groups[0], *rest] for rest in permutations(groups[1:])] if len(groups) <= 6 else [list(groups)]

    def length(order: Sequence[str]) -> float:
        at = dict(zip(order, places, strict=True))
        return sum(math.dist(at[a], at[b]) * n**0.5 for a, b, n in pairs if a in at and b in at)

    def turned(order: Sequence[Sequence[str]]) -> list[str]:
        """The groups in one row, turned so that the middle of the first one is leftmost."""
        row = [member for group in order for member in group]
        leftmost = min(range(len(places)), key=lambda i: (places[i][0], abs(places[i][1])))
        shift = (leftmost - (len(order[0]) - 1) // 2) % len(row)
        return row[-shift:] + row[:-shift] if shift else row

    best = min((turned(order) for order in orders), key=lambda order: (round(length(order), 3), order))
    return dict(zip(_swapped(best, groups, pairs, places), places, strict=True))


def _swapped(
    order: list[str], groups: Sequence[Sequence[str]], pairs: Sequence[tuple[str, str, int]], places: Sequence[Point]
) -> list[str]:
    """Swap two members of one group wherever that shortens the lines, for twelve rounds at most."""
    group_of = {member: i for i, group in enumerate(groups) for member in group[1:]}
    near: dict[str, list[tuple[str, float]]] = {member: [] for member in order}
    for a, b, n in pairs:
        if a in near and b in near:
            near[a].append((b, n**0.5))
            near[b].append((a, n**0.5))
    at = dict(zip(order, places, strict=True))

    def local(member: str) -> float:
        return sum(math.dist(at[member], at[other]) * weight for other, weight in near[member])

    for _ in range(12):
        better = False
        for a, b in combinations((member for member in order if member in group_of), 2):
            if group_of[a] != group_of[b]:
                continue
            before = local(a) + local(b)
            at[a], at[b] = at[b], at[a]
            if local(a) + local(b) < before - 1e-6:
                better = True
            else:
                at[a], at[b] = at[b], at[a]
        if not better:
            break
    seat = {point: member for member, point in at.items()}
    return [seat[point] for point in places]


def outward(place: Point, count: int, size: Point = BOX) -> tuple[Point, ...]:
    """Places for what a box of the ring opens into: a column beside it, away from the middle."""
    x, y = place
    if abs(x) / ASPECT >= abs(y):
        side = math.copysign(1, x)
        return tuple((x + side * (size[0] + 24), y + (i - (count - 1) / 2) * (size[1] + 6)) for i in range(count))
    side = math.copysign(1, y)
    return tuple((x, y + side * (size[1] + 14) * (i + 1)) for i in range(count))
