import { createHash } from "node:crypto";
import type { CaseId, TextId } from "#domain/kernel/ids.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { writtenForms } from "#domain/regime/beskjed/formFor.ts";
import type { Beskjed, NoticeForms, NoticePart } from "#domain/regime/beskjed/model.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { defaultRulesetSettings, type RulesetSettings } from "#domain/regime/settings.ts";
import type { StoreReads } from "../../../store/types.ts";
import type { DeskContext } from "../../context.ts";
import { loadRulesets } from "../loadRulesets.ts";

export type LoadedNotice = { readonly version: number; readonly notice: Beskjed; readonly ruleset: Ruleset };

/** Every notice with the rule set that it is about. */
export async function loadNotices(reads: StoreReads): Promise<readonly LoadedNotice[]> {
  const rulesets = new Map((await loadRulesets(reads)).map(({ ruleset }) => [ruleset.id, ruleset]));
  return (await reads.notices()).flatMap(({ version, state }) => {
    // Written by `evolveBeskjed`, and trusted.
    const notice = state as Beskjed;
    const ruleset = rulesets.get(notice.rulesetId);
    return ruleset === undefined ? [] : [{ version, notice, ruleset }];
  });
}

export async function loadNotice(reads: StoreReads, id: CaseId): Promise<LoadedNotice | undefined> {
  return (await loadNotices(reads)).find(({ notice }) => notice.id === id);
}

export function rulesetSettingsOf(context: DeskContext): RulesetSettings {
  return context.rulesets?.() ?? defaultRulesetSettings;
}

/** The words of a notice, in every form that it was written in, bokmål first. */
export async function wordsOf(
  reads: StoreReads,
  noticeId: CaseId,
  forms: NoticeForms,
): Promise<readonly (readonly [Language, Readonly<Record<NoticePart, string>>])[]> {
  const written = writtenForms(forms);
  const ids: readonly TextId[] = written.flatMap(([, { title, text }]) => [title.textId, text.textId]);
  const words = await reads.texts(noticeId, ids);
  return written.map(([language, { title, text }]) => [
    language,
    { title: words.get(title.textId) ?? "", text: words.get(text.textId) ?? "" },
  ]);
}

/** SHA-256 of the words in all forms: what was sent can be told from what is said to have been. */
export function noticeHash(forms: readonly (readonly [Language, Readonly<Record<NoticePart, string>>])[]): string {
  const content = forms.map(([language, { title, text }]) => [language, title, text]);
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
