import { demoUnits } from "#bot/local/demo/featured.ts";
import type { GatheringInput, GatheringRequest, GatheringView } from "#domain/contract/gatherings.ts";
import type { RulesetCommandInput, RulesetRequest } from "#domain/contract/regimeCommand.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber, SiteId } from "#domain/organisasjon/model.ts";
import { leader, who } from "./homeOfficeCases.ts";
import { monday, type Office, roles } from "./office.ts";

const admin = who(roles.admin);

export const trondheim = "gloeshaugen" as SiteId;
const lillestroem = "lillestroem" as SiteId;

/** A seminar of three in person in Lillestrøm, in two weeks. */
export const seminar: GatheringInput = {
  kind: "SEMINAR",
  form: "FYSISK",
  places: [{ kind: "ARBEIDSSTED", siteId: lillestroem }],
  date: addDays(monday, 14),
  number: 3,
  digitalConsidered: null,
  businessNeed: null,
};

export const gatheringRequest = (but: Partial<GatheringInput> = {}): GatheringRequest => ({
  unitId: demoUnits.bygg,
  plan: { ...seminar, ...but },
});

/** Lillestrøm's regulation from today on. */
export const regulation: RulesetRequest["plan"] = {
  kind: "KOMMUNE",
  municipality: "3205" as MunicipalityNumber,
  name: "Forskrift for Lillestrøm",
  sourceUrl: "https://lovdata.no/forskrift",
  from: monday,
  to: null,
  copyTo: [roles.unrelated],
};

/** The employer's own rules through the year. */
export const pandemic: RulesetRequest["plan"] = {
  ...regulation,
  kind: "PANDEMI",
  municipality: null,
  name: "Regler under pandemien",
  to: addDays(monday, 60),
};

export async function holds(office: Office, plan: RulesetRequest["plan"]) {
  const published = await office.desk.publishRuleset(admin, { plan });
  const ruleset = published.kind === "done" ? published.value.items.find(({ name }) => name === plan.name) : undefined;
  if (ruleset === undefined) throw new Error(JSON.stringify(published));
  return ruleset;
}

export async function changes(
  office: Office,
  { id, version }: { readonly id: CaseId; readonly version: number },
  command: RulesetCommandInput,
) {
  const changed = await office.desk.runRulesetCommand(admin, id, version, command);
  if (changed.kind !== "done") throw new Error(JSON.stringify(changed));
}

export const record = (office: Office, but: Partial<GatheringInput> = {}, by = leader, id = office.context.newId() as CaseId) =>
  office.desk.recordGathering(by, id, gatheringRequest(but));

export async function recorded(office: Office, but: Partial<GatheringInput> = {}, by = leader): Promise<GatheringView> {
  const outcome = await record(office, but, by);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value;
}
