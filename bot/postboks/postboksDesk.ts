import type { Outcome } from "#bot/desk/outcome.ts";
import type { CleanFile } from "#bot/files/clean/cleaned.ts";
import type { ReportAnswersInput, ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { ReportDue, ReporterDetail, ReportForm, ReportPreview } from "#domain/contract/meldingViews.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { AnyRefusal, AnyWarning } from "#domain/texts/words.ts";

/** A report as its reporter without a name sees it. Of time it holds dates alone. */
export type UnnamedDetail = Omit<ReporterDetail, "timeline"> & {
  /** Whether the reporter has confirmed that they keep the code. */
  readonly codeKept: boolean;
  readonly deadlines: readonly ReportDue[];
  /** How many of the files came with the report itself: the first ones. The rest came with messages, or from those who handle it. */
  readonly filesWithReport: number;
};

/** A file with a name that tells nothing, `vedlegg-1.pdf`, and its media type. */
export type SafeFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

export type UnnamedReport = {
  /** A UUIDv4 that the form carries, so that a doubled post is one report. */
  readonly formId: string;
  /** What the form carries for its code to follow from; where it is absent, the code is given the first time and never again. */
  readonly seed?: string;
  readonly language: Language;
  readonly answers: ReportAnswersInput;
  /** Code of the report that a gjengjeldelse is for, where its reporter came from there: it shows that it is theirs (VA-34). */
  readonly relatedCode: string | null;
  /** Cleaned and scanned. */
  readonly files: readonly CleanFile[];
};

export type SendOutcome =
  /** The code is given until the reporter has said to keep it. `isOther`: an earlier post of the form, which said something else, is what was taken. */
  | {
      readonly kind: "sent";
      readonly code: string;
      readonly number: string;
      readonly detail: UnnamedDetail;
      readonly isOther: boolean;
    }
  | { readonly kind: "already" }
  | { readonly kind: "refused"; readonly refusals: readonly AnyRefusal[]; readonly warnings: readonly AnyWarning[] };

export type PostboksForm = {
  readonly settings: ReportForm["settings"];
  readonly units: ReportForm["units"];
  /** The institution itself, for who does not know the unit; `null` where the directory has no such unit. */
  readonly institutionId: UnitId | null;
  readonly today: LocalDate;
};

/** All that the anonymous page asks of the product. Nothing in it says who asks, from where, or when. */
export type PostboksDesk = {
  /** What the form needs. The names of units tell them apart: nobody sees where in the organisation they lie. */
  form(language: Language): Promise<PostboksForm>;
  /** Who would read it, and what is amiss. Keeps nothing. */
  preview(report: Omit<UnnamedReport, "formId" | "files">): Promise<ReportPreview>;
  send(report: UnnamedReport): Promise<SendOutcome>;
  /** Whether there is a report with that code, which its reporter now has said to keep. Codes are as `readCode` gives them. */
  confirm(code: string): Promise<boolean>;
  open(code: string, language: Language): Promise<UnnamedDetail | undefined>;
  command(
    code: string,
    language: Language,
    version: number,
    input: ReportCommandInput,
    files: readonly CleanFile[],
  ): Promise<Outcome<UnnamedDetail, UnnamedDetail>>;
  file(code: string, fileId: string): Promise<SafeFile | undefined>;
};
