export { teamsLightTheme as lightTheme } from "@fluentui/react-components";
