import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Request, Response, Server } from "restify";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { cardBot } from "./cardBot.ts";
import { type LocalServer, startLocalServer } from "./localServer.ts";

const root = join(import.meta.dirname, "../../..");
const teamsJs = readFileSync(
  join(createRequire(import.meta.url).resolve("@microsoft/teams-js/package.json"), "../dist/umd/MicrosoftTeams.min.js"),
  "utf8",
);
// A tab of a few lines that asks its host by Microsoft's own library, and writes down what it was told.
const tabScript = `(async () => {
  const { app, authentication } = microsoftTeams;
  const say = (id, text) => { document.getElementById(id).textContent = text; };
  await app.initialize();
  const context = await app.getContext();
  say("context", [context.page.id, context.app.theme, context.app.locale, context.user.id].join(" "));
  app.registerOnThemeChangeHandler((theme) => say("theme", theme));
  const token = await authentication.getAuthToken();
  say("oid", JSON.parse(atob(token.split(".")[1])).oid);
  app.notifySuccess();
  document.getElementById("link").onclick = () => app.openLink(location.origin + "/tab/?view=godkjenninger");
})();`;
const tabPage = `<!doctype html><html lang="nb"><title>Fane</title><main><h1>Fane</h1><p id="context"></p><p id="theme"></p><p id="oid"></p>
<button id="link">Til godkjenninger</button></main><script src="/tab/teams.js"></script><script src="/tab/tab.js"></script></html>`;

function mountTab(server: Server): void {
  const give = (type: string, body: string) => async (_: Request, response: Response) => {
    response.writeHead(200, { "content-type": `${type}; charset=utf-8` });
    response.end(body);
  };
  server.get("/tab/", give("text/html", tabPage));
  server.get("/tab/tab.js", give("text/javascript", tabScript));
  server.get("/tab/teams.js", give("text/javascript", teamsJs));
}

let browser: Browser;
let server: LocalServer | undefined;
let context: BrowserContext;
let faults: string[] = [];

beforeAll(async () => {
  // In a process of its own, as `npm run build` does it: here NODE_ENV is "test", and React would be built for development.
  const env = { ...process.env, NODE_ENV: "production" };
  const vite = join(root, "node_modules/vite/bin/vite.js");
  await promisify(execFile)(process.execPath, [vite, "build", "--config", "vite.shell.config.ts"], { cwd: root, env });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  const { kari, lars, vera, hilde } = demoPeople;
  const featured = [kari, lars, vera, hilde];
  server = await startLocalServer(
    cardBot(() => server),
    { organisation: demoOrganisation, featured, mount: mountTab },
  );
  await server.installForAll();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: server.baseUrl() });
  // The library of the tab asks Microsoft's content network for a list; nothing here may leave the machine.
  await context.route(
    (url) => url.hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  faults = [];
});
afterEach(async () => {
  await context.close();
  await server?.stop();
  server = undefined;
});

async function openShell(path = "/"): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text());
  });
  await page.goto(path);
  return page;
}
const tabOf = (page: Page) => page.frameLocator("iframe");
// The dummies are how Fluent leads the Tab key; they take no focus that stays.
const violations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").exclude("[data-tabster-dummy]").analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
};
const choose = (page: Page, setting: string) =>
  page
    .getByRole("button", { name: "Innstillinger" })
    .click()
    .then(() => page.getByRole("menuitemradio", { name: setting }).click())
    .then(() => page.keyboard.press("Escape"));

