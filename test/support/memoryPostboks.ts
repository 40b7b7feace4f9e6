import { randomBytes, randomUUID } from "node:crypto";
import { worded } from "#bot/desk/oppfolging/worded.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import type { PostboksDesk, SafeFile, UnnamedDetail, UnnamedReport } from "#bot/postboks/postboksDesk.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { CounterpartView, RecipientView } from "#domain/contract/meldingViews.ts";
import type { PersonView } from "#domain/contract/views.ts";
import type { CaseId, PersonId, TextId } from "#domain/kernel/ids.ts";
import { instantOf, startOfDay } from "#domain/kernel/instant.ts";
import { type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import { cleanText, type TextRef } from "#domain/kernel/text.ts";
import { availableReportCommands } from "#domain/melding/available.ts";
import { checkAnswers } from "#domain/melding/checkAnswers.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import { deadlinesOf } from "#domain/melding/deadlines.ts";
import { decideReport } from "#domain/melding/decide.ts";
import { evolveReport } from "#domain/melding/evolve.ts";
import type { ReportActor, ReportFacts } from "#domain/melding/facts.ts";
import type { Recipient, Report, ReportAnswers } from "#domain/melding/model.ts";
import { defaultReportSettings, type ReportSettings } from "#domain/melding/settings.ts";
import type { Language } from "#domain/organisasjon/model.ts";

type Kept = { report: Report; version: number; codeKept: boolean; readonly files: SafeFile[]; readonly formId: string };

/**
 * The desk behind the anonymous page with nothing but memory under it: the rules are the product's own. For what a test wants of the page
 * alone, thousands of times or with a store that would only be in the way.
 */
export type MemoryPostboks = {
  readonly desk: PostboksDesk;
  /** Does what a handler would. */
  readonly handle: (number: string, by: PersonId, input: ReportCommandInput, files?: readonly SafeFile[]) => void;
  readonly reports: () => readonly Report[];
  settings: ReportSettings;
  today: LocalDate;
};

export const lars = demoPeople.lars;

export function memoryPostboks(): MemoryPostboks {
  const kept = new Map<string, Kept>();
  const codeOfForm = new Map<string, string>();
  const words = new Map<TextId, string>();
  const organisation = demoOrganisation;
  const settings: ReportSettings = { ...defaultReportSettings, varslingsmottak: [demoPeople.berit, demoPeople.hilde] };

  const self: MemoryPostboks = {
    settings,
    today: localDate("2026-11-27"),
    reports: () => [...kept.values()].map(({ report }) => report),
    handle(number, by, input, files = []) {
      const one = [...kept.values()].find(({ report }) => report.number === number);
      if (one === undefined) throw new Error(`no report ${number}`);
      const refusals = run(one, { kind: "person", id: by }, input, files);
      if (refusals.length > 0) throw new Error(JSON.stringify(refusals));
    },
    desk: {
      form: async (language) => ({
        settings: self.settings,
        units: [...organisation.units.values()].map(({ id, name }) => ({ id, name: name[language] })),
        institutionId: [...organisation.units.values()].find(({ parentId }) => parentId === undefined)?.id ?? null,
      }),
      preview: async (report) => {
        const { recipient, refusals, warnings, suggestion } = checkAnswers(withRefs(report.answers), factsFor(report));
        return { recipient: recipientView(recipient), refusals, warnings, suggestion };
      },
      send: async (report) => {
        if (codeOfForm.has(report.formId)) return { kind: "already" };
        const command: ReportCommand = {
          type: "Submit",
          id: randomUUID() as CaseId,
          number: `M-${randomBytes(3).toString("hex").toUpperCase()}`,
          answers: withRefs(report.answers),
          files: report.files.length,
        };
        const decision = decideReport(undefined, command, factsFor(report));
        if (!decision.ok) return { kind: "refused", refusals: decision.refusals, warnings: [] };
        const state = decision.events.reduce<Report | undefined>(evolveReport, undefined);
        if (state === undefined) throw new Error("nothing was sent");
        const code = newCode();
        const one: Kept = { report: state, version: 1, codeKept: false, files: [...report.files], formId: report.formId };
        kept.set(code, one);
        codeOfForm.set(report.formId, code);
        return { kind: "sent", code, number: state.number, detail: detailOf(one, report.language) };
      },
      confirm: async (code) => {
        const one = kept.get(code);
        if (one !== undefined) one.codeKept = true;
        return one !== undefined;
      },
      open: async (code, language) => {
        const one = kept.get(code);
        return one === undefined ? undefined : detailOf(one, language);
      },
      command: async (code, language, version, input, files) => {
        const one = kept.get(code);
        if (one === undefined) return { kind: "not_found" };
        if (one.version !== version) return { kind: "stale", current: detailOf(one, language) };
        const refusals = run(one, { kind: "unnamed" }, input, files);
        return refusals.length > 0 ? { kind: "refused", refusals } : { kind: "done", value: detailOf(one, language) };
      },
      file: async (code, fileId) => kept.get(code)?.files[Number(fileId)],
    },
  };

  function facts(actor: ReportActor, related?: Report): ReportFacts {
    const now = instantOf(Date.parse(startOfDay(self.today)) + 9 * 3_600_000);
    const accusedIds = related?.counterparts.flatMap((one) => (one.kind === "person" ? [one.id] : [])) ?? [];
    return {
      actor,
      now,
      organisation,
      settings: self.settings,
      related: related === undefined ? undefined : { id: related.id, reporterIds: [], accusedIds },
      openOwn: [],
    };
  }

  const factsFor = ({ relatedCode }: Pick<UnnamedReport, "relatedCode">) =>
    facts({ kind: "unnamed" }, relatedCode === null ? undefined : kept.get(relatedCode)?.report);

  /** The texts of what came in, kept, with references in their place. */
  function ref(text: string | null): TextRef | null {
    if (text === null) return null;
    const cleaned = cleanText(text).text;
    const textId = randomUUID() as TextId;
    words.set(textId, cleaned);
    return { textId, length: cleaned.length };
  }

  function withRefs(answers: UnnamedReport["answers"]): ReportAnswers {
    const { what, more, when, where, witnesses, sjefReason, firm, counterparts } = answers;
    return {
      ...answers,
      what: ref(what),
      more: ref(more),
      when: ref(when),
      where: ref(where),
      witnesses: ref(witnesses),
      sjefReason: ref(sjefReason),
      firm: ref(firm),
      counterparts: counterparts.map((one) => (one.kind === "person" ? one : { ...one, name: ref(one.name) })),
    };
  }

  function run(one: Kept, actor: ReportActor, input: ReportCommandInput, files: readonly SafeFile[]) {
    const texts = Object.entries(input).map(([name, value]) => {
      const isText = ["text", "reason", "what", "more"].includes(name) && typeof value === "string";
      return [name, isText ? ref(value) : value];
    });
    const ids = { messageId: randomUUID(), noteId: randomUUID(), files: files.length };
    const command = { ...Object.fromEntries(texts), ...ids } as ReportCommand;
    const decision = decideReport(one.report, command, facts(actor));
    if (!decision.ok) return decision.refusals;
    one.report = decision.events.reduce<Report | undefined>(evolveReport, one.report) ?? one.report;
    one.version += 1;
    one.files.push(...files);
    return [];
  }

  function person(id: PersonId): PersonView {
    const found = organisation.people.get(id);
    return { id, name: found?.name ?? "", title: found?.title ?? null };
  }

  function recipientView(recipient: Recipient): RecipientView {
    const ids =
      recipient.kind === "verneombud" || recipient.kind === "varslingsmottak"
        ? recipient.personIds
        : recipient.kind === "none"
          ? []
          : [recipient.personId];
    return { kind: recipient.kind, people: ids.map(person), level: null, passedOver: [], why: null, ask: null };
  }

  function detailOf({ report, version, codeKept, files }: Kept, _language: Language): UnnamedDetail {
    const deadlines = deadlinesOf(report, self.settings, self.today);
    const say = <T>(value: T) => worded(value, words);
    const counterparts = report.counterparts.map(
      (one): CounterpartView => (one.kind === "person" ? { kind: "person", person: person(one.id) } : say(one)),
    );
    return {
      id: report.id,
      number: report.number,
      kind: report.kind,
      status: report.status,
      submittedOn: report.submittedOn,
      due: deadlines[0] ?? null,
      standings: ["melder"],
      unnamed: true,
      version,
      actions: availableReportCommands(report, facts({ kind: "unnamed" })),
      warnings: [],
      sight: "melder",
      calledAs: report.calledAs,
      answers: say(report.answers),
      counterparts,
      members: [],
      readers: report.handlers.map(({ personId, as }) => ({ person: person(personId), as })),
      messages: report.messages.map((message) => ({ ...say(message), by: message.by === null ? null : person(message.by) })),
      files: files.map(({ name, type, bytes }, id) => ({ id: String(id), name, type, size: bytes.length })),
      reclassifications: say(report.reclassifications),
      contacts: [],
      decision: null,
      minutes: null,
      codeKept,
      deadlines,
      filesWithReport: report.files,
    };
  }

  return self;
}

function newCode(): string {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  return Array.from(randomBytes(20), (byte) => alphabet[byte & 31]).join("");
}
