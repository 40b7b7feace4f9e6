import type { Frame, Page } from "playwright-core";

/** More stops than any page has. */
const mostStops = 400;

/**
 * Goes through a page by Tab alone, from its beginning to its end, and tells what is amiss: a stop that cannot be seen (2.4.7) or
 * is covered (2.4.11), an order other than that of reading (2.4.3), something that is never reached (2.1.1), a way that does not
 * end (2.1.2). The page is narrow then, and what is read later lies further down.
 */
export async function keyboardFindings(page: Page, tab: Frame): Promise<readonly string[]> {
  await tab.evaluate(begin);
  const found: string[] = [];
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press("Tab");
    const { ended, amiss } = await tab.evaluate(lookAtStop);
    found.push(...amiss);
    if (ended) return [...found, ...(await tab.evaluate(neverReached))];
  }
  return [...found, "does not end"];
}

// What follows runs in the page: each function stands by itself, and what they share lies on the window.

type Walk = {
  readonly seen: Element[];
  /** How the last stop looked while it had the focus. */
  last: { readonly at: Element; readonly look: string; readonly top: number } | null;
  lookOf: (at: Element) => string;
};

function begin(): void {
  const lookOf = (at: Element): string => {
    const around = [at, at.parentElement, at.parentElement?.parentElement, at.nextElementSibling].filter((one) => one != null);
    const sides = around.flatMap((one) => [null, "::before", "::after"].map((part) => getComputedStyle(one, part)));
    return sides
      .map((style) =>
        style.content === "none" && style.display === "none"
          ? ""
          : [
              ...[style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor],
              ...[style.borderTopColor, style.borderBottomColor, style.borderTopWidth, style.borderBottomWidth],
              ...[style.textDecorationLine, style.textDecorationStyle, style.textDecorationColor, style.transform],
            ].join(" "),
      )
      .join("|");
  };
  const walk: Walk = { seen: [], last: null, lookOf };
  Object.assign(window, { walk });
  const { body } = document;
  const at = document.activeElement;
  // In a dialog one is already, wherever it wanted the focus: the way goes round from there, so that the first step of it may lead up again. It was
  // opened by a click, and then browsers do not show where the focus is.
  if (document.querySelector("[role=dialog]") !== null && at !== null) {
    walk.seen.push(at);
    return;
  }
  body.tabIndex = -1;
  body.focus();
  body.removeAttribute("tabindex");
  window.scrollTo(0, 0);
}

function lookAtStop(): { readonly ended: boolean; readonly amiss: readonly string[] } {
  const { walk } = window as unknown as { readonly walk: Walk };
  const at = document.activeElement;
  const amiss: string[] = [];
  const says = (element: Element) => element.outerHTML.slice(0, 200);
  const before = walk.last;
  // A field of dates has stops of its own within.
  if (before?.at === at) return { ended: false, amiss };
  if (before?.at.isConnected === true && walk.lookOf(before.at) === before.look)
    amiss.push(`its focus is not seen: ${says(before.at)}`);
  if (at === null || at === document.body || !document.hasFocus() || walk.seen.includes(at)) return { ended: true, amiss };
  if (at.hasAttribute("data-tabster-dummy")) return { ended: false, amiss };
  walk.seen.push(at);
  const box = at.getBoundingClientRect();
  const points = [0.5, 0.05, 0.95].flatMap((x) =>
    [0.5, 0.1, 0.9].map((y) => [box.x + box.width * x, box.y + box.height * y] as const),
  );
  const uncovered = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (at.contains(top) || top.contains(at) || top.closest("label")?.contains(at) === true);
  });
  if (!uncovered) amiss.push(`is covered: ${says(at)}`);
  const top = box.top + window.scrollY;
  if (before !== null && (before.at.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) === 0)
    amiss.push(`comes before what was read: ${says(at)}`);
  if (before !== null && box.bottom + window.scrollY < before.top - 4) amiss.push(`lies above what was read: ${says(at)}`);
  walk.last = { at, look: walk.lookOf(at), top };
  return { ended: false, amiss };
}

function neverReached(): readonly string[] {
  const { walk } = window as unknown as { readonly walk: Walk };
  const dialog = document.querySelector("[role=dialog]");
  const all = (dialog ?? document).querySelectorAll("a[href],button,input,select,textarea,summary,[tabindex]");
  const groups = new Set(walk.seen.map((one) => (one instanceof HTMLInputElement && one.type === "radio" ? one.name : "")));
  return (
    [...all]
      .filter((one): one is HTMLElement => one instanceof HTMLElement)
      .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled"))
      .filter((one) => !one.hasAttribute("data-tabster-dummy") && one.closest("[inert],[aria-hidden=true]") === null)
      .filter((one) => !walk.seen.includes(one))
      // Of these the arrows go from one to the next.
      .filter((one) => one.role !== "option" && one.role !== "tab")
      .filter((one) => !(one instanceof HTMLInputElement && one.type === "radio" && groups.has(one.name)))
      .map((one) => `is never reached: ${one.outerHTML.slice(0, 200)}`)
  );
}
