import { Button, Text } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Failure } from "../../../api/result.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { useReportDrafts } from "../useReports.ts";
import type { Writing } from "./writing.ts";

/** One's own sealed drafts: to go on with, or to throw away in one click. */
export function Drafts({ onOpen }: { readonly onOpen: (writing: Writing) => void }) {
  const common = useLayoutStyles();
  const { r, m, d } = useReportTexts();
  const api = useApi();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Failure>();
  const items = useReportDrafts().data?.items ?? [];
  if (items.length === 0) return null;
  const open = async (id: string) => {
    const result = await api.reportDraft(id);
    if (!result.ok) return setFailure(result.failure);
    const { answers, people, version } = result.value;
    onOpen({
      id,
      answers,
      anonymous: false,
      draft: { id, version },
      people: Object.fromEntries(people.map((person) => [person.id, person])),
      files: [],
    });
  };
  const discard = async (id: string) => {
    const result = await api.discardReportDraft(id);
    setFailure(result.ok ? undefined : result.failure);
    void queries.invalidateQueries({ queryKey: keys.reportDrafts });
  };
  return (
    <Surface className={common.close} data-drafts>
      <PartHeading>{r.draft.title}</PartHeading>
      <ul className={common.list}>
        {items.map(({ id, kind, updatedOn }) => (
          <li key={id} className={common.row}>
            <LockClosedRegular aria-hidden />
            <Text>
              {m.kind[kind]}, {d.dayMonthYear(updatedOn)}
            </Text>
            <Button onClick={() => void open(id)}>{r.goOn}</Button>
            <Button onClick={() => void discard(id)}>{r.draft.discard}</Button>
          </li>
        ))}
      </ul>
      {failure !== undefined && <FailureNotice failure={failure} onClose={() => setFailure(undefined)} />}
    </Surface>
  );
}
