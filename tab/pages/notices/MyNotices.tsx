import { Button, Text } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { MailReadRegular } from "@fluentui/react-icons/svg/mail-read";
import type { NoticeSummary } from "#domain/contract/noticeViews.ts";
import { Badge } from "../../components/Badge.tsx";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useNoticeTexts } from "../../texts/notices/useNoticeTexts.ts";

type Props = { readonly items: readonly NoticeSummary[]; readonly onOpen: (id: string) => void };

/** One's own notices, the newest first. */
export function MyNotices({ items, onOpen }: Props) {
  const common = useLayoutStyles();
  const { p, b, d } = useNoticeTexts();
  if (items.length === 0) return <EmptyNotice icon={<MailReadRegular />} title={p.none} how={p.noneHow} />;
  return (
    <ul className={common.list}>
      {items.map(({ id, title, rulesetName, sentOn, version, confirmedAt }) => (
        <li key={id}>
          <Surface className={common.close} data-notice={id}>
            <div className={common.row}>
              <Text weight="semibold">{title}</Text>
              <Badge
                look={
                  confirmedAt === null
                    ? { tone: "waiting", Shape: ClockRegular }
                    : { tone: "good", Shape: CheckmarkCircleRegular }
                }
              >
                {confirmedAt === null ? p.toRead : p.isRead}
              </Badge>
            </div>
            <Text className={common.quiet}>
              {[p.about(rulesetName), p.sentOn(d.dayMonthYear(sentOn)), ...(version > 1 ? [b.corrected(version)] : [])].join(
                " · ",
              )}
            </Text>
            <div>
              <Button aria-label={p.open(title)} onClick={() => onOpen(id)}>
                {b.readOn}
              </Button>
            </div>
          </Surface>
        </li>
      ))}
    </ul>
  );
}
