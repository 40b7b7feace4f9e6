import type { DirectoryTexts } from "./useDirectoryTexts.ts";

/** What administrators read of the directory, in English. */
export const en: DirectoryTexts = {
  title: "The directory",
  source: { graph: "Read from Microsoft Entra", file: "Read from a file", fixed: "Comes with the server" },
  counts: (people, units) => `${people} people, ${units} units`,
  readAt: "Last read",
  since: "since",
  nothing: "The directory says all that is needed.",
  open: "This is missing in the directory, or it contradicts itself. Dagsorden does not guess: those concerned are told what is missing, and nothing else stops.",
  troubleTitle: "The directory cannot be read at the moment",
  trouble: (code) => `What was read last holds meanwhile. Code: ${code}.`,
  troubleRight: {
    access: "Entra does not let Dagsorden in. See that the permissions are given to the server’s identity.",
    file: "The file cannot be used. Run the import again: it says which line is wrong.",
  },
  heldTitle: {
    people: "Unusually many are gone from the directory",
    leaders: "Unusually many units have lost their leader in the directory",
  },
  held: (gone, of) =>
    `${gone} of ${of} are missing in the newest reading. It has not been taken into use. If it is right all the same, whoever runs the server raises “mostGonePercent” in the mapping and starts it again.`,
  show: (count) => `Show ${count}`,
  showFirst: (count) => `Show the first ${count}`,
  hide: "Hide",
  about: (action, what) => `${action}: ${what}`,
  says: (words) => `given as “${words}”`,
  kinds: {
    "unit-without-leader": {
      what: "Units without a leader",
      right: "Set a manager for the staff in Entra, or name the leader in the mapping or the file.",
    },
    "unit-leader-gone": {
      what: "Units whose leader has left",
      right: "Name the new leader where the old one stands.",
    },
    "unit-managers-differ": {
      what: "Units whose staff have different managers",
      right: "Give everybody in the unit the same manager in Entra, or name the leader in the mapping (“leaderId”).",
    },
    "person-without-unit": {
      what: "Staff without a unit",
      right: "Fill in the field that says which unit they belong to.",
    },
    "person-unit-unknown": {
      what: "Staff in a unit that we do not know",
      right: "Correct the spelling in Entra, or add it under “keys” of the right unit in the mapping.",
    },
    "person-in-several-units": {
      what: "Staff who are in several units",
      right: "Let each person be in one administrative unit.",
    },
    "person-named-in-settings-gone": {
      what: "People with a task in the settings who are no longer here",
      right: "Replace them in the settings for reports (REPORTS_FILE).",
    },
    "group-missing": {
      what: "Groups that do not exist",
      right: "Correct the group’s id in the mapping, or make the group anew. Nobody holds the role meanwhile.",
    },
    "group-in-group": {
      what: "Groups with groups in them",
      right: "Put the people into the group itself. Those who are in the inner group alone do not hold the role.",
    },
    "person-without-name": {
      what: "Accounts without a name",
      right: "Fill in the display name. Without it the person is left out.",
    },
    "person-without-manager": {
      what: "Staff without a manager in Entra",
      right: "Fill in the manager. The unit’s leader holds meanwhile.",
    },
    "person-manager-gone": {
      what: "Staff whose manager is no longer here",
      right: "Set the new manager in Entra.",
    },
    "person-manager-other": {
      what: "Staff whose manager is not the unit’s leader",
      right: "Correct the manager in Entra, or move the person to the right unit. The unit’s leader holds.",
    },
    "person-workplace-unknown": {
      what: "Staff at an office that we do not know",
      right: "Correct the spelling, or add it under “officeLocations” in the mapping. The unit’s place of work holds meanwhile.",
    },
    "person-share-unreadable": {
      what: "Sizes of positions that we cannot read",
      right: "Write a number, such as 80 or 80 %.",
    },
    "person-neither-staff-nor-student": {
      what: "Accounts that are neither staff nor students",
      right: "If it is an employee, the field or the group that says so has to be put right. Shared accounts may stay like this.",
    },
  },
};
