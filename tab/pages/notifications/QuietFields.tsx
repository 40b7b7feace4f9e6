import { Checkbox, Field, Input, Switch, Text } from "@fluentui/react-components";
import type { QuietHours } from "#domain/notifications/model.ts";
import { notificationWords } from "#domain/texts/notifications/index.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";

/** After work and before it: what one begins with who switches quiet hours on. */
const usual: QuietHours = { from: 17 * 60, to: 8 * 60, weekends: true };

type Props = {
  readonly quiet: QuietHours | null;
  /** They end where they begin. */
  readonly isEmpty: boolean;
  readonly onChange: (quiet: QuietHours | null) => void;
};

/** When one wants to be left alone by what one may choose. */
export function QuietFields({ quiet, isEmpty, onChange }: Props) {
  const common = useLayoutStyles();
  const { d } = useTexts();
  const words = notificationWords[d.language];
  return (
    <Surface className={common.close}>
      <PartHeading>{words.quiet}</PartHeading>
      <Text>{words.quietHow}</Text>
      <Switch checked={quiet !== null} label={words.quietOn} onChange={(_, { checked }) => onChange(checked ? usual : null)} />
      {quiet !== null && (
        <>
          <div className={common.row}>
            <Field label={words.from}>
              <Input type="time" value={d.time(quiet.from)} onChange={(_, { value }) => set({ from: minuteOf(value) })} />
            </Field>
            <Field
              label={words.to}
              validationState={isEmpty ? "error" : "none"}
              validationMessage={isEmpty ? words.sameTime : null}
            >
              <Input type="time" value={d.time(quiet.to)} onChange={(_, { value }) => set({ to: minuteOf(value) })} />
            </Field>
          </div>
          <Checkbox
            checked={quiet.weekends}
            label={words.weekends}
            onChange={(_, { checked }) => set({ weekends: checked === true })}
          />
        </>
      )}
    </Surface>
  );

  /** A time that is half typed changes nothing. */
  function set(to: { readonly [Key in keyof QuietHours]?: QuietHours[Key] | undefined }): void {
    if (quiet === null) return;
    const { from = quiet.from, to: until = quiet.to, weekends = quiet.weekends } = to;
    onChange({ from, to: until, weekends });
  }
}

function minuteOf(time: string): number | undefined {
  const [hour, minute] = time.split(":").map(Number);
  return hour === undefined || minute === undefined || Number.isNaN(hour + minute) ? undefined : hour * 60 + minute;
}
