import gc
import sys
import types

from streamlit.testing.v1 import AppTest

from ui import memory
from ui.memory import set_lasting_aside


def test_what_is_there_is_set_aside_once_for_each_load_of_modules(monkeypatch):
    monkeypatch.setitem(sys.modules, "made_for_this_test", types.ModuleType("made_for_this_test"))
    set_lasting_aside()
    frozen = gc.get_freeze_count()
    assert frozen > len(gc.get_objects())  # the search for garbage has little left to go through
    kept = [[number] for number in range(1000)]
    set_lasting_aside()
    assert gc.get_freeze_count() <= frozen, "what came since stays within the search, so that it can be freed"
    monkeypatch.setitem(sys.modules, "another_made_for_this_test", types.ModuleType("another"))
    set_lasting_aside()
    assert gc.get_freeze_count() >= frozen + len(kept) - 100


def test_the_entry_script_sets_aside_what_lasts(monkeypatch):
    monkeypatch.setattr(memory, "_seen", 0)
    gc.unfreeze()
    at = AppTest.from_file("../dashboard.py", default_timeout=60).run()
    assert not at.exception
    assert gc.get_freeze_count() > 10_000
