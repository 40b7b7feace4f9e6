import type { LocalDate } from "#domain/kernel/localDate.ts";
import { type RegisteredRuleId, type Rule, rules } from "#domain/rules.ts";
import type { Texts } from "#domain/texts/make.ts";
import type { RuleTexts } from "#domain/texts/regler/words.ts";
import { type RulesPageWords, type Theme, themes } from "../../texts/rules/nb.ts";

/** A rule as it stands on the page. */
export type WordedRule = {
  readonly id: RegisteredRuleId;
  readonly statement: string;
  readonly paragraph: string;
  readonly validity: string;
  readonly does: string;
  /** All of it in small letters, to be searched. */
  readonly searched: string;
};

/** The theme that a rule's letters stand for. */
export function themeOf(id: RegisteredRuleId): Theme {
  const theme = themes.find((one) => id.startsWith(`${one}-`));
  if (theme === undefined) throw new Error(`no theme for ${id}`);
  return theme;
}

/** The register in words, in its own order. */
export function wordedRules(texts: RuleTexts, d: Texts, o: RulesPageWords, today: LocalDate): readonly WordedRule[] {
  return rules.map((rule) => {
    const shown = {
      id: rule.id,
      statement: texts.rules[rule.id],
      paragraph: d.paragraph(rule.id),
      validity: validityOf(rule, d, o, today),
      does: rule.inForce ? texts.strength[rule.strength] : o.notYet,
    };
    return { ...shown, searched: [...Object.values(shown), o.themes[themeOf(rule.id)]].join(" ").toLowerCase() };
  });
}

/** Guidelines without a date hold as they are; a municipality's do not before an administrator has set their dates. */
function validityOf({ source, validity }: Rule, d: Texts, o: RulesPageWords, today: LocalDate): string {
  if (validity === null) return source === "S4" ? o.noDates : o.undated;
  const from = d.dayMonthYear(validity.from);
  if (validity.to === undefined) return o.from(from);
  const span = o.until(from, d.dayMonthYear(validity.to));
  return validity.to < today ? `${o.over}. ${span}` : span;
}
