// How a rule and a law are cited, for whom cites neither on the first screen.
export { withLaw } from "../texts/lawWords.ts";
export { paragraph, paragraphOn } from "./paragraph.ts";
