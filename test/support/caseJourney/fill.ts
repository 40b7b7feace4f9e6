import type { Locator } from "playwright-core";
import type { Texts } from "#domain/texts/index.ts";

/** What somebody answers: words, a choice or a date; yes or no; several ticks; somebody found by name. */
export type Said = string | boolean | readonly string[] | { readonly named: string };

/** A label as it stands, with the sign of what has to be answered. */
export function exactly(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*\\*?$`);
}

/** Fills in a field as a person finds it: by its label. */
export async function fillIn(form: Locator, label: string, said: Said, { yes, no }: Pick<Texts, "yes" | "no">): Promise<void> {
  if (typeof said === "boolean") {
    const answers = form.getByRole("radiogroup", { name: exactly(label) });
    const tick = form.getByRole("checkbox", { name: exactly(label) });
    await answers.or(tick).first().waitFor();
    if ((await answers.count()) === 0) return tick.setChecked(said);
    return answers.getByRole("radio", { name: said ? yes : no, exact: true }).check();
  }
  if (typeof said === "object" && "named" in said) {
    await form.getByRole("searchbox", { name: label }).fill(said.named);
    return form.getByRole("button", { name: new RegExp(`^${said.named}`) }).click();
  }
  if (typeof said === "object") {
    for (const one of said) await form.getByRole("checkbox", { name: one }).check();
    return;
  }
  // What stands in the rows of a form comes before the field that is about all of them.
  const control = form.getByLabel(exactly(label)).last();
  const isChoice = await control.evaluate((element) => element.tagName === "SELECT");
  if (isChoice) await control.selectOption(said);
  else await control.fill(said);
}
