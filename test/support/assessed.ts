import { demoPersonId } from "#bot/local/demo/featured.ts";
import type { AssessmentRequest, Assessments, PersonAssessment, UnitTasksRequest } from "#domain/contract/assess.ts";
import type { RulesetRequest } from "#domain/contract/regimeCommand.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber } from "#domain/organisasjon/model.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { who } from "./homeOfficeCases.ts";
import { monday, type Office, roles } from "./office.ts";

/** Works in Lillestrøm. */
export const farhan = demoPersonId(11);
const union = demoPersonId(58);

export const pandemicPlan: RulesetRequest["plan"] = {
  ...{ kind: "PANDEMI", municipality: null, name: "Regler under pandemien", sourceUrl: "https://example.no/notat" },
  ...{ from: monday, to: date("2026-04-30"), copyTo: [union] },
};
export const regulationPlan: RulesetRequest["plan"] = {
  ...{ ...pandemicPlan, kind: "KOMMUNE", municipality: "3205" as MunicipalityNumber, to: null },
  name: "Forskrift for Lillestrøm",
};

export type AssessmentPlanInput = Extract<AssessmentRequest["command"], { type: "AssessPerson" }>["plan"];

export const campusPlan: AssessmentPlanInput = {
  ...{ place: "CAMPUS", ground: "LABORATORIUM", explanation: null, infectionControl: true },
  ...{ discussed: true, officeDays: null, conditions: [] },
};

/** Publishes it, and gives its id. */
export async function ruled(office: Office, plan: RulesetRequest["plan"] = pandemicPlan): Promise<CaseId> {
  const outcome = await office.desk.publishRuleset(who(roles.admin), { plan });
  const found = outcome.kind === "done" ? outcome.value.items.find(({ name }) => name === plan.name) : undefined;
  if (found === undefined) throw new Error(outcome.kind);
  return found.id;
}

export function leaderOf(office: Office, personId: PersonId): PersonId {
  const found = nearestLeader(office.directory.now, personId);
  if (found.kind === "none") throw new Error("nobody leads them");
  return found.leader.id;
}

export async function pageOf(office: Office, personId: PersonId): Promise<Assessments> {
  const outcome = await office.desk.listAssessments(who(personId));
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  return outcome.value;
}

export async function asLed(office: Office, leaderId: PersonId, personId: PersonId): Promise<PersonAssessment> {
  const found = (await pageOf(office, leaderId)).led?.people.find(({ person }) => person.id === personId);
  if (found === undefined) throw new Error("not among their own people");
  return found;
}

type About = Pick<AssessmentRequest, "personId" | "rulesetId"> & { readonly version?: number };

export const assess = (office: Office, by: PersonId, about: About, but: Partial<AssessmentPlanInput> = {}) =>
  office.desk.runAssessment(who(by), {
    version: 0,
    ...about,
    command: { type: "AssessPerson", plan: { ...campusPlan, ...but } },
  });

export const unitTask = (
  office: Office,
  by: PersonId,
  request: Omit<UnitTasksRequest, "version"> & { readonly version?: number },
) => office.desk.runUnitTasks(who(by), { version: 0, ...request });
