import type { CaseId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import { localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { Organisation, SiteId } from "#domain/organisasjon/model.ts";
import type { Regime } from "#domain/regime/model.ts";
import { decideGathering, evolveGathering, type GatheringFacts } from "#domain/regime/moete/decide.ts";
import { type AskedGathering, mayHold } from "#domain/regime/moete/mayHold.ts";
import type { Gathering, GatheringCommand, GatheringPlan } from "#domain/regime/moete/model.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { house, lillestroem } from "../places.ts";

/** The rector's memo (S0), and Lillestrøm's regulation (S4) in a spring. */
export const pandemic: Regime = { kind: "PANDEMI", validity: { from: date("2020-11-06"), to: date("2020-12-31") } };
export const regulation: Regime = {
  kind: "KOMMUNE",
  municipality: lillestroem,
  validity: { from: date("2021-02-01"), to: date("2021-05-31") },
};
export const all: readonly Regime[] = [normalRegime, pandemic, regulation];

export const inAutumn = date("2020-11-20");
export const inSpring = date("2021-03-01");

/** A meeting of three in person in Lillestrøm, to which nothing was answered yet. */
export const asked = (but: Partial<AskedGathering> = {}): AskedGathering => ({
  kind: "MOETE",
  form: "FYSISK",
  municipalities: [lillestroem],
  date: inSpring,
  number: 3,
  digitalConsidered: null,
  businessNeed: null,
  ...but,
});

export const verdict = (but: Partial<AskedGathering> = {}, regimes: readonly Regime[] = all) => mayHold(regimes, asked(but));
export const need = { length: 40 };
export const codesOf = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);

export const leader = "leads" as PersonId;
const unit = "institute" as UnitId;
export const east = "east" as SiteId;
const north = "north" as SiteId;

/** The house with a leader for its institute. */
export const led: Organisation = {
  ...house,
  people: new Map([
    ...house.people,
    [leader, { id: leader, name: "Leads", unitId: unit, roles: ["ansatt"], language: "nb", active: true }],
  ]),
  units: new Map([...house.units].map(([id, one]) => [id, id === unit ? { ...one, leaderId: leader } : one])),
};

export const needRef: TextRef = { textId: "need" as TextId, length: 40 };

/** A seminar in Trondheim in summer, when nothing special holds. */
const plan = (but: Partial<GatheringPlan> = {}): GatheringPlan => ({
  kind: "SEMINAR",
  form: "FYSISK",
  places: [{ kind: "ARBEIDSSTED", siteId: north }],
  date: date("2021-07-01"),
  number: 12,
  digitalConsidered: null,
  businessNeed: null,
  ...but,
});

type Given = {
  readonly by?: PersonId;
  readonly today?: LocalDate;
  readonly regimes?: readonly Regime[];
  readonly standIn?: PersonId;
};

const factsOf = ({ by = leader, today = date("2020-11-10"), regimes = all, standIn }: Given): GatheringFacts => ({
  actor: { kind: "person", id: by },
  today,
  organisation: led,
  substitutes: new Map(standIn === undefined ? [] : [[leader, standIn]]),
  regimes,
});

export const record = (but: Partial<GatheringPlan> = {}, unitId = unit): GatheringCommand => ({
  type: "RecordGathering",
  id: "m1" as CaseId,
  unitId,
  plan: plan(but),
});

export const decide = (state: Gathering | undefined, command: GatheringCommand, given: Given = {}) =>
  decideGathering(state, command, factsOf(given));

export const refusedCodes = (command: GatheringCommand, given: Given = {}, state?: Gathering): readonly string[] => {
  const decision = decide(state, command, given);
  return decision.ok ? [] : codesOf(decision.refusals);
};

/** What became of it; throws when a command was refused. */
export function reached(state: Gathering | undefined, command: GatheringCommand, given: Given = {}): Gathering {
  const decision = decide(state, command, given);
  if (!decision.ok) throw new Error(codesOf(decision.refusals).join());
  const end = decision.events.reduce<Gathering | undefined>(evolveGathering, state);
  if (end === undefined) throw new Error("no event");
  return end;
}
