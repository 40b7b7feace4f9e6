/** Where Bot Framework and Entra say which keys they sign with, and what the bot's tokens for the connector are for. */
export const botFramework = "https://api.botframework.com";
export const channelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
export const emulatorMetadata = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";
