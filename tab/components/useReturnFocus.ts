import { type RefObject, useEffect, useRef } from "react";
import { focusHeading } from "./focusHeading.ts";

let lastOpened: string | undefined;

/** Remembers which row was opened, so that coming back to the list puts the focus on it. */
export function rememberOpened(caseId: string): void {
  lastOpened = caseId;
}

/** A list that takes the focus to the row one came from, or else to its page's heading. Once, when it has something to show. */
export function useReturnFocus(shown: boolean): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!shown || lastOpened === undefined) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-case="${CSS.escape(lastOpened)}"]`);
    if (row) row.focus();
    else focusHeading();
    lastOpened = undefined;
  }, [shown]);
  return list;
}
