import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { TaskCode } from "#domain/oppfolging/enhet/tasks.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Action, type Card, card, confirm, type Element, execute, hint, subheading, text } from "../elements.ts";
import { buttons, longText, sentBy } from "./formParts.ts";

type Type = UnitDetail["actions"][number]["type"];

export function mayNow(detail: UnitDetail, ...types: readonly Type[]): boolean {
  return detail.actions.some(({ type, reachable }) => reachable && types.includes(type));
}

/** What the safety representative's word is about now: the evaluation once it lies before them, else what is delivered next. */
export function attestAbout({ process }: UnitDetail): {
  readonly about: "tiltaksplan" | "evaluering";
  readonly version: number | null;
} {
  const evaluation = process?.evaluation ?? null;
  if (evaluation !== null && evaluation.askedOn !== null) return { about: "evaluering", version: evaluation.version };
  return { about: process === null || process.archive === null ? "tiltaksplan" : "evaluering", version: null };
}

/** The next step of the leader, and the button that does it or opens its form. */
const nextVerb: Readonly<Partial<Record<TaskCode, { readonly verb: string; readonly needs: Type }>>> = {
  "velg-startpunkt": { verb: "unit.start", needs: "ChooseStart" },
  "gjennomgaa-rapport": { verb: "unit.report", needs: "ConfirmReportReviewed" },
  "planlegg-prosess": { verb: "unit.plan", needs: "PlanProcess" },
  risikovurder: { verb: "unit.risk", needs: "AssessRisk" },
  "hold-moeter": { verb: "unit.meetings", needs: "PlanMeeting" },
  "lag-tiltak": { verb: "unit.measureAdd", needs: "AddMeasure" },
  "lever-tiltaksplan": { verb: "unit.submitPlan", needs: "SubmitPlan" },
  "arkiver-tiltaksplan": { verb: "unit.archive", needs: "RecordArchiveReference" },
  "gjennomfoer-tiltak": { verb: "unit.measures", needs: "ReportProgress" },
  "skriv-evaluering": { verb: "unit.evaluate", needs: "DraftEvaluation" },
  "be-verneombud": { verb: "unit.ask", needs: "AskVerneombud" },
  "lever-evaluering": { verb: "unit.submit", needs: "SubmitEvaluation" },
};

/** What this reader does from the card: fields in it, and at most three buttons. */
export function ownActions(
  texts: Texts,
  chat: ChatTexts,
  detail: UnitDetail,
  comment: string | null,
): { readonly inputs: readonly Element[]; readonly actions: readonly Action[] } {
  const { buttons: names, attest } = chat.cycle;
  const more = execute(names.more, sentBy(detail, "unit.more"));
  const asked = (prefix: string) => detail.duties.some(({ duty }) => duty.startsWith(prefix));
  if (detail.standings.includes("leder")) return { inputs: [], actions: [...nextStep(texts, chat, detail), more] };
  if (detail.standings.includes("verneombud") && mayNow(detail, "Attest") && asked("medvirk")) {
    return attesting(chat, detail, comment);
  }
  if (detail.standings.includes("losam") && mayNow(detail, "AddComment") && asked("medvirk")) {
    const inputs = [longText("comment", attest.losamComment, comment)];
    return { inputs, actions: [execute(names.sendComment, sentBy(detail, "unit.say"), "positive")] };
  }
  if (detail.sight === "own-measures") return { inputs: [], actions: [] };
  const archive = mayNow(detail, "RecordArchiveReference")
    ? [execute(texts.oppfolging.command.RecordArchiveReference, sentBy(detail, "unit.archive"), "positive")]
    : [];
  const chase = mayChaseUnit(detail) ? [execute(names.chase, sentBy(detail, "unit.chase"))] : [];
  const others = mayNow(detail, ...choicesOffered) ? [more] : [];
  return { inputs: [], actions: [...archive, ...chase, ...others] };
}

function nextStep(texts: Texts, chat: ChatTexts, detail: UnitDetail): readonly Action[] {
  const { next } = detail.summary;
  const step = next === null ? undefined : nextVerb[next];
  if (next === null || step === undefined || !mayNow(detail, step.needs)) return [];
  return [execute(commandName(texts, chat, step.needs), sentBy(detail, step.verb), "positive")];
}

