import { type RefObject, useEffect, useRef } from "react";
import { focusHeading } from "./focusHeading.ts";

/**
 * The element around something that opens in the place of its button. Once it has closed, the focus goes to the button that
 * opened it (`data-opens`), or to the page's heading where that is gone; otherwise it would be lost. `open` names what is open.
 */
export function useFocusBack(open: string | undefined): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    const closed = before.current;
    before.current = open;
    if (closed === undefined || open !== undefined) return;
    const opener = around.current?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(closed)}"]`);
    if (opener) opener.focus();
    else focusHeading();
  }, [open]);
  return around;
}
