/**
 * What stands in no nynorsk dictionary and is right all the same: names, abbreviations, terms of the law and of the guidelines, and forms
 * that Nynorskordboka has and the dictionary lacks. In small letters.
 */
export const ownTerms: ReadonlySet<string> = new Set([
  // Names of products, formats and keys.
  ...["teams", "word", "excel", "outlook", "opendocument", "webp", "enter", "shift", "j", "k"],
  ...["pdf", "jpeg", "png", "svg", "html", "xml", "csv", "docx", "xlsx", "txt", "mb", "sha"],
  ...["heic-bilete", "rtf-fil", "qr-kode", "gruppe-id-en", "keys", "word-dokument"],
  // Universal design: the standards, and what its supervision calls the statement.
  ...["wcag", "aa", "ua", "uustatus", "tilgjengelegheitserklæring"],
  // Committees, a sitemap of the employer, and grades and days cut short.
  ...["losam", "lmu-sak", "ntnu", "l", "m", "h", "a", "sø"],
  // Terms of the guidelines and of the public archives.
  ...["bekymringsmelding", "sladding", "sladdingar", "innvilga"],
  // Words about the product, as Nynorskordboka has them.
  ...["appen", "appar", "chat", "chatten", "e-post", "e-posten", "e-postadresse", "e-posttenaren", "intranettet"],
  ...["pålogga", "dokkingstasjon", "utdatert", "sporing", "skript", "poenget"],
  // Forms that the dictionary lacks of words that it has.
  ...["datoen", "startdatoen", "sluttdatoen", "opningsdatoen", "arkiveringsdatoen", "skjemaet", "temaet", "temaa", "risikoen"],
  ...["faktaundersøkjar", "likestillings", "https", "kollegaer", "førebelse", "påbyrja", "unnta", "éi"],
]);
