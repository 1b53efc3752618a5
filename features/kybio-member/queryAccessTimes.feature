Feature: queryAccessTimes
  A store reads the daily quota of each store of its chain.

  Rule: Quotas

    # No page of this operation is at hand.
    @mock-only @needs:example @invented
    @statement:rule.queryAccessTimes.all-stores
    @statement:rule.queryAccessTimes.per-store
    @statement:rule.queryAccessTimes.default
    @statement:rule.queryAccessTimes.order
    Scenario: The example
      Given the mock has the seed "example"
      When the store calls openApiLimitAccess/queryAccessTimes
      Then the data is
        """
        [{"appId": the second store, "limitTimes": 300, "startDate": null, "endDate": null}, {"appId": the store, "limitTimes": 300, "startDate": null, "endDate": null}]
        """

    @documented
    @statement:rule.queryAccessTimes.all-stores
    @statement:rule.queryAccessTimes.per-store
    Scenario: Each store of the chain once, this one among them
      When the store calls openApiLimitAccess/queryAccessTimes
      Then one of them has the appId the store
      And every appId is there once

    @mock-only @needs:quota @invented
    @statement:rule.queryAccessTimes.counts
    @statement:error.quota
    Scenario: The call itself counts
      Given the mock lets 2 calls of kybio-member through
      When the store calls openApiLimitAccess/queryAccessTimes
      And the store calls openApiLimitAccess/queryAccessTimes
      Then it succeeds
      When the store calls openApiLimitAccess/queryAccessTimes
      Then it fails with 0
      And the message is "您已用完当日请求量"
      When the second store of the chain calls openApiLimitAccess/queryAccessTimes
      Then it succeeds

    @mock-only @needs:quota @inferred
    @statement:rule.queryAccessTimes.raised
    @statement:rule.queryAccessTimes.raised-edges
    @statement:rule.queryAccessTimes.raised-outside
    @statement:rule.queryAccessTimes.raised-over
    @statement:rule.queryAccessTimes.dates
    @statement:rule.queryAccessTimes.limit-in-force
    Scenario Outline: It is raised from one time until another: <time>
      Given the mock has the seed "example"
      And the mock raises the quota of the store to 5 from "2025-06-15 12:00:00" to "2025-06-16 18:00:00"
      And in the mock it is "<time>"
      When the store calls openApiLimitAccess/queryAccessTimes
      Then the data is
        """
        [{"appId": the second store, "limitTimes": 300, "startDate": null, "endDate": null}, {"appId": the store, "limitTimes": <limit>, "startDate": <start>, "endDate": <end>}]
        """

      Examples:
        | time                | limit | start                 | end                   |
        | 2025-06-15 11:59:59 | 300  | null                  | null                  |
        | 2025-06-15 12:00:00 | 5     | "2025-06-15 12:00:00" | "2025-06-16 18:00:00" |
        | 2025-06-16 00:00:00 | 5     | "2025-06-15 12:00:00" | "2025-06-16 18:00:00" |
        | 2025-06-16 18:00:00 | 5     | "2025-06-15 12:00:00" | "2025-06-16 18:00:00" |
        | 2025-06-16 18:00:01 | 300  | null                  | null                  |

    @mock-only @needs:quota @invented
    @statement:rule.queryAccessTimes.raised
    @statement:rule.queryAccessTimes.raised-over
    @statement:rule.queryAccessTimes.per-store
    @statement:error.quota
    Scenario: The raised quota is let through
      Given the mock lets 2 calls of kybio-member through
      And the mock raises the quota of the store to 5 from "2025-06-15 12:00:00" to "2025-06-16 18:00:00"
      And in the mock it is "2025-06-15 23:59:50"
      When the store calls openApiLimitAccess/queryAccessTimes
      And the store calls openApiLimitAccess/queryAccessTimes
      And the store calls openApiLimitAccess/queryAccessTimes
      And the store calls openApiLimitAccess/queryAccessTimes
      And the store calls openApiLimitAccess/queryAccessTimes
      And the store calls openApiLimitAccess/queryAccessTimes
      Then the last 1 of them fails with 0, the others succeed
      Given in the mock it is "2025-06-17 09:00:00"
      When the store calls openApiLimitAccess/queryAccessTimes
      And the store calls openApiLimitAccess/queryAccessTimes
      And the store calls openApiLimitAccess/queryAccessTimes
      Then it fails with 0
