import { randomUUID } from "node:crypto";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import { cleanText } from "#domain/kernel/text.ts";
import type { HandedId } from "#domain/oppfolging/enhet/model.ts";
import { type HandOverOutcome, handOver } from "#domain/oppfolging/overlevering/handOver.ts";
import type { SubCase } from "#domain/sak/model.ts";
import type { DeskContext } from "../context.ts";

/**
 * What a case hands on to the yearly cycle. Its words are not kept with the case, and the key is drawn by chance: an id of ours tells when it
 * was made, and so at which event of which case.
 */
export function measureHandedOn(
  context: DeskContext,
  { unitId }: Pick<SubCase, "unitId">,
  { text, kind, due }: Extract<CaseCommandInput, { type: "HandOnMeasure" }>,
): HandOverOutcome | undefined {
  if (unitId === null) return undefined;
  const key = randomUUID() as string as HandedId;
  const asked = { key, unitId, text: cleanText(text ?? "").text, kind, due };
  return handOver(asked, context.directory.organisation(), context.clock.today());
}
