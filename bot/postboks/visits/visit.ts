import type { CleanFile } from "#bot/files/clean/cleaned.ts";
import type { FormLimits } from "#bot/files/form/limits.ts";
import type { Fields } from "#bot/files/form/readForm.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { Refusal } from "#domain/vedlegg/refusal.ts";
import type { Brake } from "../brake.ts";
import { readCode } from "../code.ts";
import { fieldOf } from "../form/draft.ts";
import type { Problem } from "../html/fields.ts";
import { onlyLook } from "../html/page.ts";
import { enterPage } from "../pages/inbox.ts";
import type { Unsent } from "../pages/inboxParts.ts";
import type { PostboksDesk, SafeFile } from "../postboksDesk.ts";
import { postboksTexts } from "../texts/index.ts";

/** What every visit works with. */
export type Parts = {
  readonly desk: PostboksDesk;
  readonly brake: Brake;
  readonly limits: FormLimits;
};

/** What a form brought. Nothing of the request but its language and its body comes this far. */
export type Visit = {
  readonly language: Language;
  readonly fields: Fields;
  readonly files: readonly CleanFile[];
  readonly refusals: readonly Refusal[];
};

export type Answer =
  | { readonly kind: "page"; readonly status: 200 | 400 | 403 | 404 | 405 | 500; readonly page: string }
  | { readonly kind: "file"; readonly file: SafeFile };

export type Get = (parts: Parts, language: Language) => Promise<Answer>;
export type Post = (parts: Parts, visit: Visit) => Promise<Answer>;

export function shown(page: string, status: 200 | 400 | 403 | 404 | 405 | 500 = 200): Answer {
  return { kind: "page", status, page };
}

/** A page that a form led to and that asks for something to be put right. The status says so too; browsers show it all the same. */
export const refusedPage = (page: string): Answer => shown(page, 400);

/** Whether the form only comes to be shown in another language. */
export const isLook = ({ fields }: Visit): boolean => fieldOf(fields, onlyLook) !== "";

/** Looks up by the code of the form, braked. What cannot be a code goes the same way as one that opens nothing. */
export function lookUp<Found>({ brake }: Parts, { fields }: Visit, by: (code: string) => Promise<Found | undefined>) {
  const code = readCode(fieldOf(fields, "code"));
  return brake.look(async () => {
    if (code === undefined) return undefined;
    const found = await by(code);
    return found === undefined ? undefined : { code, found };
  });
}

/** One page for every code that opens nothing: unknown, half right, mistyped. */
export function wrongCode({ language, fields }: Visit, unsent: Unsent = {}): Answer {
  const problem: Problem = { field: "code", text: postboksTexts(language).enter.wrong };
  return shown(enterPage(language, fieldOf(fields, "code").slice(0, 100), [problem], unsent), 404);
}
