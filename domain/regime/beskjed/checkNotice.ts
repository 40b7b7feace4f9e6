import type { LocalDate } from "../../kernel/localDate.ts";
import type { Language } from "../../organisasjon/model.ts";
import type { BeskjedRefusal, NoticePart, TypedForm, TypedForms, TypedPublication } from "./model.ts";

/** Longest parts of a notice, in characters. */
const longest: Readonly<Record<NoticePart, number>> = { title: 120, text: 4000 };
/** Longest address, in characters. */
const longestUrl = 500;

/** Everything that keeps a notice from being sent, in the order of the form. */
export function checkForms(forms: TypedForms): readonly BeskjedRefusal[] {
  return [
    ...checkForm("nb", forms.nb, true),
    ...checkForm("nn", forms.nn, isBegun(forms.nn)),
    ...checkForm("en", forms.en, isBegun(forms.en)),
  ];
}

/** Whether anything stands in it: then all of it has to. */
export function isBegun({ title, text }: TypedForm): boolean {
  return title !== null || text !== null;
}

function checkForm(language: Language, form: TypedForm, isWanted: boolean): readonly BeskjedRefusal[] {
  if (!isWanted) return [];
  return (["title", "text"] as const).flatMap((part): readonly BeskjedRefusal[] => {
    const field = `${language}.${part}` as const;
    const written = form[part];
    if (written === null || written.length === 0) {
      return [{ rule: "LI-04", code: part === "title" ? "NOTICE_TITLE_MISSING" : "NOTICE_TEXT_MISSING", field }];
    }
    const { length } = written;
    return length <= longest[part] ? [] : [{ rule: null, code: "NOTICE_TOO_LONG", field, length, max: longest[part] }];
  });
}

/** Whether the notice is said to stand on the intranet at all. */
export function isPublished({ url, on }: TypedPublication): boolean {
  return url !== "" || on !== null;
}

/** LI-04: address and date are what documents it; one alone proves nothing, and what is to come was not published. */
export function checkPublication({ url, on }: TypedPublication, today: LocalDate): readonly BeskjedRefusal[] {
  const found: BeskjedRefusal[] = [];
  const urlField = { rule: "LI-04", field: "publication.url" } as const;
  const dateField = { rule: "LI-04", field: "publication.on" } as const;
  if (url === "") found.push({ ...urlField, code: "NOTICE_URL_MISSING" });
  else if (!isAddress(url)) found.push({ ...urlField, code: "NOTICE_URL_WRONG", isInsecure: /^http:\/\//i.test(url) });
  if (on === null) found.push({ ...dateField, code: "NOTICE_DATE_MISSING" });
  else if (on > today) found.push({ ...dateField, code: "NOTICE_DATE_AHEAD", today });
  return found;
}

function isAddress(typed: string): boolean {
  return typed.length <= longestUrl && /^https:\/\/[^\s/]+\.[^\s]+$/i.test(typed);
}
