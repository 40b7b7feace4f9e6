import { useSyncExternalStore } from "react";

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

type Pressed = Pick<globalThis.KeyboardEvent, "defaultPrevented" | "ctrlKey" | "metaKey" | "altKey" | "key" | "target">;

/** Where letters are typed, or choose something. In a box to tick they do neither. */
const typed = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/** The key, when it is meant as a shortcut: not while one types, and not together with another key. */
export function shortcutOf(event: Pressed): string | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const typing = event.target instanceof HTMLElement && event.target.closest(typed) !== null;
  return typing && event.key !== "Escape" ? undefined : event.key;
}

/** Ctrl and Enter, or ⌘ and Enter: what is typed is to be sent. Works in a text field too, and with a screen reader. */
export function isSendKey({ ctrlKey, metaKey, key }: Pressed): boolean {
  return (ctrlKey || metaKey) && key === "Enter";
}
