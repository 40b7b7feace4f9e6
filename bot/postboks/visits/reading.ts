import { personId } from "#domain/contract/fields.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import { cleanText } from "#domain/kernel/text.ts";
import { fieldOf } from "../form/draft.ts";
import type { Problem } from "../html/fields.ts";
import { enterPage, inboxPage } from "../pages/inbox.ts";
import type { Unsent } from "../pages/inboxParts.ts";
import { noticePage } from "../pages/notice.ts";
import type { UnnamedDetail } from "../postboksDesk.ts";
import { postboksTexts } from "../texts/index.ts";
import { problemsFor, sendingProblems } from "./problems.ts";
import { type Answer, type Get, lookUp, type Parts, type Post, refusedPage, shown, type Visit, wrongCode } from "./visit.ts";

export const enter: Get = async (_parts, language) => shown(enterPage(language, "", []));

/** The report that a code opens. Who has typed the code has kept it. */
export const openInbox: Post = async (parts, visit) => {
  const { desk } = parts;
  const { language, fields } = visit;
  const opened = await lookUp(parts, visit, (code) => desk.open(code, language));
  if (opened === undefined) return wrongCode(visit);
  const { code, found: detail } = opened;
  if (!detail.codeKept) await desk.confirm(code);
  const unsent = { text: fieldOf(fields, "text") };
  return shown(inboxPage({ language, code, detail, limits: parts.limits, problems: [], unsent }));
};

/** Something that is done with a report: what is asked of the desk, and how the page speaks of it. */
type Act = {
  /** The page's names of its fields, by the domain's. */
  readonly names: Readonly<Record<string, string>>;
  readonly input: (visit: Visit) => ReportCommandInput;
  /** What is missing before the desk is asked at all. */
  readonly missing?: (visit: Visit) => Problem | undefined;
  readonly told: (language: Visit["language"]) => string;
  /** Whether it has been done already, as it has when a form is posted twice. */
  readonly isDone: (visit: Visit, detail: UnnamedDetail) => boolean;
};

const text = (visit: Visit, name: string): string | null => {
  const typed = fieldOf(visit.fields, name);
  return typed.trim() === "" ? null : typed;
};

export const writeMore: Post = act({
  names: { text: "text" },
  input: (visit) => ({ type: "SendMessage", text: text(visit, "text") }),
  missing: ({ language, fields, files, refusals }) =>
    fieldOf(fields, "text").trim() === "" && files.length === 0 && refusals.length === 0
      ? { field: "text", text: postboksTexts(language).inbox.write.empty }
      : undefined,
  told: (language) => postboksTexts(language).inbox.write.done,
  isDone: (visit, detail) => lastWordsAre(detail, fieldOf(visit.fields, "text"), visit.files.length),
});

export const reopen: Post = act({
  names: { text: "again" },
  input: (visit) => ({ type: "Reopen", text: text(visit, "again") }),
  told: (language) => postboksTexts(language).inbox.reopen.done,
  isDone: (visit, detail) => lastWordsAre(detail, fieldOf(visit.fields, "again"), 0),
});

export const withdraw: Post = act({
  names: { reason: "why" },
  input: (visit) => ({ type: "Withdraw", reason: text(visit, "why") }),
  told: (language) => postboksTexts(language).inbox.withdraw.done,
  isDone: (_visit, detail) => detail.status === "TRUKKET",
});

export const object: Post = act({
  names: { personId: "who", reason: "objection" },
  input: (visit) => ({
    type: "ChallengeHabilitet",
    personId: personId.parse(fieldOf(visit.fields, "who").slice(0, 80)),
    reason: text(visit, "objection"),
  }),
  missing: ({ language, fields }) =>
    fieldOf(fields, "who") === "" ? { field: "who", text: postboksTexts(language).inbox.object.choose } : undefined,
  told: (language) => postboksTexts(language).inbox.object.done,
  isDone: () => false,
});

/** A file of the report, to be saved. It is never shown in the page. */
export const download: Post = async (parts, visit) => {
  const opened = await lookUp(parts, visit, (code) => parts.desk.file(code, fieldOf(visit.fields, "fileId")));
  if (opened !== undefined) return { kind: "file", file: opened.found };
  return shown(noticePage(visit.language, postboksTexts(visit.language).trouble.noFile), 404);
};

function act({ names, input, missing, told, isDone }: Act): Post {
  return async (parts, visit) => {
    const { language, fields, files, refusals } = visit;
    const { desk, limits } = parts;
    const unsent: Unsent = Object.fromEntries(Object.values(names).map((name) => [name, fieldOf(fields, name)]));
    const lacking = missing?.(visit);
    const amiss = [...(lacking === undefined ? [] : [lacking]), ...sendingProblems(language, refusals, files.length > 0)];
    const redrawn = async (problems: readonly Problem[]): Promise<Answer> => {
      const opened = await lookUp(parts, visit, (code) => desk.open(code, language));
      if (opened === undefined) return wrongCode(visit, unsent);
      return refusedPage(inboxPage({ language, code: opened.code, detail: opened.found, limits, problems, unsent }));
    };
    if (amiss.length > 0) return redrawn(amiss);
    const version = Number(fieldOf(fields, "version"));
    const ran = await lookUp(parts, visit, async (code) => {
      const outcome = await desk.command(code, language, Number.isSafeInteger(version) ? version : -1, input(visit), files);
      return outcome.kind === "not_found" ? undefined : outcome;
    });
    if (ran === undefined) return wrongCode(visit, unsent);
    const { code, found: outcome } = ran;
    const { trouble, inbox } = postboksTexts(language);
    const again = files.length > 0 ? [{ field: "files", text: trouble.filesAgain }] : [];
    switch (outcome.kind) {
      case "done":
        return doneWith(parts, visit, code, outcome.value, told(language));
      case "stale": {
        if (isDone(visit, outcome.current)) return doneWith(parts, visit, code, outcome.current, told(language));
        const problems = [{ field: undefined, text: inbox.stale }, ...again];
        return refusedPage(inboxPage({ language, code, detail: outcome.current, limits, problems, unsent }));
      }
      case "refused":
        return redrawn([...problemsFor(language, outcome.refusals, Object.values(names), names), ...again]);
    }
  };
}

function doneWith({ limits }: Parts, { language }: Visit, code: string, detail: UnnamedDetail, told: string): Answer {
  return shown(inboxPage({ language, code, detail, limits, problems: [], unsent: {}, told }));
}

function lastWordsAre({ messages }: UnnamedDetail, typed: string, files: number): boolean {
  const last = messages.filter(({ from }) => from === "melder").at(-1);
  return last !== undefined && (last.text ?? "") === cleanText(typed).text && last.files === files;
}
