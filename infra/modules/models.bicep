metadata description = 'Azure OpenAI with a deployment for each kind of work. Its keys are switched off.'

@description('What makes names unique.')
param token string

@description('Region of the models.')
param location string

@description('Tags.')
param tags object

@description('Deployment type.')
param sku string

@description('Thousands of tokens a minute for the planner.')
param plannerCapacity int

@description('Thousands of tokens a minute for the other agents.')
param tutorCapacity int

@description('Thousands of tokens a minute for embeddings.')
param embeddingCapacity int

@description('Object id of the app\'s identity.')
param appPrincipalId string

@description('Workspace that logs go to.')
param workspaceId string

@description('Subnet of private endpoints; empty for a public address.')
param endpointSubnetId string

@description('Region of the network.')
param endpointLocation string

@description('Network whose names lead to the private endpoint; empty for none.')
param virtualNetworkId string

var isPrivate = !empty(endpointSubnetId)
var openAiUser = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'

// Azure OpenAI takes one change at a time, which is why the deployments below are made one after the other.
var deployments = [
  { name: 'gpt-5.1', model: 'gpt-5.1', version: '2025-11-13', capacity: plannerCapacity }
  { name: 'gpt-4o', model: 'gpt-4o', version: '2024-11-20', capacity: tutorCapacity }
  { name: 'text-embedding-3-small', model: 'text-embedding-3-small', version: '1', capacity: embeddingCapacity }
]

resource account 'Microsoft.CognitiveServices/accounts@2025-09-01' = {
  name: 'oai-tutor-${token}'
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: 'oai-tutor-${token}'
    disableLocalAuth: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: isPrivate ? 'Deny' : 'Allow' }
  }
}

@batchSize(1)
resource models 'Microsoft.CognitiveServices/accounts/deployments@2025-09-01' = [
  for deployment in deployments: {
    parent: account
    name: deployment.name
    sku: {
      name: sku
      capacity: deployment.capacity
    }
    properties: {
      model: {
        format: 'OpenAI'
        name: deployment.model
        version: deployment.version
      }
      versionUpgradeOption: 'OnceCurrentVersionExpired'
    }
  }
]

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, appPrincipalId, openAiUser)
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', openAiUser)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

// Audit alone: the logs of requests and answers would hold learners' text.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'Audit', enabled: true }
    ]
    metrics: [
      { category: 'AllMetrics', enabled: true }
    ]
  }
}

module endpoint 'private-endpoint.bicep' = if (isPrivate) {
  name: 'models-endpoint'
  params: {
    name: 'pe-tutor-models-${token}'
    location: endpointLocation
    tags: tags
    targetId: account.id
    groupId: 'account'
    dnsZones: ['privatelink.openai.azure.com']
    subnetId: endpointSubnetId
    virtualNetworkId: virtualNetworkId
  }
}

@description('The app\'s settings that name the models.')
output settings object = {
  TUTOR_MODEL_ENDPOINT: account.properties.endpoint
  TUTOR_MODEL: models[1].name
  TUTOR_PLANNER_MODEL: models[0].name
  TUTOR_EMBEDDING_MODEL: models[2].name
}
