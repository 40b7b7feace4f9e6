import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { signInBench } from "#test/support/signIn/bench.ts";
import { evilOrigin, tabOrigin } from "#test/support/signIn/tenant.ts";
import { nb } from "../../../tab/texts/nb.ts";
import { oneCaseTexts } from "../../../tab/texts/tabTexts.ts";

const { tenant, page, tab, told } = signInBench();
const { kari } = demoPeople;

describe("a page that is not Teams", () => {
  it("is told where the tab belongs, and asks the server for nothing", async () => {
    tenant().entra.agreed.add(kari);
    await page().goto(`${tabOrigin}/tab/?view=mine`);
    await page()
      .getByRole("heading", { name: (await oneCaseTexts.load("nb")).outside.title })
      .waitFor();
    expect(tenant().seen.filter((line) => line.includes(" /api/"))).toEqual([]);
  });

  it("may not hold the tab in a frame, however well it plays Teams", async () => {
    tenant().entra.agreed.add(kari);
    const stopped = page().waitForEvent("console", (line) => line.text().includes("frame-ancestors"));
    await page().goto(tenant().address({ origin: evilOrigin }));
    await stopped;
    expect(await told("initialize")).toBe(0);
    expect(tenant().seen.filter((line) => line.includes(" /api/"))).toEqual([]);
  });

  it("is not believed when it opens the tab's own window and plays Teams to it", async () => {
    await page().goto(`${evilOrigin}/?tab=${tabOrigin}/tab/config.json&tenant=evil`);
    const address = JSON.stringify(`${tabOrigin}/tab/auth-start.html`);
    const [window] = await Promise.all([page().waitForEvent("popup"), page().evaluate(`shown = window.open(${address}), null`)]);
    await window.getByText("Dette vinduet hører til innloggingen i Teams.").waitFor();
    expect(window.url()).toBe(`${tabOrigin}/tab/auth-start.html`);
    // It has answered as Teams would have.
    expect(await told("initialize")).toBe(1);
    expect(await told("authentication.authenticate.success")).toBe(0);
    expect(tenant().entra.asked).toEqual([]);
  });

  it("changes nothing by messages to the tab from a frame beside it", async () => {
    tenant().entra.agreed.add(kari);
    await page().goto(tenant().address());
    await tab().getByRole("heading", { name: nb.mine.title }).waitFor();
    const inner =
      page()
        .frames()
        .find((one) => one.url().startsWith(tabOrigin)) ?? expect.fail("no tab");
    const colour = () => inner.evaluate(() => getComputedStyle(document.querySelector("h1") ?? document.body).color);
    const before = await colour();
    await inner.evaluate("heard = []; addEventListener('message', ({ origin }) => heard.push(origin))");
    await page().evaluate(
      `const beside = document.createElement("iframe"); beside.src = "${evilOrigin}/?tab=about:blank"; document.body.append(beside)`,
    );
    await expect
      .poll(() =>
        page()
          .frames()
          .some((one) => one.url().startsWith(evilOrigin)),
      )
      .toBe(true);
    const beside =
      page()
        .frames()
        .find((one) => one.url().startsWith(evilOrigin)) ?? expect.fail("no frame");
    await beside.waitForLoadState();
    const messages = [
      { func: "themeChange", args: ["dark"] },
      { id: 0, args: [true, "token"] },
      { func: "nestedAppAuthResponse", args: ["x", '{"messageType":"NestedAppAuthResponse"}'] },
    ];
    await beside.evaluate(`for (const one of ${JSON.stringify(messages)}) parent.frames[0].postMessage(one, "*")`);
    await expect.poll(() => inner.evaluate<number>("heard.length")).toBe(messages.length);
    expect(await colour()).toBe(before);
    // Teams itself is heard.
    await page().evaluate(`frame.contentWindow.postMessage({ func: "themeChange", args: ["dark"] }, "${tabOrigin}")`);
    await expect.poll(colour).not.toBe(before);
    expect(await colour()).not.toBe(before);
  });

  it.each([
    "/tab/auth-start.html?redirect_uri=https://evil.example/&tenant=evil.example&state=x",
    "/tab/auth-start.html#https://evil.example/",
    "/tab/auth-end.html?returnUrl=https://evil.example/#code=x&state=x&redirect_uri=https://evil.example/",
    "/tab/auth-end.html#error=access_denied&error_uri=https://evil.example/",
    "/tab/?returnUrl=https://evil.example/&view=https://evil.example/&sak=//evil.example",
  ])("leads nowhere by %s", async (path) => {
    const left: string[] = [];
    page().on("framenavigated", (frame) => left.push(new URL(frame.url()).origin));
    await page().goto(tabOrigin + path);
    await page().locator("h1, main:not([hidden])").first().waitFor();
    expect(new Set(left)).toEqual(new Set([tabOrigin]));
    expect(tenant().entra.asked).toEqual([]);
  });
});

describe("a link of Teams", () => {
  it.each([
    "../../../api/me",
    "sak-../../me?x=",
    "javascript:alert(1)",
    "https://evil.example/",
    '"><img src=x onerror=alert(1)>',
    "regel-__proto__",
    "beskjed-constructor",
    "regel-<script>",
    "%2e%2e%2fme",
  ])("that leads to «%s» runs nothing and fetches nothing but what is one's own", async (link) => {
    tenant().entra.agreed.add(kari);
    const alarms: string[] = [];
    page().on("dialog", (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    page().on("pageerror", (error) => alarms.push(error.message));
    await page().goto(tenant().address({ search: "?view=mine", link }));
    await tab().locator("h1").first().waitFor();
    await expect.poll(() => tab().getByLabel(nb.loading).count()).toBe(0);
    expect(alarms).toEqual([]);
    const asked = tenant()
      .seen.map((line) => line.split(" ")[1] ?? "")
      .filter((path) => path.startsWith("/api/"));
    expect(asked.filter((path) => !/^\/api\/[\w-]+(?:\/[\w%.()!'*~-]+)*(?:\?[\w=&-]*)?$/.test(path))).toEqual([]);
    expect(
      page()
        .frames()
        .map((one) => new URL(one.url()).origin),
    ).not.toContain(evilOrigin);
  });
});
