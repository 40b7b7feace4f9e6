import type { NoticeCommandInput } from "#domain/contract/noticeCommand.ts";
import type { KeptNotice, WrittenForms } from "#domain/contract/noticeViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";

/** What stands in the form. */
export type NoticeDraft = { readonly forms: WrittenForms; readonly url: string; readonly on: LocalDate | null };

const blank = { title: "", text: "" };

/** What was sent and published last, to be corrected; nothing where nothing was. */
export function draftOf({ written, documentation }: KeptNotice): NoticeDraft {
  const publication = documentation.kind === "INGEN" ? null : documentation.publication;
  return {
    forms: written ?? { nb: blank, nn: blank, en: blank },
    url: publication?.url ?? "",
    on: publication?.on ?? null,
  };
}

export function commandOf(what: NoticeCommandInput["type"], { forms, url, on }: NoticeDraft): NoticeCommandInput {
  const publication = { url, on };
  return what === "SendNotice" ? { type: what, forms, publication } : { type: what, publication };
}

export const languages: readonly Language[] = ["nb", "nn", "en"];

/** The forms in which something stands, bokmål first. */
export const writtenIn = (forms: WrittenForms): readonly Language[] =>
  languages.filter((language) => forms[language].title.trim() !== "" || forms[language].text.trim() !== "");

/** Whether a refusal has its place in the form. */
export const isOfForm = (refusal: AnyRefusal): boolean =>
  "field" in refusal && /^((nb|nn|en)\.(title|text)|publication\.(url|on))$/.test(refusal.field);
