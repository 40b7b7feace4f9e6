import { describe, expect, it } from "vitest";
import { calendarOfDays } from "#bot/documents/calendar/calendar.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";

const day = {
  uid: "plan-2026-bygg@dagsorden",
  title: "Frist: tiltaksplan; bygg, miljø",
  text: `Arkiver planen.\n${"Lang forklaring med æ, ø og å. ".repeat(8)}`,
  changedAt: "2026-09-01T10:00:00.000Z" as Instant,
  date: "2026-10-30" as LocalDate,
};

/** Lines put together again as RFC 5545, 3.1 folds them. */
const unfolded = (text: string) => text.replaceAll("\r\n ", "");

describe("calendar", () => {
  it("has a deadline as one whole day, in whatever zone the server stands", () => {
    const text = calendarOfDays("Årshjul", [day]);
    expect(text).toContain("DTSTART;VALUE=DATE:20261030\r\n");
    expect(text).toContain("DTEND;VALUE=DATE:20261031\r\n");
  });

  it("takes up nobody's time", () => {
    expect(calendarOfDays("Årshjul", [day])).toContain("X-MICROSOFT-CDO-BUSYSTATUS:FREE");
  });

  it("keeps its identity, so that a moved deadline moves and does not double", () => {
    const [first, moved] = ["2026-10-30", "2026-11-06"].map((date) =>
      calendarOfDays("Årshjul", [{ ...day, date: date as LocalDate }]),
    );
    expect(first?.match(/^UID:.*$/m)?.[0]).toBe(moved?.match(/^UID:.*$/m)?.[0]);
    expect(first).not.toBe(moved);
  });

  it("escapes what has a meaning of its own, and folds lines at 75 bytes", () => {
    const text = calendarOfDays("Årshjul", [day]);
    expect(unfolded(text)).toContain("SUMMARY:Frist: tiltaksplan\\; bygg\\, miljø");
    expect(unfolded(text)).toContain("DESCRIPTION:Arkiver planen.\\nLang forklaring");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("is the same text for the same days", () => {
    expect(calendarOfDays("Årshjul", [day])).toBe(calendarOfDays("Årshjul", [day]));
  });
});
