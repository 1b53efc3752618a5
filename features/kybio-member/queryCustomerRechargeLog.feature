Feature: queryCustomerRechargeLog
  A store reads what was put on the balance of a member.

  Rule: The log

    # The page's example has two recharges that are the same, of a store and in a way that the mock does not know.
    @mock-only @needs:example @mutating @invented
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
          {"rechargeStoreAppId": the store, "rechargeStoreAccount": "Made-up Shop", "customerUid": "677793671220529313",
           "rechargeMoney": "100", "giftMoney": 0, "datetime": "2016-10-28 11:14:03", "payMethod": "",
           "customerMoneyAfterRecharge": 100}
        ]
        """

    @mutating @inferred
    @statement:rule.queryCustomerRechargeLog.what
    @statement:rule.queryCustomerRechargeLog.after
    Scenario: Only what is put on the balance
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": the member, "balanceIncrement": -10, "dataChangeTime": a new time
        """
      And the store calls updateBalancePointByIncrement with this
        """
        "customerUid": the member, "dataChangeTime": a new time, "pointIncrement": 5
        """
      And the store calls updateBalancePointByIncrement with this
        """
        "customerUid": the member, "balanceIncrement": 0, "dataChangeTime": a new time
        """
      And the store calls updateBalancePointByIncrement with this
        """
        "customerUid": the member, "balanceIncrement": 12.25, "dataChangeTime": a new time
        """
      And the store calls queryCustomerRechargeLog with this
        """
        "customerUid": the member
        """
      Then the data has
        | /0/rechargeMoney              | "12.25"                                |
        | /0/customerMoneyAfterRecharge | balanceAfterUpdate as before plus 2.25 |

    @mutating @inferred
    @statement:rule.queryCustomerRechargeLog.once
    Scenario: After a duplicate
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 3.25       |
        | dataChangeTime   | a new time |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 10.25      |
        | dataChangeTime   | a new time |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | the member    |
        | balanceIncrement | 10.25         |
        | dataChangeTime   | the same time |
      Then it fails with 2013
      When the store calls queryCustomerRechargeLog with
        | customerUid | the member |
      Then the data has
        | /0/rechargeMoney | "10.25" |
        | /1/rechargeMoney | "3.25"  |

    @mutating @invented
    @statement:rule.queryCustomerRechargeLog.order
    Scenario: The newest first
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": the member, "balanceIncrement": 1, "dataChangeTime": a new time
        """
      And the store calls updateBalancePointByIncrement with this
        """
        "customerUid": the member, "balanceIncrement": 2, "dataChangeTime": a new time
        """
      And the store calls queryCustomerRechargeLog with this
        """
        "customerUid": the member
        """
      Then the data has
        | /0/rechargeMoney | "2" |
        | /1/rechargeMoney | "1" |

    @mock-only @needs:state @mutating @inferred
    @statement:rule.queryCustomerRechargeLog.array
    @statement:rule.queryCustomerRechargeLog.none
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

    @observed
    @statement:rule.queryCustomerRechargeLog.uid-as-text
    Scenario: customerUid may be sent as text
      Given a member of the store
      When the store calls queryCustomerRechargeLog with this
        """
        "customerUid": the member in quotes
        """
      Then it succeeds

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

    @mutating @inferred
    @statement:rule.queryCustomerRechargeLog.chain
    @statement:rule.queryCustomerRechargeLog.store
    Scenario: Any store of the chain may read it
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with this
        """
        "customerUid": the member, "balanceIncrement": 1, "dataChangeTime": a new time
        """
      And the second store of the chain calls queryCustomerRechargeLog with this
        """
        "customerUid": the member
        """
      Then the data has
        | /0/rechargeStoreAppId | the store |
