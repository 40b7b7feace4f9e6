import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";

/*
 * The pictures of the README are taken by the journeys in `test/e2e/`, so that they show what is there. Run by itself, after these, it lays
 * them where the README shows them.
 */

/** What a journey calls its picture, and what it is called in the README. */
export const readmePictures: Readonly<Record<string, string>> = {
  "03-andel": "soeknad-i-chatten",
  "10-klar-til-godkjenning": "leder-avgjoer",
  "aarshjul-03-desember-koordinator": "aarshjul-koordinator",
  "aarshjul-05-chat-verneombud-telefon": "verneombud-paa-telefonen",
  "sak-18-kontradiksjon": "sak-kontradiksjon",
  "hjemmekontor-uka": "uka-i-enheten",
};

const root = join(import.meta.dirname, "../..");

/** Where the README has its pictures. */
export const picturesFolder = ".github/pictures";

if (import.meta.main) {
  await mkdir(join(root, picturesFolder), { recursive: true });
  for (const [taken, shown] of Object.entries(readmePictures)) {
    await copyFile(join(root, "test/e2e/out", `${taken}.png`), join(root, picturesFolder, `${shown}.png`));
  }
  process.stdout.write(`${Object.keys(readmePictures).length} pictures in ${picturesFolder}\n`);
}
