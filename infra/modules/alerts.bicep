metadata description = 'Tells somebody when learners are not helped: too many interventions, too many changed plans, errors, or slow answers.'

@description('What makes names unique.')
param token string

@description('Region.')
param location string

@description('Tags.')
param tags object

@description('Workspace that holds the logs.')
param workspaceId string

@description('Who is told; empty for nobody.')
param emails array

@description('Milliseconds that no more than a twentieth of the replies should wait longer.')
param longestWaitMs int

// The thresholds are the product's own targets. A handful of sessions is not yet a rate, hence the least numbers in the queries.
var rules = [
  {
    name: 'interventions'
    title: 'Too many sessions need a person'
    description: 'Of the sessions that began in the last 24 hours, 5% or more ended because a person must help. See GET /alerts.'
    severity: 2
    window: 'P1D'
    frequency: 'PT1H'
    query: '''
      let begun = toscalar(AppRequests | where Name == "CreateSession" and Success == true | summarize sum(ItemCount));
      AppTraces
      | where Message startswith "Session " and Message has "needs a person's help"
      | summarize helped = dcount(Message)
      | where begun >= 20 and helped * 100 >= begun * 5
    '''
  }
  {
    name: 'replans'
    title: 'Too many plans are changed'
    description: 'Of the sessions that began in the last 24 hours, 20% or more had their plan changed.'
    severity: 3
    window: 'P1D'
    frequency: 'PT1H'
    query: '''
      let begun = toscalar(AppRequests | where Name == "CreateSession" and Success == true | summarize sum(ItemCount));
      AppTraces
      | where Message startswith "Session " and Message has "was replanned"
      | summarize replanned = dcount(extract("^Session (\\S+) ", 1, Message))
      | where begun >= 20 and replanned * 100 >= begun * 20
    '''
  }
  {
    name: 'errors'
    title: 'Requests or sessions fail'
    description: 'In the last 15 minutes 1% or more of the requests were answered 5xx, or a session failed.'
    severity: 1
    window: 'PT15M'
    frequency: 'PT5M'
    query: '''
      let requests = AppRequests | where isnotempty(Url) | summarize total = sum(ItemCount), failed = sumif(ItemCount, toint(ResultCode) >= 500);
      let sessions = AppTraces | where Message startswith "Session " and Message has "failed in turn" | summarize broken = count();
      requests
      | extend broken = toscalar(sessions)
      | where broken > 0 or (total >= 20 and failed * 100 >= total)
    '''
  }
  {
    name: 'latency'
    title: 'Learners wait too long'
    description: 'In the last 15 minutes a twentieth of the replies or more waited longer for their answer than they should.'
    severity: 2
    window: 'PT15M'
    frequency: 'PT5M'
    query: '''
      AppRequests
      | where Name == "ReplyToSession"
      | summarize total = count(), p95 = percentile(DurationMs, 95)
      | where total >= 20 and p95 > LONGEST_WAIT_MS
    '''
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(emails)) {
  name: 'ag-tutor-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'tutor'
    emailReceivers: [
      for (email, i) in emails: {
        name: 'person-${i}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-tutor-${rule.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: rule.frequency
      windowSize: rule.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: replace(rule.query, 'LONGEST_WAIT_MS', string(longestWaitMs))
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(emails) ? [] : [people.id] }
    }
  }
]
