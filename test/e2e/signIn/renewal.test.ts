import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { signInBench } from "#test/support/signIn/bench.ts";
import { canary, writeKlage, written } from "#test/support/signIn/klage.ts";
import { tabOrigin } from "#test/support/signIn/tenant.ts";
import { nb } from "../../../tab/texts/nb.ts";
import { reportTexts } from "../../../tab/texts/reports/useReportTexts.ts";

const { tenant, page, tab, press, openWindow, told, whose, says } = signInBench();
const { kari, lars } = demoPeople;
const { how, open, again, inAgain, sendAgain } = nb.signIn;
const { send } = await reportTexts.load("nb");
const sent = () => tenant().seen.filter((line) => line.startsWith("POST /api/reports "));
const receipt = () => tab().locator("[data-receipt]");

async function halfWay(search = "?view=ifra") {
  tenant().entra.agreed.add(kari);
  await page().goto(tenant().address({ search }));
  await writeKlage(tab());
}

describe("a token that runs out in the middle of work", () => {
  it("is renewed without a word, and what is sent is sent once", async () => {
    await halfWay();
    const given = tenant().teams.given;
    tenant().expireNext = /^POST \/api\/reports$/;
    await press(send);
    await receipt().waitFor();
    expect(sent()).toEqual(["POST /api/reports 401", "POST /api/reports 200"]);
    expect(tenant().teams.given).toBe(given + 1);
    expect(await told("authentication.authenticate")).toBe(0);
    expect(tenant().log.map(({ fields }) => fields)).toContainEqual(
      expect.objectContaining({ failure: "expired", path: "/api/reports" }),
    );
  });

  it("is asked for anew before it runs out, where it lives short", async () => {
    tenant().teams.lifetimeSeconds = 120;
    await halfWay();
    await press(send);
    await receipt().waitFor();
    expect(sent()).toEqual(["POST /api/reports 200"]);
    expect(tenant().seen.filter((line) => line.endsWith(" 401"))).toEqual([]);
    expect(tenant().teams.given).toBeGreaterThan(1);
  });

  it("says so where it cannot be renewed, keeps every word, and goes on after signing in anew", async () => {
    await halfWay();
    tenant().expireNext = /^POST \/api\/reports$/;
    tenant().teams.refuses = "interaction_required";
    await press(send);
    await says(how["sign-in"].title);
    await says(nb.failure.notSaved);
    await says(nb.failure.kept);
    expect(await written(tab())).toBe(canary);
    expect(sent()).toEqual(["POST /api/reports 401"]);
    const window = await openWindow(open);
    tenant().teams.refuses = undefined;
    await window.getByRole("link", { name: "Accept" }).click();
    await says(inAgain);
    await says(sendAgain);
    await expect.poll(() => tab().getByText(how["sign-in"].title).count()).toBe(0);
    expect(await written(tab())).toBe(canary);
    // Nothing is sent behind the person's back.
    expect(sent()).toHaveLength(1);
    await press(send);
    await receipt().waitFor();
    expect(sent()).toEqual(["POST /api/reports 401", "POST /api/reports 200"]);
  });

  it("shows on the page that one is out, how old it is, and keeps what was typed when one looks elsewhere", async () => {
    await halfWay();
    tenant().expireNext = /^GET \/api\/reports\?list=/;
    tenant().teams.refuses = "tokenRevoked";
    await tab().getByText("Mine meldinger", { exact: true }).first().click();
    await says(how["sign-in"].title);
    await expect.poll(() => tab().locator("body").innerText()).toMatch(/Du ser det som gjaldt kl\. \d\d[.:]\d\d/);
    tenant().teams.refuses = undefined;
    await press(again);
    await expect.poll(() => tab().getByText(how["sign-in"].title).count()).toBe(0);
    await tab().getByText("Meld fra", { exact: true }).first().click();
    expect(await written(tab())).toBe(canary);
    await press(send);
    await receipt().waitFor();
    expect(sent()).toEqual(["POST /api/reports 200"]);
  });
});

describe("another person who signs in on the same machine", () => {
  it("begins anew: nothing of the first is shown, sent or kept", async () => {
    await halfWay("?view=ifra&vis=meld");
    const before = tenant().seen.length;
    tenant().entra.agreed.add(lars);
    tenant().teams.person = lars;
    tenant().expireNext = /^POST \/api\/reports$/;
    expect(await whose(() => press(send))).toBe(lars);
    await tab().locator("[data-kind=klage]").first().waitFor();
    const shown = await tab().locator("html").innerHTML();
    expect(shown).not.toContain(canary);
    expect(shown).not.toContain("Ante Sara");
    const inner =
      page()
        .frames()
        .find((one) => one.url().startsWith(tabOrigin)) ?? expect.fail("no tab");
    expect(new URL(inner.url()).search).toBe("?view=ifra");
    // What the first one was sending did not go out in the other's name.
    expect(sent().filter((line) => line.endsWith(" 200"))).toEqual([]);
    expect(
      tenant()
        .seen.slice(before)
        .filter((line) => /POST .* 200/.test(line)),
    ).toEqual([]);
  });
});
