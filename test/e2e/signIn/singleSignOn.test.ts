import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { tabClientId, tenantId } from "#test/support/signedActivity.ts";
import { signInBench } from "#test/support/signIn/bench.ts";
import { tabOrigin } from "#test/support/signIn/tenant.ts";
import { en } from "../../../tab/texts/en.ts";
import { nb } from "../../../tab/texts/nb.ts";
import { nn } from "../../../tab/texts/nn.ts";

const { tenant, page, tab, press, openWindow, told, whose, says } = signInBench();
const { kari } = demoPeople;
const { how, open, again } = nb.signIn;

describe("single sign-on", () => {
  it("shows the person what is theirs, with a token that Teams gave without asking anybody", async () => {
    tenant().entra.agreed.add(kari);
    expect(await whose(() => page().goto(tenant().address()))).toBe(kari);
    await tab().getByRole("heading", { name: nb.mine.title }).waitFor();
    expect(tenant().teams.given).toBe(1);
    expect(await told("authentication.authenticate")).toBe(0);
    expect(tenant().seen.filter((line) => line.endsWith(" 401"))).toEqual([]);
    expect(tenant().entra.asked).toEqual([]);
  });

  it("goes through the interface of a phone, where the tab is in no frame", async () => {
    tenant().entra.agreed.add(kari);
    const token = await tenant().entra.issuer.signTabToken({ personId: kari });
    await page().addInitScript(
      `(${(given: string) => {
        const runtime = '{"apiVersion":4,"isNAAChannelRecommended":false,"isLegacyTeams":false,"supports":{"pages":{}}}';
        const answers: Record<string, readonly unknown[]> = {
          initialize: ["content", "ios", runtime, "2.58.0"],
          getContext: [{ locale: "nb-no", theme: "default", entityId: "x", frameContext: "content", hostClientType: "ios" }],
          "authentication.getAuthToken": [true, given],
        };
        Object.assign(window, {
          nativeInterface: {
            framelessPostMessage: (message: string) => {
              const { id, uuidAsString, func } = JSON.parse(message);
              const args = answers[func];
              const data = { id, uuidAsString, args };
              if (args !== undefined) setTimeout(() => (Reflect.get(window, "onNativeMessage") as (m: object) => void)({ data }));
            },
          },
        });
      }})(${JSON.stringify(token)})`,
    );
    expect(await whose(() => page().goto(`${tabOrigin}/tab/?view=mine`))).toBe(kari);
    await page().getByRole("heading", { name: nb.mine.title }).waitFor();
  });
});

describe("a person who has not agreed yet", () => {
  it.each([
    ["nb-no", nb],
    ["nn-no", nn],
    ["en-gb", en],
  ] as const)("is told so in %s, agrees in Entra's window, and is where they were going", async (locale, t) => {
    await page().goto(tenant().address({ search: "?view=ifra&vis=meldinger", locale }));
    await says(t.signIn.how.consent.title);
    await says(t.signIn.how.consent.how);
    expect(await told("authentication.authenticate")).toBe(0);
    const window = await openWindow(t.signIn.open);
    expect(new URL(window.url()).pathname).toBe(`/${tenantId}/oauth2/v2.0/authorize`);
    const closed = window.waitForEvent("close");
    expect(await whose(() => window.getByRole("link", { name: "Accept" }).click())).toBe(kari);
    await closed;
    await tab().getByRole("heading").first().waitFor();
    await expect.poll(() => tab().getByText(t.signIn.how.consent.title).count()).toBe(0);
    expect(tenant().seen.some((line) => line.startsWith("GET /api/reports"))).toBe(true);
    const { entra } = tenant();
    expect([entra.asked.length, entra.wrong]).toEqual([1, []]);
    expect(entra.asked[0]?.get("client_id")).toBe(tabClientId);
    expect(await told("authentication.authenticate")).toBe(1);
  });

  it.each([
    [360, 740, "default"],
    [1180, 900, "dark"],
    [1180, 900, "contrast"],
  ] as const)("can read it and act on it at %i by %i in the theme «%s», by keyboard too", async (width, height, theme) => {
    await page().setViewportSize({ width, height });
    await page().goto(tenant().address({ theme }));
    await says(how.consent.title);
    expect((await new AxeBuilder({ page: page() }).include("iframe").analyze()).violations.map(({ id }) => id)).toEqual([]);
    const inner =
      page()
        .frames()
        .find((one) => one.url().startsWith(tabOrigin)) ?? expect.fail("no tab");
    expect(await inner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await tab().getByRole("button", { name: open }).focus();
    const [window] = await Promise.all([page().waitForEvent("popup"), page().keyboard.press("Enter")]);
    await tab().getByRole("button", { name: nb.signIn.waiting }).waitFor();
    await window.close();
    await says(how.closed.title);
    expect((await new AxeBuilder({ page: page() }).include("iframe").analyze()).violations.map(({ id }) => id)).toEqual([]);
  });

  it("hears what it means to have said no, and may change their mind", async () => {
    await page().goto(tenant().address());
    await says(how.consent.title);
    await (await openWindow(open)).getByRole("link", { name: "Cancel" }).click();
    await says(how.declined.title);
    await says(how.declined.how);
    const window = await openWindow(open);
    expect(await whose(() => window.getByRole("link", { name: "Accept" }).click())).toBe(kari);
  });

  it("closes the window, and opens it once more", async () => {
    await page().goto(tenant().address());
    await (await openWindow(open)).close();
    await says(how.closed.title);
    const window = await openWindow(open);
    expect(await whose(() => window.getByRole("link", { name: "Accept" }).click())).toBe(kari);
  });

  it("is told that the browser opened no window, and what to do", async () => {
    await page().goto(tenant().address());
    await says(how.consent.title);
    await page().evaluate("window.open = () => null");
    await press(open);
    await says(how.stopped.title);
    await says(how.stopped.how);
  });

  it("is not sent round in circles where an administrator has to approve first, and gets in when that is done", async () => {
    tenant().entra.rules = "admin-only";
    await page().goto(tenant().address());
    await (await openWindow(open)).getByRole("link", { name: "Return without consent" }).click();
    await says(how.admin.title);
    await says(how.admin.how);
    expect(await tab().getByRole("button", { name: open }).count()).toBe(0);
    // Pressed too early it stays as truthful.
    await press(again);
    await says(how.consent.title);
    tenant().entra.agreed.add(kari);
    expect(await whose(() => press(again))).toBe(kari);
  });

  it("is told that the employer's rules for signing in say no", async () => {
    tenant().entra.rules = "blocked-here";
    await page().goto(tenant().address());
    await says(how.consent.title);
    await press(open);
    await says(how.policy.title);
    await says(how.policy.how);
    expect(await tab().getByRole("button", { name: open }).count()).toBe(0);
  });

  it("gets another way than a window where Teams gives no reason", async () => {
    tenant().teams.refuses = "internal_error";
    await page().goto(tenant().address());
    await says(nb.failure.noToken);
    tenant().teams.refuses = undefined;
    tenant().entra.agreed.add(kari);
    expect(await whose(() => press(again))).toBe(kari);
  });
});
