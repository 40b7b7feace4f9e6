import { type FileWords, megabytes, spaced } from "./words.ts";

export const nnFiles: FileWords = {
  accepted: "PDF, bilete (JPEG, PNG, WebP), tekst (.txt), Word (.docx), Excel (.xlsx) og OpenDocument (.odt)",
  cleaned:
    "Vi fjernar namn, stad, tidspunkt og liknande som ligg gøymt i filene, og gir dei nye namn. Det du kan sjå når du opnar ei fil, fjernar vi ikkje.",
  looksLike: {
    heic: "er eit HEIC-bilete. Lagre det som JPEG og prøv igjen.",
    "old-office": "er av eit eldre Office-format eller låst med passord. Lagre ho utan passord som .docx, .xlsx eller PDF.",
    slides: "er ein presentasjon. Lagre han som PDF og prøv igjen.",
    email: "er ein e-post. Skriv han ut som PDF, og sjå etter kven som er nemnd i han.",
    "sound-or-film": "er lyd eller film. Det kan vi ikkje ta imot. Ta vare på fila, og skriv i teksten kva ho viser.",
    zip: "er ei pakka fil. Pakk ho ut, og legg ved filene kvar for seg.",
    "web-page": "er ei nettside eller ei teikning i HTML, SVG eller XML. Skriv ho ut som PDF, eller ta eit skjermbilete.",
    "rich-text": "er ei RTF-fil. Lagre ho som .docx eller PDF.",
    program: "er eit program. Program tek vi ikkje imot.",
  },
  refusal(refusal) {
    switch (refusal.code) {
      case "not-a-form":
      case "too-many-fields":
        return "Skjemaet kom ikkje fram slik det skal. Last sida på nytt og prøv igjen.";
      case "broken-form":
        return "Skjemaet kom ikkje heilt fram. Send det ein gong til.";
      case "too-slow":
        return "Det tok for lang tid å sende. Prøv med færre eller mindre filer, eller på eit betre nett.";
      case "busy":
        return "Mange sender filer akkurat no. Vent eit par minutt, og send filene på nytt.";
      case "too-many-files":
        return `Du kan leggje ved høgst ${refusal.limit} filer om gongen. Vel færre, og send resten etterpå.`;
      case "too-large":
        return `Filene er til saman større enn ${megabytes(refusal.limit, ",")} MB. Vel færre, og send resten etterpå.`;
      case "too-much-text":
        return `Teksten er for lang. Han kan ha høgst ${spaced(refusal.limit)} teikn. Gjer han kortare, eller legg han ved som fil.`;
      case "file-too-large":
        return `Fil ${refusal.file} er større enn ${megabytes(refusal.limit, ",")} MB. Gjer ho mindre, eller del ho opp.`;
      case "empty-file":
        return `Fil ${refusal.file} er tom. Vel ho på nytt, eller vel ei anna.`;
      case "unknown-type":
        return refusal.looksLike === undefined
          ? `Fil ${refusal.file} er av eit slag vi ikkje tek imot. Vi tek imot ${nnFiles.accepted}.`
          : `Fil ${refusal.file} ${nnFiles.looksLike[refusal.looksLike]}`;
      case "broken-file":
        return `Fil ${refusal.file} kan ikkje lesast. Opne ho, lagre ho på nytt og prøv igjen.`;
      case "encrypted-file":
        return `Fil ${refusal.file} er låst med passord. Lagre ho utan passord og prøv igjen.`;
      case "active-content":
        return `Fil ${refusal.file} inneheld makroar eller anna som kan køyrast. Lagre ho utan, eller som PDF.`;
      case "expands-too-much":
        return `Fil ${refusal.file} blir for stor når ho blir pakka ut. Del ho opp, eller lagre ho som PDF.`;
      case "cannot-be-cleaned":
        return `Fil ${refusal.file} har delar som vi ikkje kan fjerne gøymde namn frå. Lagre ho som PDF og prøv igjen.`;
      case "takes-too-long":
        return `Fil ${refusal.file} tok det for lang tid å gå gjennom. Del ho opp, eller lagre ho som PDF.`;
      case "virus":
        return `Fil ${refusal.file} kan innehalde virus, og er ikkje teken imot.`;
      case "scanner-unavailable":
        return `Vi kan ikkje ta imot filer no, fordi viruskontrollen ikkje svarer. Fil ${refusal.file} er ikkje med. Send teksten no, og fila seinare.`;
    }
  },
};
