"""What lives as long as the server is set aside, so that Python does not go through it after every run of a page.

Streamlit has all objects of the process searched for garbage when a script ends, and nothing else goes on meanwhile:
the answer to the browser waits. Most of these objects are modules, which never go away. What a session holds at that
moment is set aside with them, which costs little, for modules are loaded a few times and no more.
"""

from __future__ import annotations

import atexit
import gc
import sys

# At the end Python looks for garbage once more, and libraries complain of what is still there.
atexit.register(gc.unfreeze)
_seen = 0


def set_lasting_aside() -> None:
    """Take what is there out of the search for garbage, once more whenever modules were loaded since the last time."""
    global _seen
    if len(sys.modules) != _seen:
        _seen = len(sys.modules)
        gc.collect()
        gc.freeze()
