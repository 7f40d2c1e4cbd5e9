metadata description = 'One account for sessions (tables), for the durable engine (tables, queues and blobs) and for the app\'s package. It has no usable keys.'

@description('What makes names unique.')
param token string

@description('Region.')
param location string

@description('Tags.')
param tags object

@description('Copies of the data.')
param sku string

@description('Object id of the app\'s identity.')
param appPrincipalId string

@description('Object id of whoever supports the installation; empty for nobody.')
param supportPrincipalId string

@description('Workspace that the account\'s logs go to.')
param workspaceId string

@description('Subnet of private endpoints; empty for a public account.')
param endpointSubnetId string

@description('Network whose names lead to the private endpoints; empty for none.')
param virtualNetworkId string

var isPrivate = !empty(endpointSubnetId)
var services = ['blob', 'queue', 'table']

// The Functions host needs to own its blobs; the other two roles read and write data and can change no settings of the account.
var appRoles = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}
var tableDataReader = '76199698-9eea-4c19-bc75-cec21354c6b6'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'sttutor${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 7 }
    }

    resource packages 'containers' = {
      name: 'app-package'
      properties: { publicAccess: 'None' }
    }
  }

  resource queues 'queueServices' = {
    name: 'default'
  }

  resource tables 'tableServices' = {
    name: 'default'
  }
}

resource appAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(appRoles): {
    name: guid(account.id, appPrincipalId, role.value)
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource supportAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(supportPrincipalId)) {
  name: guid(account.id, supportPrincipalId, tableDataReader)
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataReader)
    principalId: supportPrincipalId
  }
}

resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account::tables
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageDelete', enabled: true }
    ]
    metrics: [
      { category: 'Transaction', enabled: true }
    ]
  }
}

resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account::queues
  properties: {
    workspaceId: workspaceId
    metrics: [
      { category: 'Transaction', enabled: true }
    ]
  }
}

module endpoints 'private-endpoint.bicep' = [
  for service in services: if (isPrivate) {
    name: 'storage-${service}-endpoint'
    params: {
      name: 'pe-tutor-${service}-${token}'
      location: location
      tags: tags
      targetId: account.id
      groupId: service
      dnsZones: ['privatelink.${service}.${environment().suffixes.storage}']
      subnetId: endpointSubnetId
      virtualNetworkId: virtualNetworkId
    }
  }
]

@description('Name of the account.')
output accountName string = account.name

@description('Container that the app is deployed from.')
output packageContainerName string = account::blobs::packages.name
