import { Button, Link, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { MailReadRegular } from "@fluentui/react-icons/svg/mail-read";
import { useQuery } from "@tanstack/react-query";
import type { NoticeView } from "#domain/contract/noticeViews.ts";
import type { Failed } from "../../api/client.ts";
import { keys, unwrap, useApi } from "../../api/useApi.ts";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useSending } from "../../components/form/useSending.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Moment } from "../../components/Moment.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useNoticeTexts } from "../../texts/notices/useNoticeTexts.ts";

const useStyles = makeStyles({
  text: { maxWidth: "44rem", whiteSpace: "pre-wrap", overflowWrap: "anywhere", margin: 0 },
  done: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  icon: { color: tokens.colorStatusSuccessForeground1, fontSize: tokens.fontSizeBase500 },
  back: { alignSelf: "flex-start" },
});

type Props = { readonly id: string; readonly onBack: () => void };

/** A notice as its reader gets it. That it was opened counts as shown; that it was read one says oneself. */
export function NoticePage({ id, onBack }: Props) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const { p } = useNoticeTexts();
  const api = useApi();
  const { data, error, refetch } = useQuery<NoticeView, Failed>({
    queryKey: keys.notice(id),
    queryFn: ({ signal }) => unwrap(api.notice(id, signal)),
  });
  return (
    <div className={common.stack}>
      <Button className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
        {p.back}
      </Button>
      {data !== undefined ? (
        <Notice notice={data} />
      ) : error === null ? (
        <Loading kind="case" />
      ) : error.failure.error === "not_found" ? (
        <EmptyNotice icon={<MailReadRegular />} title={p.gone} how={p.goneHow} />
      ) : (
        <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
      )}
    </div>
  );
}

function Notice({ notice }: { readonly notice: NoticeView }) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const { p, b, d } = useNoticeTexts();
  const { id, title, text, language, isTheirs, rulesetName, sentOn, version, publication, confirmedAt, asksToConfirm } = notice;
  return (
    <Surface className={common.stack} data-notice-page={id}>
      <div className={common.close}>
        <div lang={language}>
          <PartHeading focusOn={id}>{title}</PartHeading>
        </div>
        <Text className={common.quiet}>
          {[p.about(rulesetName), p.sentOn(d.dayMonthYear(sentOn)), ...(version > 1 ? [b.corrected(version)] : [])].join(" · ")}
        </Text>
      </div>
      {!isTheirs && (
        <MessageBar layout="multiline">
          <MessageBarBody>{b.otherForm}</MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.text} lang={language}>
        {text}
      </p>
      {publication !== null && (
        <Link href={publication.url} target="_blank" rel="noreferrer">
          {b.onIntranet(d.dayMonthYear(publication.on))}
        </Link>
      )}
      {confirmedAt !== null ? (
        <span className={styles.done} role="status">
          <CheckmarkCircleFilled className={styles.icon} aria-hidden />
          <Text>
            {p.confirmedAt} <Moment at={confirmedAt} />
          </Text>
        </span>
      ) : (
        asksToConfirm && <Confirm notice={notice} />
      )}
    </Surface>
  );
}

function Confirm({ notice: { id, version } }: { readonly notice: NoticeView }) {
  const common = useLayoutStyles();
  const { b } = useNoticeTexts();
  const api = useApi();
  const sending = useSending<NoticeView>(keys.notice(id), keys.notices);
  return (
    <SendForm
      about="lest"
      sending={sending}
      label={b.confirm}
      doneWords=""
      primary
      onSend={() => void sending.send("lest", () => api.confirmNotice(id, version))}
      missing={
        <Text size={200} className={common.quiet}>
          {b.whoSees}
        </Text>
      }
    />
  );
}
