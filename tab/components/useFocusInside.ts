import { type RefObject, useCallback, useEffect, useRef } from "react";

/**
 * An element whose first control takes the focus when it appears: it was asked for by a click. Also gives the way to focus it
 * again. (Fluent's own `ref` types come out as `never` under exactOptionalPropertyTypes, hence the element around.)
 */
export function useFocusInside(): readonly [RefObject<HTMLDivElement | null>, () => void] {
  const around = useRef<HTMLDivElement>(null);
  const focus = useCallback(() => around.current?.querySelector<HTMLElement>("textarea, input, button")?.focus(), []);
  useEffect(focus, [focus]);
  return [around, focus];
}
