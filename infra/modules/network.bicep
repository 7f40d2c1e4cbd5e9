metadata description = 'A network of its own: one subnet that the app sends from, one that holds the private addresses of what it uses.'

@description('What makes names unique.')
param token string

@description('Region.')
param location string

@description('Tags.')
param tags object

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: 'vnet-tutor-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.42.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.42.0.0/23'
          delegations: [
            {
              name: 'flex-consumption'
              properties: { serviceName: 'Microsoft.App/environments' }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: '10.42.2.0/24'
          privateEndpointNetworkPolicies: 'Disabled'
        }
      }
    ]
  }

  resource app 'subnets' existing = {
    name: 'app'
  }

  resource endpoints 'subnets' existing = {
    name: 'endpoints'
  }
}

@description('Resource id of the network.')
output virtualNetworkId string = virtualNetwork.id

@description('Subnet that the app sends from.')
output appSubnetId string = virtualNetwork::app.id

@description('Subnet of the private endpoints.')
output endpointSubnetId string = virtualNetwork::endpoints.id
