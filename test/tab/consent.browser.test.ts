import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { mountTabFiles } from "#bot/api/tabFiles.ts";
import { closeServer, createHttpServer, listen } from "#bot/server.ts";
import { launchBrowser } from "#test/support/browser.ts";

const tenantId = "11111111-1111-4111-8111-111111111111";
const clientId = "22222222-2222-4222-8222-222222222222";

/** Plays Teams to the window in its frame, and keeps what it is told: that it went well, or why not. */
const host = `<!doctype html><meta charset="utf-8"><iframe src="/tab/auth-start.html"></iframe><script>
window.told = [];
const runtime = JSON.stringify({ apiVersion: 4, isNAAChannelRecommended: false, isLegacyTeams: false, supports: { pages: {} } });
const context = { locale: "nb-no", theme: "default", entityId: "x", frameContext: "authentication", hostName: "Teams",
  hostClientType: "web", tid: "${tenantId}", userObjectId: "x", loginHint: "kari@example.no" };
addEventListener("message", ({ data, source, origin }) => {
  if (data.func.startsWith("authentication.")) told.push([data.func, ...data.args]);
  const args = data.func === "initialize" ? ["authentication", "web", runtime, "2.58.0"] : data.func === "getContext" ? [context] : undefined;
  if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
});
</script>`;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const server = createHttpServer(silent);
let browser: Browser;
let origin = "";

beforeAll(async () => {
  browser = await launchBrowser();
  server.get("/host", async (_request, response) => {
    response.sendRaw(200, host, { "content-type": "text/html; charset=utf-8" });
  });
  const config = { clientId, initiateLoginEndpoint: "https://127.0.0.1/tab/auth-start.html" };
  mountTabFiles(server, { folder: inject("tabFolder"), config, frameAncestors: ["'self'"] });
  origin = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
});
afterAll(async () => {
  await browser.close();
  await closeServer(server);
});

/** Opens the window, lets Entra answer with what `answer` makes of the state, and gives what Entra was asked and Teams was told. */
async function consent(answer: (state: string) => string) {
  const context = await browser.newContext();
  const asked: URL[] = [];
  const faults: string[] = [];
  await context.route("https://login.microsoftonline.com/**", (route) => {
    asked.push(new URL(route.request().url()));
    return route.fulfill({ status: 200, contentType: "text/html", body: "Entra" });
  });
  const page = await context.newPage();
  page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${origin}/host`);
  await expect.poll(() => asked.length).toBe(1);
  const frame = page.frames().find((one) => one.parentFrame() !== null) ?? expect.fail("no window");
  await frame.waitForURL("https://login.microsoftonline.com/**");
  // The browser lets no page of the internet lead to one of this machine, as Entra's would: so the page around it does.
  const { searchParams } = asked[0] ?? expect.fail("not asked");
  const back = `${searchParams.get("redirect_uri")}#${answer(searchParams.get("state") ?? "")}`;
  await page.evaluate(`document.querySelector("iframe").src = ${JSON.stringify(back)}`);
  const told = () => page.evaluate<readonly unknown[]>("window.told");
  await expect.poll(told).not.toEqual([]);
  const end = { asked, told: await told(), address: page.frames().at(-1)?.url(), faults };
  await context.close();
  return end;
}

describe("the window in which a person agrees", () => {
  it("goes to Entra for the person and the tenant that Teams names, comes back, and tells Teams that they agreed", async () => {
    const { asked, told, address, faults } = await consent((state) => `code=abc&state=${state}`);
    expect(asked).toHaveLength(1);
    const [first] = asked;
    expect(first?.pathname).toBe(`/${tenantId}/oauth2/v2.0/authorize`);
    expect(Object.fromEntries(first?.searchParams ?? [])).toMatchObject({
      client_id: clientId,
      login_hint: "kari@example.no",
      redirect_uri: `${origin}/tab/auth-end.html`,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{22}$/),
    });
    expect(told).toEqual([["authentication.authenticate.success", "{}"]]);
    // Nothing of the answer stays in the address, and the page's policy stopped nothing of ours.
    expect(address).toBe(`${origin}/tab/auth-end.html`);
    expect(faults.filter((fault) => !fault.includes("res.cdn.office.net"))).toEqual([]);
  });

  it("tells Teams that they did not agree", async () => {
    const { told } = await consent((state) => `error=access_denied&state=${state}`);
    expect(told).toEqual([["authentication.authenticate.failure", "not-agreed"]]);
  });

  it("does not believe an answer to another question", async () => {
    const { told } = await consent(() => "code=abc&state=another");
    expect(told).toEqual([["authentication.authenticate.failure", "foreign-answer"]]);
  });
});
