import { everythingOn, sqlOn } from "#test/support/postgresDatabase.ts";
import { postgresPlace, postgresStore } from "./postgresFixtures.ts";
import { actionsQuery } from "./raw.ts";
import { reportsContract } from "./reportsContract.ts";
import { storeContract } from "./storeContract.ts";
import { subCasesContract } from "./subCasesContract.ts";
import { troublesContract } from "./troublesContract.ts";

storeContract("PostgreSQL", async () => postgresStore(await postgresPlace()));

troublesContract("PostgreSQL", async () => {
  const place = await postgresPlace();
  return { store: await postgresStore(place), actions: () => sqlOn(place.databaseUrl, actionsQuery) };
});

const sealedPlace = async () => {
  const place = await postgresPlace();
  return { store: await postgresStore(place), everything: () => everythingOn(place.databaseUrl) };
};

reportsContract("PostgreSQL", sealedPlace);
subCasesContract("PostgreSQL", sealedPlace);
