import type { StatementWords } from "./words.ts";

/** The accessibility statement in English. */
export const en: StatementWords = {
  title: "Accessibility statement",
  link: "Accessibility statement",
  lead: "Everyone should be able to use Dagsorden, also by keyboard, with a screen reader, with enlarged text or in high contrast. Here is what we know is not good enough, and how to tell us.",
  parts: {
    om: {
      title: "What this statement covers",
      lines: [
        "The statement covers Dagsorden as your employer uses it: the tab in Teams, the messages in the chat, the page for reporting without a name, and the documents that are made.",
        "The employer is responsible for the service and must have a statement of its own in uustatus.no, which the Norwegian Digitalisation Agency runs.",
      ],
      points: [],
    },
    status: {
      title: "How far the requirements are met",
      lines: [
        "Dagsorden partially meets the requirements. They are laid down in section 18 of the Equality and Anti-Discrimination Act and in the regulations on universal design of ICT solutions, which refer to WCAG 2.1 at levels A and AA. We have also built on what is new in WCAG 2.2.",
      ],
      points: [],
    },
    brudd: {
      title: "What is not good enough",
      lines: ["We know of this:"],
      points: [
        "The messages in the chat are drawn by Teams. We decide content, labels and order, but not colours, focus and how errors are read out. You can do the same in the tab.",
        "Files that others attach may lack headings, text for images or text that can be read out. Ask whoever sent the file, or whoever handles the case, for the content in another form (1.1.1, 1.3.1).",
        "What people write is not marked with its language. A screen reader may pronounce it wrongly when it is in another language than the page (3.1.2).",
        "The documents are marked up with headings, language and title, but have not been tested against the standard PDF/UA. Most of their content is in the tab as well.",
      ],
    },
    meld: {
      title: "Tell us what does not work",
      lines: [
        "Tell your employer if something does not work for you, or if you need the content in another form. It helps to say which page it is, and what you use to read and write.",
      ],
      points: [],
    },
    klage: {
      title: "Complaints and supervision",
      lines: [
        "If you get no answer, or are not satisfied with it, you can complain to the Anti-Discrimination Tribunal.",
        "The Authority for Universal Design of ICT, in the Norwegian Digitalisation Agency, checks that the rules are followed. You can give it information, but it does not handle complaints from individuals.",
      ],
      points: [],
    },
    proevd: {
      title: "How it was tested",
      lines: ["We have assessed the service ourselves. Each time the program is changed, this is tested again:"],
      points: [
        "every page with an automatic tool, in light, dark and high contrast",
        "use by keyboard alone, the order, and that one can see where one is",
        "a width of 320 pixels, which equals 400% zoom, and wider spacing of lines and letters",
        "that the messages in the chat have labels, headings and a text where cards cannot be shown",
      ],
    },
    arbeid: {
      title: "What comes next",
      lines: [
        "People who use a screen reader or other aids every day have not tested the service yet.",
        "The statement is reviewed at least once a year, and when the service is changed so that it is no longer correct.",
      ],
      points: [],
    },
  },
  own: "The employer's own statement in uustatus.no",
  phone: "Phone",
  nobody: "The employer has not said who receives this. Ask your manager or HR.",
  nemnda: "The Anti-Discrimination Tribunal",
  tilsynet: "The Authority for Universal Design of ICT",
  reviewed: (date) => `Last reviewed ${date}.`,
};
