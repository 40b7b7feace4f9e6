import { goesThrough } from "./everyRow.ts";

goesThrough("year", "rulesets", "few");
