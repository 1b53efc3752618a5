Feature: queryDailyAccessTimesLog
  A store reads how many calls each store of its chain made, day by day.

  Rule: Days

    # No page of this operation is at hand.
    @mock-only @needs:example @invented
    @statement:rule.queryDailyAccessTimesLog.all-stores
    @statement:rule.queryDailyAccessTimesLog.misspelt-name
    @statement:rule.queryDailyAccessTimesLog.counts
    @statement:rule.queryDailyAccessTimesLog.counts-itself
    @statement:rule.queryDailyAccessTimesLog.day-without-calls
    @statement:rule.queryDailyAccessTimesLog.each-day
    @statement:rule.queryDailyAccessTimesLog.order
    @statement:rule.queryDailyAccessTimesLog.dates-answered
    Scenario: The example
      Given the mock has the seed "example"
      And in the mock it is "2025-06-15 12:00:00"
      When the store calls queryByUid with this
        """
        "customerUid": 231607639459718452
        """
      And the store calls openApiLimitAccess/queryDailyAccessTimesLog with this
        """
        "beginDate": "2025-06-14", "endDate": "2025-06-15"
        """
      Then the data is
        """
        [
        {"appId": the second store, "accessDate": "2025-06-14", "limitTimes": 300, "haveAcessTimes": 0},
        {"appId": the store, "accessDate": "2025-06-14", "limitTimes": 300, "haveAcessTimes": 0},
        {"appId": the second store, "accessDate": "2025-06-15", "limitTimes": 300, "haveAcessTimes": 0},
        {"appId": the store, "accessDate": "2025-06-15", "limitTimes": 300, "haveAcessTimes": 2}
        ]
        """

    @inferred
    @statement:rule.queryDailyAccessTimesLog.all-stores
    @statement:rule.queryDailyAccessTimesLog.misspelt-name
    @statement:rule.queryDailyAccessTimesLog.counts
    @statement:rule.queryDailyAccessTimesLog.counts-itself
    Scenario: Each call of today is counted, this one too
      When the store reads its count of today
      Then its count is known as before
      When the store calls queryByUid with
        | customerUid | 404 |
      And the store reads its count of today
      Then its count is as before plus 2 or more

    @mock-only @needs:time @inferred
    @statement:rule.queryDailyAccessTimesLog.days
    @statement:rule.common.quota-midnight
    @statement:rule.common.quota-queries
    Scenario: A day begins at midnight in China
      Given the mock has the seed "example"
      And in the mock it is "2025-06-15 23:59:58"
      When the store calls queryByUid with this
        """
        "customerUid": 231607639459718452
        """
      And the store calls queryByUid with this
        """
        "customerUid": 231607639459718452
        """
      And the store calls queryByUid with this
        """
        "customerUid": 231607639459718452
        """
      And the store calls openApiLimitAccess/queryDailyAccessTimesLog with this
        """
        "beginDate": "2025-06-15", "endDate": "2025-06-16"
        """
      Then the data has
        | /1/haveAcessTimes | 2 |
        | /3/haveAcessTimes | 2 |

    @mock-only @needs:quota @invented
    @statement:rule.queryDailyAccessTimesLog.counts-refused
    @statement:rule.queryDailyAccessTimesLog.limit
    @statement:error.quota
    Scenario: Refused calls count, but for those beyond the quota
      Given the mock lets 3 calls of kybio-member through
      And in the mock it is "2025-06-15 12:00:00"
      When the store calls queryByUid with this
        """
        "customerUid": 404
        """
      And the store calls queryByUid
      And the store calls queryByUid
      And the store calls queryByUid
      Then it fails with 0
      When the second store of the chain calls openApiLimitAccess/queryDailyAccessTimesLog with this
        """
        "beginDate": "2025-06-15", "endDate": "2025-06-15"
        """
      Then the data is
        """
        [{"appId": the second store, "accessDate": "2025-06-15", "limitTimes": 3, "haveAcessTimes": 1}, {"appId": the store, "accessDate": "2025-06-15", "limitTimes": 3, "haveAcessTimes": 3}]
        """

    @mock-only @needs:quota @inferred
    @statement:rule.queryDailyAccessTimesLog.counts-refused
    Scenario: A call with a wrong signature does not count
      Given the mock has the seed "example"
      And in the mock it is "2025-06-15 12:00:00"
      And the store's calls are signed with a wrong appKey
      When the store calls queryByUid with this
        """
        "customerUid": 404
        """
      Then it fails with 1032
      When the second store of the chain calls openApiLimitAccess/queryDailyAccessTimesLog with this
        """
        "beginDate": "2025-06-15", "endDate": "2025-06-15"
        """
      Then the data has
        | /1/haveAcessTimes | 0 |

    @mock-only @needs:quota @inferred
    @statement:rule.queryDailyAccessTimesLog.limit
    Scenario: The quota of a day is the one that held on it
      Given the mock has the seed "example"
      And the mock raises the quota of the store to 5000 from "2025-06-14 00:00:00" to "2025-06-14 23:59:59"
      And in the mock it is "2025-06-15 12:00:00"
      When the store calls openApiLimitAccess/queryDailyAccessTimesLog with this
        """
        "beginDate": "2025-06-13", "endDate": "2025-06-15"
        """
      Then the data has
        | /1/limitTimes | 300  |
        | /2/limitTimes | 300  |
        | /3/limitTimes | 5000 |
        | /5/limitTimes | 300  |

    @inferred
    @statement:rule.queryDailyAccessTimesLog.future
    Scenario: Days that have not begun have no row
      When the store calls openApiLimitAccess/queryDailyAccessTimesLog with
        | beginDate | in 2 days |
        | endDate   | in 5 days |
      Then the data is
        """
        []
        """

  Rule: Dates

    @mock-only @needs:time
    @statement:rule.queryDailyAccessTimesLog.dates-answered
    Scenario Outline: From <begin> to <end>, for two stores
      Given in the mock it is "2025-06-15 12:00:00"
      When the store calls openApiLimitAccess/queryDailyAccessTimesLog with
        | beginDate | "<begin>" |
        | endDate   | "<end>"   |
      Then there are <count> of them
      And the data has
        | /0/accessDate | "<first>" |

      # Leading zeros may be left out.
      @observed
      @statement:rule.queryDailyAccessTimesLog.dates-unpadded
      @statement:rule.queryDailyAccessTimesLog.dates
      Examples:
        | begin    | end      | count | first      |
        | 2025-6-5 | 2025-6-5 | 2     | 2025-06-05 |

      # 7 days apart, over a leap day.
      @inferred
      @statement:rule.queryDailyAccessTimesLog.span
      @statement:rule.queryDailyAccessTimesLog.each-day
      Examples:
        | begin      | end        | count | first      |
        | 2024-02-23 | 2024-03-01 | 16    | 2024-02-23 |

    @inferred
    @statement:rule.queryDailyAccessTimesLog.span
    @statement:rule.queryDailyAccessTimesLog.span-edge
    @statement:rule.queryDailyAccessTimesLog.each-day
    @statement:rule.queryDailyAccessTimesLog.dates-answered
    Scenario: 7 days apart
      When the store calls openApiLimitAccess/queryDailyAccessTimesLog with
        | beginDate | 8 days ago |
        | endDate   | 1 days ago |
      Then one of them has the accessDate 8 days ago
      And one of them has the accessDate 1 days ago
      And one of them has the appId the store

    @invented @refusal:observed
    @statement:rule.queryDailyAccessTimesLog.span
    @statement:rule.queryDailyAccessTimesLog.span-refused
    @statement:rule.queryDailyAccessTimesLog.span-code
    @statement:error.span
    Scenario: More than 7 days apart
      When the store calls openApiLimitAccess/queryDailyAccessTimesLog with this
        """
        "beginDate": "2025-06-01", "endDate": "2025-06-09"
        """
      Then it fails with 9003

    @inferred
    @statement:rule.queryDailyAccessTimesLog.span-negative
    @statement:error.9003
    Scenario: endDate before beginDate
      When the store calls openApiLimitAccess/queryDailyAccessTimesLog with this
        """
        "beginDate": "2025-06-09", "endDate": "2025-06-08"
        """
      Then it fails with 9003
      And the message is "请求参数错误"

    @inferred
    @statement:rule.queryDailyAccessTimesLog.no-date
    @statement:error.9003
    Scenario Outline: <date> is in no calendar
      When the store calls openApiLimitAccess/queryDailyAccessTimesLog with this
        """
        "beginDate": "<date>", "endDate": "2025-06-15"
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | date       |
        | 2025-02-29 |
        | 2025-13-01 |
        | 2025-00-10 |
        | 2025-06-31 |

    @inferred
    @statement:rule.queryDailyAccessTimesLog.dates
    @statement:error.9003
    @statement:rule.common.value-refused
    Scenario Outline: <date> is not written yyyy-MM-dd
      When the store calls openApiLimitAccess/queryDailyAccessTimesLog with this
        """
        "beginDate": <date>, "endDate": "2025-06-15"
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | date                  |
        | "2025/06/15"          |
        | "2025-06-15 00:00:00" |
        | "20250615"            |
        | ""                    |
        | null                  |
        | 20250615              |

    @documented
    @statement:rule.queryDailyAccessTimesLog.dates
    @statement:error.9003
    Scenario: A date is missing
      When the store calls openApiLimitAccess/queryDailyAccessTimesLog with this
        """
        "endDate": "2025-06-15"
        """
      Then it fails with 9003
      And the message is "请求参数错误"
