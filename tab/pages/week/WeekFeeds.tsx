import { Button, Input, makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { CalendarFeedAbout, UnitCalendar } from "#domain/contract/unitCalendar.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { Ask } from "../../components/form/Ask.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useSending } from "../../components/form/useSending.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useWeekTexts } from "../../texts/week/useWeekTexts.ts";

const useStyles = makeStyles({ address: { maxWidth: "44rem" } });

/** The days at home in one's own calendar program: an address that is told once, and can be taken away. */
export function WeekFeeds({ calendar }: { readonly calendar: UnitCalendar }) {
  const common = useLayoutStyles();
  const { w } = useWeekTexts();
  const { unitId, unitName, standing, feeds } = calendar;
  return (
    <Surface className={common.stack}>
      <div className={common.close}>
        <PartHeading>{w.feed.title}</PartHeading>
        <Text className={common.quiet}>{w.feed.how}</Text>
      </div>
      <Feed title={w.feed.own} about={{ kind: "egne" }} madeOn={feeds.own} />
      {standing === "leader" && (
        <Feed key={unitId} title={w.feed.unit(unitName)} about={{ kind: "enhet", unitId }} madeOn={feeds.unit} />
      )}
    </Surface>
  );
}

type Props = { readonly title: string; readonly about: CalendarFeedAbout; readonly madeOn: LocalDate | null };

function Feed({ title, about, madeOn }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { w, d } = useWeekTexts();
  const api = useApi();
  const sending = useSending<{ readonly path: string | null }>(null, keys.unitCalendars);
  const [address, setAddress] = useState<string>();
  const ask = async (what: string, action: "make" | "revoke") => {
    const done = await sending.send(what, () => api.calendar(action, about));
    if (done !== undefined) setAddress(done.path === null ? undefined : `${window.location.origin}${done.path}`);
  };
  const isEnded = sending.end?.kind === "done" && sending.end.about === "slutt";
  return (
    <div className={common.line}>
      <SendForm
        about="lag"
        sending={sending}
        label={madeOn === null ? w.feed.make : w.feed.remake}
        doneWords={w.feed.made}
        onSend={() => void ask("lag", "make")}
        missing={
          (madeOn !== null || isEnded) && (
            <div className={common.row}>
              {madeOn !== null && (
                <Button disabledFocusable={sending.sending !== undefined} onClick={() => void ask("slutt", "revoke")}>
                  {w.feed.end}
                </Button>
              )}
              <Text role="status">{isEnded ? w.feed.ended : ""}</Text>
            </div>
          )
        }
      >
        {() => (
          <div className={common.close}>
            <h3 className={common.subheading}>{title}</h3>
            {madeOn !== null && address === undefined && (
              <Text className={common.quiet}>{w.feed.madeOn(d.dayMonthYear(madeOn))}</Text>
            )}
            {address !== undefined && (
              <Ask label={w.feed.address} how={w.feed.once} wrong={[]}>
                <Input className={styles.address} readOnly value={address} onFocus={({ target }) => target.select()} />
              </Ask>
            )}
          </div>
        )}
      </SendForm>
    </div>
  );
}
