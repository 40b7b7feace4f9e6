import { Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import { keys, useApi } from "../../../api/useApi.ts";
import { Ask } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useSending } from "../../../components/form/useSending.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";

/** The deadlines in one's own calendar: an address that is told once, and can be taken away. */
export function CalendarPanel() {
  const common = useLayoutStyles();
  const { y } = useYearTexts();
  const api = useApi();
  const sending = useSending<{ readonly path: string | null }>(null, keys.calendar);
  const [address, setAddress] = useState<string>();
  const ask = async (about: string, action: "make" | "revoke") => {
    const done = await sending.send(about, () => api.calendar(action));
    if (done !== undefined) setAddress(done.path === null ? undefined : `${window.location.origin}${done.path}`);
  };
  return (
    <Surface className={common.stack}>
      <PartHeading>{y.calendar}</PartHeading>
      <SendForm
        about="kalender"
        sending={sending}
        label={y.calendarMake}
        doneWords={y.calendarMade}
        onSend={() => void ask("kalender", "make")}
      >
        {() => (
          <>
            <Text className={common.quiet}>{y.calendarHow}</Text>
            {address !== undefined && (
              <Ask label={y.calendarAddress} how={y.calendarAddressHow} wrong={[]}>
                <Input readOnly value={address} onFocus={({ target }) => target.select()} />
              </Ask>
            )}
          </>
        )}
      </SendForm>
      <SendForm
        about="kalender-slutt"
        sending={sending}
        label={y.calendarEnd}
        doneWords={y.calendarEnded}
        onSend={() => void ask("kalender-slutt", "revoke")}
      >
        {() => <Text className={common.quiet}>{y.calendarEndHow}</Text>}
      </SendForm>
    </Surface>
  );
}
