import { type CaseExtent, shortCases, wholeCases } from "./cases/sizes.ts";
import { type ChatReportExtent, shortChatReport, wholeChatReport } from "./chatReport/measure.ts";
import { type DirectoryExtent, shortDirectory, wholeDirectory } from "./directory/sizes.ts";
import { type PaperExtent, shortPaper, wholePaper } from "./paper/measure.ts";
import { type PostboksExtent, shortPostboks, wholePostboks } from "./postboks/measure.ts";
import { shortWeeks, type WeekExtent, wholeWeeks } from "./week/sizes.ts";

/** App registrations and tenant of the bench: they exist nowhere but here. */
export const botId = "0b0b0b0b-0000-4000-8000-00000000000b";
export const tenantId = "7e7e7e7e-0000-4000-8000-00000000000b";
export const tabClientId = "7ab7ab7a-0000-4000-8000-00000000000b";

/** What both servers are told: where the stand-in for Microsoft's services lies, and the token it takes. */
export type Surroundings = {
  readonly channelMetadata: string;
  readonly emulatorMetadata: string;
  readonly tabKeys: string;
  /** What the connector wants to see. Both servers keep it where botbuilder keeps a token that it has fetched. */
  readonly botToken: string;
};

/** Where a store lies. On PostgreSQL nothing of it is in the data folder. */
export type StorePlace = {
  readonly dataDir: string;
  readonly keyDir: string;
  readonly databaseUrl?: string;
};

export type EngineName = "embedded" | "PostgreSQL";
export const engineOf = ({ databaseUrl }: StorePlace): EngineName => (databaseUrl === undefined ? "embedded" : "PostgreSQL");

export type ProductSettings = Surroundings & { readonly store: StorePlace };

/** How much is measured. */
export type Extent = {
  /** Rounds that our turns and the echo bot's are compared in, and turns of each. */
  readonly rounds: number;
  readonly roundTurns: number;
  readonly warmUpTurns: number;
  /** Turns after which memory is looked at, those before included. */
  readonly memoryTurns: number;
  /** Agreements in the stores that lists are compared on, fewest first. */
  readonly listSizes: readonly number[];
  readonly listRequests: number;
  /** Mornings for which the reminders of home office are planned. */
  readonly plannedMornings: number;
  readonly starts: number;
  readonly chatReport: ChatReportExtent;
  readonly cases: CaseExtent;
  readonly paper: PaperExtent;
  readonly weeks: WeekExtent;
  readonly directory: DirectoryExtent;
  readonly postboks: PostboksExtent;
  /** Institutions whose reminders of one morning are sent. */
  readonly mornings: readonly { readonly units: number; readonly recipients: number }[];
};

export const whole: Extent = {
  rounds: 6,
  roundTurns: 250,
  warmUpTurns: 500,
  memoryTurns: 10_000,
  listSizes: [1_000, 10_000, 100_000],
  listRequests: 300,
  plannedMornings: 7,
  starts: 3,
  chatReport: wholeChatReport,
  cases: wholeCases,
  paper: wholePaper,
  weeks: wholeWeeks,
  directory: wholeDirectory,
  postboks: wholePostboks,
  mornings: [
    { units: 600, recipients: 2_500 },
    { units: 3_000, recipients: 52_000 },
  ],
};

/** For a look while one works on something. Code that has not run often enough to be compiled costs more: on both sides, not alike. */
export const short: Extent = {
  rounds: 2,
  roundTurns: 150,
  warmUpTurns: 150,
  memoryTurns: 1_000,
  listSizes: [1_000, 10_000],
  listRequests: 100,
  plannedMornings: 3,
  starts: 1,
  chatReport: shortChatReport,
  cases: shortCases,
  paper: shortPaper,
  weeks: shortWeeks,
  directory: shortDirectory,
  postboks: shortPostboks,
  mornings: [{ units: 600, recipients: 2_500 }],
};
