import { expect, it } from "vitest";
import { noteWarningCard, retentionTellCard } from "#bot/teams/cards/melding/retentionCard.ts";
import { retentionJob } from "#bot/teams/deliverRetention.ts";
import { retentionLinkTo } from "#bot/teams/tabLink.ts";
import { wordsFor } from "#bot/teams/turn.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { retentionEventTypes } from "#domain/oppbevaring/model.ts";

const on = localDate("2029-03-02");

it.each([
  ["nb", "Oppbevaring av melding 26-ABCD", "2. mars 2029"],
  ["nn", "Oppbevaring av melding 26-ABCD", "2. mars 2029"],
  ["en", "Retention of report 26-ABCD", "2 March 2029"],
] as const)(
  "in %s a card about retention bears number and day, why one is told, and no way to the report itself",
  (language, title, day) => {
    const { texts, chat } = wordsFor(language);
    const reasons = Object.keys(texts.retention.told);
    expect(reasons).toHaveLength(retentionEventTypes.length);
    for (const reason of reasons) {
      const news = { what: "report" as const, number: "26-ABCD", on, reason: reason as keyof typeof texts.retention.told };
      const card = JSON.stringify(retentionTellCard(texts, chat, news, retentionLinkTo("app")));
      for (const said of [title, day, news.reason === null ? "" : texts.retention.told[news.reason]])
        expect(card).toContain(said);
      const context = encodeURIComponent(JSON.stringify({ subEntityId: "oppbevaring" }));
      expect(card.split("context=").slice(1)).toEqual([expect.stringMatching(new RegExp(`^${context}"`))]);
    }
  },
);

it("a job of another run with a reason that this one does not know is read, and one without a day is not", () => {
  const job = { reportId: "r", to: "tag", reason: "else", number: "26-A", on };
  expect(retentionJob.parse(job)).toEqual(job);
  expect(() => retentionJob.parse({ ...job, on: "tomorrow" })).toThrow();
});

it("a note's card says to the records role that it is one, and to its writer not even that", () => {
  for (const language of ["nb", "nn", "en"] as const) {
    const { texts, chat } = wordsFor(language);
    const news = { what: "note" as const, number: "N-0A1B2", on, reason: "erasure-warned" as const };
    expect(JSON.stringify(retentionTellCard(texts, chat, news, retentionLinkTo("app")))).toMatch(/notat N-0A1B2|note N-0A1B2/);
    expect(JSON.stringify(noteWarningCard(texts, chat, on, retentionLinkTo("app")))).not.toMatch(/notat|note/i);
  }
});
