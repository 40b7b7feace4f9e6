import { MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import type { HomeUseView, PresenceView, WishView } from "#domain/contract/presence.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { capital } from "#domain/texts/format.ts";
import { Badge, type Look } from "../../components/Badge.tsx";
import { Facts } from "../../components/Facts.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { Quote } from "../../components/Quote.tsx";
import { Surface } from "../../components/Surface.tsx";
import { usePresenceTexts } from "../../texts/presence/usePresenceTexts.ts";
import { HomeActions } from "./HomeActions.tsx";
import { WishActions } from "./WishActions.tsx";

const waits: Look = { tone: "waiting", Shape: ClockRegular };
const over: Look = { tone: "over", Shape: HistoryRegular };
const good: Look = { tone: "good", Shape: CheckmarkCircleRegular };
const looks: Readonly<Record<WishView["status"], Look>> = {
  OENSKER_CAMPUS: waits,
  CAMPUS_GODKJENT: good,
  AVSLAATT: { tone: "over", Shape: DismissCircleRegular },
  TRUKKET: { tone: "over", Shape: ArrowUndoRegular },
};

type Props<View> = { readonly view: View; readonly today: LocalDate; readonly onDone: (said: string) => void };

/** A wish to be on campus, or that somebody works at home, with what one may do about it. */
export function PresenceCard({ view, today, onDone }: Props<PresenceView>) {
  const common = useLayoutStyles();
  const { p } = usePresenceTexts();
  const kind = view.what === "wish" ? p.wish : p.home;
  return (
    <Surface className={common.stack} data-presence-item={view.what}>
      <div className={common.row}>
        <PartHeading>{view.mine ? kind : `${view.employee.name} · ${kind}`}</PartHeading>
        {view.what === "wish" ? <WishBadge view={view} /> : <HomeBadge view={view} />}
      </div>
      {view.what === "wish" ? (
        <>
          <WishFacts view={view} />
          <WishActions view={view} onDone={onDone} />
        </>
      ) : (
        <>
          <HomeFacts view={view} />
          <HomeActions view={view} today={today} onDone={onDone} />
        </>
      )}
    </Surface>
  );
}

function WishBadge({ view: { status, waitsFor, mine } }: { readonly view: WishView }) {
  const { p, w } = usePresenceTexts();
  return <Badge look={looks[status]}>{mine && waitsFor !== null ? p.waitsFor(waitsFor.name) : w.status[status]}</Badge>;
}

function HomeBadge({ view }: { readonly view: HomeUseView }) {
  const { w } = usePresenceTexts();
  const look = view.over ? over : view.clarified ? good : waits;
  return <Badge look={look}>{view.clarified ? w.clarified : w.notClarified}</Badge>;
}

function WishFacts({ view }: { readonly view: WishView }) {
  const common = useLayoutStyles();
  const { p, w, d } = usePresenceTexts();
  const dates = (some: WishView["dates"]) => d.list(some.map(({ date }) => d.shortDate(date)));
  const free = view.dates.filter(({ needed }) => !needed);
  const stands = view.status === "OENSKER_CAMPUS" || view.status === "CAMPUS_GODKJENT";
  return (
    <div className={common.close}>
      <Facts
        rows={[
          [p.dates, dates(view.dates)],
          [p.place, view.place?.name ?? null],
          [p.where, view.where],
          [p.ground, w.ground[view.ground]],
          [p.decidedBy, decidedText(view, d)],
        ]}
      />
      {view.other !== null && <Quote text={view.other} />}
      {view.reason !== null && <Quote text={view.reason} />}
      {stands && free.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {view.mine ? w.notNeededOn(dates(free)) : `${w.notNeeded}: ${dates(free)}`} <Paragraph rule="LI-01" />
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function HomeFacts({ view }: { readonly view: HomeUseView }) {
  const common = useLayoutStyles();
  const { p, w, d } = usePresenceTexts();
  const reasons = new Set(view.equipment.flatMap(({ reason }) => (reason === null ? [] : [reason])));
  return (
    <div className={common.close}>
      <Facts
        rows={[
          [p.since, d.dayMonthYear(view.from)],
          [p.until, w.until(view.until === null ? null : d.dayMonthYear(view.until))],
          [p.place, view.place?.name ?? null],
          [p.homeWhere, w.home[view.where]],
          [
            p.equipment,
            view.equipment.length === 0
              ? null
              : capital(
                  d.list(view.equipment.map(({ kind, status }) => `${w.equipment[kind]} (${w.task[status]})`.toLowerCase())),
                ),
          ],
          [p.decidedBy, decidedText(view, d)],
        ]}
      />
      {[...reasons].map((reason) => (
        <Quote key={reason} text={reason} />
      ))}
      {view.warned && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <Text>{w.withColleague}</Text> <Paragraph rule="LI-12" />
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function decidedText(
  { decidedBy, inPlaceOf, decidedOn }: PresenceView,
  d: ReturnType<typeof usePresenceTexts>["d"],
): string | null {
  if (decidedBy === null || decidedOn === null) return null;
  const name = inPlaceOf === null ? decidedBy.name : `${decidedBy.name} (${inPlaceOf.name})`;
  return `${name}, ${d.dayMonthYear(decidedOn)}`;
}