describe("the local shell", () => {
  it("leads from the first visit through a card to its outcome, by keyboard", async () => {
    const page = await openShell();
    await page.getByRole("button", { name: /Søk om hjemmekontor som Kari/ }).press("Enter");
    const next = page.getByRole("button", { name: "Gå videre" });
    await next.press("Enter");
    await page.getByText("Skriv en begrunnelse.").waitFor();
    await page.getByRole("checkbox", { name: "Tirsdag" }).press("Space");
    await page.getByRole("textbox", { name: /Begrunnelse/ }).fill("Ro til å skrive");
    await next.press("Enter");
    const outcome = page.getByRole("region", { name: "Søknaden er sendt" });
    await outcome.getByText("Dager: 2.").waitFor();
    await expect.poll(() => outcome.evaluate((card) => card === document.activeElement)).toBe(true);
    expect(await page.getByRole("status").filter({ hasText: "Kortet er oppdatert: Søknaden er sendt" }).count()).toBe(1);
    expect(server?.received.at(-1)?.activity).toMatchObject({
      from: { aadObjectId: demoPeople.kari },
      value: { action: { verb: "next", data: { verb: "next", days: "2", from: "2027-02-01", why: "Ro til å skrive" } } },
    });
    expect(faults).toEqual([]);
  });

  it("plays Teams for the tab: context, token, theme and links, anew for each person", async () => {
    const page = await openShell();
    await page.getByRole("button", { name: /^Kari Nygård/ }).click();
    await tabOf(page).getByText(`mine default nb-NO ${demoPeople.kari}`).waitFor();
    await expect.poll(() => tabOf(page).locator("#oid").textContent()).toBe(demoPeople.kari);
    await choose(page, "Mørkt");
    await expect.poll(() => tabOf(page).locator("#theme").textContent()).toBe("dark");
    await tabOf(page).getByRole("button", { name: "Til godkjenninger" }).click();
    await tabOf(page).getByText(`godkjenninger dark nb-NO ${demoPeople.kari}`).waitFor();
    await page.getByRole("button", { name: /^Lars Moen/ }).click();
    await expect.poll(() => tabOf(page).locator("#oid").textContent()).toBe(demoPeople.lars);
    expect(faults).toEqual([]);
  });

  it("shows what failed, keeps what was filled in, and sends again", async () => {
    const page = await openShell(`/?person=${demoPeople.kari}`);
    const write = page.getByRole("textbox", { name: "Skriv en melding" });
    await write.fill("hjemmekontor");
    await write.press("Enter");
    await page.getByRole("textbox", { name: /Begrunnelse/ }).fill("Behold meg");
    await page.getByRole("button", { name: "Avbryt" }).click();
    await page.getByText("Noe gikk galt.").waitFor();
    expect(await page.getByRole("textbox", { name: /Begrunnelse/ }).inputValue()).toBe("Behold meg");
    await write.fill("feil");
    await write.press("Enter");
    await page.getByText("Ikke levert.").waitFor();
    const before = server?.received.length ?? 0;
    await page.getByRole("button", { name: "Send på nytt" }).click();
    await expect.poll(() => server?.received.length).toBe(before + 1);
    await page.getByText("Ikke levert.").waitFor();
    expect(await page.getByText("feil", { exact: true }).count()).toBe(1);
  });

  it("keeps the text that a server which is gone did not take", async () => {
    const page = await openShell(`/?person=${demoPeople.kari}`);
    const write = page.getByRole("textbox", { name: "Skriv en melding" });
    await page.getByText("Hei! Jeg er Dagsorden.").waitFor();
    await page.route("**/messages", (route) => route.abort());
    await write.fill("hjemmekontor");
    await write.press("Enter");
    await page.getByText("Ikke sendt: serveren svarer ikke.").waitFor();
    expect(await write.inputValue()).toBe("hjemmekontor");
    await page.unroute("**/messages");
    await write.press("Enter");
    await page.getByRole("textbox", { name: /Begrunnelse/ }).waitFor();
    expect(await write.inputValue()).toBe("");
    expect(await page.getByText("Ikke sendt").count()).toBe(0);
  });

  it("opens the front page for an address that was cut short", async () => {
    const page = await openShell("/#%E0%A4%A/chat/mine");
    await page.getByRole("heading", { name: "Velkommen til Dagsorden" }).waitFor();
    expect(faults).toEqual([]);
  });

  it("brings a message to every window, and marks who has something unread", async () => {
    const main = await openShell();
    const own = await openShell(`/?person=${demoPeople.lars}`);
    await own.getByRole("button", { name: "hjelp", exact: true }).click();
    await own.getByRole("region", { name: "Fast avtale om hjemmekontor" }).waitFor();
    await main.getByRole("button", { name: /^Lars Moen/ }).click();
    await main.getByRole("region", { name: "Fast avtale om hjemmekontor" }).waitFor();
    const another = server?.received.findLast((one) => one.activity["type"] === "conversationUpdate")?.activity ?? {};
    const { name } = another["from"] as { name: string };
    const { id } = another["conversation"] as { id: string };
    await server?.asBot("POST", `/${encodeURIComponent(id)}/activities`, { type: "message", text: "Til deg" });
    await main.getByRole("button", { name: new RegExp(`${name}.*1 ulest melding`) }).click();
    await main.getByText("Til deg").waitFor();
    await expect.poll(() => main.getByText("1 ulest melding").count()).toBe(0);
  });

  it("moves the clock in every window, and back", async () => {
    const page = await openShell();
    const other = await openShell();
    await page.getByRole("button", { name: "Én dag fram" }).click();
    await other.getByText("1 dag fram").waitFor();
    await other.getByRole("button", { name: /1 dag fram/ }).click();
    await other.getByLabel("Velg dato").fill("2028-02-29");
    await other.getByRole("button", { name: "Gå til datoen" }).click();
    await page.getByText("tirsdag 29. februar 2028").waitFor();
    await page.getByRole("button", { name: /29\. februar/ }).click();
    await page.getByRole("button", { name: "Tilbake til i dag" }).click();
    await expect.poll(() => other.getByText("2028").count()).toBe(0);
  });

  it("finds everybody, and speaks nynorsk and English", async () => {
    const page = await openShell();
    await page.getByRole("searchbox", { name: "Finn en person" }).fill("gunnhild");
    const found = page.getByRole("navigation", { name: "Personer" }).getByRole("listitem");
    await expect.poll(() => found.count()).toBe(1);
    await page.getByRole("searchbox").fill("zzzz");
    await page.getByText("Ingen treff.").waitFor();
    await choose(page, "Nynorsk");
    await page.getByRole("heading", { name: "Velkomen til Dagsorden" }).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("nn");
  });

  it.each(["Lyst", "Mørkt", "Høy kontrast"])("has no fault that axe finds: %s", async (theme) => {
    const page = await openShell();
    await choose(page, theme);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Vis alle" }).click();
    await page.getByRole("button", { name: /Søk om hjemmekontor som Kari/ }).click();
    await page.getByRole("button", { name: "Gå videre" }).click();
    await page.getByText("Skriv en begrunnelse.").waitFor();
    await page.getByRole("button", { name: "Gi tilbake" }).click();
    await page.getByRole("button", { name: "Vis mer" }).click();
    expect(await violations(page)).toEqual([]);
  });

  it("is three pages on a phone, with nothing cut off", async () => {
    const page = await openShell();
    await page.setViewportSize({ width: 390, height: 844 });
    const overflows = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    await page.getByRole("heading", { name: "Velkommen til Dagsorden" }).waitFor();
    expect(await overflows()).toBe(false);
    // Nobody is chosen, so that there is neither chat nor tab to turn to.
    expect(await page.getByRole("tab", { name: "Fane", exact: true }).count()).toBe(0);
    await page.getByRole("tab", { name: "Personer" }).click();
    await page.getByRole("tab", { name: "Forside" }).click();
    await page.getByRole("heading", { name: "Velkommen til Dagsorden" }).waitFor();
    await page.getByRole("button", { name: "Én dag fram" }).click();
    await page.getByText("+1", { exact: true }).waitFor();
    expect(await overflows()).toBe(false);
    await page.getByRole("tab", { name: "Personer" }).click();
    await page.getByRole("button", { name: /^Kari Nygård/ }).click();
    await page.getByText("Hei! Jeg er Dagsorden.").waitFor();
    expect(await overflows()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("tab", { name: "Fane", exact: true }).click();
    await expect.poll(() => tabOf(page).locator("#oid").textContent()).toBe(demoPeople.kari);
    await page.goBack();
    await page.getByText("Hei! Jeg er Dagsorden.").waitFor();
  });
});
