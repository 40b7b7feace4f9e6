import type { StoreOpenError } from "./storeOpenError.ts";

/** Why the store cannot be opened and what to do about it, in a line for whoever runs the server. */
export function storeWords({ code, path, setting, kekId }: StoreOpenError): string {
  const isServer = setting === "DATABASE_URL";
  const another = isServer ? "give another one in DATABASE_URL=…" : "choose another folder with DATA_DIR=…";
  switch (code) {
    case "missing":
      return isServer ? `Nothing of Dagsorden's lies in the database ${path}.` : `There is no database at ${path}.`;
    case "not-writable":
      return isServer
        ? `The database ${path} cannot be written to: see to it that it is not read-only, that this user may create tables in it, and that there is space left, or ${another}`
        : `The database ${path} cannot be written to: see to its permissions and to the space left on the disk, or ${another}`;
    case "busy":
      return isServer
        ? `The database ${path} does not let anybody in for now: it is starting, or has too many connections. Start again in a while.`
        : `The database ${path} is held by another program. Stop that one and start again.`;
    case "corrupt":
      return `The database ${path} is damaged. Put a backup in its place, or ${another}`;
    case "newer-schema":
      return `The database ${path} was written by a newer version of Dagsorden. Start that version. To go back to this one, put back the backup from before that one was first started.`;
    case "wrong-keys":
      return kekId === undefined
        ? `The keys do not belong to the database ${path}. Give the folder with its own keys in KEY_DIR=…`
        : `The keys do not belong to the database ${path}, which needs ${kekId}. Give the folder with its own keys in KEY_DIR=…, or put that key back: a backup from before the keys were changed needs the older one.`;
    case "other-tenant":
      return `The database ${path} belongs to another tenant. Set right TENANT_ID, or ${another}`;
    case "migration-failed":
      return `The database ${path} could not be brought up to date. It is as it was before; the reason is in the log.`;
    case "no-address":
      return "DATABASE_URL must be like postgres://user:password@host:5432/database.";
    case "unreachable":
      return `The database ${path} cannot be reached. See to it that the server runs and that DATABASE_URL names it rightly.`;
    case "untrusted":
      return `The database ${path} cannot be reached encrypted, as DATABASE_URL asks: its server does not encrypt, or its certificate has run out, is for another name, or comes from nobody that this machine trusts. Name the file of its authority in NODE_EXTRA_CA_CERTS=…, or set right sslmode in DATABASE_URL.`;
    case "unencrypted":
      return `The database ${path} lets nobody in without encryption, or not from this machine. End DATABASE_URL with ?sslmode=verify-full, or see to the server's pg_hba.conf.`;
    case "refused":
      return `The database ${path} does not let this user in. Set right the user and the password in DATABASE_URL.`;
    case "no-database":
      return `There is no database ${path}. Create it (createdb), or ${another}`;
    case "unfit":
      return `The database ${path} cannot be used: it must be of PostgreSQL 15 or newer, with the encoding UTF8.`;
  }
}
