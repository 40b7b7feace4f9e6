import { makeStyles, Select, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { UnitWeeks, UnitWeekView } from "#domain/contract/unitWeek.ts";
import { workingWeekdays } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { capital } from "#domain/texts/format.ts";
import type { Failed } from "../../api/client.ts";
import { keys, listEveryMs, unwrap, useApi, useEvery } from "../../api/useApi.ts";
import { Ask } from "../../components/form/Ask.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useSending } from "../../components/form/useSending.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";

const useStyles = makeStyles({ day: { maxWidth: "18rem" } });

/** HO-28: the days on which one's units meet in person. It comes below what waits, and says nothing where it cannot be had. */
export function MeetingDays() {
  const common = useLayoutStyles();
  const { t } = useTexts();
  const api = useApi();
  const { data } = useQuery<UnitWeeks, Failed>({
    queryKey: keys.unitWeeks,
    queryFn: ({ signal }) => unwrap(api.unitWeeks(signal)),
    refetchInterval: useEvery(listEveryMs),
  });
  // What waits may be warned of now.
  const sending = useSending<UnitWeeks>(keys.unitWeeks, keys.lists);
  if (data === undefined) return null;
  return (
    <Surface className={common.stack}>
      <PartHeading>{t.follow.meeting}</PartHeading>
      <Text className={common.quiet}>{t.follow.meetingHow}</Text>
      {data.items.map((week) => (
        <UnitDay key={week.unitId} week={week} sending={sending} />
      ))}
    </Surface>
  );
}

type Props = { readonly week: UnitWeekView; readonly sending: ReturnType<typeof useSending<UnitWeeks>> };

function UnitDay({ week, sending }: Props) {
  const styles = useStyles();
  const { t, d } = useTexts();
  const api = useApi();
  const { unitId, unitName, version, meetingDay } = week;
  // What somebody else has chosen meanwhile comes through; what one has chosen oneself and not saved stays.
  const [chosen, setChosen] = useState<number | "none">();
  const shown = chosen ?? meetingDay ?? "none";
  const save = async () => {
    const day = workingWeekdays.find((one) => one === shown) ?? null;
    const done = await sending.send(unitId, () => api.setMeetingDay({ unitId, version, meetingDay: day }));
    if (done !== undefined) setChosen(undefined);
  };
  return (
    <SendForm about={unitId} sending={sending} label={t.follow.save} doneWords={t.follow.saved} onSend={() => void save()}>
      {() => (
        <Ask label={t.follow.meetingDay(unitName)} rule="HO-28" wrong={[]}>
          <Select
            className={styles.day}
            value={String(shown)}
            onChange={(_, { value }) => setChosen(workingWeekdays.find((one) => String(one) === value) ?? "none")}
          >
            <option value="none">{t.follow.noDay}</option>
            {workingWeekdays.map((day) => (
              <option key={day} value={String(day)}>
                {capital(d.weekday(day))}
              </option>
            ))}
          </Select>
        </Ask>
      )}
    </SendForm>
  );
}
