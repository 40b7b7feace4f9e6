import type { RuleId } from "../kernel/decision.ts";
import type { ReporterKind } from "./model.ts";

/** C4, 2: whom it is about. */
export type GuidanceAbout = "meg-selv" | "andre" | "virksomheten";

/** What one may do, each in its words in `texts.melding.guidance`. */
export type GuidanceOption = "silence" | "advisers" | "raiseYourself" | "formal";

export type Guidance = {
  /** What is said first: the duty to tell (VA-06), or that one ought to but may let it be (VA-07). */
  readonly opening: "duty" | "ownExperience" | null;
  readonly options: readonly GuidanceOption[];
  /** Which kinds `formal` leads to, the likeliest first. */
  readonly kinds: readonly ReporterKind[];
  /** Rules that what is said rests on. */
  readonly rules: readonly RuleId[];
};

/**
 * The advice before reporting (C4), as data: nothing of what somebody chooses is kept, and there is no event for it. Whoever tells of
 * others is not offered silence: for them there is a duty (VA-06, VA-16).
 */
export const guidanceFor: Readonly<Record<GuidanceAbout, Guidance>> = {
  "meg-selv": {
    opening: "ownExperience",
    options: ["silence", "advisers", "raiseYourself", "formal"],
    kinds: ["klage", "bekymringsmelding", "soeknad-om-endring", "gjengjeldelse", "varsel"],
    rules: ["VA-07", "VA-16", "VA-17", "VA-18"],
  },
  andre: {
    opening: "duty",
    options: ["advisers", "formal"],
    kinds: ["underretning", "bekymringsmelding", "varsel"],
    rules: ["VA-06", "VA-17"],
  },
  virksomheten: { opening: null, options: ["formal"], kinds: ["varsel"], rules: ["VA-30"] },
};

/**
 * VA-17: exactly these need not tell the employer. Safety representative, HR and leader are not among them. They are offered as where
 * to reach them and nothing else: there is no command that sends anything to them, nor one for them to forward anything (VA-10).
 */
export const confidentialAdvisers = ["tillitsvalgt", "bht", "arbeidstilsynet"] as const;
