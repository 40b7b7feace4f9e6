import type { FormLimits } from "#bot/files/form/limits.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { acceptedFiles } from "#domain/vedlegg/fileType.ts";
import { reportWords } from "../domainWords.ts";
import { fileInput, type Problem, select, textArea } from "../html/fields.ts";
import { type Html, html } from "../html/html.ts";
import { button, form, hidden } from "../html/page.ts";
import type { UnnamedDetail } from "../postboksDesk.ts";
import { postboksTexts } from "../texts/index.ts";

/** What was typed into a form of the page that could not be carried out: `text` of a message, `reason` and so on. */
export type Unsent = Readonly<Record<string, string>>;

export type Given = {
  readonly language: Language;
  readonly code: string;
  readonly detail: UnnamedDetail;
  readonly limits: FormLimits;
  readonly problems: readonly Problem[];
  readonly unsent: Unsent;
};

/** What the handlers are to do and when. Its heading is the caller's. */
export function deadlinesOf(language: Language, { deadlines }: Pick<UnnamedDetail, "deadlines">): Html {
  const { none, overdue } = postboksTexts(language).inbox.deadlines;
  const words = reportWords(language);
  if (deadlines.length === 0) return html`<p>${none}</p>`;
  const line = (due: UnnamedDetail["deadlines"][number]) =>
    html`<li>${words.due(due.what)}: ${words.date(due.on)}${due.overdue && html` <b>(${overdue})</b>`}</li>`;
  return html`<ul>${deadlines.map(line)}</ul><p class="h">${words.melding.ownStandard}</p>`;
}

export function messagesOf({ language, detail }: Given): Html {
  const { messages, withFiles } = postboksTexts(language).inbox;
  const words = reportWords(language);
  const namesOf = (id: string) => detail.files.filter(({ messageId }) => messageId === id).map(({ name }) => name);
  const one = ({ messageId, from, by, text, on, files }: UnnamedDetail["messages"][number]) => {
    const who = from === "melder" ? messages.you : by === null ? messages.them : `${messages.them}: ${by.name}`;
    return html`<article class="${from === "melder" ? "m" : "m u"}"><h3>${who}, ${words.date(on)}</h3>${text !== null && html`<p translate="no">${text}</p>`}${files > 0 && html`<p class="h">${withFiles(files)}: ${namesOf(messageId).join(", ")}</p>`}</article>`;
  };
  return html`<h2 id="messages">${messages.title}</h2>${detail.messages.length === 0 ? html`<p>${messages.none}</p>` : detail.messages.map(one)}`;
}

/** Each file with a button of its own: the code must not stand in an address. */
export function filesOf({ language, code, detail }: Given): Html {
  const { files } = postboksTexts(language).inbox;
  if (detail.files.length === 0) return html``;
  const one = ({ id, name, size }: UnnamedDetail["files"][number]) => {
    const kilobytes = `${Math.max(1, Math.round(size / 1024))} kB`;
    const act = html`<button class="b b2" aria-label="${files.download}: ${name}">${files.download}</button>`;
    return html`<div class="f"><span>${name} <span class="h">(${kilobytes})</span></span>${form(`/${language}/file`, html`${hidden({ code, fileId: id })}${act}`)}</div>`;
  };
  return html`<h2>${files.title}</h2>${detail.files.map(one)}`;
}

const carried = ({ code, detail }: Given) => hidden({ code, version: String(detail.version) });

export function writeForm(given: Given): Html {
  const { language, detail, limits, problems, unsent } = given;
  const { inbox, review, trouble, form: texts } = postboksTexts(language);
  const { write } = inbox;
  if (!detail.actions.includes("SendMessage")) return html``;
  const { error } = trouble;
  const text = textArea({ name: "text", label: write.text, help: write.help, value: unsent["text"] ?? "", problems, error });
  const files = fileInput({
    name: "files",
    label: write.files,
    help: html`${review.filesHelp(limits.files, limits.fileBytes, limits.totalBytes)} ${review.filesLost}`,
    problems,
    error,
    optional: texts.optional,
    accept: acceptedFiles,
  });
  const content = html`${carried(given)}${text}${files}${button(write.send)}`;
  return html`<h2 id="write">${write.title}</h2>${form(`/${language}/message`, content, { isMain: true, takesFiles: true })}`;
}

export function reopenForm(given: Given): Html {
  const { language, detail, problems, unsent } = given;
  const { inbox, trouble } = postboksTexts(language);
  const { title, help, text, act } = inbox.reopen;
  if (!detail.actions.includes("Reopen")) return html``;
  const area = textArea({ name: "again", label: text, value: unsent["again"] ?? "", problems, error: trouble.error });
  return html`<h2>${title}</h2><p>${help}</p>${form(`/${language}/reopen`, html`${carried(given)}${area}${button(act)}`)}`;
}

export function withdrawForm(given: Given): Html {
  const { language, detail, problems, unsent } = given;
  const { inbox, trouble } = postboksTexts(language);
  const { title, help, reason, act } = inbox.withdraw;
  if (!detail.actions.includes("Withdraw")) return html``;
  const area = textArea({ name: "why", label: reason, value: unsent["why"] ?? "", problems, error: trouble.error });
  const content = html`${carried(given)}${area}${button(act, { isSecond: true })}`;
  return html`<details><summary>${title}</summary><p>${help}</p>${form(`/${language}/withdraw`, content)}</details>`;
}

/** VA-04: the reporter says that somebody should not handle it. */
export function objectForm(given: Given): Html {
  const { language, detail, problems, unsent } = given;
  const { inbox, trouble } = postboksTexts(language);
  const { title, help, who, reason, act } = inbox.object;
  if (!detail.actions.includes("ChallengeHabilitet") || detail.readers.length === 0) return html``;
  const { error } = trouble;
  const people = detail.readers.map(({ person }) => ({ value: person.id, label: person.name }));
  const options = [{ value: "", label: "–" }, ...people];
  const chosen = select({ name: "who", label: who, value: unsent["who"] ?? "", options, problems, error });
  const area = textArea({ name: "objection", label: reason, value: unsent["objection"] ?? "", problems, error });
  const isOpen = problems.some(({ field }) => field === "who" || field === "objection");
  const content = html`${carried(given)}${chosen}${area}${button(act, { isSecond: true })}`;
  const inside = html`<summary>${title}</summary><p>${help}</p>${form(`/${language}/object`, content)}`;
  return isOpen ? html`<details open>${inside}</details>` : html`<details>${inside}</details>`;
}

/** After it is over: whether anybody was punished for it (VA-34). A report of its own, tied to this one. */
export function afterwardsForm({ language, code, detail }: Given): Html {
  const { title, text, act } = postboksTexts(language).inbox.afterwards;
  const content = html`${hidden({ kind: "gjengjeldelse", relatedNumber: detail.number, relatedCode: code })}${button(act, { isSecond: true })}`;
  return html`<h2>${title}</h2><p>${text}</p>${form(`/${language}/form`, content)}`;
}
