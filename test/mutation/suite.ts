/** What a test file finds as "vitest" while mutants are tried: its own `expect`, and tests that are kept instead of run at once. */
export { expect } from "vitest";

type Body = (...given: readonly unknown[]) => unknown;

export type Case = { readonly name: string; readonly body: () => unknown };

const found: Case[] = [];
let path: readonly string[] = [];

/** The tests that files loaded since the last time have named. */
export function taken(): readonly Case[] {
  return found.splice(0);
}

export function describe(name: string, body: () => void): void {
  const above = path;
  path = [...above, name];
  body();
  path = above;
}

/** Options and time limits are not heeded: Stryker has a limit of its own. */
export function it(name: string, ...rest: readonly unknown[]): void {
  add(name, bodyOf(rest), []);
}

it.each =
  (rows: readonly unknown[]) =>
  (name: string, ...rest: readonly unknown[]): void => {
    for (const row of rows) add(name, bodyOf(rest), Array.isArray(row) ? row : [row]);
  };

function bodyOf(rest: readonly unknown[]): Body {
  const body = rest.find((one): one is Body => typeof one === "function");
  if (body === undefined) throw new Error("a test without a body");
  return body;
}

function add(name: string, body: Body, given: readonly unknown[]): void {
  const full = [...path, name].join(" ");
  const count = found.filter((one) => one.name.startsWith(full)).length;
  found.push({ name: count === 0 ? full : `${full} (${count + 1})`, body: () => body(...given) });
}
