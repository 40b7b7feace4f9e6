import { type KeyboardEvent, useSyncExternalStore } from "react";

const stored = "dagsorden:hurtigtaster";
const changed = "dagsorden:hurtigtaster-endret";

/** Whether single-letter keys are used. One can switch them off (WCAG 2.1.4): speech input types letters. */
export function useShortcutsOn(): readonly [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => on), set];
}

let on = remembered();

function set(next: boolean): void {
  on = next;
  try {
    localStorage.setItem(stored, next ? "på" : "av");
  } catch {
    // The browser keeps nothing for framed pages: then it holds until the tab is closed.
  }
  window.dispatchEvent(new Event(changed));
}

function remembered(): boolean {
  try {
    return localStorage.getItem(stored) !== "av";
  } catch {
    return true;
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

/** The key, when it is meant as a shortcut: not while one types, and not together with another key. */
export function shortcutOf(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const typing =
    event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]") !== null;
  return typing && event.key !== "Escape" ? undefined : event.key;
}
