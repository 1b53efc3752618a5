Feature: queryAllRechargeLogs
  A store reads what was put on the balances of all members, page by page.

  Rule: The log

    # The page's example is not JSON.
    @mock-only @needs:example @mutating @invented
    @statement:rule.queryAllRechargeLogs.what
    @statement:rule.queryAllRechargeLogs.store
    @statement:rule.queryAllRechargeLogs.account
    @statement:rule.queryAllRechargeLogs.gift
    @statement:rule.queryAllRechargeLogs.time
    @statement:rule.queryAllRechargeLogs.after
    @statement:rule.queryAllRechargeLogs.numbers
    @statement:rule.queryAllRechargeLogs.uid
    @statement:rule.queryAllRechargeLogs.remark
    @statement:rule.queryAllRechargeLogs.misspelt-name
    @statement:rule.queryAllRechargeLogs.times
    @statement:rule.queryAllRechargeLogs.first-page
    @statement:rule.queryAllRechargeLogs.page-size
    @statement:rule.queryAllRechargeLogs.parameter-type
    @statement:rule.queryAllRechargeLogs.parameter-value
    Scenario: The example
      Given the mock has this seed
        """
        {"family": "kybio-member", "account": {"name": "Made-up Shop"}, "entities": {"member": [
          {"customerUid": 363700050656122383, "number": "N1", "balance": 200, "point": 0, "enable": 1}]}}
        """
      And in the mock it is "2016-10-31 11:40:15"
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 363700050656122383, "balanceIncrement": 200, "dataChangeTime": "2016-10-31 11:00:00", "remark": "made-up"
        """
      And the store calls queryAllRechargeLogs with this
        """
        "stateDate": "2016-10-31 00:00:00", "endDate": "2016-10-31 23:59:59"
        """
      Then the data is
        """
        {
          "postBackParameter": {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": "1"},
          "result": [
            {"rechargeStoreAppId": the store, "rechargeStoreAccount": "Made-up Shop", "customerUid": 363700050656122383,
             "rechargeMoney": 200, "giftMoney": 0, "datetime": "2016-10-31 11:40:15", "uid": "1400000000000000001",
             "payMethod": "", "customerMoneyAfterRecharge": 400, "remark": "made-up"}
          ],
          "pageSize": 100
        }
        """

    @mock-only @needs:time @mutating @inferred
    @statement:rule.queryAllRechargeLogs.what
    @statement:rule.queryAllRechargeLogs.once
    @statement:rule.queryAllRechargeLogs.order
    Scenario: Only what is put on balances, once, in the order in which it was
      Given the mock has the seed "example"
      And in the mock it is "2016-10-28 11:14:03"
      When the store calls updateBalancePointByIncrement with
        | customerUid      | 231607639459718452 |
        | balanceIncrement | -10                |
        | dataChangeTime   | a new time         |
      And the store calls updateBalancePointByIncrement with
        | customerUid    | 231607639459718452 |
        | pointIncrement | 5                  |
        | dataChangeTime | a new time         |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | 231607639459718452 |
        | balanceIncrement | 12.50              |
        | dataChangeTime   | a new time         |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | 231607639459718452 |
        | balanceIncrement | 12.50              |
        | dataChangeTime   | the same time      |
      Then it fails with 2013
      When the store calls updateBalancePointByIncrement with
        | customerUid      | 231607639459718452 |
        | balanceIncrement | 2                  |
        | dataChangeTime   | a new time         |
      And the store calls queryAllRechargeLogs with this
        """
        "stateDate": "2016-10-28 00:00:00", "endDate": "2016-10-29 00:00:00"
        """
      Then there are 2 in "/result"
      And the data has
        | /result/0/rechargeMoney | 12.50 |
        | /result/1/rechargeMoney | 2     |

  Rule: Times

    @mock-only @needs:time @mutating @documented
    @statement:rule.queryAllRechargeLogs.start-excluded
    @statement:rule.queryAllRechargeLogs.end-included
    @statement:rule.queryAllRechargeLogs.misspelt-name
    Scenario Outline: From <from> to <until>: <count>
      Given the mock has the seed "example"
      And in the mock it is "2016-10-28 11:14:03"
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": 1, "dataChangeTime": "2016-10-28 11:00:00"
        """
      And the store calls queryAllRechargeLogs with this
        """
        "stateDate": "<from>", "endDate": "<until>"
        """
      Then there are <count> in "/result"

      Examples:
        | from                | until               | count |
        | 2016-10-28 11:14:02 | 2016-10-28 11:14:03 | 1     |
        | 2016-10-28 11:14:03 | 2016-10-28 11:14:04 | 0     |
        | 2016-10-28 11:14:01 | 2016-10-28 11:14:02 | 0     |

    @inferred
    @statement:rule.queryAllRechargeLogs.span
    @statement:rule.queryAllRechargeLogs.span-edge
    Scenario: Exactly 31 days
      When the store calls queryAllRechargeLogs with this
        """
        "stateDate": "2016-10-01 12:00:00", "endDate": "2016-11-01 12:00:00"
        """
      Then it succeeds

    @invented
    @statement:rule.queryAllRechargeLogs.span
    @statement:rule.queryAllRechargeLogs.span-code
    @statement:error.span
    Scenario: A second more than 31 days
      When the store calls queryAllRechargeLogs with this
        """
        "stateDate": "2016-10-01 12:00:00", "endDate": "2016-11-01 12:00:01"
        """
      Then it fails with 9003

    @inferred
    @statement:rule.queryAllRechargeLogs.span-negative
    @statement:error.9003
    Scenario: endDate before stateDate
      When the store calls queryAllRechargeLogs with this
        """
        "stateDate": "2016-10-02 00:00:00", "endDate": "2016-10-01 00:00:00"
        """
      Then it fails with 9003
      And the message is "请求参数错误"

    @inferred
    @statement:rule.queryAllRechargeLogs.no-time
    @statement:error.9003
    Scenario Outline: <time> is in no calendar
      When the store calls queryAllRechargeLogs with this
        """
        "stateDate": "<time>", "endDate": "2016-10-01 00:00:00"
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | time                |
        | 2016-02-30 00:00:00 |
        | 2016-10-01 24:30:00 |

    @inferred
    @statement:rule.queryAllRechargeLogs.times
    @statement:rule.queryAllRechargeLogs.no-time
    @statement:rule.common.value-refused
    @statement:error.9003
    Scenario Outline: <times> are not such times
      When the store calls queryAllRechargeLogs with this
        """
        <times>
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | times                                                                |
        | "stateDate": "2016-10-01", "endDate": "2016-10-02"                   |
        | "stateDate": "2016-10-01 00:00:00"                                   |
        | "startDate": "2016-10-01 00:00:00", "endDate": "2016-10-02 00:00:00" |

  Rule: Pages

    @mock-only @needs:time @mutating @invented
    @statement:rule.queryAllRechargeLogs.next-page
    @statement:rule.queryAllRechargeLogs.parameter-value
    @statement:rule.queryAllRechargeLogs.past-end
    @statement:rule.queryAllRechargeLogs.more
    Scenario: The next page begins after the last recharge
      Given the mock has the seed "example"
      And in the mock it is "2016-10-28 11:14:03"
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": 1, "dataChangeTime": "2016-10-28 11:00:00"
        """
      And the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": 2, "dataChangeTime": "2016-10-28 11:00:01"
        """
      And the store calls queryAllRechargeLogs with this
        """
        "stateDate": "2016-10-28 00:00:00", "endDate": "2016-10-29 00:00:00", "postBackParameter": {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": "1"}
        """
      Then there are 1 in "/result"
      And the data has
        | /result/0/rechargeMoney           | 2   |
        | /postBackParameter/parameterValue | "2" |
      When the store calls queryAllRechargeLogs with this
        """
        "stateDate": "2016-10-28 00:00:00", "endDate": "2016-10-29 00:00:00", "postBackParameter": {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": "2"}
        """
      Then there are 0 in "/result"
      And the data has
        | /postBackParameter/parameterValue | "2" |

    @inferred
    @statement:rule.queryAllRechargeLogs.parameter-type-unknown
    @statement:error.9003
    Scenario: Another parameterType
      When the store calls queryAllRechargeLogs with this
        """
        "stateDate": "2016-10-28 00:00:00", "endDate": "2016-10-29 00:00:00", "postBackParameter": {"parameterType": "OTHER", "parameterValue": "1"}
        """
      Then it fails with 9003
      And the message is "请求参数错误"

    @inferred
    @statement:rule.queryAllRechargeLogs.parameter-value-wrong
    @statement:error.9003
    Scenario Outline: parameterValue <value> is no place to go on from
      When the store calls queryAllRechargeLogs with this
        """
        "stateDate": "2016-10-28 00:00:00", "endDate": "2016-10-29 00:00:00", "postBackParameter": {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": <value>}
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | value                 |
        | "x"                   |
        | -1                    |
        | "1000000000000000000" |

    @mock-only @needs:time @mutating @inferred
    @statement:rule.queryAllRechargeLogs.chain
    @statement:rule.queryAllRechargeLogs.store
    Scenario: Any store of the chain reads all
      Given the mock has the seed "example"
      And in the mock it is "2016-10-28 11:14:03"
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": 1, "dataChangeTime": "2016-10-28 11:00:00"
        """
      And the second store of the chain calls queryAllRechargeLogs with this
        """
        "stateDate": "2016-10-28 00:00:00", "endDate": "2016-10-29 00:00:00"
        """
      Then the data has
        | /result/0/rechargeStoreAppId | the store |
