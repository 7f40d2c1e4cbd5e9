metadata description = 'The one identity that the app has; what it may do is said beside each resource.'

@description('Name of the identity.')
param name string

@description('Region.')
param location string

@description('Tags.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id.')
output id string = identity.id

@description('Client id, by which settings name it.')
output clientId string = identity.properties.clientId

@description('Object id, by which roles are given to it.')
output principalId string = identity.properties.principalId
