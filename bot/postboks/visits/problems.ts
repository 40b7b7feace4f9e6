import type { Language } from "#domain/organisasjon/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import type { FileRefusal, FormRefusal, Refusal } from "#domain/vedlegg/refusal.ts";
import { reportWords } from "../domainWords.ts";
import type { Problem } from "../html/fields.ts";
import { postboksTexts } from "../texts/index.ts";

/** Where a field of the domain stands on the page under another name. */
const pageNames: Readonly<Record<string, string>> = { counterparts: "whom", unitId: "unit" };

/** The domain's refusals as problems of a page with these fields. `names` says which the page's own name of a field is, if another. */
export function problemsFor(
  language: Language,
  refusals: readonly AnyRefusal[],
  fields: readonly string[],
  names: Readonly<Record<string, string>> = pageNames,
): readonly Problem[] {
  const words = reportWords(language);
  return refusals.map((refusal) => {
    const own = "field" in refusal ? (names[refusal.field] ?? refusal.field) : undefined;
    return { field: own !== undefined && fields.includes(own) ? own : undefined, text: words.refusal(refusal) };
  });
}

const ofForm = new Set<string>([
  "not-a-form",
  "broken-form",
  "too-slow",
  "busy",
  "too-many-files",
  "too-many-fields",
  "too-large",
  "too-much-text",
] satisfies FormRefusal["code"][]);

/** Those of `bot/files/` that belong to a text field, or to the form as a whole; the others are the file input's. */
const offField = new Set<string>(["not-a-form", "broken-form", "too-many-fields"] satisfies FormRefusal["code"][]);

/**
 * What was wrong with the form as it was sent, and with its files. Where a file was refused, or anything else that has the page drawn
 * again, the other files are gone with it, which is said.
 */
export function sendingProblems(language: Language, refusals: readonly Refusal[], hadFiles: boolean): readonly Problem[] {
  const { trouble } = postboksTexts(language);
  const problems = refusals.map((refusal): Problem => {
    if (!isOfForm(refusal)) return { field: "files", text: fileProblem(language, refusal) };
    const text = say(trouble.form, refusal);
    if (refusal.code === "too-much-text") return { field: refusal.field, text };
    return { field: offField.has(refusal.code) ? undefined : "files", text };
  });
  return hadFiles && problems.length > 0 ? [...problems, { field: "files", text: trouble.filesAgain }] : problems;
}

function isOfForm(refusal: Refusal): refusal is FormRefusal {
  return ofForm.has(refusal.code);
}

function fileProblem(language: Language, refusal: FileRefusal): string {
  const { trouble } = postboksTexts(language);
  const hint =
    refusal.code === "unknown-type" && refusal.looksLike !== undefined ? trouble.looksLike[refusal.looksLike] : undefined;
  const said = say(trouble.file, refusal);
  return hint === undefined ? said : `${said} ${hint}`;
}

/** Words a code with its own entry. TypeScript cannot follow a union's code into that entry, hence the `never`. */
function say<Data extends { readonly code: string }>(
  wording: { readonly [Code in Data["code"]]: (data: Extract<Data, { readonly code: Code }>) => string },
  data: Data,
): string {
  const word: (data: never) => string = wording[data.code as Data["code"]];
  return word(data as never);
}
