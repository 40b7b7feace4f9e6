import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, hint, text, yesNo } from "../elements.ts";
import { choice, choicesOf, drawQuestions, type FilledIn, longText, optional, saveAndBack, valueIn } from "./formParts.ts";

/** C12, 1 and 2: how far the unit came in the spring, and the three questions. */
export function startForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { field, startpunkt, command } = texts.oppfolging;
  const stored = detail.process?.start ?? null;
  const answered = (id: "reportReviewed" | "unsoundIndication" | "specialChallenges") => {
    const value = valueIn(form, id, stored === null ? null : String(stored[id]));
    return value === "true" ? true : value === "false" ? false : null;
  };
  return drawQuestions(texts, chat, form, {
    title: `${command.ChooseStart} – ${detail.unitName}`,
    lead: [hint(chat.cycle.start.lead)],
    questions: [
      {
        field: "startpunkt",
        input: choice(
          "startpunkt",
          field.startpunkt,
          valueIn(form, "startpunkt", stored?.startpunkt ?? null),
          choicesOf(startpunkt),
        ),
        rule: "AM-06",
      },
      {
        field: "reportReviewed",
        input: yesNo("reportReviewed", field.reportReviewed, answered("reportReviewed"), texts),
        rule: "AM-09",
      },
      {
        field: "unsoundIndication",
        input: yesNo("unsoundIndication", field.unsoundIndication, answered("unsoundIndication"), texts),
        rule: "AM-10",
      },
      {
        field: "specialChallenges",
        input: yesNo("specialChallenges", field.specialChallenges, answered("specialChallenges"), texts),
        rule: "AM-13",
      },
    ],
    actions: saveAndBack(chat, detail, "unit.startSave"),
  });
}

/** C12, 3: which safety representative takes part, and how LOSAM is involved. */
export function planForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const { field, command } = texts.oppfolging;
  const stored = detail.process?.planning ?? null;
  const { representatives } = detail.people;
  const only = representatives.length === 1 ? (representatives[0]?.id ?? null) : null;
  return drawQuestions(texts, chat, form, {
    title: `${command.PlanProcess} – ${detail.unitName}`,
    lead: [text(chat.cycle.plan.lead), hint(texts.paragraph("AM-04"))],
    questions: [
      {
        field: "verneombudId",
        input: choice(
          "verneombudId",
          field.verneombudId,
          valueIn(form, "verneombudId", stored === null ? only : stored.verneombudId),
          [
            ...representatives.slice(0, 20).map(({ id, name }) => ({ title: name, value: id })),
            { title: chat.cycle.plan.nobody, value: "none" },
          ],
          { style: "compact", placeholder: chat.cycle.plan.choose },
        ),
        rule: "AM-05",
      },
      { field: "losam", input: longText("losam", field.losam, valueIn(form, "losam", stored?.losam ?? null)) },
    ],
    actions: saveAndBack(chat, detail, "unit.planSave"),
  });
}

/** AM-13: special challenges, taken up with the leader above and the coordinators. */
export function challengesForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const words = chat.cycle.note.challenges;
  return drawQuestions(texts, chat, form, {
    title: `${texts.oppfolging.command.RaiseChallenges} – ${detail.unitName}`,
    lead: [text(words.lead)],
    questions: [{ field: "note", input: longText("note", optional(chat, words.label), valueIn(form, "note")), rule: "AM-13" }],
    actions: saveAndBack(chat, detail, "unit.challengesSave"),
  });
}

/** AM-04: whoever is to be involved may say something at any time. */
export function commentForm(texts: Texts, chat: ChatTexts, detail: UnitDetail, form: FilledIn): Card {
  const words = chat.cycle.note.comment;
  return drawQuestions(texts, chat, form, {
    title: `${texts.oppfolging.command.AddComment} – ${detail.unitName}`,
    lead: [text(words.lead)],
    questions: [{ field: "text", input: longText("text", words.label, valueIn(form, "text")), rule: "AM-04" }],
    actions: saveAndBack(chat, detail, "unit.commentSave"),
  });
}
