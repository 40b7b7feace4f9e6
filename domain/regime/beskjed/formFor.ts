import type { Language } from "../../organisasjon/model.ts";
import type { NoticeForm, NoticeForms } from "./model.ts";

/** The form that somebody reads: their own where there is one, else bokmål. `isTheirs` is false where they have to be told that it is not. */
export function formFor(
  forms: NoticeForms,
  language: Language,
): { readonly language: Language; readonly form: NoticeForm; readonly isTheirs: boolean } {
  const own = forms[language];
  return own === null ? { language: "nb", form: forms.nb, isTheirs: false } : { language, form: own, isTheirs: true };
}

/** The forms that were written, bokmål first. */
export function writtenForms(forms: NoticeForms): readonly (readonly [Language, NoticeForm])[] {
  return (["nb", "nn", "en"] as const).flatMap((language) => {
    const form = forms[language];
    return form === null ? [] : [[language, form] as const];
  });
}
