import { habilitetOf, openQuestions } from "../habilitet/questions.ts";
import type { PersonId } from "../kernel/ids.ts";
import { isSubordinateOf, leadersFrom } from "../melding/recipient.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { hasRole, isActive, peopleWith } from "../organisasjon/unitPeople.ts";
import { type CaseHouse, partyPeople } from "./facts.ts";
import type { CaseRole, CaseStatus, Party, SubCase } from "./model.ts";

/**
 * How somebody stands to a case. `habilitet` decides whether somebody else is habil; `samraad` is the sjef who is asked (SB-17);
 * `belastning` a safety representative who looks after the strain (SB-10); `mandat` somebody named in a mandate not accepted yet;
 * `melder` whoever reported it and is asked how they are treated, without seeing the case (SB-02); `tildeling` the sjef, or who stands in
 * for them, who names an owner where nobody up the line can be it (domain rules 2); `arkiv` the records role, from the end of a case until
 * it is archived.
 */
export type CaseStanding =
  | CaseRole
  | "part"
  | "representant"
  | "habilitet"
  | "samraad"
  | "belastning"
  | "mandat"
  | "melder"
  | "tildeling"
  | "arkiv";

/**
 * How much of a case somebody sees: everything as those who handle it; enough to tell whether one is habil; parties and reason of a
 * question of habilitet; question and answer of a consultation; the mandate; a party's own page, or only that there is one until they
 * promise confidentiality (SB-04); the number of the case alone.
 */
export type CaseSight =
  | "saksbehandling"
  | "foer-aapning"
  | "habilitet"
  | "samraad"
  | "mandat"
  | "part"
  | "foer-taushet"
  | "nummer";

/**
 * Every way in which somebody stands to a case; none means that it does not exist for them. Whoever is a party in another case of the same
 * report is in this one a party, or who reported it, or nothing (SB-19).
 */
export function standingsTo(state: SubCase, personId: PersonId, house: CaseHouse): readonly CaseStanding[] {
  const { organisation, others } = house;
  if (!isActive(organisation, personId)) return [];
  const found: CaseStanding[] = [];
  // Whoever has not been told is no party yet in what they can open (GDPR art. 14).
  if (informed(state).some(({ who }) => who.kind === "person" && who.id === personId)) found.push("part");
  if (state.restoring.checks.some((check) => check.personId === personId)) found.push("melder");
  // A union representative who reported it for members may help them as well (VA-28).
  const helps = informed(state).some(({ representative }) => representative?.personId === personId);
  const isParty = partyPeople(state).includes(personId) || others.includes(personId);
  if (helps && !isParty && !hasSteppedAside(state, personId)) found.push("representant");
  if (isShutOut(state, personId) || others.includes(personId)) return found;
  for (const handler of state.handlers) if (handler.personId === personId) found.push(handler.as);
  if (openQuestions(state).some(({ deciderId }) => deciderId === personId)) found.push("habilitet");
  const { consultation, mandate, strain } = state;
  if (consultation?.sjefId === personId) found.push("samraad");
  if (mandate?.accepted === null && mandate.investigators.includes(personId)) found.push("mandat");
  if (strain?.involved === true && strain.representatives.includes(personId) && !isOver(state)) found.push("belastning");
  if (state.vacant && assigners(state, house).includes(personId)) found.push("tildeling");
  if (waitsForRecords(state) && hasRole(organisation, personId, ["arkiv"])) found.push("arkiv");
  return found;
}

/** What somebody sees of a case; `undefined` when it does not exist for them. The widest of their standings counts. */
export function sightOf(state: SubCase, personId: PersonId, house: CaseHouse): CaseSight | undefined {
  const standings = standingsTo(state, personId, house);
  const handles = standings.some((standing) => handling.some((role) => role === standing));
  if (handles && habilitetOf(state, personId) === "habil") return "saksbehandling";
  if (standings.includes("habilitet")) return "habilitet";
  if (standings.includes("part") || standings.includes("representant")) {
    return promised(state, personId) ? "part" : "foer-taushet";
  }
  // Whom it concerns, to name somebody who is habil, and nothing of what it is about.
  if (handles || standings.includes("tildeling")) return "foer-aapning";
  if (standings.includes("samraad")) return "samraad";
  if (standings.includes("mandat")) return "mandat";
  return standings.length > 0 ? "nummer" : undefined;
}

const handling: readonly CaseRole[] = ["eier", "saksbehandler", "bistand", "undersoeker", "mottak"];