/** A command's name; the one round of meetings and the list of measures have several commands each. */
function commandName(texts: Texts, chat: ChatTexts, type: Type): string {
  if (type === "PlanMeeting") return chat.cycle.headings.meetings;
  return texts.oppfolging.command[type];
}

/** The safety representative's own answer, in the card (AM-02, AM-04). */
export function attesting(
  chat: ChatTexts,
  detail: UnitDetail,
  comment: string | null,
): { readonly inputs: readonly Element[]; readonly actions: readonly Action[] } {
  const { buttons: names, attest } = chat.cycle;
  const { about, version } = attestAbout(detail);
  const isOpen = about === "tiltaksplan" || version !== null;
  const lead = !isOpen ? attest.notLaid : about === "tiltaksplan" ? attest.aboutPlan : attest.aboutEvaluation;
  const notInvolved = execute(names.notInvolved, sentBy(detail, "unit.notInvolved"));
  return {
    inputs: [subheading(lead), longText("comment", isOpen ? attest.comment : attest.losamComment, comment)],
    actions: isOpen
      ? [
          execute(names.confirm, sentBy(detail, "unit.confirm"), "positive"),
          execute(names.dissent, sentBy(detail, "unit.dissent")),
          notInvolved,
        ]
      : [execute(names.sendComment, sentBy(detail, "unit.say"), "positive"), notInvolved],
  };
}

/** Who follows up many units may have the leader reminded, while the leader has something left to deliver. */
function mayChaseUnit({ standings, summary, cycle }: UnitDetail): boolean {
  const follows = standings.some((standing) => ["koordinator", "hovedverneombud", "leder-over", "hr"].includes(standing));
  const isLeft = summary.evaluation.doneOn === null && summary.status !== "bortfalt" && !summary.leaderless;
  return follows && isLeft && cycle.running;
}

export function snoozeButton(chat: ChatTexts, detail: { readonly cycle: Pick<UnitDetail["cycle"], "id"> }): Action {
  return execute(chat.cycle.buttons.snooze, { verb: "remind.snooze", id: detail.cycle.id });
}

/** Everything that can be done from the chat, each once; taking a unit out of the cycle is done in the tab. */
const choices: readonly { readonly verb: string; readonly needs: readonly [Type, ...Type[]]; readonly sure?: true }[] = [
  { verb: "unit.start", needs: ["ChooseStart"] },
  { verb: "unit.report", needs: ["ConfirmReportReviewed"], sure: true },
  { verb: "unit.plan", needs: ["PlanProcess"] },
  { verb: "unit.risk", needs: ["AssessRisk"] },
  { verb: "unit.meetings", needs: ["PlanMeeting", "HoldMeeting", "CloseMeetings"] },
  { verb: "unit.measures", needs: ["AddMeasure", "ChangeMeasure", "ReportProgress"] },
  { verb: "unit.submitPlan", needs: ["SubmitPlan"] },
  { verb: "unit.archive", needs: ["RecordArchiveReference"] },
  { verb: "unit.evaluate", needs: ["DraftEvaluation"] },
  { verb: "unit.ask", needs: ["AskVerneombud"], sure: true },
  { verb: "unit.attest", needs: ["Attest"] },
  { verb: "unit.submit", needs: ["SubmitEvaluation"] },
  { verb: "unit.challenges", needs: ["RaiseChallenges"] },
  { verb: "unit.comment", needs: ["AddComment"] },
  { verb: "unit.close", needs: ["CloseUnit"], sure: true },
];
const choicesOffered = choices.flatMap(({ needs }) => needs);

/** What else the reader may do with the unit now. */
export function choicesCard(texts: Texts, chat: ChatTexts, detail: UnitDetail): Card {
  const { buttons: names, headings } = chat.cycle;
  const offered = choices
    .filter(({ needs }) => mayNow(detail, ...needs))
    .map(({ verb, needs: [first], sure }) => {
      const title = verb === "unit.measures" ? headings.measures : commandName(texts, chat, first);
      const action = execute(title, sentBy(detail, verb));
      return sure === true ? confirm(title, chat.form.sure, execute(names.sure, sentBy(detail, verb), "positive")) : action;
    });
  return card(
    texts,
    `${detail.unitName}: ${headings.choices}`,
    [
      hint(texts.oppfolging.step[detail.summary.step]),
      ...(offered.length === 0 ? [text(chat.cycle.nothingMissing)] : offered.map((action) => buttons([action]))),
    ],
    [execute(names.back, sentBy(detail, "unit.open"))],
  );
}
