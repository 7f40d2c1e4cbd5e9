targetScope = 'subscription'

metadata description = 'The tutor on Azure Functions: one resource group with all that it needs, and nothing in its settings that would have to be kept secret.'

@minLength(1)
@maxLength(20)
@description('A short name of the installation, as prod or spring-school; it is part of every resource\'s name.')
param environmentName string

@description('Region of everything but, where it must be, the models.')
param location string

@description('Region of the models, where the first region does not offer them. Empty: the same.')
param modelLocation string = ''

@description('Object id of whoever runs the deployment, to be let at the tables for support. Empty: nobody but the app is.')
param supportPrincipalId string = ''

@description('Whether agents are played by models. Without, the offline tutor teaches authored and imported lessons, and no model is deployed or paid for.')
param useModels bool = true

@description('Deployment type of the models: where learners\' text may be processed - in the region, in its data zone (EU or US), or anywhere. Not every model has every type in every region.')
@allowed(['Standard', 'DataZoneStandard', 'GlobalStandard'])
param modelSku string = 'DataZoneStandard'

@description('Thousands of tokens a minute for the planner and path generator.')
@minValue(1)
param plannerCapacity int = 50

@description('Thousands of tokens a minute for executor, reviewer and evaluator together.')
@minValue(1)
param tutorCapacity int = 150

@description('Thousands of tokens a minute for embeddings.')
@minValue(1)
param embeddingCapacity int = 50

@description('Most instances that the app may grow to.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 100

@description('Memory of an instance in MB; processors grow with it.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Instances kept warm for HTTP, so that the first learner of the day does not wait. Each is paid for while it idles.')
@minValue(0)
@maxValue(1000)
param alwaysReadyInstances int = 0

@description('Copies of the data: LRS within one data centre, ZRS over three, GZRS in a second region as well.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Whether storage, vault and models are reached through a virtual network alone. The app\'s own address stays public: learners come from outside.')
param usePrivateNetwork bool = false

@description('Whether learning-management systems send signed webhooks. Put their secret in the vault as webhook-secret.')
param useWebhooks bool = false

@description('Where traces and metrics go by OTLP, beside Application Insights: a collector\'s address. Empty: nowhere.')
param otlpEndpoint string = ''

@description('Whether logs and traces may hold what learners write and are told.')
param logLearnerText bool = false

@description('Who is told of alerts and of the budget: e-mail addresses with commas between them. Empty: alerts are seen in the portal only, and there is no budget.')
param alertEmails string = ''

@description('What the installation may cost a month, in the subscription\'s currency, before somebody is told. 0: no budget.')
@minValue(0)
param monthlyBudget int = 0

@description('First day of the month in which the budget begins, as 2027-01-01; it cannot be changed later. Empty: no budget.')
param budgetStart string = ''

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('More settings of the tutor by their names, as TUTOR_SUPPORT_CONTACT and TUTOR_NIGHTLY_FIT; no secrets.')
param tutorSettings object = {}

@description('Tags of every resource.')
param tags object = {}

var allTags = union(tags, { 'azd-env-name': environmentName })
var emails = empty(alertEmails) ? [] : split(alertEmails, ',')
var token = toLower(uniqueString(subscription().id, environmentName, location))

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-tutor-${environmentName}'
  location: location
  tags: allTags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-tutor-${token}'
    location: location
    tags: allTags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    token: token
    location: location
    tags: allTags
    retentionDays: logRetentionDays
    publisherPrincipalId: identity.outputs.principalId
  }
}

module network 'modules/network.bicep' = if (usePrivateNetwork) {
  name: 'network'
  scope: group
  params: {
    token: token
    location: location
    tags: allTags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    token: token
    location: location
    tags: allTags
    sku: storageSku
    appPrincipalId: identity.outputs.principalId
    supportPrincipalId: supportPrincipalId
    workspaceId: monitoring.outputs.workspaceId
    endpointSubnetId: usePrivateNetwork ? network!.outputs.endpointSubnetId : ''
    virtualNetworkId: usePrivateNetwork ? network!.outputs.virtualNetworkId : ''
  }
}

module models 'modules/models.bicep' = if (useModels) {
  name: 'models'
  scope: group
  params: {
    token: token
    location: empty(modelLocation) ? location : modelLocation
    tags: allTags
    sku: modelSku
    plannerCapacity: plannerCapacity
    tutorCapacity: tutorCapacity
    embeddingCapacity: embeddingCapacity
    appPrincipalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
    endpointSubnetId: usePrivateNetwork ? network!.outputs.endpointSubnetId : ''
    endpointLocation: location
    virtualNetworkId: usePrivateNetwork ? network!.outputs.virtualNetworkId : ''
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  scope: group
  params: {
    token: token
    location: location
    tags: allTags
    appPrincipalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
    endpointSubnetId: usePrivateNetwork ? network!.outputs.endpointSubnetId : ''
    virtualNetworkId: usePrivateNetwork ? network!.outputs.virtualNetworkId : ''
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    token: token
    location: location
    tags: allTags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageAccountName: storage.outputs.accountName
    packageContainerName: storage.outputs.packageContainerName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    workspaceId: monitoring.outputs.workspaceId
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    alwaysReadyInstances: alwaysReadyInstances
    subnetId: usePrivateNetwork ? network!.outputs.appSubnetId : ''
    modelSettings: useModels ? models!.outputs.settings : {}
    apiKeyUri: vault.outputs.apiKeyUri
    webhookSecretUri: useWebhooks ? vault.outputs.webhookSecretUri : ''
    otlpEndpoint: otlpEndpoint
    logLearnerText: logLearnerText
    moreSettings: tutorSettings
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    token: token
    location: location
    tags: allTags
    workspaceId: monitoring.outputs.workspaceId
    emails: emails
    longestWaitMs: useModels ? 12000 : 2000
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0 && !empty(budgetStart) && !empty(emails)) {
  name: 'budget'
  scope: group
  params: {
    name: 'budget-tutor-${environmentName}'
    amount: monthlyBudget
    startDate: budgetStart
    emails: emails
  }
}

@description('Where the tutor answers.')
output TUTOR_URL string = app.outputs.url

@description('The function app, for azd and for az functionapp.')
output TUTOR_APP_NAME string = app.outputs.name

@description('The resource group that holds everything.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The vault that api-key belongs in, and webhook-secret.')
output TUTOR_VAULT_NAME string = vault.outputs.name
