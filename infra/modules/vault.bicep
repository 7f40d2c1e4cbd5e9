metadata description = 'Keeps the first admin key and the secret of signed webhooks. The deployment neither knows nor sets them.'

@description('What makes names unique.')
param token string

@description('Region.')
param location string

@description('Tags.')
param tags object

@description('Object id of the app\'s identity.')
param appPrincipalId string

@description('Workspace that logs go to.')
param workspaceId string

@description('Subnet of private endpoints; empty for a public address.')
param endpointSubnetId string

@description('Network whose names lead to the private endpoint; empty for none.')
param virtualNetworkId string

var isPrivate = !empty(endpointSubnetId)
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: 'kvtutor${token}'
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, appPrincipalId, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AuditEvent', enabled: true }
    ]
  }
}

module endpoint 'private-endpoint.bicep' = if (isPrivate) {
  name: 'vault-endpoint'
  params: {
    name: 'pe-tutor-vault-${token}'
    location: location
    tags: tags
    targetId: vault.id
    groupId: 'vault'
    dnsZones: ['privatelink.vaultcore.azure.net']
    subnetId: endpointSubnetId
    virtualNetworkId: virtualNetworkId
  }
}

@description('Name of the vault.')
output name string = vault.name

@description('Where the first admin key will be; the address holds no secret.')
output apiKeyUri string = '${vault.properties.vaultUri}secrets/api-key'

@description('Where the webhook secret will be; the address holds no secret.')
output webhookSecretUri string = '${vault.properties.vaultUri}secrets/webhook-secret'
