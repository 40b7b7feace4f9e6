// The same binding once more, now that there is a certificate for it: one deployment cannot have it twice.

param siteName string
param hostName string
param thumbprint string

resource site 'Microsoft.Web/sites@2023-12-01' existing = {
  name: siteName
}

resource binding 'Microsoft.Web/sites/hostNameBindings@2023-12-01' = {
  parent: site
  name: hostName
  properties: {
    sslState: 'SniEnabled'
    thumbprint: thumbprint
  }
}
