import { access, constants, readdir, readFile, stat } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bundle, makeBundle, nobody, runBundle, startOf, writableFolder } from "#test/support/bundle.ts";
import { freePort } from "#test/support/freePort.ts";

let bundle: Bundle;
beforeAll(async () => {
  bundle = await makeBundle();
}, 240_000);
afterAll(() => bundle.remove());

const guid = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`;
const complete = {
  BOT_ID: guid(1),
  BOT_TYPE: "UserAssignedMSI",
  TENANT_ID: guid(2),
  TAB_CLIENT_ID: guid(3),
  TAB_DOMAIN: "dagsorden.example.no",
};
const read = (file: string) => readFile(join(bundle.server, file), "utf8");
/** The files of the bundle, without the probe that is laid beside them. */
const files = async (ending: string) =>
  (await readdir(bundle.server)).filter((file) => file.endsWith(ending) && !file.startsWith("probe."));

/** Our own modules in a file of the bundle, as its source map names them. */
async function sourcesOf(map: string): Promise<readonly string[]> {
  const { sources }: { sources: string[] } = JSON.parse(await read(map));
  return sources.map((source) => source.replace(/^.*?\/(?=(bot|domain|tab|test|infra)\/)/, ""));
}

describe("the production bundle", () => {
  it("is one file for the server with a source map, beside its threads and an operator's commands", async () => {
    const scripts = (await files(".js")).sort();
    expect(scripts).toEqual(expect.arrayContaining(["server.js", "cleaningWorker.js", "readHolidays.js", "verify-log.js"]));
    expect(scripts).not.toContain("playground.js");
    expect((await files(".js.map")).sort()).toEqual(scripts.map((file) => `${file}.map`));
    expect(await sourcesOf("server.js.map")).toEqual(expect.arrayContaining(["bot/startProduction.ts", "bot/app.ts"]));
    for (const script of scripts) expect(await read(script)).toContain(`//# sourceMappingURL=${script}.map`);
  });

  it("holds nothing of what stands in for Microsoft, and no test", async () => {
    for (const map of await files(".js.map")) {
      const sources = await sourcesOf(map);
      expect(sources.length, map).toBeGreaterThan(0);
      expect(sources.filter((source) => /^(bot\/local|test|tab)\//.test(source))).toEqual([]);
    }
    for (const script of await files(".js")) {
      expect(await read(script)).not.toMatch(
        /#region (?:\.\/)?(?:bot\/local|test)\/|startLocal|loopbackServiceUrls|Elias Berntsen/,
      );
    }
  });

  it("imports nothing that Node does not bring along", async () => {
    for (const script of await files(".js")) {
      const imported = [...(await read(script)).matchAll(/^import (?:[^"']*? from )?"([^"]+)";$/gm)].map(([, name = ""]) => name);
      expect(imported.length, script).toBeGreaterThan(0);
      expect(imported.filter((name) => !isBuiltin(name))).toEqual([]);
    }
    // What is asked for while it runs: nothing but Node's own, and pdfkit's fonts.
    const text = (await Promise.all((await files(".js")).map(read))).join("\n");
    const asked = [...text.matchAll(/(?:\b__require|\brequire\$\d)\("([^"]+)"\)/g)].map(([, name = ""]) => name);
    expect(asked.length).toBeGreaterThan(50);
    const fonts = (await readdir(join(bundle.server, "data/standard-fonts"))).map(
      (file) => `#standard-fonts/${file.replace(".cjs", "")}`,
    );
    expect(asked.filter((name) => !isBuiltin(name) && !fonts.includes(name))).toEqual([]);
  });

  it("brings along every file that it reads from beside itself", async () => {
    const text = (await Promise.all((await files(".js")).map(read))).join("\n");
    const beside = [...text.matchAll(/new URL\("\.\/([^"]+)", import\.meta\.url\)/g)].map(([, file = ""]) => file);
    expect(beside.sort()).toEqual(["cleaningWorker.js", "data/sRGB_IEC61966_2_1.icc", "readHolidays.js"]);
    const fonts = [...text.matchAll(/"(\d{3}\w+\/SourceSans3_\w+\.ttf)"/g)].map(
      ([, file]) => `node_modules/@expo-google-fonts/source-sans-3/${file}`,
    );
    expect(fonts).toHaveLength(2);
    for (const file of [...beside, ...fonts]) expect((await stat(join(bundle.server, file))).size).toBeGreaterThan(500);
  });

  it("brings along the licences of what it is made of, its fonts' among them", async () => {
    const notices = await readFile(join(bundle.folder, "THIRD-PARTY.txt"), "utf8");
    for (const name of ["botbuilder 4.", "restify 12.", "react 19.", "kysely 0."]) expect(notices).toContain(`\n${name}`);
    expect(notices).not.toMatch(/^vitest \d/m);
    expect(await read("node_modules/@expo-google-fonts/source-sans-3/LICENSE_FONT")).toContain("SIL OPEN FONT LICENSE");
  });

  it("draws a document with the fonts and the colour profile that lie beside it, and cleans it in the thread that does", async () => {
    const { written, ended } = runBundle(bundle, ["probe.js"], {});
    expect([await ended, written.error]).toEqual([0, ""]);
    const { paper, cleaned }: { paper: string; cleaned: string } = JSON.parse(written.out);
    const bytes = Buffer.from(paper, "base64");
    expect(bytes.toString("latin1")).toMatch(/^%PDF-1\.\d[\s\S]*SourceSans3[\s\S]*\/GTS_PDFA1/);
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const { items } = await (await document.getPage(1)).getTextContent();
    expect(items.map((item) => ("str" in item ? item.str : "")).join(" ")).toContain("Blåbærsyltetøy på skjæret");
    expect(cleaned).toBe("clean");
  });

  it("refuses to start without settings in one line, whatever the environment says it is", async () => {
    const start = await startOf(bundle);
    for (const environment of [{}, { NODE_ENV: "development" }]) {
      const { written, ended } = runBundle(bundle, start, environment);
      expect(await ended).toBe(1);
      expect(written.out).toBe("");
      expect(written.error).toMatch(
        /^Dagsorden cannot start with these settings: BOT_ID is not set; .*TENANT_ID is not set; .*\.\n$/,
      );
    }
  });

  it("starts as a user without rights, in a folder that it cannot write to, and serves bot, tab and anonymous page", async () => {
    const folder = await writableFolder(bundle, "volume");
    const [port, page] = [await freePort(), await freePort()];
    const { child, written, ended } = runBundle(bundle, await startOf(bundle), {
      ...complete,
      ...{ PORT: String(port), POSTBOKS_PORT: String(page), DIRECTORY_FILE: join(folder, "organisation.json") },
      ...{ DATA_DIR: join(folder, "data"), KEY_DIR: join(folder, "keys"), LOG_LEVEL: "info" },
    });
    try {
      await expect.poll(() => written.out, { timeout: 60_000, interval: 200 }).not.toBe("");
      expect(written.out).toBe(`Dagsorden: port ${port}, for https://dagsorden.example.no\n`);
      const address = `http://127.0.0.1:${port}`;
      const said = async (path: string) => {
        const answer = await fetch(address + path);
        return [answer.status, await answer.text()];
      };
      expect(await said("/healthz")).toEqual([200, "ok\n"]);
      expect(await said("/readyz")).toEqual([200, "ready\n"]);
      expect(await said("/tab/")).toEqual([200, expect.stringContaining('<div id="root">')]);
      // The windows in which a person agrees that Teams may call the API: no script in the page, and none from elsewhere.
      for (const name of ["auth-start", "auth-end"]) {
        const answer = await fetch(`${address}/tab/${name}.html`);
        expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self';/);
        const scripts = [...(await answer.text()).matchAll(/<script\b([^>]*)>([^<]*)</g)];
        expect(
          scripts.map(([, attributes = "", inline]) => [/ src="(\/tab\/assets\/[\w.-]+\.js)"/.exec(attributes)?.[1], inline]),
        ).toEqual([[expect.stringContaining(`/tab/assets/${name}`), ""]]);
        expect((await fetch(address + (/src="([^"]+)"/.exec(scripts[0]?.[1] ?? "")?.[1] ?? "/nowhere"))).status).toBe(200);
      }
      expect((await said("/api/me"))[0]).toBe(401);
      expect((await fetch(`http://127.0.0.1:${page}/nb/`, { redirect: "error" })).status).toBe(200);
      // Neither the source map nor the code is for anybody who asks, nor what belongs to one's own machine.
      for (const path of ["/server.js.map", "/tab/server.js.map", "/tab/..%2f..%2fserver/server.js", "/local/api/people", "/"])
        expect((await said(path))[0], path).toBe(404);
      // What is planned at the start hangs on the hour, so that it may be nothing; nothing of it may fail.
      const settled = (outcome: string) => written.error.split("\n").filter((line) => line.includes(`"outcome":"${outcome}"`));
      expect(settled("retry")).toEqual([]);
      if (process.getuid?.() === 0) expect((await stat(join(folder, "data"))).uid).toBe(nobody);
    } finally {
      child.kill("SIGTERM");
    }
    expect(await ended).toBe(0);
  }, 120_000);

  it("loads Azure's client where a vault is named, and says in one line that there is none", async () => {
    const folder = await writableFolder(bundle, "vault");
    const { written, ended } = runBundle(bundle, await startOf(bundle), {
      ...complete,
      ...{ DIRECTORY_FILE: join(folder, "organisation.json"), DATA_DIR: join(folder, "data"), KEY_DIR: join(folder, "keys") },
      ...{ KEY_VAULT_URL: "https://127.0.0.1:9", IDENTITY_ENDPOINT: "http://127.0.0.1:9/msi", IDENTITY_HEADER: "the header" },
    });
    expect(await ended).toBe(1);
    expect(written.error).toMatch(/^Dagsorden cannot get at its keys: https:\/\/127\.0\.0\.1:9 cannot be reached, .*\.\n$/);
  });

  it("lies there for reading alone: not even its owner may write to it", async () => {
    const { mode } = await stat(join(bundle.server, "server.js"));
    expect(mode & 0o222).toBe(0);
    await access(join(bundle.server, "server.js"), constants.R_OK);
  });

  it("has an operator's commands, which speak as they do in the sources", async () => {
    const { written, ended } = runBundle(bundle, ["verify-log.js"], { DATA_DIR: "/nowhere", KEY_DIR: "/nowhere-either" });
    expect(await ended).toBe(1);
    expect(written.out + written.error).toMatch(/nowhere/);
    expect(written.out + written.error).not.toMatch(/\n\s+at /);
  });
});
