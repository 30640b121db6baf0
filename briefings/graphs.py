"""Who is named with whom in a briefing, as a network for Gephi and its like: GraphML and GEXF."""

from __future__ import annotations

import io
import re

import networkx as nx

from briefings.record import Briefing
from briefings.text import printable
from charts.theme import SIDE_COLOURS

_OTHER = SIDE_COLOURS["other"]
_WRITTEN = re.compile(r' lastmodifieddate="[^"]*"')


def graphml(briefing: Briefing) -> bytes:
    """The network as GraphML; ``weight`` counts the sentences that name both."""
    out = io.BytesIO()
    nx.write_graphml_xml(_network(briefing), out, infer_numeric_types=True)
    return out.getvalue()


def gexf(briefing: Briefing) -> bytes:
    """The network as GEXF 1.2 with the colours of the sides."""
    network = _network(briefing)
    for _, node in network.nodes(data=True):
        red, green, blue = bytes.fromhex(node["colour"].removeprefix("#"))
        node["viz"] = {"color": {"r": red, "g": green, "b": blue, "a": 1.0}}
    out = io.BytesIO()
    nx.write_gexf(network, out)
    # networkx writes the day on which it writes; the day of the briefing is the one that counts.
    made = f' lastmodifieddate="{briefing.made:%Y-%m-%d}"'
    return _WRITTEN.sub(made, out.getvalue().decode("utf-8"), count=1).encode("utf-8")


def _network(briefing: Briefing) -> nx.Graph:
    tables = briefing.tables
    description = f"{briefing.say_filters()}. {briefing.counts} {briefing.say_version()}"
    network = nx.Graph(name=printable(briefing.title), description=printable(description))
    for actor in tables.actors.to_dict("records"):
        network.add_node(
            actor["actor_id"],
            label=printable(actor["name"]),
            side=printable(actor["side_name"]),
            sentences=int(actor["n"]),
            colour=SIDE_COLOURS.get(actor["side"], _OTHER),
        )
    for tie in tables.ties.to_dict("records"):
        network.add_edge(
            tie["actor_a"],
            tie["actor_b"],
            weight=int(tie["n"]),
            jaccard=round(float(tie["jaccard"]), 6),
            lift=round(float(tie["lift"]), 6),
            issue=printable(tie["issue"]),
        )
    return network
