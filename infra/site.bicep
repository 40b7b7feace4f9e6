// One web app: all of it is the same on the two host names but what it listens for.

param name string
param location string
param planId string
param identityId string
param subnetId string
param workspaceId string

@description('What starts the server, in the folder that the bundle lies in.')
param command string

@description('Where it says that it is well. A server that does not is taken out of service and replaced.')
param healthPath string

@description('How many machines of the plan it runs on.')
param workers int

@description('The server\'s environment.')
@secure()
param settings object

@description('Host name of the employer\'s own, like dagsorden.example.no; its CNAME must point at the web app. None when empty.')
param hostName string

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: planId
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: subnetId
    vnetRouteAllEnabled: true
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: command
      numberOfWorkers: workers
      alwaysOn: true
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      healthCheckPath: healthPath
      // Who came from where is written nowhere.
      httpLoggingEnabled: false
      detailedErrorLoggingEnabled: false
      requestTracingEnabled: false
    }
  }
}

resource environment 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: settings
}

// What the server and the platform say, which is ids and codes. The kinds that hold addresses and names of people are left out:
// AppServiceHTTPLogs, AppServiceAuditLogs and AppServiceIPSecAuditLogs.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
  }
}

// Deployment is by Entra sign-in alone.
resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noPublishPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

module ownName './hostName.bicep' = if (!empty(hostName)) {
  name: '${name}-name'
  params: {
    siteName: site.name
    hostName: hostName
    planId: planId
    location: location
  }
}

output id string = site.id
