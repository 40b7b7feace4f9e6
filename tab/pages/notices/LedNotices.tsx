import { Text } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { useMemo } from "react";
import type { LedNotice } from "#domain/contract/noticeViews.ts";
import type { ReachStep } from "#domain/regime/beskjed/receipt.ts";
import { Badge, type Look } from "../../components/Badge.tsx";
import { type Column, DataTable } from "../../components/DataTable.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useNoticeTexts } from "../../texts/notices/useNoticeTexts.ts";

const looks: Readonly<Record<ReachStep, Look>> = {
  told: { tone: "over", Shape: ClockRegular },
  reached: { tone: "waiting", Shape: MailRegular },
  shown: { tone: "waiting", Shape: EyeRegular },
  confirmed: { tone: "good", Shape: CheckmarkCircleRegular },
};

type Row = LedNotice["people"][number];

/** How far each notice came to a leader's own people, by name: nobody else sees that. */
export function LedNotices({ led }: { readonly led: readonly LedNotice[] }) {
  const common = useLayoutStyles();
  const { p, b, d } = useNoticeTexts();
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      { key: "person", header: p.person, cell: ({ person }) => person.name },
      { key: "step", header: p.step, cell: ({ step }) => <Badge look={looks[step]}>{b.step[step]}</Badge> },
    ],
    [p, b],
  );
  return led.map(({ id, title, rulesetName, sentOn, people }) => (
    <Surface key={id} className={common.close} data-led={id}>
      <Text weight="semibold">{title}</Text>
      <Text className={common.quiet}>{[p.about(rulesetName), p.sentOn(d.dayMonthYear(sentOn))].join(" · ")}</Text>
      <Text>{p.ledSum(people.filter(({ step }) => step === "confirmed").length, people.length)}</Text>
      <DataTable caption={p.ledList(title)} columns={columns} rows={people} keyOf={({ person }) => person.id} />
    </Surface>
  ));
}
