import { Button, Text } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { useEffect, useState } from "react";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { NotatRow } from "#domain/contract/notatViews.ts";
import { EmptyNotice } from "../../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { NewNote } from "./NewNote.tsx";
import { useNotes } from "./useNotes.ts";

type Props = { readonly form: ReportForm; readonly onOpen: (id: string) => void };

/** «Fortrolige notater» of a safety representative or a union representative (VA-08, VA-09). */
export function NotesSide({ form, onOpen }: Props) {
  const common = useLayoutStyles();
  const { t, r } = useReportTexts();
  const { data, error, refetch } = useNotes();
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    document.title = `${r.side.notater} – ${t.product}`;
  }, [r, t]);
  return (
    <div className={common.stack} data-notes>
      <Text as="p" className={common.plain}>
        {r.notat.intro}
      </Text>
      {writing ? (
        <NewNote form={form} onDone={onOpen} onCancel={() => setWriting(false)} />
      ) : (
        <div>
          <Button appearance="primary" onClick={() => setWriting(true)}>
            {r.notat.write}
          </Button>
        </div>
      )}
      {data === undefined ? (
        error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        )
      ) : data.items.length === 0 ? (
        <EmptyNotice icon={<LockClosedRegular />} title={r.notat.empty} how={r.notat.emptyHow} />
      ) : (
        <ul className={common.list}>
          {data.items.map((row) => (
            <li key={row.id}>
              <Row row={row} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ row, onOpen }: { readonly row: NotatRow; readonly onOpen: (id: string) => void }) {
  const common = useLayoutStyles();
  const { r, d } = useReportTexts();
  const name = r.notat.named(d.dayMonthYear(row.writtenOn));
  return (
    <Surface className={common.row} data-note={row.id}>
      <Text weight="semibold">{name}</Text>
      <Text className={common.quiet}>{r.notat.roles[row.as]}</Text>
      <Text className={common.quiet}>{useNoteState(row)}</Text>
      <Button aria-label={r.openNamed(name)} onClick={() => onOpen(row.id)}>
        {r.open}
      </Button>
    </Surface>
  );
}

/** How a note stands, in words: what is left to do comes first. */
export function useNoteState({ duty, forwarded, closedOn }: NotatRow): string {
  const { r, d } = useReportTexts();
  if (closedOn !== null) return r.notat.closed(d.dayMonthYear(closedOn));
  if (duty === "NOTAT_DANGER_UNANSWERED") return r.notat.mustAnswer;
  if (duty !== null) return r.notat.mustForward;
  return forwarded ? r.notat.forwarded : r.notat.openNote;
}
