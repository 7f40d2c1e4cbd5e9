metadata description = 'A private address for one service of one resource, found by its usual name from inside the network.'

@description('Name of the endpoint.')
param name string

@description('Region of the network.')
param location string

@description('Tags.')
param tags object

@description('Resource that is reached through it.')
param targetId string

@description('The resource\'s service, as blob or vault.')
param groupId string

@description('Zones whose names lead here.')
param dnsZones array

@description('Subnet that the address is taken from.')
param subnetId string

@description('Network in which the names hold.')
param virtualNetworkId string

resource endpoint 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: groupId
        properties: {
          privateLinkServiceId: targetId
          groupIds: [groupId]
        }
      }
    ]
  }

  resource names 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        for (zone, i) in dnsZones: {
          name: replace(zone, '.', '-')
          properties: { privateDnsZoneId: zones[i].id }
        }
      ]
    }
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zone in dnsZones: {
    name: zone
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (zone, i) in dnsZones: {
    parent: zones[i]
    name: 'tutor'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: virtualNetworkId }
    }
  }
]
