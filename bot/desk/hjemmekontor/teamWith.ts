import { asksForPlan, type TeamShare, teamOf, teamShareOn } from "#domain/hjemmekontor/enhetsuke/teamShare.ts";
import type { Facts } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import type { StoreReads } from "../../store/types.ts";
import { loadedCase } from "../caseState.ts";

/**
 * HO-27: how much of the leader's team would be at home by agreement with an application that waits, where that is more than the share
 * that asks for a plan; `null` otherwise.
 */
export async function teamWith(
  reads: StoreReads,
  organisation: Organisation,
  state: FastAvtale,
  { leader, settings }: Facts,
): Promise<TeamShare | null> {
  if (state.status !== "INNSENDT" || leader.kind !== "leader") return null;
  const team = teamOf(organisation, leader.leader.id);
  const { start } = state.agreement;
  const running = await reads.listCases({
    employeeIds: team,
    kinds: ["fast-avtale"],
    statuses: ["AKSEPTERT", "OPPSAGT"],
    lastsTo: start,
    order: "submitted-first",
    limit: agreementsEach * Math.max(1, team.length),
  });
  const agreements = running.map(loadedCase).flatMap((one) => (one.kind === "fast-avtale" ? [one.state] : []));
  const share = teamShareOn(team, agreements, start, state.employeeId);
  return asksForPlan(share, settings) ? share : null;
}

/** More agreements that reach beyond one day than anybody has. */
const agreementsEach = 20;
