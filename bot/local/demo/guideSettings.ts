import { defaultGuideSettings, type GuideSettings } from "#domain/veileder/model.ts";

/** What the demo's administrator has set for the guide. When a municipality's rules hold is published in «Regelsett», as anywhere. */
export const demoGuideSettings: GuideSettings = { ...defaultGuideSettings, municipalities: ["Lillestrøm", "Oslo", "Trondheim"] };
