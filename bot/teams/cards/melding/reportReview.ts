import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { RecipientView, ReportForm, ReportPreview } from "#domain/contract/meldingViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { answer, type Element, hint, notice, quote, subheading, text } from "../elements.ts";
import type { Refused } from "../refusalsBeside.ts";
import { nameIn } from "./peoplePicker.ts";
import { isTextField, questionOf } from "./reportFields.ts";
import type { ReportStep } from "./steps.ts";

type Reviewed = {
  readonly answers: ReportAnswersInput;
  readonly form: ReportForm;
  readonly steps: readonly ReportStep[];
  readonly refused: Refused;
  readonly preview: ReportPreview;
};

/** What is read before a report is sent: who will read it, who is told what, what it rests on, and what was written. */
export function reviewBody(texts: Texts, chat: ChatTexts, reviewed: Reviewed, quoteLimit: number): readonly Element[] {
  const { answers, form, preview } = reviewed;
  const { review } = chat.report;
  const { melding } = texts;
  return [
    ...preview.warnings.map((warning) => notice("emphasis", [text(texts.warning(warning))])),
    subheading(review.readBy),
    ...recipientLines(texts, chat, preview.recipient),
    subheading(review.told),
    text(melding.told[answers.kind]),
    ...(answers.kind === "soeknad-om-endring" ? [text(melding.expectation)] : []),
    ...(answers.kind === "varsel" ? [hint(melding.ownStandard)] : []),
    subheading(review.footing),
    text(texts.legal(answers.kind, form.today)),
    subheading(review.yours),
    ...written(texts, form, reviewed, quoteLimit),
  ];
}

/** The recipient by name, whom it goes past and why, or why nobody can be named (VA-03, VA-24, 7.13). */
function recipientLines(texts: Texts, chat: ChatTexts, recipient: RecipientView): readonly Element[] {
  const { review } = chat.report;
  const { melding } = texts;
  const names = recipient.people.map(({ name, title }) => (title === null ? name : `${name}, ${title}`));
  const level = recipient.level === null ? melding.recipient[recipient.kind] : review.level(recipient.level);
  const who = names.length === 0 ? [] : [text(`${texts.list(names)} (${level})`, { weight: "Bolder" })];
  const why = recipient.why === null ? [] : [text(melding.noRecipient[recipient.why])];
  const ask = recipient.ask === null ? [] : [text(review.ask(recipient.ask.name))];
  const passed = recipient.passedOver.map(({ person, why: reason }) =>
    hint(review.passedOver(person.name, melding.passedOver[reason].toLowerCase())),
  );
  return [...who, ...why, ...ask, ...passed];
}

function written(texts: Texts, form: ReportForm, { answers, steps, refused }: Reviewed, quoteLimit: number): readonly Element[] {
  const given = steps.filter(({ name }) => name !== "send").flatMap(({ fields }) => fields);
  return given.flatMap((field): readonly Element[] => {
    const question = questionOf(texts, answers.kind, field);
    if (isTextField(field)) {
      const value = answers[field];
      return value === null || value === "" ? [] : [text(question, { isSubtle: true }), quote(value, quoteLimit)];
    }
    const said = shortAnswer(texts, form, answers, field, refused);
    return said === null ? [] : [answer(question, said)];
  });
}

/** An answer that is no text, in words; `null` where none was given. */
function shortAnswer(
  texts: Texts,
  form: ReportForm,
  answers: ReportAnswersInput,
  field: Exclude<keyof ReportAnswersInput, "what" | "more" | "when" | "where" | "witnesses" | "sjefReason" | "firm">,
  { nameOf }: Refused,
): string | null {
  const { melding } = texts;
  const yesNo = (value: boolean | null) => (value === null ? null : value ? texts.yes : texts.no);
  switch (field) {
    case "about":
      return answers.about === null ? null : melding.about[answers.about];
    case "leaderIsParty":
      return answers.leaderIsParty === null ? null : melding.leaderIsParty[answers.leaderIsParty];
    case "recipient":
      return answers.recipient === null ? null : melding.choice[answers.recipient];
    case "studentBranch":
      return answers.studentBranch === null ? null : melding.studentBranch[answers.studentBranch];
    case "unitId":
      return form.units.find(({ id }) => id === answers.unitId)?.name ?? null;
    case "counterparts":
      return answers.counterparts.length === 0 ? null : texts.list(answers.counterparts.map((one) => nameIn(texts, one, nameOf)));
    case "members":
      return answers.members.length === 0
        ? null
        : texts.list(answers.members.map((id) => nameOf(id) ?? melding.counterpart.person));
    case "relatedNumber":
      return answers.relatedNumber;
    case "general":
      return answers.general ? texts.yes : null;
    case "onBehalf":
    case "selfAffected":
    case "conflict":
    case "workEnvironment":
    case "danger":
    case "sexualHarassment":
      return yesNo(answers[field]);
    case "kind":
    case "acceptsIdentified":
    case "signs":
    case "expectsNothing":
      return null;
  }
}
