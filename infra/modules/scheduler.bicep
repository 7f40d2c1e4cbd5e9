metadata description = 'A Durable Task Scheduler with one task hub, in place of queues and tables.'

@description('What makes names unique.')
param token string

@description('Region.')
param location string

@description('Tags.')
param tags object

@description('Object id of the app\'s identity.')
param appPrincipalId string

@description('Units of dedicated capacity, 2,000 actions a second each; 0: paid by the action, 500 a second at most.')
@minValue(0)
@maxValue(3)
param capacity int

var durableTaskDataContributor = '0ad04412-c4d5-4796-b79c-f76d14c8d402'

resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: 'dts-tutor-${token}'
  location: location
  tags: tags
  properties: {
    ipAllowlist: ['0.0.0.0/0']
    sku: capacity == 0 ? { name: 'Consumption' } : { name: 'Dedicated', capacity: capacity }
  }

  resource taskHub 'taskHubs' = {
    name: 'TutorSessions'
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(scheduler.id, appPrincipalId, durableTaskDataContributor)
  scope: scheduler::taskHub
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', durableTaskDataContributor)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

@description('Where the scheduler answers.')
output endpoint string = scheduler.properties.endpoint

@description('The task hub.')
output taskHubName string = scheduler::taskHub.name
