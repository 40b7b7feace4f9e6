import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { UseCases } from "../desk/desk.ts";
import { supersededCard } from "./cards/caseCard.ts";
import { supersededUnitCard } from "./cards/oppfolging/unitCard.ts";
import type { OutgoingCard } from "./incoming.ts";
import type { HomeLink } from "./tabLink.ts";
import { outgoing, outgoingCase, outgoingUnit, wordsFor } from "./turn.ts";

/** What one person may see of a case at this moment, as its newest card and as an older one. */
export type Drawn = {
  readonly card: OutgoingCard;
  /** `isFinal` where it says nothing that could change: it needs no further updates. */
  readonly superseded: { readonly card: OutgoingCard; readonly isFinal: boolean };
};

/** Draws a case of whatever kind; `undefined` when there is none for this person. The one place that tells kinds apart by their id. */
export async function drawCase(
  desk: UseCases,
  personId: PersonId,
  caseId: CaseId,
  homeLink: HomeLink,
): Promise<Drawn | undefined> {
  const person = desk.organisation().people.get(personId);
  if (person === undefined) return undefined;
  const words = wordsFor(person.language);
  const agreed = await desk.readCase({ personId }, caseId);
  if (agreed.kind === "done") {
    const older = outgoing(supersededCard(words.texts, words.chat, agreed.value));
    return { card: outgoingCase({ ...words, homeLink }, agreed.value), superseded: { card: older, isFinal: false } };
  }
  const unit = await desk.readUnit({ personId }, caseId);
  if (unit.kind !== "done") return undefined;
  const older = outgoing(supersededUnitCard(words.texts, words.chat, unit.value));
  return { card: outgoingUnit(words, unit.value), superseded: { card: older, isFinal: true } };
}
