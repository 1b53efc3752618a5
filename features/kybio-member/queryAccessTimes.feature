Feature: queryAccessTimes
  A store reads the daily quota of each store of its chain.

  Rule: Quotas

    # No page of this operation is at hand.
    @mock-only @invented
    @statement:rule.queryAccessTimes.all-stores
    @statement:rule.queryAccessTimes.per-store
    @statement:rule.queryAccessTimes.default
    @statement:rule.queryAccessTimes.order
    Scenario: The example
      Given the mock has the seed "example"
      When the store calls openApiLimitAccess/queryAccessTimes
      Then the data is
        """
        [{"appId": "the second store", "limitTimes": 300, "startDate": null, "endDate": null}, {"appId": "the store", "limitTimes": 300, "startDate": null, "endDate": null}]
        """

    @mock-only @documented
    @statement:rule.queryAccessTimes.all-stores
    @statement:rule.queryAccessTimes.per-store
    Scenario: It is the same for any store
      Given the mock lets 5 calls of kybio-member through
      When the second store of the chain, which the mock knows too, calls openApiLimitAccess/queryAccessTimes
      Then the data is
        """
        [{"appId": "the second store", "limitTimes": 5, "startDate": null, "endDate": null}, {"appId": "the store", "limitTimes": 5, "startDate": null, "endDate": null}]
        """

    @mock-only @invented
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
      When the second store of the chain, which the mock knows too, calls openApiLimitAccess/queryAccessTimes
      Then it succeeds

    @mock-only @inferred
    @statement:rule.queryAccessTimes.raised
    @statement:rule.queryAccessTimes.raised-edges
    @statement:rule.queryAccessTimes.dates
    @statement:rule.queryAccessTimes.limit-in-force
    Scenario Outline: It is raised at <time>
      Given the mock has the seed "example"
      And the mock raises the quota of the store to 5 from "2025-06-15 12:00:00" to "2025-06-16 18:00:00"
      And in the mock it is "<time>"
      When the store calls openApiLimitAccess/queryAccessTimes
      Then the data is
        """
        [{"appId": "the second store", "limitTimes": 300, "startDate": null, "endDate": null}, {"appId": "the store", "limitTimes": 5, "startDate": "2025-06-15 12:00:00", "endDate": "2025-06-16 18:00:00"}]
        """

      Examples:
        | time                |
        | 2025-06-15 12:00:00 |
        | 2025-06-16 00:00:00 |
        | 2025-06-16 18:00:00 |

    @mock-only @inferred
    @statement:rule.queryAccessTimes.raised-outside
    @statement:rule.queryAccessTimes.raised-over
    @statement:rule.queryAccessTimes.limit-in-force
    Scenario Outline: It is not raised at <time>
      Given the mock has the seed "example"
      And the mock raises the quota of the store to 5 from "2025-06-15 12:00:00" to "2025-06-16 18:00:00"
      And in the mock it is "<time>"
      When the store calls openApiLimitAccess/queryAccessTimes
      Then the data is
        """
        [{"appId": "the second store", "limitTimes": 300, "startDate": null, "endDate": null}, {"appId": "the store", "limitTimes": 300, "startDate": null, "endDate": null}]
        """

      Examples:
        | time                |
        | 2025-06-15 11:59:59 |
        | 2025-06-16 18:00:01 |

    @mock-only @invented
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
