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

/** Where a store lies. Another engine adds its own kind here, and opens it in `openBenchStore`. */
export type StorePlace = { readonly engine: "embedded"; readonly dataDir: string; readonly keyDir: string };

export type ProductSettings = Surroundings & { readonly store: StorePlace };
