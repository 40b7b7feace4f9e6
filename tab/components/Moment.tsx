import { type Instant, osloDate } from "#domain/kernel/instant.ts";
import { useTexts } from "../texts/useTexts.ts";

const clock = new Intl.DateTimeFormat("nb-NO", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Oslo" });

/** Date and time of a moment, as the clocks in Oslo showed it. */
export function Moment({ at }: { readonly at: Instant }) {
  const { t, d } = useTexts();
  return (
    <>
      {d.dayMonthYear(osloDate(at))} {t.time.at} {clock.format(Date.parse(at))}
    </>
  );
}
