/** App registrations and tenant of the fault runs: they exist nowhere but here. */
export const botId = "0b0b0b0b-0000-4000-8000-00000000000f";
export const tenantId = "7e7e7e7e-0000-4000-8000-00000000000f";
export const tabClientId = "7ab7ab7a-0000-4000-8000-00000000000f";

/** Where the stand-in for Microsoft's services lies, for a server in a process of its own. */
export type OutsideSettings = {
  readonly channelMetadata: string;
  readonly emulatorMetadata: string;
  readonly tabKeys: string;
  /** What the connector's stand-in wants to see. */
  readonly botToken: string;
  /** How far the server's clock is ahead of the machine's, in milliseconds: a server that is started later. */
  readonly aheadMs: number;
  /** A key vault's stand-in, which speaks no TLS: no setting allows that. */
  readonly keyVaultUrl?: string | undefined;
};

/** What the queue of the yearly cycle is told that runs in a process of its own. */
export type AutumnSettings = Omit<OutsideSettings, "tabKeys" | "aheadMs" | "keyVaultUrl"> & {
  readonly dataDir: string;
  readonly keyDir: string;
  readonly databaseUrl?: string | undefined;
  readonly directoryFile: string;
  /** Milliseconds since 1970, in the time of the run. */
  readonly now: number;
  /** What is due from this moment on is no part of the run. */
  readonly until: number;
};
