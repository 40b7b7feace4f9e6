// A host name of the employer's own on a web app, with a certificate that Azure renews.

param siteName string
param hostName string
param planId string
param location string

resource site 'Microsoft.Web/sites@2023-12-01' existing = {
  name: siteName
}

resource binding 'Microsoft.Web/sites/hostNameBindings@2023-12-01' = {
  parent: site
  name: hostName
  properties: {
    siteName: siteName
    hostNameType: 'Verified'
    customHostNameDnsRecordType: 'CName'
  }
}

// Azure makes one only for a name that is bound already.
resource certificate 'Microsoft.Web/certificates@2023-12-01' = {
  name: hostName
  location: location
  properties: {
    serverFarmId: planId
    canonicalName: hostName
  }
  dependsOn: [binding]
}

module encrypted './hostNameTls.bicep' = {
  name: '${siteName}-tls'
  params: {
    siteName: siteName
    hostName: hostName
    thumbprint: certificate.properties.thumbprint
  }
}
