import { partyOf } from "#domain/sak/facts.ts";
import type { Interviewee } from "#domain/sak/inquiry.ts";
import type { Attendee } from "#domain/sak/meeting.ts";
import type { PartyId, PartyWho } from "#domain/sak/model.ts";
import type { Block } from "../pdf/content.ts";
import type { Pen } from "./paper.ts";

/** How a party is named: by the directory, by what was written of them, or as one who is not named. */
export function partyName(pen: Pen, partyId: PartyId): string {
  const party = partyOf(pen.sak, partyId);
  return party === undefined ? pen.words.unnamedPerson : nameOfWho(pen, party.who);
}

function nameOfWho({ words, text, nameOf }: Pen, who: PartyWho): string {
  switch (who.kind) {
    case "person":
      return nameOf(who.id);
    case "outside":
      return written(who.name === null ? "" : text(who.name), words.unnamedPerson);
    case "group":
      return written(who.name === null ? "" : text(who.name), words.unnamedGroup);
  }
}

/** How somebody who is called or interviewed is named. */
export function nameOfCalled(pen: Pen, who: Attendee["who"] | Interviewee): string {
  switch (who.kind) {
    case "party":
      return partyName(pen, who.partyId);
    case "person":
      return pen.nameOf(who.id);
    case "outside":
      return written(pen.text(who.name), pen.words.unnamedPerson);
  }
}

const written = (name: string, otherwise: string): string => (name.trim() === "" ? otherwise : name);

/** Names with what each is to it, as a table. */
export function peopleTable({ words }: Pen, caption: string, rows: readonly (readonly [string, string])[]): Block {
  return { kind: "table", caption, widths: [0.5, 0.5], head: [words.name, words.role], rows };
}
