import { beforeEach, describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { roar } from "#test/support/closedReport.ts";
import { type View, views } from "../../../tab/app/route.ts";
import { openTab } from "../standIn/openTab.ts";
import { axeFindings, structureFindings } from "./checks.ts";
import { settled, wholeHouse } from "./house.ts";

const { standIn, browser } = wholeHouse(async () => undefined);
const { lars, elias, berit } = demoPeople;

/** Who has each page. In this house nothing has happened yet: what they see is empty. */
const whose: Partial<Readonly<Record<View, typeof lars>>> = { oppbevaring: roar, statistikk: berit, drift: elias };
const open = (view: View) => openTab(browser(), standIn(), { person: whose[view] ?? lars, search: `?view=${view}` });
/** All that a page asks for, but who is looking. */
const asked = /^(GET|POST) \/api\/(?!me\b|stream)/;

// What one page failed with is not there for the next.
beforeEach(() => standIn().faults.clear());

describe("states of every page", () => {
  it.each(views)("LM-05 leaves nobody out while %s is empty, on its way, not to be had, and offline", async (view) => {
    const empty = await open(view);
    await settled(empty.tab);
    expect(["empty", await structureFindings(empty.tab)]).toEqual(["empty", []]);
    expect(["empty", await axeFindings(empty.page, empty.tab)]).toEqual(["empty", []]);
    const words = await empty.tab.locator("main").innerText();
    // Why it is empty, and what one can do: a heading alone helps nobody.
    expect(words.length).toBeGreaterThan(60);
    const cut = standIn().faults.plan(/\/api\//, { kind: "cut" });
    standIn().breakStreams();
    await empty.tab
      .getByText(/Ingen kontakt med Dagsorden/)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(["offline", await structureFindings(empty.tab)]).toEqual(["offline", []]);
    expect(["offline", await axeFindings(empty.page, empty.tab, ["default"])]).toEqual(["offline", []]);
    await empty.close();
    cut();

    let letGo = () => {};
    const until = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const held = standIn().faults.plan(asked, { kind: "hold", until });
    const waiting = await open(view);
    expect(["on its way", await axeFindings(waiting.page, waiting.tab, ["default"])]).toEqual(["on its way", []]);
    letGo();
    held();
    await waiting.close();

    const body = { error: "fault", reference: "K7Q-42" };
    const failing = standIn().faults.plan(asked, { kind: "answer", status: 500, body });
    const failed = await open(view);
    await settled(failed.tab);
    expect(["failed", await structureFindings(failed.tab)]).toEqual(["failed", []]);
    expect(["failed", await axeFindings(failed.page, failed.tab)]).toEqual(["failed", []]);
    failing();
    await failed.close();
  });
});
