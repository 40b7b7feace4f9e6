import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { MinutesWords } from "#domain/contract/sakPieces.ts";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { useMinutesWords } from "../useCases.ts";

type Props = { readonly detail: Pick<CaseDetail, "id" | "version">; readonly meetingId: string };

/** What the minutes of a meeting say and what was added to them, once their reader asks for it. */
export function MinutesText({ detail, meetingId }: Props) {
  const common = useLayoutStyles();
  const { c } = useCaseTexts();
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useMinutesWords(detail, isOpen ? meetingId : undefined);
  return (
    <div className={common.close}>
      <div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? c.hideMinutes : c.readMinutes}
        </Button>
      </div>
      {isOpen &&
        (data !== undefined ? (
          <Said words={data} />
        ) : error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        ))}
    </div>
  );
}

function Said({ words: { text, disagreement, later } }: { readonly words: MinutesWords }) {
  const common = useLayoutStyles();
  const { c, d } = useCaseTexts();
  return (
    <>
      <Quote text={text} />
      {disagreement !== null && (
        <>
          <Text weight="semibold">{c.disagreement}</Text>
          <Quote text={disagreement} />
        </>
      )}
      {later.length > 0 && <Text weight="semibold">{c.later}</Text>}
      {later.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever put in between
        <div key={index} className={common.close}>
          <Text size={200} className={common.quiet}>
            {c.saidOn(one.by.name, d.dayMonthYear(one.on))}
          </Text>
          <Quote text={one.text} />
        </div>
      ))}
    </>
  );
}
