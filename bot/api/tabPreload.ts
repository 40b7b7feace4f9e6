import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What the build says of the tab's first routes, see `infra/tab/weigh.ts`. */
type FirstRoutes = {
  readonly frame: Readonly<Record<string, readonly string[]>>;
  readonly views: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly token: readonly string[];
};

/** The files that a page of the tab asks for at once, as links in its head: then none of them waits until another has been read. */
export async function preloadLinks(folder: string, view: string | null, acceptLanguage: string): Promise<string> {
  const text = await readFile(join(folder, "first-routes.json"), "utf8").catch(() => undefined);
  if (text === undefined) return "";
  const { frame, views, token }: FirstRoutes = JSON.parse(text);
  // A guess: Teams says later which language it runs in. Where it is another, its words are fetched then.
  const language = /^\s*(nn|en)\b/i.exec(acceptLanguage)?.[1]?.toLowerCase() ?? "nb";
  const route = Object.hasOwn(views, view ?? "") ? views[view ?? ""] : frame;
  const link = (file: string, extra = "") => `<link rel="modulepreload"${extra} href="/tab/${file}">`;
  // The token is the first thing that is asked for, and what asks for it is heavy: it comes beside the page and not after it.
  return [
    ...(route?.[language] ?? []).map((file) => link(file)),
    ...token.map((file) => link(file, ' fetchpriority="low"')),
  ].join("");
}
