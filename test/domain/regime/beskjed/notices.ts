import type { CaseId, PersonId, TextId } from "#domain/kernel/ids.ts";
import { localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { type BeskjedFacts, decideBeskjed } from "#domain/regime/beskjed/decide.ts";
import { evolveBeskjed } from "#domain/regime/beskjed/evolve.ts";
import type { Beskjed, BeskjedCommand, TypedForm, TypedForms, TypedPublication } from "#domain/regime/beskjed/model.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { defaultRulesetSettings } from "#domain/regime/settings.ts";
import { admin, house } from "../places.ts";
import { published, regulation } from "../rulesets.ts";

export const ruleset = published({ ...regulation, to: date("2021-03-31") }, { today: date("2021-01-25") });

export const words = (length: number, id = "t"): TextRef => ({ textId: `${id}-${length}` as TextId, length });
export const form = (id: string): TypedForm => ({ title: words(20, `${id}.title`), text: words(400, `${id}.text`) });
export const empty: TypedForm = { title: null, text: null };
export const inNb = (but: Partial<Record<Language, TypedForm>> = {}): TypedForms => ({
  nb: form("nb"),
  nn: empty,
  en: empty,
  ...but,
});

export const nowhere: TypedPublication = { url: "", on: null };
export const intranet: TypedPublication = { url: "https://intranett.example.no/beskjed", on: date("2021-01-26") };

export const send = (but: Partial<Extract<BeskjedCommand, { type: "SendNotice" }>> = {}): BeskjedCommand => ({
  type: "SendNotice",
  forms: inNb(),
  publication: nowhere,
  contentHash: "hash",
  ...but,
});
export const publish = (publication: TypedPublication): BeskjedCommand => ({ type: "RecordPublication", publication });

type Given = { readonly by?: PersonId | null; readonly today?: LocalDate; readonly of?: Ruleset };

const factsOf = ({ by = admin, today = date("2021-02-01"), of = ruleset }: Given): BeskjedFacts => ({
  actor: by === null ? { kind: "system" } : { kind: "person", id: by },
  today,
  organisation: house,
  ruleset: of,
  id: "n1" as CaseId,
  settings: defaultRulesetSettings,
});

export const decide = (state: Beskjed | undefined, command: BeskjedCommand, given: Given = {}) =>
  decideBeskjed(state, command, factsOf(given));

/** What became of it; throws when a command was refused. */
export function reached(state: Beskjed | undefined, command: BeskjedCommand, given: Given = {}): Beskjed {
  const decision = decide(state, command, given);
  if (!decision.ok) throw new Error(decision.refusals.map(({ code }) => code).join());
  const end = decision.events.reduce<Beskjed | undefined>(evolveBeskjed, state);
  if (end === undefined) throw new Error("no event");
  return end;
}

/** Rule and code of everything that was refused, with the field where it has one. */
export function refusedBy(state: Beskjed | undefined, command: BeskjedCommand, given: Given = {}) {
  const decision = decide(state, command, given);
  return decision.ok
    ? []
    : decision.refusals.map((one) => [one.rule, one.code, ...("field" in one ? [one.field] : [])].join(" "));
}
