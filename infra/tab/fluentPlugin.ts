import * as fluent from "@fluentui/react-components";
import { resolveStyleRulesForSlots } from "@griffel/core";
import type { Plugin } from "vite";

/** What styles are written with: Fluent's tokens and typography, and constants of their own file. */
const { tokens, typographyStyles, shorthands } = fluent;
const themes: Readonly<Record<string, fluent.Theme>> = {
  teamsLightTheme: fluent.teamsLightTheme,
  teamsDarkTheme: fluent.teamsDarkTheme,
  teamsHighContrastTheme: fluent.teamsHighContrastTheme,
};

type Piece = { readonly start: number; readonly end: number };

/**
 * Works out when the tab is built what else every browser works out each time: the rules of `makeStyles`, whose compiler then stays at
 * home, and Fluent's themes, which are put together of palettes of which most is not used. Fluent does so with its own components.
 */
export function fluentPlugin(): Plugin {
  return {
    name: "dagsorden-fluent",
    apply: "build",
    enforce: "pre",
    load: {
      // teams-js keeps a log for whoever looks into their browser's console, and 2 kB of it are for that alone.
      filter: { id: /debug@[\d.]+[\\/]node_modules[\\/]debug[\\/]src[\\/]browser\.js$/ },
      handler: () => "const debug = () => debug; debug.extend = debug; debug.formatArgs = debug; export const b = { debug };",
    },
    transform: {
      filter: {
        id: /[\\/]tab[\\/].*\.tsx?$|@fluentui[\\/].*\.styles\.js$|teams-js.*validOrigins\.js$/,
        code: /makeStyles\(|teams\w+Theme|\btokens\.|fetch\(/,
      },
      handler(code, id) {
        // teams-js would ask a server elsewhere which pages may frame it, which the tab's policy does not let it; it has a list of its own.
        if (id.endsWith("validOrigins.js")) return { code: code.replace("fetch(", "Promise.reject("), map: null };
        if (id.endsWith(".styles.js"))
          return { code: code.replace(/\btokens\.(\w+)/g, (whole, name) => written(name) ?? whole), map: null };
        const theme = /^export \{ (teams\w+Theme) as (\w+) \} from "@fluentui\/react-components";\s*$/.exec(code);
        const values = themes[theme?.[1] ?? ""];
        if (values !== undefined) return { code: `export const ${theme?.[2]} = ${JSON.stringify(values)};`, map: null };
        if (!code.includes("makeStyles(")) return null;
        const calls: { readonly call: Piece; readonly styles: Piece }[] = [];
        const known: Record<string, unknown> = { tokens, typographyStyles, shorthands };
        for (const statement of this.parse(code, { lang: id.endsWith("x") ? "tsx" : "ts" }).body) {
          const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
          if (declared?.type !== "VariableDeclaration") continue;
          for (const { id: name, init } of declared.declarations) {
            if (name.type !== "Identifier" || init === null) continue;
            if (init.type === "CallExpression" && init.callee.type === "Identifier" && init.callee.name === "makeStyles") {
              const [styles] = init.arguments;
              if (styles !== undefined) calls.push({ call: init, styles });
            } else if (init.type === "Literal" || init.type === "TemplateLiteral" || init.type === "ObjectExpression") {
              const value = worth(code.slice(init.start, init.end), known);
              if (value.ok) known[name.name] = value.value;
            }
          }
        }
        let built = code;
        for (const { call, styles } of calls.toReversed()) {
          const value = worth(code.slice(styles.start, styles.end), known);
          if (!value.ok) this.error(`${id}: styles are written with tokens and constants of their own file (${value.why})`);
          const rules = resolveStyleRulesForSlots(value.value as Parameters<typeof resolveStyleRulesForSlots>[0]);
          const said = rules.map((part) => JSON.stringify(part)).join(",");
          built = `${built.slice(0, call.start)}builtStyles(${said})${built.slice(call.end)}`;
        }
        return { code: `import { __styles as builtStyles } from "@fluentui/react-components";${built}`, map: null };
      },
    },
  };
}

/** One of Fluent's tokens, written out. A single use would bring the list of all. */
function written(name: string): string | undefined {
  const value = Object.entries(tokens).find(([one]) => one === name)?.[1];
  return value === undefined ? undefined : JSON.stringify(value);
}

type Value = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

/** What an expression of our own source stands for. */
function worth(source: string, known: Readonly<Record<string, unknown>>): Value {
  try {
    return { ok: true, value: new Function(...Object.keys(known), `return (${source});`)(...Object.values(known)) };
  } catch (error) {
    return { ok: false, why: String(error) };
  }
}
