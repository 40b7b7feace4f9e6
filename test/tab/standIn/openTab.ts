import type { Browser, Frame, Page } from "playwright-core";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { StandIn } from "./standIn.ts";

export type Opened = { readonly page: Page; readonly tab: Frame; readonly errors: string[]; readonly close: () => Promise<void> };

type How = {
  readonly person: PersonId;
  readonly theme?: "default" | "dark" | "contrast";
  /** The tab's own address: `?view=mine`. */
  readonly search?: string;
  readonly locale?: string;
  /** A case that Teams' deep link leads to. */
  readonly deepLink?: string;
  readonly width?: number;
  readonly height?: number;
};

/** Opens the tab in the page that plays Teams. Nothing but loopback is reached; `errors` gathers what the page complains of. */
export async function openTab(browser: Browser, standIn: StandIn, how: How): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: how.width ?? 1180, height: how.height ?? 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const query = new URLSearchParams({
    person: how.person,
    theme: how.theme ?? "default",
    search: how.search ?? "",
    locale: how.locale ?? "nb-no",
    case: how.deepLink ?? "",
  });
  await page.goto(`${standIn.url}/host?${query}`);
  const element = await page.waitForSelector("iframe");
  const tab = await element.contentFrame();
  if (tab === null) throw new Error("no tab");
  await tab.waitForSelector("h1, [role=alert], [role=group]");
  return { page, tab, errors, close: () => context.close() };
}
