import { describe, expect, it } from "vitest";
import { notificationWords } from "#domain/texts/notifications/index.ts";
import { oversiktWords } from "#domain/texts/oversikt/index.ts";
import { soekWords } from "#domain/texts/soek/index.ts";
import { tourWords } from "#domain/texts/start/tourWords.ts";
import { statistikkWords } from "#domain/texts/statistikk/index.ts";
import { guideWords } from "#domain/texts/veileder/guideWords.ts";
import { assessTexts } from "../../tab/texts/assess/useAssessTexts.ts";
import { caseTexts } from "../../tab/texts/cases/useCaseTexts.ts";
import { directoryTexts } from "../../tab/texts/directory/useDirectoryTexts.ts";
import { en } from "../../tab/texts/en.ts";
import { formTexts } from "../../tab/texts/form/useFormTexts.ts";
import { gatheringTexts } from "../../tab/texts/gatherings/useGatheringTexts.ts";
import { guideTexts } from "../../tab/texts/guide/useGuideTexts.ts";
import { homeOverviewTexts } from "../../tab/texts/homeOverview/useHomeOverviewTexts.ts";
import { nb } from "../../tab/texts/nb.ts";
import { nn } from "../../tab/texts/nn.ts";
import { noticeTexts } from "../../tab/texts/notices/useNoticeTexts.ts";
import { presenceTexts } from "../../tab/texts/presence/usePresenceTexts.ts";
import { reportTexts } from "../../tab/texts/reports/useReportTexts.ts";
import { rulesTexts } from "../../tab/texts/rules/useRulesTexts.ts";
import { rulesetTexts } from "../../tab/texts/rulesets/useRulesetTexts.ts";
import { statisticsTexts } from "../../tab/texts/statistics/useStatisticsTexts.ts";
import { oneCaseTexts, startPageTexts } from "../../tab/texts/tabTexts.ts";
import { languageOf } from "../../tab/texts/useTexts.ts";
import { weekTexts } from "../../tab/texts/week/useWeekTexts.ts";
import { yearTexts } from "../../tab/texts/year/useYearTexts.ts";

const tabTexts = { nb, nn, en };

type Leaf = { readonly path: string; readonly text: string };

/** Every sentence of a language, functions called with letters and small numbers. */
function sentences(node: unknown, path: string): readonly Leaf[] {
  if (typeof node === "string") return [{ path, text: node }];
  if (typeof node === "function") return [{ path, text: String(node("Kari", "1. mars", "2. mars")) }];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}

const fetched = [
  ...[
    oneCaseTexts,
    startPageTexts,
    yearTexts,
    weekTexts,
    formTexts,
    reportTexts,
    caseTexts,
    statisticsTexts,
    guideTexts,
    rulesTexts,
    rulesetTexts,
  ],
  ...[assessTexts, presenceTexts, noticeTexts, gatheringTexts, homeOverviewTexts, directoryTexts],
];
const allIn = async (language: keyof typeof tabTexts) => [
  ...sentences(tabTexts[language], language),
  ...(await Promise.all(fetched.map((one) => one.load(language)))).flatMap((words) => sentences(words, language)),
  ...sentences(statistikkWords[language], language),
  ...sentences(guideWords[language], language),
  ...sentences(tourWords[language], language),
  ...sentences(soekWords[language], language),
  ...sentences(notificationWords[language], language),
  ...sentences(oversiktWords[language], language),
];
const inAll = { nb: await allIn("nb"), nn: await allIn("nn"), en: await allIn("en") };
const texts = (language: keyof typeof tabTexts) => inAll[language];

describe("the tab's words", () => {
  it.each(["nb", "nn", "en"] as const)("says everything in %s", (language) => {
    const empty = texts(language).filter(({ text }) => text.trim() === "" || text.includes("undefined"));
    expect(empty).toEqual([]);
  });

  it("has no bokmål in nynorsk", () => {
    const bokmaal =
      /\b(ikke|jeg|hvorfor|hva|hvor|hvilken|ansatte?n?|arbeidsgiver|enhet|begrunnelse|noe|noen|uke|fortsatt|også|hjemme|være)\b/i;
    expect(texts("nn").filter(({ text }) => bokmaal.test(text))).toEqual([]);
  });

  it.each(["nb", "nn", "en"] as const)("SB-11 calls nobody in a case by what is said of them in %s", async (language) => {
    const judging =
      /overgrep|overgrip|anklag|skyldig|skuldig|skulda|offer|ofre|mobber|mobbar|gjerningsmann|fornærmede|accused|guilty|victim|perpetrator|culprit|abuse/i;
    expect(sentences(await caseTexts.load(language), language).filter(({ text }) => judging.test(text))).toEqual([]);
  });

  it("has no Norwegian in English", () => {
    // A language is called by its own name.
    const words = texts("en").filter(({ path }) => path !== "en.languages.nb");
    expect(words.filter(({ text }) => /[æøå]|\b(ikke|og|du|er)\b/i.test(text))).toEqual([]);
  });

  it("reads Teams' locales", () => {
    expect(["nb-NO", "nn-no", "en-us", "no", "sv-se"].map(languageOf)).toEqual(["nb", "nn", "en", "nb", "nb"]);
  });
});
