import { describe, expect, it } from "vitest";
import { commandIn } from "#bot/teams/commands.ts";
import { chatTextsFor } from "#bot/teams/texts/chatTexts.ts";

describe("what a message means", () => {
  it.each([
    ["hjemmekontor", "choose"],
    ["Hjemmekontor!", "choose"],
    ["  HEIMEKONTOR  ", "choose"],
    ["home office", "choose"],
    ["hjemekontor", "choose"],
    ["hjemmekontro", "choose"],
    ["heimkontor", "choose"],
    ["hom office", "choose"],
    ["jeg vil gjerne ha hjemmekontor på fredag", "choose"],
    ["Kan eg få heimekontor kvar tysdag?", "choose"],
    ["jobbing hjemmefra", "choose"],
    ["I would like to work from home", "choose"],
    ["jeg vil lage en søknad om hjemmekontor", "choose"],
    ["fast avtale", "fixed"],
    ["jeg vil ha en fast avtale om hjemmekontor", "fixed"],
    ["fixed agrement", "fixed"],
    ["enkeltdag", "day"],
    ["Single day", "day"],
    ["kan jeg ta en dag hjemme", "day"],
    ["mine saker", "mine"],
    ["mine sakr", "mine"],
    ["sakene mine", "mine"],
    ["my cases", "mine"],
    ["venter på meg", "pending"],
    ["ventar på meg", "pending"],
    ["waiting for me", "pending"],
    ["årshjul", "cycle"],
    ["Årshjulet", "cycle"],
    ["arshjul", "cycle"],
    ["arbeidsmiljø", "cycle"],
    ["arbeidsmiljo", "cycle"],
    ["vis meg årshjulet", "cycle"],
    ["annual cycle", "cycle"],
    ["kvartalskort", "quarter"],
    ["Kvartalskortet", "quarter"],
    ["vis meg kvartalskortet", "quarter"],
    ["quarter card", "quarter"],
    ["quarterly card", "quarter"],
    ["tiltaksplan", "cycle"],
    ["oppmøte", "presence"],
    ["Oppmote på campus", "presence"],
    ["frammøte", "presence"],
    ["presence", "presence"],
    ["jeg må på campus i morgen", "presence"],
    ["hjelp", "help"],
    ["uenig", "disagree"],
    ["Jeg er uenig med lederen min", "disagree"],
    ["eg er usamd", "disagree"],
    ["I disagree", "disagree"],
    ["Hjlp", "help"],
    ["HELP", "help"],
    ["hei", "help"],
    ["?", "help"],
    ["skadet hjemme", "injury"],
    ["skadd heime", "injury"],
    ["jeg ble skadet hjemme i går", "injury"],
    ["I was injured at home", "injury"],
    ["kontorplasser", "offices"],
    ["eksporter antall kontorplasser vi kan spare", "offices"],
    ["trenger tilrettelegging", "adaptation"],
    ["eg treng tilrettelegging til eksamen", "adaptation"],
    ["I need accommodation", "adaptation"],
    ["meld fra", "report"],
    ["Meld frå", "report"],
    ["si ifra", "report"],
    ["Eg vil seie ifrå om noko", "report"],
    ["Jeg vil varsle om noe", "report"],
    ["jeg vil klage på en kollega", "report"],
    ["eg er bekymra for ein kollega", "report"],
    ["Sjefen min mobber meg", "report"],
    ["speak up", "report"],
    ["I want to report a concern", "report"],
    ["I am being bullied", "report"],
    ["muntlig henvendelse", "report"],
    ["mine meldinger", "reports"],
    ["meldingane mine", "reports"],
    ["my reports", "reports"],
  ])("«%s» is %s", (said, command) => {
    expect(commandIn(said)).toBe(command);
  });

  it("a sentence about somebody's work environment is not answered with a calendar", () => {
    expect(commandIn("arbeidsmiljøet hos oss er forferdelig")).toBeUndefined();
    expect(commandIn("dårlig arbeidsmiljø og mobbing")).toBe("report");
  });

  it.each([
    "jobbing",
    "jeg er enig",
    "jeg må klare dette",
    "kan du lage kaffe",
    "asdfgh",
    "",
    "   ",
    "nei",
    "\u0000",
    "x".repeat(100_000),
  ])("«%.40s» is not taken for something else", (said) => {
    expect(commandIn(said)).toBeUndefined();
  });

  it("every phrase that the help shows is understood, in each language", () => {
    const shown = (["nb", "nn", "en"] as const).flatMap((language) => {
      const chat = chatTextsFor(language);
      return [...chat.help.commands, chat.cycle.help, ...chat.report.menu.help];
    });
    expect(shown).toHaveLength(21);
    for (const line of shown) {
      const phrase = /^[«“](.+?)[»”]/.exec(line)?.[1];
      expect([line, commandIn(phrase ?? "")]).not.toContain(undefined);
    }
  });
});
