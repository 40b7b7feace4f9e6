/**
 * Apps of Microsoft's that may ask Entra for a token of the tab's API: those that show tabs. Their ids are the same in every tenant. A
 * token that another app has got in somebody's name, however rightly, is not for what this API does.
 */
export const teamsClients: readonly string[] = [
  // Teams on desktops and phones, and on the web: the two that the tab's registration trusts without asking the person.
  "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
  "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
  // Microsoft 365 on the web, on desktops and on phones; the last is also Outlook on desktops.
  "4765445b-32c6-49b0-83e6-1d93765276ca",
  "0ec893e0-5785-4de6-99da-4ed124e5296c",
  "d3590ed6-52b3-4102-aeff-aad2292ab01c",
  // Outlook on the web and on phones.
  "bc59ab01-8403-45c6-8796-ac3ef710b3e3",
  "27922004-5251-4030-b22d-91ecd9a37ea4",
];
