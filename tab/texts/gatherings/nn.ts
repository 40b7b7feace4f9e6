import type { GatheringPageWords } from "./nb.ts";

export const nn: GatheringPageWords = {
  answerHere: "Svaret kjem her når du har fylt ut alt.",
  answerTitle: "Svaret",
  placesHow: "Vel alle stadene, om de møtest fleire stader.",
  placesDigital: "Ingen møtest, men staden avgjer kva reglar svaret viser til.",
  past: "Dagen er passert. Svaret gjeld reglane slik dei var.",
  notAllowed: "Det som ikkje er lov, kan ikkje registrerast.",
  notPast: "Eit møte som har vore, kan ikkje registrerast.",
  coming: "Møte som er registrerte",
  none: "Ingen komande møte er registrerte",
  noneHow: "Eit møte du får lov til å halde, kan du registrere i skjemaet over. Då får du melding om reglane endrar seg.",
  earlier: (count: number) => `Haldne eller avlyste før (${count})`,
  overtaken: "Ikkje lenger lov",
  saidThen: "Det reglane sa då møtet vart registrert",
  about: (action: string, line: string) => `${action}: ${line}`,
};
