import { createHash } from "node:crypto";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { TextId } from "#domain/kernel/ids.ts";
import type { TextRef } from "#domain/kernel/text.ts";

/** The texts that an agreement consists of, in the order in which they are hashed. */
export function contentTexts({ agreement, assessment }: FastAvtale): readonly TextId[] {
  const texts: readonly (TextRef | null | undefined)[] = [
    // Absent, and so no part of it, in all that goes on from no other agreement and in what is older than the question.
    agreement.renewalReason,
    agreement.reasonEmployee,
    agreement.reasonEmployer,
    agreement.availability,
    agreement.extraEquipment,
    assessment?.workEnvironment,
    assessment?.overrideReason,
  ];
  return texts.flatMap((text) => (text === null || text === undefined ? [] : [text.textId]));
}

/** SHA-256 of what is agreed, words included: leader and employee confirm this and nothing else (HO-14; domain rules 7.19). */
export function contentHashOf(state: FastAvtale, templateVersion: string, words: ReadonlyMap<TextId, string>): string {
  const { agreement, assessment } = state;
  const content = [
    templateVersion,
    state.employeeId,
    agreement.start,
    agreement.end,
    agreement.weeklyMinutes,
    agreement.homeDays.map(({ weekday, from, to }) => [weekday, from, to]),
    agreement.equipment,
    assessment?.equipment ?? [],
    assessment?.extraEquipmentGranted ?? null,
    contentTexts(state).map((id) => words.get(id) ?? ""),
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
