/** The server that is written to at first, or the one that follows it. */
export type Which = "primary" | "standby";

/** What the keeper of the database servers is asked. */
export type Asked =
  | { readonly what: "start"; readonly which: Which }
  | { readonly what: "stop"; readonly which: Which; readonly mode: "fast" | "immediate" };

/** What it says: once when all is there, and after each thing that it is asked. */
export type KeeperWords =
  | { readonly kind: "ready"; readonly password: string; readonly ports: Readonly<Record<Which, number>> }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly why: string };
