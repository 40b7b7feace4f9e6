import { type FileWords, megabytes, spaced } from "./words.ts";

export const nbFiles: FileWords = {
  accepted: "PDF, bilder (JPEG, PNG, WebP), tekst (.txt), Word (.docx), Excel (.xlsx) og OpenDocument (.odt)",
  cleaned:
    "Vi fjerner navn, sted, tidspunkt og lignende som ligger skjult i filene, og gir dem nye navn. Det du kan se når du åpner en fil, fjerner vi ikke.",
  looksLike: {
    heic: "er et HEIC-bilde. Lagre det som JPEG og prøv igjen.",
    "old-office": "er av et eldre Office-format eller låst med passord. Lagre den uten passord som .docx, .xlsx eller PDF.",
    slides: "er en presentasjon. Lagre den som PDF og prøv igjen.",
    email: "er en e-post. Skriv den ut som PDF, og se etter hvem som er nevnt i den.",
    "sound-or-film": "er lyd eller film. Det kan vi ikke ta imot. Ta vare på den, og skriv i teksten hva den viser.",
    zip: "er en pakket fil. Pakk den ut, og legg ved filene hver for seg.",
    "web-page": "er en nettside eller en tegning i HTML, SVG eller XML. Skriv den ut som PDF, eller ta et skjermbilde.",
    "rich-text": "er en RTF-fil. Lagre den som .docx eller PDF.",
    program: "er et program. Programmer tar vi ikke imot.",
  },
  refusal(refusal) {
    switch (refusal.code) {
      case "not-a-form":
      case "too-many-fields":
        return "Skjemaet kom ikke fram slik det skal. Last siden på nytt og prøv igjen.";
      case "broken-form":
        return "Skjemaet kom ikke helt fram. Send det en gang til.";
      case "too-slow":
        return "Det tok for lang tid å sende. Prøv med færre eller mindre filer, eller på et bedre nett.";
      case "busy":
        return "Mange sender filer akkurat nå. Vent et par minutter, og send filene på nytt.";
      case "too-many-files":
        return `Du kan legge ved høyst ${refusal.limit} filer om gangen. Velg færre, og send resten etterpå.`;
      case "too-large":
        return `Filene er til sammen større enn ${megabytes(refusal.limit, ",")} MB. Velg færre, og send resten etterpå.`;
      case "too-much-text":
        return `Teksten er for lang. Den kan ha høyst ${spaced(refusal.limit)} tegn. Gjør den kortere, eller legg den ved som fil.`;
      case "file-too-large":
        return `Fil ${refusal.file} er større enn ${megabytes(refusal.limit, ",")} MB. Gjør den mindre, eller del den opp.`;
      case "empty-file":
        return `Fil ${refusal.file} er tom. Velg den på nytt, eller velg en annen.`;
      case "unknown-type":
        return refusal.looksLike === undefined
          ? `Fil ${refusal.file} er av et slag vi ikke tar imot. Vi tar imot ${nbFiles.accepted}.`
          : `Fil ${refusal.file} ${nbFiles.looksLike[refusal.looksLike]}`;
      case "broken-file":
        return `Fil ${refusal.file} kan ikke leses. Åpne den, lagre den på nytt og prøv igjen.`;
      case "encrypted-file":
        return `Fil ${refusal.file} er låst med passord. Lagre den uten passord og prøv igjen.`;
      case "active-content":
        return `Fil ${refusal.file} inneholder makroer eller annet som kan kjøres. Lagre den uten, eller som PDF.`;
      case "expands-too-much":
        return `Fil ${refusal.file} blir for stor når den pakkes ut. Del den opp, eller lagre den som PDF.`;
      case "cannot-be-cleaned":
        return `Fil ${refusal.file} har deler som vi ikke kan fjerne skjulte navn fra. Lagre den som PDF og prøv igjen.`;
      case "takes-too-long":
        return `Fil ${refusal.file} tok det for lang tid å gå gjennom. Del den opp, eller lagre den som PDF.`;
      case "virus":
        return `Fil ${refusal.file} kan inneholde virus, og er ikke tatt imot.`;
      case "scanner-unavailable":
        return `Vi kan ikke ta imot filer nå, fordi viruskontrollen ikke svarer. Fil ${refusal.file} er ikke med. Send teksten nå, og filen senere.`;
    }
  },
};
