// One App Service that serves bot, API and tab, a managed identity that is the bot, and the bot's registration.
// What is not here yet, and why this is not for real data: README.md beside this file.

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

@description('Size of the App Service plan. B1 is the smallest that is always on.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('F0 is free and has no service level.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

param location string = resourceGroup().location

@description('Name of the key vault. Unique in Azure, and never used by another one that was deleted less than 90 days ago.')
@minLength(3)
@maxLength(24)
param keyVaultName string = 'kv${uniqueString(resourceGroup().id, resourceBaseName)}'

var hostName = '${resourceBaseName}.azurewebsites.net'

// The bot proves itself by this identity: no password exists that could leak.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: resourceBaseName
  location: location
}

// Holds the key that wraps the keys of all cases, and what is remembered of the database where its administrators do not reach.
resource keyVault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: keyVaultName
  location: location
  properties: {
    tenantId: identity.properties.tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Nobody can do away with the key for good before those days are over: without it every case is lost.
    enablePurgeProtection: true
  }
}

resource wrappingKey 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: keyVault
  name: 'dagsorden'
  properties: {
    kty: 'RSA'
    keySize: 3072
    keyOps: ['wrapKey', 'unwrapKey']
  }
}

// Less than any role of Azure's own: it cannot make keys, and can delete neither a key nor a version of a secret.
resource vaultRole 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, resourceBaseName, 'vault')
  properties: {
    roleName: '${resourceBaseName} vault'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: []
        dataActions: [
          'Microsoft.KeyVault/vaults/keys/read'
          'Microsoft.KeyVault/vaults/keys/wrap/action'
          'Microsoft.KeyVault/vaults/keys/unwrap/action'
          'Microsoft.KeyVault/vaults/secrets/getSecret/action'
          'Microsoft.KeyVault/vaults/secrets/setSecret/action'
        ]
      }
    ]
  }
}

resource vaultAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(keyVault.id, identity.id, vaultRole.id)
  scope: keyVault
  properties: {
    roleDefinitionId: vaultRole.id
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    // One server owns its data folder; a second one would refuse to start.
    capacity: 1
  }
  properties: {
    reserved: true
  }
}

resource webApp 'Microsoft.Web/sites@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // What `npm start` runs.
      appCommandLine: 'node --max-semi-space-size=4 --heap-growing-percent=30 bot/main.ts'
      alwaysOn: true
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      healthCheckPath: '/readyz'
      // Who came from where is written nowhere.
      httpLoggingEnabled: false
      detailedErrorLoggingEnabled: false
      requestTracingEnabled: false
      appSettings: [
        {
          name: 'NODE_ENV'
          value: 'production'
        }
        {
          // The package is built before it is sent.
          name: 'SCM_DO_BUILD_DURING_DEPLOYMENT'
          value: 'false'
        }
        {
          name: 'BOT_ID'
          value: identity.properties.clientId
        }
        {
          name: 'BOT_TYPE'
          value: 'UserAssignedMSI'
        }
        {
          name: 'TENANT_ID'
          value: identity.properties.tenantId
        }
        {
          name: 'TAB_CLIENT_ID'
          value: tabClientId
        }
        {
          name: 'TAB_DOMAIN'
          value: hostName
        }
        {
          name: 'TEAMS_APP_ID'
          value: teamsAppId
        }
        {
          name: 'ACTIVITY_FEED'
          value: activityFeed
        }
        {
          name: 'SMTP_URL'
          value: smtpUrl
        }
        {
          name: 'MAIL_FROM'
          value: mailFrom
        }
        {
          name: 'DATA_DIR'
          value: '/home/dagsorden/data'
        }
        {
          name: 'KEY_DIR'
          value: '/home/dagsorden/keys'
        }
        {
          name: 'KEY_VAULT_URL'
          value: keyVault.properties.vaultUri
        }
        {
          name: 'DIRECTORY_FILE'
          value: directorySource == 'file' ? '/home/dagsorden/organisation.json' : ''
        }
        {
          // How Entra is to be read.
          name: 'DIRECTORY_GRAPH'
          value: directorySource == 'graph' ? '/home/dagsorden/graph.json' : ''
        }
      ]
    }
  }
}

// Deployment is by Entra sign-in alone.
resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: webApp
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noPublishPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: webApp
  name: 'scm'
  properties: {
    allow: false
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: resourceBaseName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: botSku
  }
  properties: {
    displayName: botDisplayName
    endpoint: 'https://${hostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: identity.properties.tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}

// The Teams toolkit writes each output into env/.env.<environment> under its own name.
output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = identity.properties.tenantId
output BOT_DOMAIN string = webApp.properties.defaultHostName
output TAB_DOMAIN string = webApp.properties.defaultHostName
output WEB_APP_RESOURCE_ID string = webApp.id