/** Everybody who may open a case now, with each way in which they stand to it. */
export function accessOf(
  state: SubCase,
  house: CaseHouse,
): readonly { readonly personId: PersonId; readonly standing: CaseStanding }[] {
  const { handlers, parties, consultation, mandate, strain, restoring } = state;
  const all = new Set([
    ...partyPeople(state),
    ...parties.flatMap(({ representative }) => representative?.personId ?? []),
    ...handlers.map(({ personId }) => personId),
    ...openQuestions(state).flatMap(({ deciderId }) => deciderId ?? []),
    ...(consultation === null ? [] : [consultation.sjefId]),
    ...(mandate?.investigators ?? []),
    ...(strain?.representatives ?? []),
    ...restoring.checks.map(({ personId }) => personId),
    ...(state.vacant ? assigners(state, house) : []),
    ...(waitsForRecords(state) ? peopleWith(house.organisation, "arkiv") : []),
  ]);
  return [...all].flatMap((personId) => standingsTo(state, personId, house).map((standing) => ({ personId, standing })));
}

/**
 * Who names an owner where nobody up the line can be it: every sjef who may have a part in it. Where none may, whoever stands in for them, so
 * that an unowned case is told to somebody habil: the first leader above the sjef, the chair of the board, or those who name the owner of a
 * varsel (VA-03, our reading). A varsel goes up no line (VA-30).
 */
export function assigners(state: SubCase, house: CaseHouse): readonly PersonId[] {
  const { organisation, reports } = house;
  const mayTake = (personId: PersonId) =>
    isActive(organisation, personId) &&
    !isShutOut(state, personId) &&
    !house.others.includes(personId) &&
    !state.parties.some(({ representative }) => representative?.personId === personId);
  const sjefer = peopleWith(organisation, "hr-hms-sjef");
  const able = sjefer.filter(mayTake);
  if (able.length > 0 || sjefer.length === 0) return able;
  const chair = reports.boardChairId === null ? [] : [reports.boardChairId];
  const above = state.source === "varsel" ? [] : aboveSjef(state, organisation);
  const standIn = [...above, ...chair].find((id) => mayTake(id) && !isBarred(state, id, organisation));
  return standIn === undefined ? reports.varslingsmottak.filter(mayTake) : [standIn];
}

/** The leaders above the sjef who are not barred from the case (VA-03: «opp ett nivå», our reading). */
export function aboveSjef(state: SubCase, organisation: Organisation): readonly PersonId[] {
  return peopleWith(organisation, "hr-hms-sjef")
    .flatMap((id) => organisation.people.get(id)?.unitId ?? [])
    .flatMap((unitId) => leadersFrom(organisation, unitId))
    .filter((id) => !isBarred(state, id, organisation));
}

/** The parties that have been told. */
export function informed({ parties }: Pick<SubCase, "parties">): readonly Party[] {
  return parties.filter(({ informedOn }) => informedOn !== null);
}

/** SB-04: a party has promised confidentiality; for a representative, whom they help has. */
function promised(state: SubCase, personId: PersonId): boolean {
  const own = informed(state).find(({ who }) => who.kind === "person" && who.id === personId);
  if (own !== undefined) return own.confidentialOn !== null;
  return informed(state).some(
    ({ representative, confidentialOn }) => confidentialOn !== null && representative?.personId === personId,
  );
}

/** VA-04: a question about the owner freezes the case until it is decided. */
export function isFrozen(state: SubCase): boolean {
  const owners = state.handlers.filter(({ as }) => as === "eier").map(({ personId }) => personId);
  return openQuestions(state).some(({ personId }) => owners.includes(personId));
}

const over: readonly CaseStatus[] = ["AVSLUTTET", "ARKIVERT"];

/** Whether the case has ended, for now or for good. */
export function isOver({ status }: Pick<SubCase, "status">): boolean {
  return over.includes(status);
}

/** SB-05: what has ended is for the archive to take in. */
function waitsForRecords({ status }: SubCase): boolean {
  return status === "AVSLUTTET";
}

/**
 * Parties, whoever reported it, whoever stepped aside or was found inhabil, and whom the report passed over as a possible party: never among
 * those who handle it (SB-02, VA-03).
 */
export function isShutOut(state: SubCase, personId: PersonId): boolean {
  const { reporters, keptOut = [] } = state;
  return [...partyPeople(state), ...reporters, ...keptOut].includes(personId) || hasSteppedAside(state, personId);
}

/** Whoever handled it, and was found inhabil or would not. */
export function hasSteppedAside({ former }: SubCase, personId: PersonId): boolean {
  return former.some((one) => one.personId === personId && (one.why === "inhabil" || one.why === "trakk-seg"));
}

/** Who may not own a case: those shut out, whoever helps a party, and a party's subordinates (domain rules 7.13). */
export function isBarred(state: SubCase, personId: PersonId, organisation: Organisation): boolean {
  return (
    isShutOut(state, personId) ||
    state.parties.some(({ representative }) => representative?.personId === personId) ||
    [...partyPeople(state), ...state.reporters].some((partyId) => isSubordinateOf(organisation, personId, partyId))
  );
}
