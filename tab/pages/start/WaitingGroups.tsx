import { Text } from "@fluentui/react-components";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { countOf, type WaitingGroup } from "#domain/start/order.ts";
import type { Route } from "../../app/route.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useTexts } from "../../texts/useTexts.ts";
import { WaitingRow } from "./WaitingRow.tsx";

type Props = {
  readonly count: number;
  readonly groups: readonly WaitingGroup[];
  readonly today: LocalDate;
  readonly onGo: (to: Route) => void;
};

/** All that waits, the most pressing first, with how many there are of each. */
export function WaitingGroups({ count, groups, today, onGo }: Props) {
  const common = useLayoutStyles();
  const { t, d } = useTexts();
  return (
    <>
      <Text as="p" size={400} className={common.plain} data-waits={count}>
        {d.start.waits(count)}
      </Text>
      {groups.map(({ urgency, items }) => (
        <section key={urgency} data-urgency={urgency}>
          <PartHeading>{t.start.group(d.start.urgency[urgency], countOf(items))}</PartHeading>
          <ul className={common.list}>
            {items.map((item) => (
              <li key={keyOf(item)}>
                <WaitingRow item={item} today={today} onGo={onGo} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The same thing keeps its row while others come and go. */
const keyOf = (item: WaitingGroup["items"][number]) =>
  JSON.stringify([item.kind, item.place, item.about, item.due, item.since, item.duty?.duty, item.duty?.why]);
