metadata description = 'The function app on Flex Consumption (.NET 10 isolated). No setting of it is a secret.'

@description('What makes names unique.')
param token string

@description('Region.')
param location string

@description('Tags.')
param tags object

@description('Resource id of the app\'s identity.')
param identityId string

@description('Client id of the app\'s identity.')
param identityClientId string

@description('Account for sessions, the durable engine and the app\'s package.')
param storageAccountName string

@description('Container that the app is deployed from.')
param packageContainerName string

@description('Where telemetry goes.')
param applicationInsightsName string

@description('Workspace that the platform\'s logs of the app go to.')
param workspaceId string

@description('Most instances.')
param maximumInstanceCount int

@description('Memory of an instance in MB.')
param instanceMemoryMB int

@description('Instances kept warm for HTTP.')
param alwaysReadyInstances int

@description('Subnet that the app sends from; empty for none.')
param subnetId string

@description('Settings that name the models; none when there are none.')
param modelSettings object

@description('Where the first admin key is.')
param apiKeyUri string

@description('Where the webhook secret is; empty when there are no webhooks.')
param webhookSecretUri string

@description('A collector to send telemetry to by OTLP; empty for none.')
param otlpEndpoint string

@description('Whether logs may hold learners\' text.')
param logLearnerText bool

@description('More settings of the tutor by their names.')
param moreSettings object

var hasModels = !empty(modelSettings)

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageAccountName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

var baseSettings = {
  AzureWebJobsStorage__accountName: account.name
  AzureWebJobsStorage__blobServiceUri: account.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: account.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: account.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsDisableHomepage: 'true'
  APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  TUTOR_LOG_LEARNER_TEXT: string(logLearnerText)
  TUTOR_API_KEY: '@Microsoft.KeyVault(SecretUri=${apiKeyUri})'
}
var identityForModels = hasModels ? { TUTOR_MODEL_IDENTITY: identityClientId } : {}
var webhookSettings = empty(webhookSecretUri)
  ? {}
  : { TUTOR_WEBHOOK_SECRET: '@Microsoft.KeyVault(SecretUri=${webhookSecretUri})' }
var otlpSettings = empty(otlpEndpoint)
  ? {}
  : { OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf' }

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-tutor-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: 'func-tutor-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'tutor' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${account.properties.primaryEndpoints.blob}${packageContainerName}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
        alwaysReady: alwaysReadyInstances == 0 ? [] : [{ name: 'http', instanceCount: alwaysReadyInstances }]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(moreSettings, baseSettings, modelSettings, identityForModels, webhookSettings, otlpSettings)
  }

  // The app is deployed by identity; user names and passwords of old are switched off.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'FunctionAppLogs', enabled: true }
    ]
    metrics: [
      { category: 'AllMetrics', enabled: true }
    ]
  }
}

@description('Name of the app.')
output name string = app.name

@description('Address of the app.')
output url string = 'https://${app.properties.defaultHostName}'
