Feature: queryCustomerRechargeLog
  A store reads what was put on the balance of a member.

  Rule: The log

    # The page's example has two recharges that are the same, of a store and in a way that the mock does not know.
    @mock-only @mutating @invented
    @statement:rule.queryCustomerRechargeLog.what
    @statement:rule.queryCustomerRechargeLog.store
    @statement:rule.queryCustomerRechargeLog.account
    @statement:rule.queryCustomerRechargeLog.gift
    @statement:rule.queryCustomerRechargeLog.time
    @statement:rule.queryCustomerRechargeLog.after
    @statement:rule.queryCustomerRechargeLog.texts
    @statement:rule.queryCustomerRechargeLog.array
    Scenario: The example
      Given the mock has this seed
        """
        {"family": "kybio-member", "account": {"name": "Made-up Shop"}, "entities": {"member": [
          {"customerUid": 677793671220529313, "number": "N1", "balance": 0, "point": 0, "enable": 1}]}}
        """
      And in the mock it is "2016-10-28 11:14:03"
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 677793671220529313, "balanceIncrement": 100, "dataChangeTime": "2016-10-28 11:00:00"
        """
      And the store calls queryCustomerRechargeLog with this
        """
        "customerUid": 677793671220529313
        """
      Then the data is
        """
        [
          {"rechargeStoreAppId": "the store", "rechargeStoreAccount": "Made-up Shop", "customerUid": "677793671220529313",
           "rechargeMoney": "100", "giftMoney": 0, "datetime": "2016-10-28 11:14:03", "payMethod": "",
           "customerMoneyAfterRecharge": 100}
        ]
        """

    @mock-only @mutating @inferred
    @statement:rule.queryCustomerRechargeLog.what
    @statement:rule.queryCustomerRechargeLog.after
    Scenario: Only what is put on the balance
      Given the mock has the seed "example"
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": -10, "dataChangeTime": "2016-10-28 11:00:00"
        """
      And the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "dataChangeTime": "2016-10-28 11:00:01", "pointIncrement": 5
        """
      And the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": 0, "dataChangeTime": "2016-10-28 11:00:02"
        """
      And the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": 12.50, "dataChangeTime": "2016-10-28 11:00:03"
        """
      And the store calls queryCustomerRechargeLog with this
        """
        "customerUid": 231607639459718452
        """
      Then there are 1 in ""
      And the data has
        | /0/rechargeMoney              | "12.50" |
        | /0/customerMoneyAfterRecharge | 402.50  |

    @mock-only @mutating @inferred
    @statement:rule.queryCustomerRechargeLog.once
    Scenario: After a duplicate
      Given the mock has the seed "example"
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": 10, "dataChangeTime": "2016-10-28 11:00:00"
        """
      And the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": 10, "dataChangeTime": "2016-10-28 11:00:00"
        """
      Then it fails with 2013
      When the store calls queryCustomerRechargeLog with this
        """
        "customerUid": 231607639459718452
        """
      Then there are 1 in ""

    @mock-only @mutating @invented
    @statement:rule.queryCustomerRechargeLog.order
    Scenario: The newest first
      Given the mock has the seed "example"
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": 1, "dataChangeTime": "2016-10-28 11:00:00"
        """
      And the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": 2, "dataChangeTime": "2016-10-28 11:00:01"
        """
      And the store calls queryCustomerRechargeLog with this
        """
        "customerUid": 231607639459718452
        """
      Then the data has
        | /0/rechargeMoney | "2" |
        | /1/rechargeMoney | "1" |

    @mock-only @inferred
    @statement:rule.queryCustomerRechargeLog.none
    Scenario: Without any
      Given the mock has the seed "example"
      When the store calls queryCustomerRechargeLog with this
        """
        "customerUid": 231607639459718452
        """
      Then the data is
        """
        []
        """

    @mock-only @mutating @inferred
    @statement:rule.queryCustomerRechargeLog.array
    Scenario: Each member has its own
      Given the mock has these members
        | customerUid        |
        | 231607639459718452 |
        | 231607639459718485 |
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": 1, "dataChangeTime": "2016-10-28 11:00:00"
        """
      And the store calls queryCustomerRechargeLog with this
        """
        "customerUid": 231607639459718485
        """
      Then the data is
        """
        []
        """

  Rule: Members

    @mock-only @observed
    @statement:rule.queryCustomerRechargeLog.uid-as-text
    Scenario: customerUid may be sent as text
      Given the mock has the seed "example"
      When the store calls queryCustomerRechargeLog with this
        """
        "customerUid": "231607639459718452"
        """
      Then the data is
        """
        []
        """

    @inferred
    @statement:rule.queryCustomerRechargeLog.unknown-member
    @statement:error.2015
    Scenario Outline: Nobody has <uid>
      When the store calls queryCustomerRechargeLog with this
        """
        "customerUid": <uid>
        """
      Then it fails with 2015
      And the message is "会员不存在"

      Examples:
        | uid                 |
        | 404                 |
        | "404"               |
        | 9223372036854775807 |

    @inferred
    @statement:rule.queryCustomerRechargeLog.uid-out-of-range
    @statement:error.9003
    Scenario Outline: <uid> is no 64-bit integer
      When the store calls queryCustomerRechargeLog with this
        """
        "customerUid": <uid>
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | uid                   |
        | 9223372036854775808   |
        | "9223372036854775808" |
        | "1.5"                 |
        | null                  |

    @mock-only @mutating @inferred
    @statement:rule.queryCustomerRechargeLog.chain
    @statement:rule.queryCustomerRechargeLog.store
    Scenario: Any store of the chain may read it
      Given the mock has the seed "example"
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": 231607639459718452, "balanceIncrement": 1, "dataChangeTime": "2016-10-28 11:00:00"
        """
      And the second store of the chain, which the mock knows too, calls queryCustomerRechargeLog with this
        """
        "customerUid": 231607639459718452
        """
      Then the data has
        | /0/rechargeStoreAppId | "the store" |
