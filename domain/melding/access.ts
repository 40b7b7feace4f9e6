import { habilitetOf, openQuestions } from "../habilitet/questions.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { isActive } from "../organisasjon/unitPeople.ts";
import { accusedIn, reportersOf } from "./facts.ts";
import type { HandlerRole, Report } from "./model.ts";
import { namesakeIds } from "./namesakes.ts";
import { isSubordinateOf, possibleParty } from "./recipient.ts";

/** How somebody stands to a report. `habilitet` decides whether somebody else is habil, and sees parties and reason only (VA-04). */
export type ReportStanding = "melder" | "habilitet" | HandlerRole;

/**
 * How much of a report somebody sees: what its reporter sees; just enough to tell whether one is habil; parties and reason of a
 * question of habilitet; or all that those who handle it see.
 */
export type ReportSight = "melder" | "foer-aapning" | "habilitet" | "mottaker";

/**
 * Every way in which somebody stands to a report; none means that it does not exist for them. A reporter without a name is no
 * person, and opens it with the code alone.
 */
export function standingsTo(report: Report, personId: PersonId, organisation: Organisation): readonly ReportStanding[] {
  if (!isActive(organisation, personId)) return [];
  const found: ReportStanding[] = [];
  if (reportersOf(report).includes(personId)) found.push("melder");
  if (isShutOut(report, personId)) return found;
  for (const handler of report.handlers) if (handler.personId === personId) found.push(handler.as);
  if (openQuestions(report).some(({ deciderId }) => deciderId === personId)) found.push("habilitet");
  return found;
}

/** What somebody sees of a report; `undefined` when it does not exist for them. */
export function sightOf(report: Report, personId: PersonId, organisation: Organisation): ReportSight | undefined {
  const standings = standingsTo(report, personId, organisation);
  const handles = standings.some((standing) => standing !== "melder" && standing !== "habilitet");
  if (handles && habilitetOf(report, personId) === "habil") return "mottaker";
  if (standings.includes("habilitet")) return "habilitet";
  if (handles) return "foer-aapning";
  return standings.includes("melder") ? "melder" : undefined;
}

/** Everybody who may open a report now, with each way in which they stand to it. */
export function accessOf(
  report: Report,
  organisation: Organisation,
): readonly { readonly personId: PersonId; readonly standing: ReportStanding }[] {
  const deciders = openQuestions(report).flatMap(({ deciderId }) => deciderId ?? []);
  const all = new Set([...reportersOf(report), ...report.handlers.map(({ personId }) => personId), ...deciders]);
  return [...all].flatMap((personId) => standingsTo(report, personId, organisation).map((standing) => ({ personId, standing })));
}

/** Whoever it is about, and whoever stepped aside, was found inhabil or sent it: never again among those who handle it. */
function isShutOut(report: Report, personId: PersonId): boolean {
  return (
    accusedIn(report.counterparts).includes(personId) ||
    reportersOf(report).includes(personId) ||
    report.former.some((one) => one.personId === personId && one.why !== "overlevert")
  );
}

/**
 * Who may not be given a report: those who are shut out, those who were passed over as parties, a party's subordinates (7.13),
 * and the nearest leader where the reporter says, or is not sure, that they are a party (VA-03).
 */
export function isBarred(report: Report, personId: PersonId, organisation: Organisation): boolean {
  return (
    isShutOut(report, personId) ||
    barredBesides(report, organisation).includes(personId) ||
    isBelowParty(report, personId, organisation)
  );
}

/** Who is kept out of the line beside the parties themselves and those who stepped aside: passed over, or a possible party. */
export function barredBesides(report: Report, organisation: Organisation): readonly PersonId[] {
  const below = passedOver(report).filter(({ why }) => why === "underordnet-part");
  return [...keptOut(report, organisation), ...below.map(({ personId }) => personId)];
}

/**
 * Who may be a party though nobody named them, or has the name that somebody wrote (VA-03), and whom the report is about that a retaliation
 * is for (VA-34): they have no part in it in any role. A party's subordinate is kept out of the line alone (7.13).
 */
export function keptOut(report: Report, organisation: Organisation): readonly PersonId[] {
  const { answers, reporter, unitId, accusedBefore = [], namesakes } = report;
  const passed = passedOver(report).filter(({ why }) => why !== "sluttet" && why !== "underordnet-part");
  const asked = { leaderIsParty: answers?.leaderIsParty ?? null, reporterId: reporter.kind === "person" ? reporter.id : null };
  const nearest = possibleParty(organisation, asked, unitId);
  const named = namesakeIds(namesakes);
  return [...passed.map(({ personId }) => personId), ...(nearest === undefined ? [] : [nearest]), ...accusedBefore, ...named];
}

/**
 * A report as it is looked at where somebody is to be named or comes next: whoever has become a party of a case that came of it is kept out of
 * it as well (VA-03, SB-19). It is decided by, and never saved: the report holds nothing of its cases.
 */
export function besideCases(report: Report, caseParties: readonly PersonId[] = []): Report {
  return caseParties.length === 0 ? report : { ...report, accusedBefore: [...(report.accusedBefore ?? []), ...caseParties] };
}

function passedOver({ recipient }: Report) {
  return "passedOver" in recipient ? recipient.passedOver : [];
}

function isBelowParty(report: Report, personId: PersonId, organisation: Organisation): boolean {
  const parties = [...accusedIn(report.counterparts), ...reportersOf(report), ...namesakeIds(report.namesakes)];
  return parties.some((partyId) => isSubordinateOf(organisation, personId, partyId));
}
