// PostgreSQL for all servers: one in each of two zones, in the network alone, and nobody has a password.

param name string
param location string
param subnetId string
param zoneId string

@description('The servers\' identity, by name and object id.')
param identityName string
param identityPrincipalId string
param tenantId string

param sku string
param storageGB int

@description('Days for which Azure keeps backups. What is erased in Dagsorden is in them until then, its key is not: PERSONVERN and README.md.')
param backupDays int

@description('Zone of the server that answers, and of the one that stands by.')
param zones array

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: {
    name: sku
    tier: 'GeneralPurpose'
  }
  properties: {
    createMode: 'Default'
    version: '17'
    storage: {
      storageSizeGB: storageGB
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupDays
      geoRedundantBackup: 'Disabled'
    }
    availabilityZone: zones[0]
    highAvailability: {
      mode: 'ZoneRedundant'
      standbyAvailabilityZone: zones[1]
    }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: zoneId
      publicNetworkAccess: 'Disabled'
    }
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenantId
    }
  }
}

// It makes the tables, so it is the one that may.
resource administrator 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2024-08-01' = {
  parent: server
  name: identityPrincipalId
  properties: {
    principalName: identityName
    principalType: 'ServicePrincipal'
    tenantId: tenantId
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'dagsorden'
  properties: {
    charset: 'UTF8'
    collation: 'C'
  }
  dependsOn: [administrator]
}

// No statement, no value and no row of a table in the server's log, whatever goes wrong.
var quiet = [
  { name: 'log_statement', value: 'none' }
  { name: 'log_min_duration_statement', value: '-1' }
  { name: 'log_min_error_statement', value: 'panic' }
  { name: 'log_error_verbosity', value: 'terse' }
]

// One after the other: the server takes one change at a time.
@batchSize(1)
resource settings 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01' = [for setting in quiet: {
  parent: server
  name: setting.name
  properties: {
    value: setting.value
    source: 'user-override'
  }
  dependsOn: [database]
}]

output host string = server.properties.fullyQualifiedDomainName
output databaseName string = database.name
