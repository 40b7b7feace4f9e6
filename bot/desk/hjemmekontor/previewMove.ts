import type { MovePreview, MoveRequest } from "#domain/contract/unitCalendar.ts";
import { movedAgreement, movedDay } from "#domain/hjemmekontor/enhetsuke/moveProposal.ts";
import { workingWeekdays } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { homeMinutesOf, shareTenths } from "#domain/hjemmekontor/fastAvtale/share.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { DeskContext, Who } from "../context.ts";
import { agreementFacts, dayFacts, surroundingsOf } from "../facts.ts";
import { openCase } from "../openCase.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { aboutCase } from "../readCase.ts";

/** What the rules say when the leader moves a day of what waits, by the same functions that decide. It reads, and writes nothing (HO-03). */
export async function previewMove(
  context: DeskContext,
  who: Who,
  id: CaseId,
  move: MoveRequest,
): Promise<Outcome<MovePreview, never>> {
  const { read } = context.store;
  const open = await openCase(context, read, who, id);
  if (open === undefined || open.standing !== "leader") return notFound;
  const { loaded } = open;
  const surroundings = await surroundingsOf(context, read, loaded.state.employeeId);
  const about = aboutCase(who.personId, loaded);
  const { version } = loaded.stored;
  if (loaded.kind === "enkeltdag") {
    const moved = movedDay(loaded.state, move, dayFacts(context, surroundings, about), surroundings.agreements);
    if (moved === undefined) return notFound;
    const { from, to, refusals, warnings } = moved;
    return done({ caseId: id, version, refusals, warnings, moved: { kind: "enkeltdag", from, to } });
  }
  const facts = agreementFacts(context, surroundings, about);
  const days = surroundings.cases.flatMap((one) => (one.kind === "enkeltdag" ? [one.state] : []));
  const moved = movedAgreement(loaded.state, move, facts, days);
  if (moved === undefined) return notFound;
  const { homeDays, refusals, warnings } = moved;
  return done({
    ...{ caseId: id, version, refusals, warnings },
    moved: {
      kind: "fast-avtale",
      homeDays,
      shareTenths: shareTenths(homeMinutesOf(homeDays), loaded.state.agreement.weeklyMinutes),
      maxPercent: facts.settings.maxSharePercent,
      campusDays: workingWeekdays.length - new Set(homeDays.map(({ weekday }) => weekday)).size,
    },
  });
}
