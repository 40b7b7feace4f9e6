import { describe, expect, it } from "vitest";
import type { CaseStatus, CaseTrack } from "#domain/sak/model.ts";
import { textsFor } from "#domain/texts/index.ts";
import { withMask } from "../../tab/pages/cases/forms/withMask.ts";
import { gates, placeOf, stepsOf } from "../../tab/pages/cases/one/steps.ts";

const statuses = Object.keys(textsFor("nb").sak.status) as CaseStatus[];
const tracks: readonly (CaseTrack | null)[] = [null, "enkel", "alvorlig", "aapenbart-brudd"];

describe("the path of a case", () => {
  it("has a place for every state on every track, and no step twice", () => {
    for (const track of tracks) {
      for (const status of statuses) {
        const steps = stepsOf(track, status);
        expect(placeOf(steps, status), `${track} ${status}`).toBeGreaterThanOrEqual(0);
        expect(new Set(steps).size).toBe(steps.length);
        expect(steps.every((step) => step in gates)).toBe(true);
      }
    }
  });

  it("SB-14, SB-17, SB-26 goes by the leader, by plan and mandate, or straight to being heard", () => {
    expect(stepsOf("enkel", "UNDERSOEKELSE_LEDER").slice(2, 4)).toEqual(["UNDERSOEKELSE_LEDER", "KONTRADIKSJON"]);
    expect(stepsOf("alvorlig", "PLAN_MANDAT").slice(2, 5)).toEqual(["PLAN_MANDAT", "UNDERSOEKELSE", "KONTRADIKSJON"]);
    expect(stepsOf("aapenbart-brudd", "KONTRADIKSJON")[2]).toBe("KONTRADIKSJON");
  });

  it("SB-09 has being heard before report, comments and decision on every track", () => {
    for (const track of tracks) {
      const steps = stepsOf(track, "FORELOEPIG_VURDERING");
      const [heard, written, decided] = (["KONTRADIKSJON", "RAPPORTUTKAST", "BESLUTNING"] as const).map((one) =>
        steps.indexOf(one),
      );
      expect(heard).toBeLessThan(written ?? -1);
      expect(written).toBeLessThan(decided ?? -1);
    }
  });
});

describe("masking", () => {
  const ground = "helse" as const;
  const masks = [{ from: 10, to: 20, ground }];

  it("SB-02 puts passages in the order of the text", () => {
    expect(withMask(masks, { from: 0, to: 5, ground })?.map(({ from }) => from)).toEqual([0, 10]);
  });

  it("takes passages that meet, and none that lie over another", () => {
    expect(withMask(masks, { from: 20, to: 25, ground })).toHaveLength(2);
    expect(withMask(masks, { from: 19, to: 25, ground })).toBeUndefined();
    expect(withMask(masks, { from: 5, to: 30, ground })).toBeUndefined();
  });

  it("takes nothing where nothing was selected", () => {
    expect(withMask(masks, { from: 3, to: 3, ground })).toBeUndefined();
  });
});
