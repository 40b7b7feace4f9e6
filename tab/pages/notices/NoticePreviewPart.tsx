import { Link, makeStyles, Text } from "@fluentui/react-components";
import type { NoticePreview } from "#domain/contract/noticeViews.ts";
import { DocumentationBadge } from "../../components/DocumentationBadge.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useNoticeTexts } from "../../texts/notices/useNoticeTexts.ts";
import { type NoticeDraft, writtenIn } from "./noticeDraft.ts";

const useStyles = makeStyles({ text: { margin: 0, maxWidth: "44rem", whiteSpace: "pre-wrap", overflowWrap: "anywhere" } });

type Props = {
  readonly preview: NoticePreview;
  readonly draft: NoticeDraft;
  readonly isSent: boolean;
  readonly isCorrection: boolean;
};

/** The notice as its readers will get it, how many they are, and what is documented by it. */
export function NoticePreviewPart({ preview, draft: { forms, url, on }, isSent, isCorrection }: Props) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const { p, b, d } = useNoticeTexts();
  const { told, otherForm, documentation } = preview;
  return (
    <div className={common.stack} data-preview>
      <Text weight="semibold">{p.previewTitle}</Text>
      {isSent &&
        writtenIn(forms).map((language) => (
          <div key={language} className={common.panel}>
            <div className={common.close}>
              <Text size={200} className={common.quiet}>
                {p.form[language]}
              </Text>
              <Text weight="semibold" lang={language}>
                {forms[language].title}
              </Text>
              <p className={styles.text} lang={language}>
                {forms[language].text}
              </p>
            </div>
          </div>
        ))}
      {on !== null && (
        <Link href={url} target="_blank" rel="noreferrer">
          {b.onIntranet(d.dayMonthYear(on))}
        </Link>
      )}
      <div className={common.close} role="status">
        {isSent && <Text>{p.told(told)}</Text>}
        {isSent && otherForm > 0 && <Text>{p.otherForm(otherForm)}</Text>}
        {isSent && isCorrection && <Text>{p.asksAgain}</Text>}
        <div className={common.row}>
          <Text>{p.becomes}</Text>
          <DocumentationBadge kind={documentation.kind} />
        </div>
      </div>
    </div>
  );
}
