import type { Plugin } from "vite";
import { languages, routeFiles, weightOf } from "./weigh.ts";

/** The most that the first route of a page may weigh, in bytes with gzip. JavaScript is the owner's limit. */
const budgets = { script: 150_000, style: 5_000, font: 0 } as const;

/** Pages that are not there yet, and what they may weigh until they are: less with every change, and never more. */
const owed: Readonly<Record<string, number>> = {
  ...{ start: 173_000, godkjenninger: 203_000, aarshjul: 178_500, ifra: 204_000, saker: 177_000, uke: 186_500, mine: 170_000 },
  ...{ spoer: 170_500, regler: 172_500, oppbevaring: 171_000, statistikk: 173_000, regelsett: 159_000, varsler: 173_000 },
  ...{ drift: 158_500, tilgjengelighet: 153_500 },
};

/** Weighs the first route of every page when the tab is built, prints a table, and fails the build where one is over its budget. */
export function budgetPlugin(root: string): Plugin {
  return {
    name: "dagsorden-budget",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const sources = new Map(files.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source] as const));
        const chunks = files
          .filter((file) => file.type === "chunk")
          .map(({ fileName, code, moduleIds, facadeModuleId, imports }) => {
            // A page whose script lies in other files altogether has none of its own.
            const modules = [...moduleIds, ...(facadeModuleId === null ? [] : [facadeModuleId])].map((id) =>
              id.replaceAll("\\", "/").replace(`${root.replaceAll("\\", "/")}/`, ""),
            );
            return { fileName, code, imports, modules };
          });
        const routes = routeFiles(chunks);
        const assets = (end: RegExp) =>
          weightOf(
            [...sources.keys()].filter((name) => end.test(name)),
            sources,
          );
        const beside = { style: assets(/\.css$/), font: assets(/\.(woff2?|ttf|otf)$/) };
        const rows = Object.entries(routes.views).map(([view, of]) => {
          const script = Math.max(...languages.map((language) => weightOf(of[language], sources)));
          return { view, script, files: of.nb.length };
        });
        const over = [
          ...rows.filter(({ view, script }) => script > (owed[view] ?? budgets.script)).map(({ view }) => view),
          ...(["style", "font"] as const).filter((kind) => beside[kind] > budgets[kind]),
        ];
        const kB = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`.padStart(9);
        const debt = (script: number) =>
          script > budgets.script ? `  ${kB(script - budgets.script).trim()} above the limit` : "";
        const lines = rows.map(
          ({ view, script, files: count }) => `${view.padEnd(14)}${kB(script)}${String(count).padStart(7)}${debt(script)}`,
        );
        this.info(
          [
            `first route, gzip: JavaScript of at most ${kB(budgets.script).trim()}, the heaviest of three languages`,
            `${"page".padEnd(14)}${"script".padStart(9)}${"files".padStart(7)}`,
            ...lines,
            `first token: ${kB(weightOf(routes.token, sources)).trim()} more, fetched beside it; styles ${kB(beside.style).trim()}, fonts ${kB(beside.font).trim()}`,
          ].join("\n"),
        );
        if (over.length > 0) this.error(`over its budget: ${over.join(", ")}`);
        this.emitFile({ type: "asset", fileName: "first-routes.json", source: JSON.stringify(routes) });
      },
    },
  };
}
