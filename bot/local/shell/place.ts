import { useEffect, useState } from "react";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { ShellPerson } from "../wire.ts";

export type Page = "people" | "chat" | "tab";
/** The tabs of the product, in the order of its manifest. */
export const views = ["start", "godkjenninger", "aarshjul", "ifra", "saker", "mine", "uke", "spoer", "regelsett"] as const;
export type View = (typeof views)[number];

/** A tab by its name, and one's own agreements for any other name. */
export function viewNamed(name: unknown): View {
  return views.find((view) => view === name) ?? "mine";
}

/** Where one is: who, which page of three (on a narrow screen), and which tab. */
export type Place = {
  readonly personId: PersonId | undefined;
  readonly page: Page;
  readonly view: View;
  /** What within the tab a link pointed at. */
  readonly subPage?: string;
};

/** The tab that a person will most often want: a leader's approvals, everybody else's own agreements. */
export function homeView({ roles }: ShellPerson): View {
  return roles.includes("leder") ? "godkjenninger" : "mine";
}

/** The person that this window belongs to alone: `?person=<id>`. */
export const ownPerson = (new URLSearchParams(location.search).get("person") ?? undefined) as PersonId | undefined;

function read(): Place {
  const [person = "", page = "", view = ""] = location.hash.slice(1).split("/").map(decoded);
  return {
    personId: ownPerson ?? (person === "" ? undefined : (person as PersonId)),
    page: page === "people" || page === "tab" ? page : "chat",
    view: viewNamed(view),
  };
}

/** An address may have been typed, or cut short where it was copied. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

/** The place as kept in the address, so that back, forward and reload do what one expects. */
export function usePlace(): [Place, (change: Partial<Place>) => void] {
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const follow = () => setPlace(read());
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const go = (change: Partial<Place>) => {
    const { subPage: _, ...kept } = place;
    const next: Place = { ...kept, ...change };
    const hash = next.personId === undefined ? "" : `#${[next.personId, next.page, next.view].map(encodeURIComponent).join("/")}`;
    history.pushState(null, "", location.pathname + location.search + hash);
    setPlace(next);
  };
  return [place, go];
}
