// An installation: servers for bot, API and tab, the anonymous page on a host name of its own, their database and key vault in a
// network, a managed identity that is the bot, and the bot's registration. README.md beside this file says how it is used.

@description('Start of every resource name. Must be unique in Azure, since it becomes the web address.')
@minLength(4)
@maxLength(32)
param resourceBaseName string

@description('Name that people see on the bot.')
@maxLength(42)
param botDisplayName string

@description('Client id of the tab\'s app registration, which is never the bot\'s.')
param tabClientId string

@description('The app\'s id in Teams: letters and notices lead to its tab.')
param teamsAppId string

// Not empty: the Teams toolkit leaves a variable without a value standing as the words that name it.
@description('Host name of bot and tab, like dagsorden.example.no; none for Azure\'s own.')
param tabHostName string = 'none'

@description('Host name of the anonymous page, like ifra.example.no: never one below the tab\'s. none for Azure\'s own.')
param postboksHostName string = 'none'

@description('How many servers of bot, API and tab answer at once, spread over the zones.')
@minValue(2)
@maxValue(30)
param replicas int = 2

@description('Size of each server. Only these can be spread over zones.')
@allowed(['P0v3', 'P1v3', 'P2v3', 'P3v3'])
param planSku string = 'P1v3'

@description('Size of the database servers.')
param databaseSku string = 'Standard_D2ds_v5'
param databaseStorageGB int = 64

@description('Days for which the database\'s backups are kept.')
@minValue(7)
@maxValue(35)
param backupDays int = 14

@description('Zones of the database, first that of the server that answers. They are the other way round after it has failed over.')
@minLength(2)
@maxLength(2)
param databaseZones array = ['1', '2']

@description('F0 is free and has no service level.')
@allowed(['F0', 'S1'])
param botSku string = 'S1'

@description('Notices in Teams\' activity feed; README.md says what must be there before they are switched on.')
@allowed(['on', 'off'])
param activityFeed string = 'off'

@description('Mail server for letters to people whom the chat does not reach, like smtp://user:password@host:587; none when empty.')
@secure()
param smtpUrl string = ''

@description('Who letters come from, like Dagsorden <dagsorden@example.no>; set with smtpUrl.')
param mailFrom string = ''

@description('Where people and units come from: a file, or Microsoft Graph; README.md says what each needs.')
@allowed(['file', 'graph'])
param directorySource string = 'file'

@description('Settings that have a default of the server\'s own, as README.md explains them; it holds where one is empty.')
param more object = {
  ARCHIVE_DIR: ''
  CLAMAV: ''
  DRAIN_SECONDS: '15'
  HMS_URL: ''
  JOBS_KEPT_DAYS: ''
  LOG_LEVEL: 'info'
  METRICS_URL: ''
  REPORTS_FILE: ''
  SENDERS: ''
  TEAMS_APP_LIMITS: ''
  TEAMS_CONVERSATION_LIMITS: ''
}

@description('Days for which the servers\' logs are kept.')
param logDays int = 30

param location string = resourceGroup().location

@description('Name of the key vault. Unique in Azure, and never used by another one that was deleted less than 90 days ago.')
@minLength(3)
@maxLength(24)
param keyVaultName string = 'kv${uniqueString(resourceGroup().id, resourceBaseName)}'

var postboksReplicas = 2
var postboksName = '${resourceBaseName}-postboks'
var ownTabName = tabHostName == 'none' ? '' : tabHostName
var ownPostboksName = postboksHostName == 'none' ? '' : postboksHostName
var tabDomain = empty(ownTabName) ? '${resourceBaseName}.azurewebsites.net' : ownTabName
var postboksDomain = empty(ownPostboksName) ? '${postboksName}.azurewebsites.net' : ownPostboksName

// What the bundle's own package.json starts it with, from the folder above. Azure runs it as a line of a shell script: with `exec` the
// server takes the shell's place, else it would never hear that it is to end, and be killed in the midst of its work.
var command = 'exec node --max-semi-space-size=4 --heap-growing-percent=30 --enable-source-maps --disable-warning=DEP0040 server/server.js'

// The bot proves itself by this identity, and the servers to database and vault: no password exists that could leak.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: resourceBaseName
  location: location
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: resourceBaseName
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logDays
  }
}

module network './network.bicep' = {
  name: 'network'
  params: {
    name: resourceBaseName
    location: location
  }
}

