"""Working a page by its keyboard alone: Tab to a control by its name, and see where the focus stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Page

# More stops than any page has; a search that needs more has gone round.
_MOST = 260
_STOP = """() => {
  let one = document.activeElement;
  while (one && one.shadowRoot && one.shadowRoot.activeElement) one = one.shadowRoot.activeElement;
  if (!one || one === document.body) return null;
  // The cells of a table are drawn on its canvas; those in the document are for screen readers.
  const box = (one.closest("canvas") || one).getBoundingClientRect();
  const role = one.getAttribute("role") || one.tagName.toLowerCase();
  const inside = ["main", "div", "canvas"].includes(role) ? "" : one.innerText;
  const name = one.getAttribute("aria-label") || inside || one.labels?.[0]?.innerText || "";
  return {role, name, box: [box.x, box.y, box.width, box.height]};
}"""


@dataclass(frozen=True)
class Stop:
    """Where the focus is: role (or tag) and name of the control, and its place in the window in pixels."""

    role: str
    name: str
    box: tuple[float, float, float, float]

    def says(self, name: str, role: str = "") -> bool:
        """Whether this is the control looked for; ``name`` is a regular expression."""
        return self.role == (role or self.role) and re.search(name, self.name) is not None

    def is_seen(self, width: int, height: int) -> bool:
        """Whether any of it stands in a window of this size."""
        x, y, wide, tall = self.box
        return wide > 0 and tall > 0 and x + wide > 0 and y + tall > 0 and x < width and y < height


def stop(page: Page) -> Stop | None:
    """The control that has the focus; None for the page as a whole."""
    found = page.evaluate(_STOP)
    return None if found is None else Stop(found["role"], found["name"], tuple(found["box"]))


def tab_to(page: Page, name: str, role: str = "", *, back: bool = False) -> Stop:
    """Press Tab (Shift+Tab when ``back``) until the control has the focus; AssertionError when it is not reached."""
    passed: list[str] = []
    for _ in range(_MOST):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        here = stop(page)
        if here is not None and here.says(name, role):
            return here
        passed.append("the page" if here is None else f"{here.role} {here.name[:40]!r}")
    raise AssertionError(f"Tab does not reach {name!r}. It went over: {', '.join(dict.fromkeys(passed))}")


def choose_row(page: Page, row: int = 0) -> None:
    """Tab to the next table and choose a row of it."""
    tab_to(page, "", "canvas")
    for key in [*["ArrowDown"] * (row + 1), "Shift+Space"]:
        # The table takes a key when it has drawn what the last one did.
        page.wait_for_timeout(200)
        page.keyboard.press(key)
