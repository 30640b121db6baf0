"""What sort of body an actor is that speaks, or that words without a name mean."""

from __future__ import annotations

from functools import cache

from loaders.events.gazetteer import load_gazetteer


@cache
def state_of_demonym() -> dict[str, str]:
    """The states by what one of their people is called, in small letters."""
    return {name.lower(): one.id for one in load_gazetteer().actors.values() for name in one.demonyms}


@cache
def capital_of() -> dict[str, str]:
    """The states by their capitals in small letters."""
    actors = load_gazetteer().actors.values()
    return {capital.lower(): one.id for one in actors for capital in one.capitals if " " not in capital}


def is_court(actor: str) -> bool:
    """Whether the actor is a court."""
    return bool(actor) and "Court" in load_gazetteer().actors[actor].name


@cache
def media() -> frozenset[str]:
    """The actors that report what others say."""
    return frozenset(one.id for one in load_gazetteer().actors.values() if "broadcaster" in one.about)
