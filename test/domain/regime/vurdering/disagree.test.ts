import { describe, expect, it } from "vitest";
import { noSubstitutes } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { mayAssess, seesAssessment } from "#domain/regime/vurdering/access.ts";
import { disagreementSteps } from "#domain/regime/vurdering/disagreement.ts";
import { evolveVurdering } from "#domain/regime/vurdering/evolve.ts";
import type { Vurdering, VurderingEvent } from "#domain/regime/vurdering/model.ts";
import { vurderingNotificationsFor } from "#domain/regime/vurdering/notify.ts";
import { inEast, inNorth } from "../places.ts";
import { assessed, campus, decide, inForce, leader, reached, regulated, substitute, team } from "./team.ts";

const asked = (state?: Vurdering) => reached({ type: "AskTalk" }, { by: inEast }, state);
const codes = (outcome: ReturnType<typeof decide>) => (outcome.ok ? [] : outcome.refusals.map(({ rule, code }) => [rule, code]));
const leaderFound = {
  kind: "some",
  deciders: [{ id: leader, onBehalfOf: null }],
  acting: { id: substitute, onBehalfOf: leader },
} as const;

describe("disagreeing", () => {
  it("LI-09 goes by the steps in their order: the regulation, the leader, Arbeidstilsynet last", () => {
    expect(disagreementSteps(regulated)).toEqual([
      { step: "LES", url: regulated.sourceUrl },
      { step: "SNAKK" },
      { step: "ARBEIDSTILSYNET" },
    ]);
  });

  it("LI-09 records that somebody wants to talk, also where nothing was assessed, and tells whoever decides now", () => {
    expect(asked()).toMatchObject({ made: null, talk: { askedOn: inForce.regulated, heldOn: null } });
    const state = assessed(campus);
    expect(asked(state)).toMatchObject({ made: state.made, talk: { askedOn: inForce.regulated } });
    const outcome = decide(undefined, { type: "AskTalk" }, { by: inEast });
    const told = outcome.ok ? outcome.events.flatMap((event) => vurderingNotificationsFor(inEast, event, leaderFound)) : [];
    expect(told).toEqual([{ to: substitute, reason: "talk-asked" }]);
  });

  it("LI-09 is the person's own to ask, once until it was held", () => {
    expect(codes(decide(undefined, { type: "AskTalk" }, { by: leader }))).toEqual([["LI-09", "TALK_OWN_ONLY"]]);
    expect(codes(decide(asked(), { type: "AskTalk" }, { by: inEast }))).toEqual([["LI-09", "TALK_ASKED_ALREADY"]]);
    const held = reached({ type: "MarkTalkHeld" }, {}, asked());
    expect(held.talk).toEqual({ askedOn: inForce.regulated, heldOn: inForce.regulated });
    expect(asked(held).talk?.heldOn).toBeNull();
  });

  it("LI-09 is the leader's to note, where it was asked for", () => {
    expect(codes(decide(asked(), { type: "MarkTalkHeld" }, { by: inEast }))).toEqual([["LI-03", "ASSESS_ONLY_LEADER"]]);
    expect(codes(decide(undefined, { type: "MarkTalkHeld" }))).toEqual([["LI-09", "TALK_NOT_ASKED"]]);
  });

  it("tells the person of what came of it; of a talk that was held, and of erasing, nobody is told", () => {
    const decision = decide(undefined, { type: "AssessPerson", plan: campus });
    const [event] = decision.ok ? decision.events : [];
    expect(event && vurderingNotificationsFor(inEast, event, leaderFound)).toEqual([{ to: inEast, reason: "assessed" }]);
    const erased: VurderingEvent = { type: "AssessmentErased", on: inForce.regulated };
    expect(vurderingNotificationsFor(inEast, erased, leaderFound)).toEqual([]);
    const gone = evolveVurdering(asked(assessed(campus)), erased);
    expect(gone).toMatchObject({ made: null, talk: null, erasedOn: inForce.regulated });
    expect(codes(decide(gone, { type: "AskTalk" }, { by: inEast }))).toEqual([[null, "ASSESSMENT_RULES_OVER"]]);
  });
});

describe("who may see and make an assessment", () => {
  it("is the nearest leader and the person, and nobody else", () => {
    const sees = (who: string, whose: PersonId) => [
      seesAssessment(team, noSubstitutes, who as PersonId, whose),
      mayAssess(team, noSubstitutes, who as PersonId, whose),
    ];
    expect(sees(leader, inEast)).toEqual([true, true]);
    expect(sees(inEast, inEast)).toEqual([true, false]);
    expect(sees(inNorth, inEast)).toEqual([false, false]);
    expect(sees("chief", inEast)).toEqual([false, false]);
    expect(sees(leader, leader)).toEqual([true, false]);
    expect(sees(leader, "student" as PersonId)).toEqual([false, false]);
    expect(seesAssessment(team, new Map([[leader, inNorth]]), inNorth, inEast)).toBe(true);
  });
});
