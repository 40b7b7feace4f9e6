// By itself, so that what `@microsoft/teamsfx` has beside it is left out of what is fetched for the first token.
export { TeamsUserCredential } from "@microsoft/teamsfx";
