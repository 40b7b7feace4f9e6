import { Button, Checkbox, Text } from "@fluentui/react-components";
import type { CycleUnits } from "#domain/contract/oppfolgingViews.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { Snooze } from "#domain/oppfolging/paaminnelser/model.ts";
import { capital } from "#domain/texts/format.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { DateInput } from "../../../components/form/DateInput.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { useSending } from "../../../components/form/useSending.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";

type Draft = { readonly until: LocalDate | null; readonly known: readonly LocalDate[] };
const soon = [3, 7, 14];

/** «Not now»: one's own reminders wait until a day. Deadlines that pass meanwhile have to be known. */
export function SnoozePanel({ data, today }: { readonly data: CycleUnits; readonly today: LocalDate }) {
  const common = useLayoutStyles();
  const { y, w, d } = useYearTexts();
  const api = useApi();
  const sending = useSending<Snooze | null>(null, keys.year);
  const { cycle, snooze } = data;
  const { value, change, reset } = useEdited<Draft>(`${cycle.id}/utsett`, { until: null, known: [] });
  const { until, known } = value;
  const isSnoozed = snooze !== null && snooze.until > today;
  const passed = [
    { deadline: cycle.planDue, delivery: "tiltaksplan" },
    { deadline: cycle.evaluationDue, delivery: "evaluering" },
  ].filter(({ deadline }) => until !== null && today <= deadline && deadline < until) as readonly {
    readonly deadline: LocalDate;
    readonly delivery: "tiltaksplan" | "evaluering";
  }[];
  const send = async () => {
    const knownDeadlines = known.filter((one) => passed.some(({ deadline }) => deadline === one));
    if ((await sending.send("utsett", () => api.snooze(cycle.id, { until, knownDeadlines }))) !== undefined) reset();
  };
  return (
    <Surface>
      <PartHeading>{y.snooze}</PartHeading>
      {isSnoozed ? (
        <SendForm
          about="slaa-paa"
          sending={sending}
          label={y.resume}
          doneWords={y.resumed}
          onSend={() => void sending.send("slaa-paa", () => api.snooze(cycle.id, { until: null, knownDeadlines: [] }))}
        >
          {() => <Text>{y.snoozedUntil(d.date(snooze.until))}</Text>}
        </SendForm>
      ) : (
        <SendForm
          about="utsett"
          sending={sending}
          isBeside={(refusal) => "field" in refusal && refusal.field === "until"}
          label={y.snoozeNow}
          onSend={() => void send()}
        >
          {(refusals) => (
            <>
              <Text className={common.quiet}>{y.snoozeHow}</Text>
              <div className={common.row}>
                {soon.map((days) => (
                  <Button key={days} size="small" onClick={() => change({ until: addDays(today, days), known: [] })}>
                    {capital(d.shortDate(addDays(today, days)))}
                  </Button>
                ))}
              </div>
              <Ask label={w.field.until} wrong={about(refusals, "until")}>
                <DateInput value={until} onChange={(date) => change({ until: date, known: [] })} />
              </Ask>
              {passed.map(({ deadline, delivery }) => (
                <Checkbox
                  key={deadline}
                  label={y.snoozePasses(w.delivery[delivery], d.dayMonthYear(deadline))}
                  checked={known.includes(deadline)}
                  onChange={(_, { checked }) =>
                    change({ known: checked === true ? [...known, deadline] : known.filter((one) => one !== deadline) })
                  }
                />
              ))}
            </>
          )}
        </SendForm>
      )}
    </Surface>
  );
}
