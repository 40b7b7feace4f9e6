import { join } from "node:path";
import { onTestFinished } from "vitest";
import { databaseText } from "#test/support/databaseText.ts";
import { storeIn, temporaryFolder, temporaryStore } from "./fixtures.ts";
import { actionsQuery, rowsOf } from "./raw.ts";
import { reportsContract } from "./reportsContract.ts";
import { storeContract } from "./storeContract.ts";
import { subCasesContract } from "./subCasesContract.ts";
import { troublesContract } from "./troublesContract.ts";

storeContract("node:sqlite", temporaryStore);

troublesContract("node:sqlite", async () => {
  const folder = await temporaryFolder();
  const store = await storeIn(folder);
  onTestFinished(() => store.close());
  return { store, actions: async () => rowsOf(folder, actionsQuery).map((row) => ({ ...row })) };
});

const sealedPlace = async () => {
  const folder = await temporaryFolder();
  const store = await storeIn(folder);
  onTestFinished(() => store.close());
  return { store, everything: () => databaseText(join(folder, "data")) };
};

reportsContract("node:sqlite", sealedPlace);
subCasesContract("node:sqlite", sealedPlace);
