/** Moves the focus to the next pane, as F6 does in a mail client; round and round. */
export function movePane(steps: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
  // `main` holds other panes: it is one of its own only where it holds none.
  const panes = all.filter((pane) => pane.querySelector('[data-pane]') === null);
  if (panes.length === 0) return;
  const now = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(now + steps + panes.length) % panes.length] ?? panes[0];
  if (next === undefined) return;
  entryOf(next).focus();
}

/** Where a pane is entered: its list, else the open page, else its first control. */
function entryOf(pane: HTMLElement): HTMLElement {
  for (const kind of ['[role="grid"]', 'a[aria-current]', 'a[href], button, input, select']) {
    const found = pane.querySelector<HTMLElement>(kind);
    if (found !== null) return found;
  }
  return pane;
}
