import { type ReactNode, useEffect, useRef } from "react";

type Props = { readonly load: () => Promise<unknown>; readonly children: ReactNode };

/** A list whose rows lead to what is fetched: it is fetched when pointer or keys come to the list, so that it is there at the click. */
export function BeforeOpening({ load, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = list.current;
    // Where it cannot be had, that is told when it is opened.
    const begin = () => void load().catch(() => undefined);
    const ways = ["pointerover", "focusin"] as const;
    for (const way of ways) place?.addEventListener(way, begin, { once: true });
    return () => {
      for (const way of ways) place?.removeEventListener(way, begin);
    };
  }, [load]);
  return <div ref={list}>{children}</div>;
}
