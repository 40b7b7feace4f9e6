import { goesThrough } from "./everyRow.ts";

goesThrough("reports", "cases");
