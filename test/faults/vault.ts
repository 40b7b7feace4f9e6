import { v7 } from "uuid";
import { textsFor } from "#domain/texts/index.ts";
import { type KeyVaultStandIn, keyVaultStandIn } from "#test/support/keyVaultStandIn.ts";
import { holds } from "./breach.ts";
import { contentOf, dayForm, type Installation, isFault, isRefused, newInstallation, pressedOnce } from "./installation.ts";
import type { Outcome } from "./outcome.ts";
import { wordsOf as wordsOfThrown } from "./outcome.ts";

type Trouble = {
  readonly begin: (vault: KeyVaultStandIn) => void | Promise<void>;
  readonly end: (vault: KeyVaultStandIn) => void | Promise<void>;
  /** What whoever starts the server reads. */
  readonly words: string;
};
const answering = (status: number, code?: string) => (vault: KeyVaultStandIn) =>
  vault.fail(() => ({ status, ...(code === undefined ? {} : { code }), headers: { "retry-after": "1" } }));
const well = (vault: KeyVaultStandIn) => vault.fail(undefined);
const unreachable = "cannot be reached, or does not answer in time. See to KEY_VAULT_URL";
const refused = "Let the server's identity";

/** How a key vault fails, or the endpoint that gives tokens for it. A new one is a line here. */
const troubles = {
  gone: { begin: (vault) => vault.stop(), end: (vault) => vault.start(), words: unreachable },
  slow: { begin: (vault) => vault.hang(true), end: (vault) => vault.hang(false), words: unreachable },
  "403": { begin: answering(403, "Forbidden"), end: well, words: refused },
  "429": { begin: answering(429), end: well, words: "Try again in a while" },
  "503": { begin: answering(503), end: well, words: unreachable },
  "without a token": { begin: (vault) => vault.failToken(true), end: (vault) => vault.failToken(false), words: refused },
} as const satisfies Readonly<Record<string, Trouble>>;
type TroubleName = keyof typeof troubles;

/** More than a server makes ahead. */
const mostSpares = 40;
const toldWithinMs = 30_000;

type VaultFigures = {
  readonly refusedStarts: number;
  readonly troubles: number;
  /** What was done while the vault was in trouble: decisions in open cases, and cases begun with a key that was made before. */
  readonly decided: number;
  readonly begun: number;
  /** What could not be done then, was said so, and could be afterwards. */
  readonly refused: number;
};

/**
 * Takes the key vault away, before a server starts and while people work. Throws a `Breach`.
 * @param beforeStart how it fails at starts
 * @param atWork how it fails under people who work; a token that a server has is good for a day
 */
export async function runVault(
  seed: number,
  beforeStart: readonly TroubleName[],
  atWork: readonly Exclude<TroubleName, "without a token">[],
): Promise<VaultFigures> {
  const vault = await keyVaultStandIn();
  try {
    for (const name of beforeStart) await startIsRefused(seed, vault, name);
    const installed = await newInstallation({ seed, vault });
    try {
      const { servers } = installed;
      await servers.start(0);
      await installed.leaderOf(0).install();
      const done = { decided: 0, begun: 0, refused: 0 };
      for (const [round, name] of atWork.entries()) {
        const work = inTrouble(installed, vault, round, name);
        await Promise.race([work, servers.failed]);
        const { begun } = await work;
        done.decided += 1;
        done.begun += begun;
        done.refused += 1;
      }
      await servers.stopAll();
      return { refusedStarts: beforeStart.length, troubles: atWork.length, ...done };
    } finally {
      await installed.close();
    }
  } finally {
    await vault.stop().catch(() => undefined);
  }
}

/** The server does not start, says why and what to do in one line, and starts when the vault is well. */
async function startIsRefused(seed: number, vault: KeyVaultStandIn, name: TroubleName): Promise<void> {
  const { begin, end, words } = troubles[name];
  const installed = await newInstallation({ seed, vault });
  try {
    await begin(vault);
    const said = await installed.servers.start(0).then(
      () => "it has started",
      (thrown: unknown) => wordsOfThrown(thrown),
    );
    await end(vault);
    const isSaid = said.includes("(1)") && said.includes("Dagsorden cannot get at its keys") && said.includes(words);
    holds(isSaid, () => `a server that starts while the vault is ${name} says: ${said}`);
  } finally {
    await installed.close();
  }
}

async function inTrouble(
  installed: Installation,
  vault: KeyVaultStandIn,
  round: number,
  name: Exclude<TroubleName, "without a token">,
) {
  const { place } = installed;
  const { OENSKET, AVSLAATT } = textsFor("nb").status;
  // All of them have the same leader.
  const [known, newcomer, leader] = [installed.employee(round * 8), installed.employee(round * 8 + 4), installed.leaderOf(0)];
  for (const person of [known, newcomer]) await person.install();
  const open = v7();
  await known.pressUntil(dayForm(open), OENSKET);
  const { begin, end } = troubles[name];
  const reason = "Vi trenger alle på kontoret";
  await begin(vault);
  let begun = 0;
  let form = dayForm(v7(), 20);
  try {
    // A key that the server has is enough to read, and to write.
    const detail = JSON.stringify(await known.read(open));
    holds(detail.includes("Rette oppgaver"), () => `the vault is ${name}, and ${known.name} cannot read what is open: ${detail}`);
    await leader.pressUntil({ v: 1, verb: "case.rejectDay", id: open, version: 1, reason }, AVSLAATT);
    // New cases have keys that were made before, as long as there are any.
    for (;;) {
      const told = await pressedOnce(installed, newcomer, form);
      if (isFault(told)) break;
      holds(told.includes(OENSKET), () => `the vault is ${name}, and ${newcomer.name} was told:\n${told}`);
      begun += 1;
      holds(begun <= mostSpares, () => `the vault is ${name}, and there is a key for each of ${begun} new cases`);
      form = dayForm(v7(), 20 + begun);
    }
    const before = await contentOf(installed);
    await isRefused(installed, newcomer, form, toldWithinMs);
    const after = await contentOf(installed);
    holds(after === before, () => `the vault is ${name}, nothing could be saved, and there was ${before} and is ${after}`);
  } finally {
    await end(vault);
  }
  await newcomer.pressUntil(form, OENSKET);
  const seen = JSON.stringify(await known.read(open));
  holds(seen.includes(reason), () => `${known.name} cannot read why it was rejected: ${seen}`);
  const own = await place.rows(`select type, version from case_event where case_id = '${form.id}'`);
  holds(own.length === 1, () => `what was refused and then done is there as ${JSON.stringify(own)}`);
  return { begun };
}

export async function vaultOutcome(seed: number): Promise<Outcome> {
  const figures = await runVault(seed, Object.keys(troubles) as TroubleName[], ["gone", "slow", "403", "429", "503"]);
  const { refusedStarts, troubles: ways, decided, begun, refused: told } = figures;
  const words = `a key vault in trouble: ${refusedStarts} starts refused in words; ${ways} times under people who work: ${decided} decisions in open cases, ${begun} cases begun with keys made before, ${told} refused, told of and done afterwards; half written 0\n`;
  return { course: "vault", words, figures, breaches: [] };
}
