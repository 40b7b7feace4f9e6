import { useEffect, useRef } from "react";
import { shortcutOf } from "./useShortcuts.ts";

/**
 * Keys that are meant for the page, wherever on it the focus is, also where nothing has it. Not those that are pressed in a dialog,
 * which lies above the page. `onKey` says whether it was one of its own: then nothing else comes of it.
 */
export function usePageKeys(onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (target instanceof HTMLElement && target.closest("[role=dialog]") !== null) return;
      const key = shortcutOf(event);
      // Otherwise the letter would be typed into the field that takes the focus.
      if (key !== undefined && latest.current(key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
