import type { ReportPreview } from "#domain/contract/meldingViews.ts";
import { answersOf, type Draft, findUnit, readDraft, type Units } from "../form/draft.ts";
import { questionsOf } from "../form/questions.ts";
import type { Problem } from "../html/fields.ts";
import { elsewherePage, kindsPage } from "../pages/kinds.ts";
import { reportPage } from "../pages/report.ts";
import { reviewPage } from "../pages/review.ts";
import { alreadyPage, sentPage } from "../pages/sent.ts";
import { startPage } from "../pages/start.ts";
import { statementPage } from "../pages/statement.ts";
import type { PostboksForm, UnnamedReport } from "../postboksDesk.ts";
import { postboksTexts } from "../texts/index.ts";
import { problemsFor, sendingProblems } from "./problems.ts";
import { type Answer, type Get, isLook, type Parts, type Post, refusedPage, shown, type Visit } from "./visit.ts";

export const start: Get = async ({ desk }, language) => shown(startPage(language, (await desk.form(language)).settings));

export const statement: Get = async ({ desk }, language) => shown(statementPage(language, (await desk.form(language)).settings));

export const kinds: Get = async (_parts, language) => shown(kindsPage(language));

/** The questions of a kind, and what was answered to them so far. */
export const openForm: Post = async (parts, visit) => {
  const begun = await begin(parts, visit);
  return "answer" in begun ? begun.answer : shown(formWith(visit, begun, [], []));
};

/** What was written, to be looked over. */
export const check: Post = async (parts, visit) => {
  const begun = await begin(parts, visit);
  if ("answer" in begun) return begun.answer;
  const checked = await checkDraft(parts, visit, begun);
  return "answer" in checked ? checked.answer : shown(reviewOf(parts, visit, begun, checked, []));
};

/** It is sent. Whatever is refused comes back with every word that was typed; files have to be chosen again. */
export const send: Post = async (parts, visit) => {
  const begun = await begin(parts, visit);
  if ("answer" in begun) return begun.answer;
  const checked = await checkDraft(parts, visit, begun);
  if ("answer" in checked) return checked.answer;
  const { language, files, refusals } = visit;
  const amiss = sendingProblems(language, refusals, files.length > 0);
  if (amiss.length > 0) return refusedPage(reviewOf(parts, visit, begun, checked, amiss));
  const { formId, seed } = begun.draft;
  const sent = await parts.desk.send({ ...checked.report, formId, seed, files });
  switch (sent.kind) {
    case "sent":
      return shown(sentPage({ language, code: sent.code, detail: sent.detail, isOther: sent.isOther, problems: [] }));
    case "already":
      return shown(alreadyPage(language));
    case "refused": {
      const again = files.length > 0 ? [{ field: undefined, text: postboksTexts(language).trouble.filesAgain }] : [];
      return refusedPage(formWith(visit, begun, [...problemsOfDraft(visit, begun.draft, sent.refusals), ...again], []));
    }
  }
};

type Begun = { readonly draft: Draft; readonly form: PostboksForm };

async function begin({ desk }: Parts, visit: Visit): Promise<Begun | { readonly answer: Answer }> {
  const { language, fields, refusals } = visit;
  const draft = readDraft(fields);
  const { kinds: words } = postboksTexts(language);
  if (draft === undefined) {
    const broken = sendingProblems(language, refusals, false).filter(({ field }) => field === undefined);
    return { answer: refusedPage(kindsPage(language, broken.length > 0 ? broken : [{ field: "kind", text: words.choose }])) };
  }
  const form = await desk.form(language);
  const { takesVarsel, varslingsrutineUrl } = form.settings;
  if (draft.kind === "varsel" && !takesVarsel) return { answer: shown(elsewherePage(language, varslingsrutineUrl)) };
  return { draft, form };
}

type Checked = {
  readonly report: Omit<UnnamedReport, "formId" | "files">;
  readonly preview: ReportPreview;
  readonly unitName: string | null;
};

async function checkDraft(parts: Parts, visit: Visit, begun: Begun): Promise<Checked | { readonly answer: Answer }> {
  const { language, refusals } = visit;
  const { draft, form } = begun;
  const tooLong = refusals.filter(({ code }) => code === "too-much-text" || code === "broken-form" || code === "too-many-fields");
  if (tooLong.length > 0) {
    return { answer: refusedPage(formWith(visit, begun, sendingProblems(language, tooLong, false), [])) };
  }
  const unit = findUnit(draft, form.units, form.institutionId);
  const answers = answersOf(draft, unit.id ?? null);
  const report = { language, answers, relatedCode: draft.relatedCode === "" ? null : draft.relatedCode };
  const preview = await parts.desk.preview(report);
  const unclear = unit.id === undefined;
  // A unit that is not clear is said so once, not once more as one that is missing.
  const asked = unclear
    ? preview.refusals.filter((refusal) => !("field" in refusal && refusal.field === "unitId"))
    : preview.refusals;
  const problems = problemsOfDraft(visit, draft, asked);
  const { noUnit } = postboksTexts(language).form;
  const all = unclear ? [...problems, { field: "unit", text: noUnit }] : problems;
  if (all.length > 0) return { answer: refusedPage(formWith(visit, begun, all, unclear ? unit.near : [])) };
  return { report, preview, unitName: form.units.find(({ id }) => id === unit.id)?.name ?? null };
}

function problemsOfDraft({ language }: Visit, { kind }: Draft, refusals: Parameters<typeof problemsFor>[1]): readonly Problem[] {
  const order: readonly string[] = questionsOf(kind);
  const problems = problemsFor(language, refusals, order);
  const placeOf = ({ field }: Problem) => (field === undefined ? -1 : order.indexOf(field));
  return problems.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function formWith(visit: Visit, { draft, form }: Begun, problems: readonly Problem[], near: Units): string {
  return reportPage({ language: visit.language, draft, ...form, problems: isLook(visit) ? [] : problems, near });
}

function reviewOf(
  { limits }: Parts,
  { language }: Visit,
  { draft }: Begun,
  { preview, unitName }: Checked,
  problems: readonly Problem[],
) {
  return reviewPage({ language, draft, preview, unitName, limits, problems });
}
