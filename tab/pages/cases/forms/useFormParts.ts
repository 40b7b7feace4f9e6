import { useState } from "react";
import type { DocumentView, MinutesWords, Newest } from "#domain/contract/sakPieces.ts";
import type { CaseCandidates, CaseDetail } from "#domain/contract/sakViews.ts";
import type { Failure } from "../../../api/result.ts";
import { useCasePages, useWholeList } from "../useCasePages.ts";
import { useCandidates, useMinutesWords } from "../useCases.ts";
import type { Field, FormParts } from "./typed.ts";

const nobody: CaseCandidates = { owners: [], advisers: [], verneombud: [] };
const nothing: Newest<DocumentView> = { items: [], earlier: null };

const naming: ReadonlySet<string> = new Set(["owners", "advisers", "verneombud"]);
const choosing: ReadonlySet<string> = new Set(["documents", "sharedDocuments"]);

/**
 * What a form needs of the case that its page has not brought: whom one may name, all documents where one is chosen, and the minutes that are
 * written anew. Asked for when the form is opened.
 */
export function useFormParts(
  detail: CaseDetail,
  fields: readonly Field[],
  minutesOf: string | undefined,
): { readonly parts: FormParts | undefined; readonly failure: Failure | undefined; readonly retry: () => void } {
  const handling = detail.sight === "saksbehandling" ? detail : undefined;
  const from = fields.flatMap((field) => ("from" in field ? [field.from] : []));
  const isNaming = handling !== undefined && from.some((one) => naming.has(one));
  const candidates = useCandidates(detail, isNaming);
  const meeting = handling?.meetings.items.find(({ meetingId }) => meetingId === minutesOf);
  const isRewriting = meeting !== undefined && meeting.minutes !== null;
  const minutes = useMinutesWords(detail, isRewriting ? minutesOf : undefined);
  const isChoosing = handling !== undefined && from.some((one) => choosing.has(one));
  const documents = useCasePages(detail, "dokumenter", handling?.documents ?? nothing);
  const [isWhole, setWhole] = useState(false);
  useWholeList(documents, isChoosing && !isWhole, setWhole);
  const failed = [candidates, minutes].find(({ error }) => error !== null);
  const isReady =
    (!isNaming || candidates.data !== undefined) &&
    (!isRewriting || minutes.data !== undefined) &&
    (!isChoosing || !documents.hasEarlier);
  const said: MinutesWords | null = minutes.data ?? null;
  return {
    parts: isReady ? { candidates: candidates.data ?? nobody, documents: documents.items, minutes: said } : undefined,
    failure: failed?.error?.failure ?? documents.failure,
    retry: () => {
      if (failed !== undefined) void failed.refetch();
      else documents.showEarlier();
    },
  };
}
