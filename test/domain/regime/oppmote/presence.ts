import type { Decider } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { CaseId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import { localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { SiteId } from "#domain/organisasjon/model.ts";
import { regimesOf } from "#domain/regime/kunngjoering/published.ts";
import type { Regime } from "#domain/regime/model.ts";
import { decideWish, type WishFacts } from "#domain/regime/oppmote/decide.ts";
import { evolveWish } from "#domain/regime/oppmote/evolve.ts";
import { decideHomeUse, type HomeUseFacts } from "#domain/regime/oppmote/hjemmebruk/decide.ts";
import { evolveHomeUse } from "#domain/regime/oppmote/hjemmebruk/evolve.ts";
import type { HomeUse, HomeUseCommand, HomeUseRequest } from "#domain/regime/oppmote/hjemmebruk/model.ts";
import type { CampusWish, WishCommand, WishRequest } from "#domain/regime/oppmote/model.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { house, inBoth, inNorth } from "../places.ts";
import { pandemic, published, regulation } from "../rulesets.ts";

export const north = "north" as SiteId;
export const east = "east" as SiteId;
export const leader = "leader" as PersonId;
export const substitute = "substitute" as PersonId;

/** The memo holds everywhere to the end of 2020, and the regulation in Lillestrøm from 1 December until somebody ends it. */
export const both: readonly Regime[] = [
  normalRegime,
  ...regimesOf([published(pandemic), published({ ...regulation, from: date("2020-12-01") })]),
];
export const memoAlone: readonly Regime[] = [normalRegime, ...regimesOf([published(pandemic)])];

export const written = (length: number): TextRef => ({ textId: `t${length}` as TextId, length });

export type Given = {
  readonly by?: PersonId;
  readonly employee?: PersonId;
  readonly today?: LocalDate;
  readonly regimes?: readonly Regime[];
  readonly hasLeader?: boolean;
  readonly deciders?: readonly Decider[];
  readonly others?: WishFacts["others"];
};

function shared({
  by = inBoth,
  employee = inBoth,
  today = date("2020-11-16"),
  regimes = both,
  hasLeader = true,
  ...given
}: Given) {
  const person = house.people.get(inNorth);
  if (person === undefined || house.workplaces === undefined) throw new Error("no house");
  return {
    actor: { kind: "person", id: by } as const,
    employeeId: employee,
    unitId: "institute" as UnitId,
    today,
    regimes,
    workplaces: house.workplaces,
    leader: hasLeader
      ? ({ kind: "leader", leader: { ...person, id: leader } } as const)
      : ({ kind: "none", why: "NO_LEADER" } as const),
    ...(given.deciders === undefined ? {} : { deciders: given.deciders }),
  };
}

export const wishFacts = (given: Given = {}): WishFacts => ({ ...shared(given), others: given.others ?? [] });
export const homeFacts = (given: Given = {}, others: HomeUseFacts["others"] = []): HomeUseFacts => ({ ...shared(given), others });

const wish: WishRequest<TextRef> = {
  from: date("2020-11-17"),
  to: null,
  weekdays: [],
  siteId: north,
  ground: "samarbeid",
  other: null,
  where: written(10),
};

export const ask = (but: Partial<WishRequest<TextRef>> = {}): WishCommand => ({
  type: "AskPresence",
  id: "w1" as CaseId,
  request: { ...wish, ...but },
});

/** Codes of what was refused; none where it was accepted. */
export const codes = (decision: ReturnType<typeof decideWish> | ReturnType<typeof decideHomeUse>): readonly string[] =>
  decision.ok ? [] : decision.refusals.map(({ code }) => code);

export function wished(state: CampusWish | undefined, command: WishCommand, given: Given = {}): CampusWish {
  const decision = decideWish(state, command, wishFacts(given));
  if (!decision.ok) throw new Error(codes(decision).join());
  const end = decision.events.reduce<CampusWish | undefined>(evolveWish, state);
  if (end === undefined) throw new Error("no event");
  return end;
}

const home: HomeUseRequest = {
  from: date("2020-11-16"),
  siteId: north,
  where: "eget-hjem",
  equipment: [],
  goesOn: false,
};

export const register = (but: Partial<HomeUseRequest> = {}): HomeUseCommand => ({
  type: "RegisterHome",
  id: "h1" as CaseId,
  request: { ...home, ...but },
});

export function used(state: HomeUse | undefined, command: HomeUseCommand, given: Given = {}): HomeUse {
  const decision = decideHomeUse(state, command, homeFacts(given));
  if (!decision.ok) throw new Error(codes(decision).join());
  const end = decision.events.reduce<HomeUse | undefined>(evolveHomeUse, state);
  if (end === undefined) throw new Error("no event");
  return end;
}
