import { posix } from "node:path";
import { gzipSync } from "node:zlib";
import { type FirstRoute, firstRoutes, frame, tokenCode } from "../../tab/app/firstRoutes.ts";

export const languages = ["nb", "nn", "en"] as const;
type Language = (typeof languages)[number];

/** As much of a chunk as is looked at: what it is made of, and which chunks it cannot run without. */
export type Chunk = {
  readonly fileName: string;
  readonly code: string;
  readonly modules: readonly string[];
  readonly imports: readonly string[];
};

/** The files of each page's first route by language, those of the frame first; `token` is what the first token takes beside them. */
export type RouteFiles = {
  readonly frame: Readonly<Record<Language, readonly string[]>>;
  readonly views: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>;
  readonly token: readonly string[];
};

/** The files of every first route. Throws where a module that one names is not in the build: a list that is out of date says nothing. */
export function routeFiles(chunks: readonly Chunk[]): RouteFiles {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const holding = new Map(chunks.flatMap((chunk) => chunk.modules.map((module) => [module, chunk.fileName] as const)));

  function withImports(names: readonly string[], have: ReadonlySet<string> = new Set()): readonly string[] {
    const found = new Set(have);
    const add = (name: string): void => {
      const chunk = byFile.get(name);
      if (found.has(name) || chunk === undefined) return;
      found.add(name);
      for (const imported of chunk.imports) add(imported);
    };
    for (const name of names) add(name);
    return [...found];
  }

  const fileOf = (module: string): string => {
    const file = holding.get(module);
    if (file === undefined) throw new Error(`${module} is part of a first route and not of the build`);
    return file;
  };
  const filesOf = ({ code, words }: FirstRoute, language: Language) => [
    ...code.map((module) => fileOf(posix.join("tab", module))),
    ...words.map((module) =>
      fileOf(`${module.replace(/in\*$|first\*$/, (name) => name.slice(0, -1) + capital(language)).replace("*", language)}.ts`),
    ),
  ];
  const views = Object.entries(firstRoutes).map(([view, route]) => {
    const of = (language: Language) => withImports([...filesOf(frame, language), ...filesOf(route, language)]);
    return [view, { nb: of("nb"), nn: of("nn"), en: of("en") }] as const;
  });
  const frameOf = (language: Language) => withImports(filesOf(frame, language));
  const whole = new Set(frameOf("nb"));
  const token = withImports([fileOf(posix.join("tab", tokenCode))], whole).filter((name) => !whole.has(name));
  const frames = { nb: frameOf("nb"), nn: frameOf("nn"), en: frameOf("en") };
  return { frame: frames, views: Object.fromEntries(views), token };
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What files weigh together as the server sends them to whoever takes gzip. */
export function weightOf(names: readonly string[], sources: ReadonlyMap<string, string | Uint8Array>): number {
  return names.reduce((sum, name) => sum + gzipSync(sources.get(name) ?? "", { level: 9 }).length, 0);
}
