import type { ReportRequest } from "#domain/contract/meldingCommand.ts";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { type Sending, useSending } from "../../../components/form/useSending.ts";

type Begun<Draft> = {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly sending: Sending<ReportDetail>;
  /** `typed` is shown again where it could not be sent. */
  readonly send: (request: ReportRequest, typed: string | null) => Promise<void>;
};

/**
 * A report that a leader begins: what is filled in is kept under `side` until it is sent, and so is its id, so that sending it
 * twice makes one report. `from` tells forms of one side apart that begin differently. `onDone` is called with the id of the report
 * that came of it.
 */
export function useBegun<Draft>(
  side: "muntlig" | "undersoekelse",
  initial: () => Draft,
  onDone: (id: string) => void,
  from = "",
): Begun<Draft> {
  const api = useApi();
  const sending = useSending<ReportDetail>(null, keys.reports);
  const [draft, setDraft, drop] = useDraft<Draft>(`melding/${side}${from}`, initial);
  const [id, , dropId] = useDraft(`melding/${side}${from}/id`, () => crypto.randomUUID() as string);
  const send = async (request: ReportRequest, typed: string | null) => {
    const done = await sending.send(side, () => api.beginReport(request, id), typed ?? "");
    if (done === undefined) return;
    drop();
    dropId();
    onDone(done.id);
  };
  return { draft, change: (part) => setDraft({ ...draft, ...part }), sending, send };
}
