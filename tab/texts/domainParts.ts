import { byLanguage } from "./byLanguage.ts";

/** The domain's words for its large parts: a page fetches those that it says. */
export const domainParts = {
  oppfolging: byLanguage({
    nb: async () => (await import("#domain/texts/oppfolging/nb.ts")).nbOppfolging,
    nn: async () => (await import("#domain/texts/oppfolging/nn.ts")).nnOppfolging,
    en: async () => (await import("#domain/texts/oppfolging/en.ts")).enOppfolging,
  }),
  melding: byLanguage({
    nb: async () => (await import("#domain/texts/melding/nb.ts")).nbMelding,
    nn: async () => (await import("#domain/texts/melding/nn.ts")).nnMelding,
    en: async () => (await import("#domain/texts/melding/en.ts")).enMelding,
  }),
  sak: byLanguage({
    nb: async () => (await import("#domain/texts/sak/nb.ts")).nbSak,
    nn: async () => (await import("#domain/texts/sak/nn.ts")).nnSak,
    en: async () => (await import("#domain/texts/sak/en.ts")).enSak,
  }),
  retention: byLanguage({
    nb: async () => (await import("#domain/texts/oppbevaring/nb.ts")).nbRetention,
    nn: async () => (await import("#domain/texts/oppbevaring/nn.ts")).nnRetention,
    en: async () => (await import("#domain/texts/oppbevaring/en.ts")).enRetention,
  }),
  regime: byLanguage({
    nb: async () => (await import("#domain/texts/regime/nb.ts")).nbRegime,
    nn: async () => (await import("#domain/texts/regime/nn.ts")).nnRegime,
    en: async () => (await import("#domain/texts/regime/en.ts")).enRegime,
  }),
  assessment: byLanguage({
    nb: async () => (await import("#domain/texts/vurdering/nb.ts")).nbAssessment,
    nn: async () => (await import("#domain/texts/vurdering/nn.ts")).nnAssessment,
    en: async () => (await import("#domain/texts/vurdering/en.ts")).enAssessment,
  }),
  presence: byLanguage({
    nb: async () => (await import("#domain/texts/oppmote/nb.ts")).nbPresence,
    nn: async () => (await import("#domain/texts/oppmote/nn.ts")).nnPresence,
    en: async () => (await import("#domain/texts/oppmote/en.ts")).enPresence,
  }),
  start: byLanguage({
    nb: async () => (await import("#domain/texts/start/nb.ts")).nbStart,
    nn: async () => (await import("#domain/texts/start/nn.ts")).nnStart,
    en: async () => (await import("#domain/texts/start/en.ts")).enStart,
  }),
  gathering: byLanguage({
    nb: async () => (await import("#domain/texts/moete/nb.ts")).nbGathering,
    nn: async () => (await import("#domain/texts/moete/nn.ts")).nnGathering,
    en: async () => (await import("#domain/texts/moete/en.ts")).enGathering,
  }),
};

/** Everything that the domain says: refusals, warnings, terms of an agreement, fields of a form. */
export const wholeDomain = byLanguage({
  nb: async () => (await import("#domain/texts/inNb.ts")).textsNb,
  nn: async () => (await import("#domain/texts/inNn.ts")).textsNn,
  en: async () => (await import("#domain/texts/inEn.ts")).textsEn,
});

const citing = () => import("#domain/rules/cited.ts");
/** What rules and laws are cited with: the register of rules, in all three languages. */
export const citations = byLanguage({ nb: citing, nn: citing, en: citing });
