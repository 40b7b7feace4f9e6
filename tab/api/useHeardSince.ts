import { skipToken, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Heard } from "./touches.ts";

/** What this page does itself comes back as the answer, about when it is told of. */
const graceMs = 1_000;

/** Whether something that is on screen has changed since it was read; `maybe` after a break in which it may have. */
export function useHeardSince(
  key: readonly string[],
  read: { readonly version: number; readonly at: number } | undefined,
): "new" | "maybe" | undefined {
  const { data: heard, dataUpdatedAt: heardAt } = useQuery<Heard>({ queryKey: key, queryFn: skipToken });
  const [isLate, setLate] = useState(false);
  const found = read === undefined || heard === undefined ? undefined : sinceThen(heard, heardAt, read);
  useEffect(() => {
    if (found === undefined) return setLate(false);
    const timer = setTimeout(() => setLate(true), graceMs);
    return () => clearTimeout(timer);
  }, [found]);
  return isLate ? found : undefined;
}

function sinceThen(heard: Heard, heardAt: number, read: { readonly version: number; readonly at: number }) {
  if (heard === "maybe") return heardAt > read.at ? "maybe" : undefined;
  return heard.version > read.version ? "new" : undefined;
}
