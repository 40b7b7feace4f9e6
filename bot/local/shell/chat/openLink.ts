import { type View, viewNamed } from "../place.ts";

type Open = (view: View, subPage?: string) => void;

/** Opens a link of a card or of the tab: into our own tab where it points there, as Teams does; elsewhere in a new window. */
export function openLink(url: string, openTab: Open): void {
  const target = URL.parse(url, location.href);
  if (target === null || !["https:", "http:", "mailto:"].includes(target.protocol)) return;
  const inTab = tabLink(target);
  if (inTab === undefined) window.open(target.href, "_blank", "noopener,noreferrer");
  else openTab(inTab.view, inTab.subPage);
}

/** The tab that a link points at: `https://teams.microsoft.com/l/entity/<app>/<tab>?context={"subEntityId":…}`, or `/tab/?view=…`. */
function tabLink(target: URL): { readonly view: View; readonly subPage?: string } | undefined {
  if (target.origin === location.origin && target.pathname.startsWith("/tab/")) {
    const subPage = target.searchParams.get("subPage") ?? target.searchParams.get("case");
    return { view: viewNamed(target.searchParams.get("view")), ...(subPage === null ? {} : { subPage }) };
  }
  const [, entity] = /^\/l\/entity\/[^/]+\/([^/]+)$/.exec(target.pathname) ?? [];
  if (target.hostname !== "teams.microsoft.com" || entity === undefined) return undefined;
  const subPage = subPageOf(target.searchParams.get("context"));
  return { view: viewNamed(decodeURIComponent(entity)), ...(subPage === undefined ? {} : { subPage }) };
}

function subPageOf(context: string | null): string | undefined {
  try {
    const parsed: unknown = JSON.parse(context ?? "null");
    if (typeof parsed !== "object" || parsed === null) return undefined;
    const named = "subPageId" in parsed ? parsed.subPageId : "subEntityId" in parsed ? parsed.subEntityId : undefined;
    return typeof named === "string" ? named : undefined;
  } catch {
    return undefined;
  }
}
