import { describe, expect, it } from "vitest";
import { type Chunk, routeFiles, weightOf } from "../../infra/tab/weigh.ts";
import { firstRoutes, frame, tokenCode } from "../../tab/app/firstRoutes.ts";

const languages = ["nb", "nn", "en"] as const;
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const wordsIn = (module: string, language: string) =>
  `${module.replace(/(in|first)\*$/, (_, name: string) => name + capital(language)).replace("*", language)}.ts`;
const codeOf = (module: string) => (module.startsWith("../") ? module.slice(3) : `tab/${module}`);
const chunk = (fileName: string, modules: readonly string[], imports: readonly string[] = []): Chunk => ({
  ...{ fileName, modules, imports, code: fileName },
});

/** A build in which every module that a first route names is a file of its own, and all of them stand on `shared.js`. */
function build(): readonly Chunk[] {
  const routes = [frame, ...Object.values(firstRoutes)];
  const modules = new Set([
    ...routes.flatMap(({ code, words }) => [
      ...code.map(codeOf),
      ...words.flatMap((module) => languages.map((language) => wordsIn(module, language))),
    ]),
    codeOf(tokenCode),
  ]);
  return [chunk("shared.js", ["shared.ts"]), ...[...modules].map((module) => chunk(`${module}.js`, [module], ["shared.js"]))];
}

describe("the weight of first routes", () => {
  it("is that of the frame, the page, the words of one language, and what these stand on, once each", () => {
    const { views, frame: whole, token } = routeFiles(build());
    expect(whole.nn.toSorted()).toEqual(["shared.js", "tab/main.tsx.js", "tab/texts/firstNn.ts.js"]);
    expect(views["uke"]?.en.toSorted()).toEqual([
      ...["shared.js", "tab/main.tsx.js", "tab/pages/week/WeekFeeds.tsx.js", "tab/pages/week/WeekPage.tsx.js"],
      ...["tab/texts/firstEn.ts.js", "tab/texts/week/en.ts.js"],
    ]);
    expect(token).toEqual(["tab/api/credential.ts.js"]);
    expect(Object.keys(views)).toEqual(Object.keys(firstRoutes));
  });

  it("follows what a file imports to its end, also in a circle", () => {
    const deep = [...build(), chunk("a.js", [], ["b.js"]), chunk("b.js", [], ["a.js"])];
    const circle = deep.map((one) => (one.fileName === "shared.js" ? { ...one, imports: ["a.js"] } : one));
    expect(routeFiles(circle).views["mine"]?.nb).toEqual(expect.arrayContaining(["a.js", "b.js"]));
  });

  it("is not told where a route names a module that is not in the build", () => {
    const without = build().filter(({ fileName }) => !fileName.includes("WeekPage"));
    expect(() => routeFiles(without)).toThrow("tab/pages/week/WeekPage.tsx is part of a first route and not of the build");
  });

  it("is counted as gzip, and rises with what is put into it", () => {
    const sources = new Map([
      ["a.js", "a".repeat(10_000)],
      ["b.js", Array.from({ length: 2_000 }, (_, index) => Math.sin(index)).join(",")],
    ]);
    expect(weightOf(["a.js"], sources)).toBeLessThan(100);
    expect(weightOf(["a.js", "b.js"], sources)).toBeGreaterThan(weightOf(["b.js"], sources));
  });
});
