import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { directPackages, lockedPackages, sizeOf } from "../../infra/dependencies/packages.ts";
import { installScripts, permissive, why } from "../../infra/dependencies/why.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFile(join(root, file), "utf8");
const locked = await lockedPackages(root);
const direct = (await directPackages(root)).flatMap(({ names }) => names);

describe("the packages", () => {
  it("that package.json names have each a reason, and no reason is left of one that is gone", () => {
    expect(direct.filter((name) => (why[name] ?? "").trim() === "")).toEqual([]);
    expect(Object.keys(why).filter((name) => !direct.includes(name))).toEqual([]);
  });

  it("run no script when they are installed but those that are listed with a reason", () => {
    const scripts = [...new Set(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))].sort();
    expect(scripts.filter((name) => (installScripts[name] ?? "").trim() === "")).toEqual([]);
    expect(Object.keys(installScripts).sort()).toEqual(scripts);
    // None that the product must have: the image is built without any.
    expect(scripts.filter((name) => direct.includes(name))).toEqual(["tree-sitter-bicep"]);
  });

  it("stand in the lock file each with what its content must hash to, and none with a place to fetch it from", () => {
    expect(locked.length).toBeGreaterThan(300);
    expect(locked.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? "")).map(({ path }) => path)).toEqual([]);
    expect(locked.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it("of the product have licences that ask for no more than to be named", () => {
    const product = locked.filter(({ isDev }) => !isDev);
    expect(product.length).toBeGreaterThan(100);
    expect(
      product.filter(({ licence = "" }) => !permissive.includes(licence)).map(({ name, licence }) => [name, licence]),
    ).toEqual([]);
    // And would be found out.
    expect(permissive.filter((licence) => /\bA?GPL|SSPL|BUSL|MPL/.test(licence))).toEqual([]);
  });

  it("are fetched from wherever npm is told to: no file names a place", async () => {
    for (const file of ["package.json", "package-lock.json", ".npmrc", "Dockerfile", "compose.yaml", ".ci/run", "teamsapp.yml"])
      expect(await read(file), file).not.toMatch(/registry\s*[=:]|\bregistry\.[\w-]+\.\w+/);
  });

  it("are listed as they are: after a change, `npm run dependencies` writes the list anew", async () => {
    const page = await read(".github/DEPENDENCIES.md");
    const rows = new Map(
      [...page.matchAll(/^\| `([^`]+)` \| (\S+) \| (.+?) \| (\S+) \| (.+) \|$/gm)].map(([, name = "", ...cells]) => [
        name,
        cells,
      ]),
    );
    expect([...rows.keys()]).toEqual(direct);
    for (const name of direct) {
      const entry = locked.find(({ path }) => path === `node_modules/${name}`);
      const [version, licence, size = "", reason] = rows.get(name) ?? [];
      expect([name, version, licence, reason]).toEqual([name, entry?.version, entry?.licence, why[name]]);
      const here = await sizeOf(root, name);
      // An install script may leave files of its own behind, and a package for another kind of machine is not here.
      if (here !== undefined && entry?.hasInstallScript === false)
        expect([name, size]).toEqual([name, here.toLocaleString("en")]);
    }
    for (const name of Object.keys(installScripts)) expect(page).toContain(`- \`${name}\`: `);
  });
});

describe("the archived Bot Framework SDK", () => {
  /** Our own modules with how they name it: for what it does, or for its types alone. */
  async function importers(): Promise<readonly { readonly file: string; readonly isTypes: boolean }[]> {
    const files = (
      await Promise.all(
        ["bot", "domain", "tab"].map(async (folder) =>
          (await readdir(join(root, folder), { recursive: true })).map((file) => join(folder, file)),
        ),
      )
    )
      .flat()
      .filter((file) => /\.tsx?$/.test(file));
    const texts = await Promise.all(files.map(async (file) => ({ file, text: await read(file) })));
    return texts.flatMap(({ file, text }) =>
      [
        ...text.matchAll(
          /^import (type )?[^;]*?from "(?:botbuilder|botframework)[^"]*";$|import\("(?:botbuilder|botframework)/gm,
        ),
      ].map(([, types]) => ({ file, isTypes: types !== undefined })),
    );
  }

  it("is named in bot/teams alone, and does something in two files of it", async () => {
    const found = await importers();
    expect(found.length).toBeGreaterThan(4);
    expect(found.filter(({ file }) => !file.startsWith("bot/teams/"))).toEqual([]);
    const working = found.filter(({ isTypes }) => !isTypes).map(({ file }) => file);
    expect(working.sort()).toEqual(["bot/teams/adapter.ts", "bot/teams/outgoing.ts"]);
  });

  it("has a page that names every file in which it is named", async () => {
    const page = await read("bot/teams/TEAMS-SDK.md");
    for (const { file } of await importers()) expect(page).toContain(`\`${file.slice("bot/teams/".length)}\``);
  });
});
