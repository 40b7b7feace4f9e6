import { goesThrough } from "./everyRow.ts";

goesThrough("approvals", "mine", "week", "guide");