module database './database.bicep' = {
  name: 'database'
  params: {
    name: resourceBaseName
    location: location
    subnetId: network.outputs.databaseSubnetId
    zoneId: network.outputs.databaseZoneId
    identityName: identity.name
    identityPrincipalId: identity.properties.principalId
    tenantId: identity.properties.tenantId
    sku: databaseSku
    storageGB: databaseStorageGB
    backupDays: backupDays
    zones: databaseZones
  }
}

module keyVault './keyVault.bicep' = {
  name: 'keyVault'
  params: {
    name: keyVaultName
    location: location
    roleBaseName: resourceBaseName
    identityPrincipalId: identity.properties.principalId
    tenantId: identity.properties.tenantId
    subnetId: network.outputs.endpointsSubnetId
    zoneId: network.outputs.vaultZoneId
    smtpUrl: smtpUrl
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    capacity: replicas
  }
  properties: {
    reserved: true
    zoneRedundant: true
    perSiteScaling: true
  }
}

var settings = union(more, {
  NODE_ENV: 'production'
  // The package is built before it is sent, and is mounted as it is: nobody can write into it.
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  WEBSITE_RUN_FROM_PACKAGE: '1'
  // Longer than a server goes on after it is told to end (DRAIN_SECONDS): the platform kills it after five seconds otherwise.
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '90'
  BOT_ID: identity.properties.clientId
  BOT_TYPE: 'UserAssignedMSI'
  TENANT_ID: identity.properties.tenantId
  TAB_CLIENT_ID: tabClientId
  TAB_DOMAIN: tabDomain
  TEAMS_APP_ID: teamsAppId
  ACTIVITY_FEED: activityFeed
  SMTP_URL: keyVault.outputs.smtpReference
  MAIL_FROM: mailFrom
  DATABASE_URL: 'postgres://${identity.name}@${database.outputs.host}:5432/${database.outputs.databaseName}?sslmode=verify-full&managed_identity=${identity.properties.clientId}'
  // Those of the postboks send messages too.
  SERVERS: string(replicas + postboksReplicas)
  KEY_VAULT_URL: keyVault.outputs.url
  KEY_VAULT_KEY: keyVault.outputs.keyName
  KEY_VAULT_CLIENT_ID: identity.properties.clientId
  DATA_DIR: '/home/dagsorden/data'
  KEY_DIR: '/home/dagsorden/keys'
  DIRECTORY_FILE: directorySource == 'file' ? '/home/dagsorden/organisation.json' : ''
  DIRECTORY_GRAPH: directorySource == 'graph' ? '/home/dagsorden/graph.json' : ''
})

module webApp './site.bicep' = {
  name: 'webApp'
  params: {
    name: resourceBaseName
    location: location
    planId: plan.id
    identityId: identity.id
    subnetId: network.outputs.serversSubnetId
    workspaceId: workspace.id
    command: command
    healthPath: '/readyz'
    workers: replicas
    settings: settings
    hostName: ownTabName
  }
}

// The anonymous page, of an origin of its own. Azure leads to one port of a web app, 8080, and here that is the page's: bot, API and
// tab are on another, which nobody outside reaches. Two of them, so that it stays where a machine fails: what a second click on «Send»
// needs travels with the form, and no cookie leads anybody back to the same one.
module postboks './site.bicep' = {
  name: 'postboks'
  params: {
    name: postboksName
    location: location
    planId: plan.id
    identityId: identity.id
    subnetId: network.outputs.serversSubnetId
    workspaceId: workspace.id
    command: 'PORT=3978 ${command}'
    healthPath: '/nb/'
    workers: postboksReplicas
    settings: union(settings, { POSTBOKS_PORT: '8080' })
    hostName: ownPostboksName
  }
}

module bot './bot.bicep' = {
  name: 'bot'
  params: {
    name: resourceBaseName
    displayName: botDisplayName
    sku: botSku
    domain: tabDomain
    identityId: identity.id
    clientId: identity.properties.clientId
    tenantId: identity.properties.tenantId
  }
}

// The Teams toolkit writes each output into env/.env.<environment> under its own name.
output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = identity.properties.tenantId
output BOT_DOMAIN string = tabDomain
output TAB_DOMAIN string = tabDomain
output POSTBOKS_DOMAIN string = postboksDomain
output WEB_APP_RESOURCE_ID string = webApp.outputs.id
output POSTBOKS_RESOURCE_ID string = postboks.outputs.id
