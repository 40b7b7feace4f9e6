import {
  Badge,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Subtitle2,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import { CalendarLtr20Regular, ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ShellClock } from "../../wire.ts";
import { shellClient } from "../shellClient.ts";
import { useClock } from "../shellState.ts";
import { formats, osloParts } from "../texts/dates.ts";
import { useLanguage, useWords } from "../texts/words.ts";

const useStyles = makeStyles({
  clock: { display: "flex", alignItems: "center" },
  when: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular, minWidth: "auto", whiteSpace: "nowrap" },
  long: { "@media (max-width: 759px)": { display: "none" } },
  short: { "@media (min-width: 760px)": { display: "none" } },
  /** Where there is no room it is read out all the same. */
  narrowUnseen: {
    "@media (max-width: 759px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  time: {
    marginInlineStart: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    // The narrowest phones have room for the day and how far it was moved; the settings beside it are worth more than the minute.
    "@media (max-width: 419px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  moved: { marginInlineStart: tokens.spacingHorizontalS },
  choose: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, maxWidth: "300px" },
  text: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The clock that the product goes by: a day to or fro, or to a date. */
export function ClockControl() {
  const styles = useStyles();
  const words = useWords();
  const format = formats[useLanguage()];
  const client = useQueryClient();
  const clock = useClock().data;
  const move = useMutation({
    mutationFn: shellClient.moveClock,
    onSuccess: (moved) => client.setQueryData(["clock"], moved),
  });
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const moment = useTicking(clock);
  if (clock === undefined || moment === undefined) return null;
  const { date, time } = osloParts(moment);
  const wanted = typed ?? date;
  const close = () => {
    setOpen(false);
    setTyped(undefined);
  };
  return (
    <section className={styles.clock} aria-label={words.clock}>
      <Tooltip content={words.dayBack} relationship="label">
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          disabled={move.isPending}
          onClick={() => move.mutate({ days: -1 })}
        />
      </Tooltip>
      <Popover
        open={open}
        trapFocus
        onOpenChange={(_, data) => {
          if (data.open) move.reset();
          return data.open ? setOpen(true) : close();
        }}
      >
        <PopoverTrigger disableButtonEnhancement>
          <Button appearance="subtle" className={styles.when} icon={<CalendarLtr20Regular />}>
            <span className={styles.long}>{format.date(date)}</span>
            <span className={styles.short}>{format.shortDate(date)}</span>
            <span className={styles.time}>{time}</span>
            {clock.movedDays !== 0 && (
              <Badge className={styles.moved} appearance="tint" color="brand">
                <span className={styles.narrowUnseen}>{words.moved(clock.movedDays)}</span>
                <span className={styles.short} aria-hidden>
                  {clock.movedDays > 0 ? `+${clock.movedDays}` : `−${-clock.movedDays}`}
                </span>
              </Badge>
            )}
          </Button>
        </PopoverTrigger>
        <PopoverSurface aria-label={words.clock}>
          <form
            className={styles.choose}
            onSubmit={(event) => {
              event.preventDefault();
              move.mutate({ date: wanted }, { onSuccess: close });
            }}
          >
            <Subtitle2 as="h2" style={{ margin: 0 }}>
              {words.clock}
            </Subtitle2>
            <Caption1 className={styles.text}>{words.clockText}</Caption1>
            <Field
              label={words.chooseDate}
              {...(move.isError ? { validationState: "error" as const, validationMessage: words.dateOutOfRange } : {})}
            >
              <Input
                type="date"
                min="1990-01-01"
                max="2150-12-31"
                required
                value={wanted}
                onChange={(_, { value }) => setTyped(value)}
              />
            </Field>
            <div className={styles.buttons}>
              <Button type="submit" appearance="primary" disabled={move.isPending}>
                {words.goToDate}
              </Button>
              {clock.movedDays !== 0 && (
                <Button disabled={move.isPending} onClick={() => move.mutate({ reset: true }, { onSuccess: close })}>
                  {words.backToNow}
                </Button>
              )}
            </div>
          </form>
        </PopoverSurface>
      </Popover>
      <Tooltip content={words.dayForward} relationship="label">
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          disabled={move.isPending}
          onClick={() => move.mutate({ days: 1 })}
        />
      </Tooltip>
    </section>
  );
}

/** The clock's time in milliseconds, going on between what the server tells. */
function useTicking(clock: ShellClock | undefined): number | undefined {
  const [moment, setMoment] = useState<number>();
  useEffect(() => {
    if (clock === undefined) return;
    const ahead = Date.parse(clock.now) - Date.now();
    const tick = () => setMoment(Date.now() + ahead);
    tick();
    const timer = setInterval(tick, 5000);
    return () => clearInterval(timer);
  }, [clock]);
  return moment;
}
