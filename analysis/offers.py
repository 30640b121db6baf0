"""What reports say became of offers, in words."""

from __future__ import annotations

# The fates of data/rules/fates.toml in the order in which an offer goes through them; a test holds the two together.
FATES = {
    "made": "Made",
    "under_study": "Under study",
    "amended": "Changes asked",
    "accepted": "Accepted",
    "rejected": "Rejected",
    "in_force": "In force",
    "collapsed": "Collapsed",
}
NOTE = (
    "A story counts where a report says that an offer was made, is being studied, accepted and so on, as far as it has "
    "happened; one story can tell several. Which offer a report means is often open, so these are counts of what was "
    "told, not of what became of each offer."
)
