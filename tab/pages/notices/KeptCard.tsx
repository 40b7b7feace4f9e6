import { Button, Link, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { KeptNotice } from "#domain/contract/noticeViews.ts";
import { DocumentationBadge } from "../../components/DocumentationBadge.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useNoticeTexts } from "../../texts/notices/useNoticeTexts.ts";
import { NoticeFigures } from "./NoticeFigures.tsx";
import { NoticePaper } from "./NoticePaper.tsx";

type Props = {
  readonly kept: KeptNotice;
  readonly onWrite: (() => void) | undefined;
  readonly onRecord: (() => void) | undefined;
};

/** LI-04: one rule set, whether it can be shown that staff were told of it, and what shows it. */
export function KeptCard({ kept, onWrite, onRecord }: Props) {
  const common = useLayoutStyles();
  const { p, b, d } = useNoticeTexts();
  const [isCounted, setCounted] = useState(false);
  const { rulesetName, standing, documentation, noticeId, sent, publications } = kept;
  const isUndocumented = documentation.kind === "INGEN";
  const mayWrite = standing === "GJELDER" || standing === "KOMMENDE";
  const write = sent.length === 0 ? p.write : p.correct;
  return (
    <Surface className={common.stack} data-kept={kept.rulesetId}>
      <div className={common.row}>
        <PartHeading>{rulesetName}</PartHeading>
        <DocumentationBadge kind={documentation.kind} />
      </div>
      {isUndocumented && <Text>{b.undocumented}</Text>}
      {!isUndocumented && (
        <details>
          <summary>{p.history}</summary>
          <ul className={common.list}>
            {sent.map(({ number, on, by, languages }) => (
              <li key={number} className={common.close}>
                <Text>{p.version(number, d.dayMonthYear(on), by.name)}</Text>
                <Text size={200}>{p.inForms(d.list(languages.map((language) => p.formName[language])))}</Text>
              </li>
            ))}
            {publications.map(({ url, on, recordedOn }) => (
              <li key={`${url} ${on}`} className={common.close}>
                <Text>{p.published(d.dayMonthYear(on), d.dayMonthYear(recordedOn))}</Text>
                <Link href={url} target="_blank" rel="noreferrer">
                  {url}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={common.row}>
        {mayWrite && onWrite !== undefined && (
          <Button
            appearance={sent.length === 0 ? "primary" : "secondary"}
            aria-label={p.ofRuleset(write, rulesetName)}
            onClick={onWrite}
          >
            {write}
          </Button>
        )}
        {onRecord !== undefined && (
          <Button aria-label={p.ofRuleset(p.record, rulesetName)} onClick={onRecord}>
            {p.record}
          </Button>
        )}
        {sent.length > 0 && !isCounted && (
          <Button aria-label={p.ofRuleset(p.figures, rulesetName)} onClick={() => setCounted(true)}>
            {p.figures}
          </Button>
        )}
      </div>
      {noticeId !== null && <NoticePaper id={noticeId} ruleset={rulesetName} />}
      {noticeId !== null && isCounted && <NoticeFigures id={noticeId} />}
    </Surface>
  );
}
