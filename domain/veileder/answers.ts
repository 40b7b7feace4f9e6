import type { RuleId } from "../kernel/decision.ts";
import type { SourceId } from "../kernel/validity.ts";
import type { AnswerNumber, GuideAct, GuideAnswer, GuideTopic } from "./model.ts";

type More = { readonly acts?: readonly GuideAct[]; readonly topic?: GuideTopic };

const from =
  (source: SourceId, isSensitive = false) =>
  (number: AnswerNumber, sections: readonly string[], rules: readonly RuleId[], more: More = {}): GuideAnswer => ({
    number,
    source,
    sections,
    rules,
    acts: more.acts ?? [],
    topic: more.topic ?? null,
    isSensitive,
  });

const s4 = from("S4");
const s0 = from("S0");
const s1 = from("S1");
const s2 = from("S2");
const s3b = from("S3b", true);

const apply = ["start-avtale"] as const;
const year = ["aarshjul"] as const;
const advice = ["raad"] as const;
const speak = ["raad", "meld"] as const;

/** The 65 answers of domain rules section 5: where each stands, the rules it words and what one can do about it. */
export const answers: readonly GuideAnswer[] = [
  s4(1, ["1"], ["LI-01"]),
  s4(2, ["1"], ["LI-02"], { topic: "maa-hjemme" }),
  s4(3, ["Møter", "FAQ"], ["LI-05", "LI-07"], { topic: "moeter" }),
  s4(4, ["Møter"], ["LI-06"]),
  s4(5, ["Møter"], ["LI-08"]),
  s4(6, ["FAQ"], []),
  s4(7, ["FAQ"], ["LI-02"]),
  s4(8, ["FAQ"], ["LI-13", "LI-02"], { topic: "oppmoete" }),
  s4(9, ["FAQ hvem"], ["LI-03"], { topic: "hvem-avgjoer" }),
  s4(10, ["FAQ uenig"], ["LI-09"]),
  s4(11, ["FAQ"], []),
  s4(12, ["FAQ kollektiv"], ["LI-10"]),
  s4(13, ["FAQ"], ["LI-11"], { topic: "kollektiv" }),
  s4(14, ["FAQ kolleger"], ["LI-12"]),
  s4(15, ["1"], ["LI-04"]),

  s0(16, ["Campusene"], []),
  s0(17, ["Om hjemmekontor"], ["PA-02", "PA-12"], { topic: "maa-hjemme" }),
  s0(18, ["Om hjemmekontor"], ["PA-04", "PA-12"], { topic: "oppmoete" }),
  s0(19, ["Om hjemmekontor"], ["PA-03"], { topic: "hvem-avgjoer" }),
  s0(20, ["Digitale møter", "Undervisning"], ["PA-05"], { topic: "moeter" }),
  s0(21, ["Undervisning"], ["PA-06"]),
  s0(22, ["Om hjemmekontor"], ["PA-08"], { topic: "utstyr" }),
  s0(23, ["Innl."], [], { topic: "kollektiv" }),
  s0(24, ["end"], ["PA-01", "PA-11"], { topic: "varighet" }),
  s0(25, ["Om hjemmekontor"], []),
  s0(26, ["end"], []),

  s1(27, ["Innl."], ["HO-03", "HO-05"], { acts: apply, topic: "maa-hjemme" }),
  s1(28, ["2.4"], ["HO-15", "HO-16"], { acts: apply }),
  s1(29, ["2.4", "1.2"], ["HO-13", "HO-10"], { acts: ["start-avtale", "mine"], topic: "varighet" }),
  s1(30, ["Innl."], ["HO-09"], { acts: ["enkeltdag"] }),
  s1(31, ["2.2"], ["HO-11"], { acts: apply }),
  s1(32, ["2.5"], ["HO-17"], { acts: apply, topic: "utstyr" }),
  s1(33, ["3.6"], ["HO-25"], { acts: ["mine"] }),
  s1(34, ["4.1", "4.2"], ["HO-26"], { acts: ["skade"] }),
  s1(35, ["3.3"], ["HO-22"], { acts: advice }),
  s1(36, ["3.2"], ["HO-21", "HO-30"], { acts: apply }),
  s1(37, ["3.5"], ["HO-24"], { acts: apply }),
  s1(38, ["Innl."], ["HO-01"]),

  s2(39, ["Datoer"], ["AM-01", "AM-02"], { acts: year }),
  s2(40, ["Lysark"], ["AM-06"], { acts: year }),
  s2(41, ["Datoer"], ["AM-02", "AM-03"], { acts: year }),
  s2(42, ["1"], ["AM-09"], { acts: year }),
  s2(43, ["Prosess"], ["AM-12"], { acts: year }),
  s2(44, ["Hjelp"], ["AM-13"], { acts: year }),

  s3b(45, ["2.4", "4.1"], ["VA-06", "VA-07"], { acts: speak }),
  s3b(46, ["4.1"], ["VA-16"], { acts: speak }),
  s3b(47, ["4.2"], ["VA-17"], { acts: advice }),
  s3b(48, ["2.5"], ["VA-08"], { acts: advice }),
  s3b(49, ["4.3", "5.2", "6.2.3"], ["VA-20", "VA-21"], { acts: speak }),
  s3b(50, ["4.3", "5.1", "5.2", "5.3"], ["VA-19", "VA-22", "VA-29", "VA-30"], { acts: speak }),
  s3b(51, ["5.2"], ["VA-24", "VA-03"], { acts: speak }),
  s3b(52, ["5.2"], ["VA-25"], { acts: speak }),
  s3b(53, ["5.2"], ["VA-26"], { acts: speak }),
  s3b(54, ["6.2.2"], ["VA-27", "VA-28"], { acts: speak }),
  s3b(55, ["6.1.5"], ["SB-06"], { acts: advice }),
  s3b(56, ["6.1.6"], ["SB-09", "VA-15"], { acts: speak }),
  s3b(57, ["7.4"], ["SB-29"], { acts: advice }),
  s3b(58, ["6.1.7"], ["SB-01"], { acts: advice }),
  s3b(59, ["6.9"], ["VA-34"], { acts: speak }),
  s3b(60, ["3.1"], ["VA-12", "VA-13", "VA-14"], { acts: speak }),
  s3b(61, ["8.1", "8.2"], ["VA-35"], { acts: advice }),
  s3b(62, ["8.3.2", "8.3.3"], [], { acts: speak }),
  s3b(63, ["6.1.2"], ["SB-02", "SB-03"], { acts: advice }),
  s3b(64, ["4.2"], ["VA-18"], { acts: advice }),
  s3b(65, ["7.6"], ["SB-31"], { acts: advice }),
];

const byNumber: ReadonlyMap<AnswerNumber, GuideAnswer> = new Map(answers.map((answer) => [answer.number, answer]));

/** The answer of that number. */
export function answerOf(number: AnswerNumber): GuideAnswer {
  const found = byNumber.get(number);
  if (found === undefined) throw new Error(`no such answer: ${number}`);
  return found;
}
