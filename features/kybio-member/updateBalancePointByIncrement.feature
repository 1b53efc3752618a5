Feature: updateBalancePointByIncrement
  A store changes the balance and the points of a member by increments.

  Rule: The example on the vendor's page

    # Two values of the page's answer are not repeated: its customerUid ends in 460, as a number does that went through
    # JavaScript, and its dataChangeTime is not the one of its request.
    @mock-only @needs:example @mutating @inferred
    @statement:rule.updateBalancePointByIncrement.balance-increment
    @statement:rule.updateBalancePointByIncrement.point-increment
    @statement:rule.updateBalancePointByIncrement.uid-exact
    @statement:rule.updateBalancePointByIncrement.time-echo
    @statement:rule.updateBalancePointByIncrement.update-time
    @statement:rule.common.route
    @statement:rule.common.status
    @statement:rule.common.messages-empty
    @statement:rule.common.error-code-null
    Scenario: The example
      Given the mock has the seed "example"
      And in the mock it is "2015-12-16 14:37:30"
      When the store calls updateBalancePointByIncrement with the body
        """
        {

        "appId": "abcdefghijklmn",

        "customerUid": 231607639459718452,

        "balanceIncrement":100,

        "pointIncrement": 100,

        "dataChangeTime": "2015-12-16 13:26:23"

        }
        """
      Then the answer is
        """
        {
        "status": "success",
        "messages": [],
        "errorCode":null,
        "data": {
        "customerUid": 231607639459718452,
        "balanceBeforeUpdate": 400,
        "balanceAfterUpdate": 500,
        "balanceIncrement": 100,
        "pointBeforeUpdate": 300,
        "pointAfterUpdate": 400,
        "pointIncrement": 100,
        "dataChangeTime": "2015-12-16 13:26:23",
        "updateCustomerTime": "2015-12-16 14:37:30"
        }
        }
        """

  Rule: Increments are added to what the member has

    @mutating @inferred
    @statement:rule.updateBalancePointByIncrement.balance-increment
    @statement:rule.updateBalancePointByIncrement.point-increment
    @statement:rule.updateBalancePointByIncrement.arithmetic
    Scenario Outline: <balance> to the balance, <points> to the points
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | <balance>  |
        | pointIncrement   | <points>   |
        | dataChangeTime   | a new time |
      Then balanceBeforeUpdate is as before
      And balanceIncrement is <balance>
      And balanceAfterUpdate is as before plus <balance>
      And pointBeforeUpdate is as before
      And pointIncrement is <points>
      And pointAfterUpdate is as before plus <points>
      And the balance of the member is as before plus <balance>
      And the points of the member are as before plus <points>

      Examples:
        | balance | points |
        | 100     | 100    |
        | 0.01    | 0      |
        | 0       | 1      |
        | 88.80   | 0.50   |

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.negative-increment
    Scenario: Increments below zero deduct
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | -12.5      |
        | pointIncrement   | -3         |
        | dataChangeTime   | a new time |
      Then balanceAfterUpdate is as before minus 12.5
      And pointAfterUpdate is as before minus 3
      And balanceIncrement is -12.5
      And pointIncrement is -3

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.balance-increment
    @statement:rule.updateBalancePointByIncrement.negative-increment
    Scenario: One may rise while the other falls
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 50         |
        | pointIncrement   | -10        |
        | dataChangeTime   | a new time |
      Then the balance of the member is as before plus 50
      And the points of the member are as before minus 10

    @inferred
    @statement:rule.updateBalancePointByIncrement.arithmetic
    Scenario: Increments of zero change nothing
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 0          |
        | pointIncrement   | 0          |
        | dataChangeTime   | a new time |
      Then balanceAfterUpdate is as before
      And pointAfterUpdate is as before

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.balance-increment
    Scenario: Another member keeps what it has
      Given members such as these
        | customerUid        | balance | point |
        | 231607639459718452 | 400     | 300   |
        | 231607639459718453 | 50      | 7     |
      And two members whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 10         |
        | pointIncrement   | 10         |
        | dataChangeTime   | a new time |
      Then the balance of the member is as before plus 10
      And the balance and the points of the other member are as before

  Rule: Amounts are exact

    @mutating @inferred
    @statement:rule.updateBalancePointByIncrement.arithmetic
    Scenario: A tenth and two tenths are three tenths
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 0.1        |
        | pointIncrement   | 0.2        |
        | dataChangeTime   | a new time |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 0.2        |
        | pointIncrement   | 0.1        |
        | dataChangeTime   | a new time |
      Then balanceAfterUpdate is as before plus 0.3
      And pointAfterUpdate is as before plus 0.3

    @mutating @inferred
    @statement:rule.updateBalancePointByIncrement.exponent
    Scenario: An amount may be written with an exponent
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 1.25E1     |
        | pointIncrement   | 1e1        |
        | dataChangeTime   | a new time |
      Then balanceAfterUpdate is as before plus 12.5
      And pointAfterUpdate is as before plus 10

    @mock-only @needs:state @mutating @observed
    @statement:rule.updateBalancePointByIncrement.scale
    Scenario: Decimals keep their scale
      Given the mock has these members
        | customerUid | balance | point  |
        | 11          | 528.8   | 671.20 |
      When the store calls updateBalancePointByIncrement with
        | customerUid      | 11                    |
        | balanceIncrement | 100.50                |
        | pointIncrement   | 0                     |
        | dataChangeTime   | "2025-06-15 12:00:00" |
      Then balanceBeforeUpdate is written 528.8
      And balanceIncrement is written 100.50
      And balanceAfterUpdate is written 629.30
      And pointBeforeUpdate is written 671.20
      And pointAfterUpdate is written 671.20

    @mock-only @needs:state @mutating @invented
    @statement:rule.updateBalancePointByIncrement.amount-bounds
    @statement:rule.updateBalancePointByIncrement.result-bounds
    @statement:error.9003
    Scenario Outline: 15 digits before the point, and more than two after it: <balance> and <increment>
      Given the mock has these members
        | customerUid | balance   | point |
        | 11          | <balance> | 0     |
      When the store calls updateBalancePointByIncrement with
        | customerUid      | 11                    |
        | balanceIncrement | <increment>           |
        | pointIncrement   | -0.00000001           |
        | dataChangeTime   | "2025-06-15 12:00:00" |
      Then <outcome>

      Examples:
        | balance         | increment                | outcome                                        |
        | 0               | 123456789012345.12345678 | balanceAfterUpdate is 123456789012345.12345678 |
        | 999999999999999 | 1                        | it fails with 9003                             |

    @mutating @invented
    @statement:rule.updateBalancePointByIncrement.amount-bounds
    @statement:error.9003
    Scenario: An increment has more decimals than are kept
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member                          |
        | balanceIncrement | 0.000000000000000000000000000000001 |
        | dataChangeTime   | a new time                          |
      Then it fails with 9003
      And the message is "请求参数错误"
      And the balance and the points of the member are as before

    @mutating @invented
    @statement:rule.updateBalancePointByIncrement.result-bounds
    @statement:error.9003
    Scenario Outline: <parameter> <increment> leads beyond what is kept
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member  |
        | <parameter>    | <increment> |
        | dataChangeTime | a new time  |
      Then it fails with 9003
      And the message is "请求参数错误"
      And the balance and the points of the member are as before

      Examples:
        | parameter        | increment          |
        | balanceIncrement | 10000000000000000  |
        | pointIncrement   | -10000000000000000 |

    @invented
    @statement:rule.updateBalancePointByIncrement.result-bounds
    @statement:rule.updateBalancePointByIncrement.unknown-member
    @statement:rule.updateBalancePointByIncrement.validate-balance
    Scenario Outline: Of member <customerUid> it is told before that <increment> fails with <code>
      Given members such as these
        | customerUid | balance | point |
        | 11          | 5       | 0     |
      And a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | <customerUid> |
        | balanceIncrement | <increment>   |
        | validateBalance  | 1             |
        | dataChangeTime   | a new time    |
      Then it fails with <code>

      Examples:
        | customerUid | increment               | code |
        | 12          | 1000000000000000000000  | 2015 |
        | the member  | -1000000000000000000000 | 2013 |

    # Such a number cannot be read: the mock answers before it has found the appKey.
    @mutating @invented
    @statement:rule.updateBalancePointByIncrement.amount-bounds
    @statement:error.9003
    Scenario: An increment far from any amount
      Given a member whose balance and points are known as before
      And the store does not look at the signature of answers
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 1E400      |
        | dataChangeTime   | a new time |
      Then it fails with 9003
      And the balance and the points of the member are as before

    @inferred
    @statement:rule.updateBalancePointByIncrement.amount-type
    @statement:error.9003
    Scenario Outline: <parameter> <increment> is no number
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member  |
        | <parameter>    | <increment> |
        | dataChangeTime | a new time  |
      Then it fails with 9003
      And the message is "请求参数错误"
      And the balance and the points of the member are as before

      Examples:
        | parameter        | increment |
        | balanceIncrement | "ten"     |
        | balanceIncrement | "0x10"    |
        | balanceIncrement | true      |
        | balanceIncrement | null      |
        | pointIncrement   | ""        |
        | pointIncrement   | [0]       |

  Rule: A scalar of another type is taken

    @mutating @observed
    @statement:rule.common.scalars-loose
    @statement:rule.updateBalancePointByIncrement.balance-increment
    Scenario: Increments in quotes
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | "12.50"    |
        | pointIncrement   | "-1"       |
        | dataChangeTime   | a new time |
      Then balanceAfterUpdate is as before plus 12.50
      And pointAfterUpdate is as before minus 1

  Rule: Either increment may be left out

    @mutating @inferred
    @statement:rule.updateBalancePointByIncrement.increments-optional
    @statement:rule.updateBalancePointByIncrement.increment-left-out
    Scenario: Balance alone
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 10         |
        | dataChangeTime   | a new time |
      Then balanceAfterUpdate is as before plus 10
      And pointIncrement is 0
      And pointAfterUpdate is as before

    @mutating @inferred
    @statement:rule.updateBalancePointByIncrement.increments-optional
    @statement:rule.updateBalancePointByIncrement.increment-left-out
    Scenario: Points alone
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | pointIncrement | 10         |
        | dataChangeTime | a new time |
      Then pointAfterUpdate is as before plus 10
      And balanceIncrement is 0
      And balanceAfterUpdate is as before

    @inferred
    @statement:rule.updateBalancePointByIncrement.increments-optional
    @statement:rule.updateBalancePointByIncrement.increment-left-out
    Scenario: Neither
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then balanceAfterUpdate is as before
      And pointAfterUpdate is as before

  Rule: customerUid is a 64-bit integer

    @observed
    @statement:rule.updateBalancePointByIncrement.uid-as-text
    @statement:rule.updateBalancePointByIncrement.uid-exact
    Scenario: It may be sent as text
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member, in quotes |
        | balanceIncrement | 0                     |
        | pointIncrement   | 0                     |
        | dataChangeTime   | a new time            |
      Then balanceAfterUpdate is as before

    @documented
    @statement:rule.updateBalancePointByIncrement.uid-exact
    Scenario Outline: It is answered as a number, with all its digits, as of <customerUid>
      Given members such as these
        | customerUid   | balance |
        | <customerUid> | 5       |
      And a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | <sent>     |
        | dataChangeTime | a new time |
      Then the data has
        | /customerUid | the member |

      Examples:
        | customerUid         | sent                  |
        | 1                   | the member            |
        | 9007199254740993    | the member            |
        | 9223372036854775807 | the member, in quotes |

    @inferred
    @statement:rule.updateBalancePointByIncrement.unknown-member
    @statement:error.2015
    Scenario Outline: There is no member <customerUid>
      When the store calls updateBalancePointByIncrement with
        | customerUid      | <customerUid> |
        | balanceIncrement | 0             |
        | pointIncrement   | 0             |
        | dataChangeTime   | a new time    |
      Then it fails with 2015
      And the message is "会员不存在"

      Examples:
        | customerUid         |
        | 9223372036854775807 |
        | "404"               |
        | 0                   |
        | -1                  |

    @inferred
    @statement:error.9003
    @statement:rule.common.value-refused
    Scenario Outline: <customerUid> is no 64-bit integer
      When the store calls updateBalancePointByIncrement with
        | customerUid      | <customerUid> |
        | balanceIncrement | 0             |
        | pointIncrement   | 0             |
        | dataChangeTime   | a new time    |
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | customerUid           |
        | 9223372036854775808   |
        | "9223372036854775808" |
        | 1.5                   |
        | "1.5"                 |
        | "abc"                 |
        | ""                    |
        | true                  |
        | null                  |

    @documented
    @statement:error.9003
    Scenario: customerUid is missing
      When the store calls updateBalancePointByIncrement with
        | balanceIncrement | 0          |
        | pointIncrement   | 0          |
        | dataChangeTime   | a new time |
      Then it fails with 9003
      And the message is "请求参数错误"

  Rule: dataChangeTime says when

    @documented
    @statement:rule.updateBalancePointByIncrement.time-not-blank
    @statement:error.9003
    Scenario: It is missing
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 0          |
        | pointIncrement   | 0          |
      Then it fails with 9003
      And the message is "请求参数错误"

    @documented
    @statement:rule.updateBalancePointByIncrement.time-not-blank
    @statement:error.9003
    Scenario Outline: It is blank: <dataChangeTime>
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member       |
        | balanceIncrement | 0                |
        | pointIncrement   | 0                |
        | dataChangeTime   | <dataChangeTime> |
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | dataChangeTime |
        | ""             |
        | " "            |
        | null           |

    @observed
    @statement:rule.updateBalancePointByIncrement.time-any
    Scenario Outline: It may be any other text: <dataChangeTime>
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member       |
        | balanceIncrement | 0                |
        | pointIncrement   | 0                |
        | dataChangeTime   | <dataChangeTime> |
      Then balanceAfterUpdate is as before

      Examples:
        | dataChangeTime          |
        | a new time and its zone |
        | a new time with a T     |

    @observed
    @statement:rule.common.scalars-loose
    Scenario: It may be a number
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member           |
        | balanceIncrement | 0                    |
        | pointIncrement   | 0                    |
        | dataChangeTime   | a new time in digits |
      Then balanceAfterUpdate is as before

    @inferred
    @statement:rule.updateBalancePointByIncrement.time-echo
    Scenario: The answer repeats it
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 0          |
        | pointIncrement   | 0          |
        | dataChangeTime   | a new time |
      Then dataChangeTime is the dataChangeTime of the call

    @mock-only @needs:time @inferred
    @statement:rule.updateBalancePointByIncrement.update-time
    @statement:rule.common.zone
    Scenario: updateCustomerTime is the server's own time of the change
      Given in the mock it is "2025-06-15 23:59:59"
      When the store calls updateBalancePointByIncrement with
        | customerUid      | 231607639459718452    |
        | balanceIncrement | 0                     |
        | pointIncrement   | 0                     |
        | dataChangeTime   | "2020-01-01 00:00:00" |
      Then updateCustomerTime is "2025-06-15 23:59:59"

    @inferred
    @statement:rule.common.zone
    Scenario: It is in the zone of China
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then updateCustomerTime is the time of the call

    @mock-only @needs:option @inferred
    @statement:rule.common.zone
    Scenario: The mock may be set to another zone
      Given the mock has the option zone of kybio-member set to "Z"
      And in the mock it is "2025-06-15 23:59:59"
      When the store calls updateBalancePointByIncrement with
        | customerUid    | 231607639459718452 |
        | dataChangeTime | a new time         |
      Then updateCustomerTime is "2025-06-15 15:59:59"

  Rule: The same dataChangeTime of the same member is a duplicate

    # No source has the code: 2013 is the mock's choice.
    @mutating @invented @refusal:documented
    @statement:rule.updateBalancePointByIncrement.duplicate
    @statement:error.duplicate
    Scenario: A call that is sent again is made once
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 10         |
        | pointIncrement   | 5          |
        | dataChangeTime   | a new time |
      Then it succeeds
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member    |
        | balanceIncrement | 10            |
        | pointIncrement   | 5             |
        | dataChangeTime   | the same time |
      Then it fails with 2013
      And the message is "重复提交修改"
      And the balance of the member is as before plus 10
      And the points of the member are as before plus 5

    @mutating @invented
    @statement:rule.updateBalancePointByIncrement.duplicate-other-amounts
    @statement:error.duplicate
    Scenario: It is a duplicate with other amounts too
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 10         |
        | dataChangeTime   | a new time |
      And the store calls updateBalancePointByIncrement with
        | customerUid    | the member    |
        | pointIncrement | 99            |
        | dataChangeTime | the same time |
      Then it fails with 2013
      And the message is "重复提交修改"
      And the balance of the member is as before plus 10
      And the points of the member are as before

    @mutating @invented
    @statement:rule.updateBalancePointByIncrement.duplicate
    @statement:rule.updateBalancePointByIncrement.uid-as-text
    @statement:error.duplicate
    Scenario: It is a duplicate with the customerUid as text too
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 10         |
        | dataChangeTime   | a new time |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | the member, in quotes |
        | balanceIncrement | 10                    |
        | dataChangeTime   | the same time         |
      Then it fails with 2013
      And the balance of the member is as before plus 10

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.duplicate
    Scenario: A second later it is another submission
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 10         |
        | dataChangeTime   | a new time |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 10         |
        | dataChangeTime   | a new time |
      Then balanceAfterUpdate is as before plus 20

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.duplicate
    Scenario: Another member may be changed at the same time
      Given members such as these
        | customerUid | balance |
        | 11          | 100     |
        | 12          | 100     |
      And two members whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 10         |
        | dataChangeTime   | a new time |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | the other member |
        | balanceIncrement | 10               |
        | dataChangeTime   | the same time    |
      Then it succeeds
      And the balance of the other member is as before plus 10

    @mutating @invented
    @statement:rule.updateBalancePointByIncrement.duplicate-memory
    @statement:error.duplicate
    Scenario: What failed is not remembered
      Given members such as these
        | customerUid | balance |
        | 11          | 5       |
      And a member whose balance and points are known as before
      And the member may owe nothing
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member                                 |
        | balanceIncrement | minus balanceAfterUpdate as before minus 1 |
        | validateBalance  | 1                                          |
        | dataChangeTime   | a new time                                 |
      Then it fails with 2013
      And the message is "会员余额不足"
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member                         |
        | balanceIncrement | minus balanceAfterUpdate as before |
        | validateBalance  | 1                                  |
        | dataChangeTime   | the same time                      |
      Then balanceAfterUpdate is 0

    @mock-only @needs:quota @mutating @inferred
    @statement:rule.updateBalancePointByIncrement.duplicate-memory
    Scenario: The newest thousand are remembered
      Given the mock has the seed "example"
      And the mock lets 2000 calls of kybio-member through
      When the store calls updateBalancePointByIncrement with
        | customerUid      | 231607639459718452    |
        | balanceIncrement | 0.01                  |
        | dataChangeTime   | "2020-01-01 00:00:00" |
      And the store calls updateBalancePointByIncrement 999 times with
        | customerUid      | 231607639459718452 |
        | balanceIncrement | 0.01               |
        | dataChangeTime   | a new time         |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | 231607639459718452    |
        | balanceIncrement | 0.01                  |
        | dataChangeTime   | "2020-01-01 00:00:00" |
      Then it fails with 2013
      When the store calls updateBalancePointByIncrement with
        | customerUid      | 231607639459718452 |
        | balanceIncrement | 0.01               |
        | dataChangeTime   | a new time         |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | 231607639459718452    |
        | balanceIncrement | 0.01                  |
        | dataChangeTime   | "2020-01-01 00:00:00" |
      Then balanceAfterUpdate is 410.02

  Rule: Balance and points may fall below zero, unless that is to be checked

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.negative-allowed
    Scenario: Without a check they may
      Given members such as these
        | customerUid | balance | point |
        | 11          | 5       | 5     |
      And a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member                                 |
        | balanceIncrement | minus balanceAfterUpdate as before minus 1 |
        | pointIncrement   | minus pointAfterUpdate as before minus 2   |
        | dataChangeTime   | a new time                                 |
      Then balanceAfterUpdate is -1
      And pointAfterUpdate is -2

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.validate-empty
    @statement:rule.updateBalancePointByIncrement.negative-allowed
    Scenario Outline: validateBalance and validatePoint <validate> mean no check
      Given members such as these
        | customerUid | balance | point |
        | 11          | 5       | 5     |
      And a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member                                 |
        | balanceIncrement | minus balanceAfterUpdate as before minus 1 |
        | pointIncrement   | minus pointAfterUpdate as before minus 2   |
        | validateBalance  | <validate>                                 |
        | validatePoint    | <validate>                                 |
        | dataChangeTime   | a new time                                 |
      Then balanceAfterUpdate is -1
      And pointAfterUpdate is -2

      Examples:
        | validate |
        | 0        |
        | "0"      |
        | ""       |
        | null     |

    # No source has code or text: both are the mock's choice.
    @mutating @invented @refusal:documented
    @statement:rule.updateBalancePointByIncrement.validate-balance
    @statement:rule.updateBalancePointByIncrement.validate-balance-code
    @statement:error.insufficient-balance
    Scenario Outline: With validateBalance <validate> the balance may not
      Given members such as these
        | customerUid | balance | point |
        | 11          | 5       | 5     |
      And a member whose balance and points are known as before
      And the member may owe nothing
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member                                 |
        | balanceIncrement | minus balanceAfterUpdate as before minus 1 |
        | pointIncrement   | 1                                          |
        | validateBalance  | <validate>                                 |
        | dataChangeTime   | a new time                                 |
      Then it fails with 2013
      And the message is "会员余额不足"
      And the balance and the points of the member are as before

      Examples:
        | validate |
        | 1        |
        | "1"      |

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.validate-balance
    Scenario: With validateBalance 1 it may fall to zero
      Given members such as these
        | customerUid | balance |
        | 11          | 5       |
      And a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member                         |
        | balanceIncrement | minus balanceAfterUpdate as before |
        | validateBalance  | 1                                  |
        | dataChangeTime   | a new time                         |
      Then balanceAfterUpdate is 0

    @mock-only @needs:state @mutating
    @statement:rule.updateBalancePointByIncrement.validate-balance
    Scenario Outline: With validateBalance 1 it may fall as far as the member's credit limit: by <decrement> of 5 and 20
      Given the mock has these members
        | customerUid | balance | creditLimit |
        | 11          | 5       | 20          |
      And a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member   |
        | balanceIncrement | -<decrement> |
        | validateBalance  | 1            |
        | dataChangeTime   | a new time   |
      Then <outcome>
      And the balance of the member is <after>

      @documented
      Examples:
        | decrement | outcome                   | after              |
        | 25        | balanceAfterUpdate is -20 | as before minus 25 |

      @invented
      @statement:rule.updateBalancePointByIncrement.validate-balance-code
      @statement:error.insufficient-balance
      Examples:
        | decrement | outcome            | after     |
        | 25.01     | it fails with 2013 | as before |

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.validate-balance
    Scenario Outline: With validateBalance 1 a balance below zero may <do>
      Given members such as these
        | customerUid | balance |
        | 11          | -10     |
      And a member whose balance and points are known as before
      And balanceAfterUpdate as before is below zero
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member  |
        | balanceIncrement | <increment> |
        | validateBalance  | 1           |
        | dataChangeTime   | a new time  |
      Then balanceAfterUpdate is as before <by>

      Examples:
        | do   | increment | by     |
        | rise | 4         | plus 4 |
        | stay | 0         | plus 0 |

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.validate-balance
    Scenario: validateBalance does not check the points
      Given members such as these
        | customerUid | balance | point |
        | 11          | 5       | 5     |
      And a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member                               |
        | balanceIncrement | minus balanceAfterUpdate as before       |
        | pointIncrement   | minus pointAfterUpdate as before minus 1 |
        | validateBalance  | 1                                        |
        | dataChangeTime   | a new time                               |
      Then pointAfterUpdate is -1

    @mutating @invented @refusal:documented
    @statement:rule.updateBalancePointByIncrement.validate-point
    @statement:rule.updateBalancePointByIncrement.validate-point-code
    @statement:error.insufficient-points
    Scenario Outline: With validatePoint <validate> the points may not, and the balance stays with them
      Given members such as these
        | customerUid | balance | point | creditLimit |
        | 11          | 5       | 5     | 100         |
      And a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member                               |
        | balanceIncrement | 1                                        |
        | pointIncrement   | minus pointAfterUpdate as before minus 1 |
        | validatePoint    | <validate>                               |
        | dataChangeTime   | a new time                               |
      Then it fails with 2013
      And the message is "会员积分不足"
      And the balance and the points of the member are as before

      Examples:
        | validate |
        | 1        |
        | "1"      |

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.validate-point
    Scenario: With validatePoint 1 the points may fall to zero, and the balance below it
      Given members such as these
        | customerUid | balance | point |
        | 11          | 5       | 5     |
      And a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member                                 |
        | balanceIncrement | minus balanceAfterUpdate as before minus 1 |
        | pointIncrement   | minus pointAfterUpdate as before           |
        | validatePoint    | 1                                          |
        | dataChangeTime   | a new time                                 |
      Then pointAfterUpdate is 0
      And balanceAfterUpdate is -1

    @invented
    @statement:rule.updateBalancePointByIncrement.validate-empty
    @statement:error.9003
    Scenario Outline: <parameter> is never <value>
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | <parameter>    | <value>    |
        | dataChangeTime | a new time |
      Then it fails with 9003

      Examples:
        | parameter       | value |
        | validateBalance | 2     |
        | validateBalance | true  |
        | validatePoint   | "yes" |

  Rule: What else may be sent

    @inferred
    @statement:rule.updateBalancePointByIncrement.group-share
    Scenario Outline: groupShare <groupShare>
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member   |
        | groupShare     | <groupShare> |
        | dataChangeTime | a new time   |
      Then balanceAfterUpdate is as before

      Examples:
        | groupShare |
        | 0          |
        | 1          |

    @inferred
    @statement:rule.updateBalancePointByIncrement.group-share
    @statement:rule.common.switch-as-text
    Scenario Outline: groupShare <groupShare> in another form
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member   |
        | groupShare     | <groupShare> |
        | dataChangeTime | a new time   |
      Then balanceAfterUpdate is as before

      Examples:
        | groupShare |
        | "1"        |
        | ""         |
        | null       |

    @inferred
    @statement:rule.common.switch-as-text
    @statement:error.9003
    Scenario Outline: groupShare <groupShare> is no switch
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member   |
        | groupShare     | <groupShare> |
        | dataChangeTime | a new time   |
      Then it fails with 9003

      Examples:
        | groupShare |
        | "yes"      |
        | 1.5        |
        | true       |
        | {}         |

    @observed
    @statement:rule.common.extra-fields
    Scenario: Fields that it does not have, as the vendor's own client sends one
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | categoryUid    | 0          |
        | further        | {"a": [1]} |
        | dataChangeTime | a new time |
      Then balanceAfterUpdate is as before

    @documented
    @statement:rule.common.signature
    @statement:rule.updateBalancePointByIncrement.remark
    Scenario Outline: A remark, signed as it is sent: <remark>
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | remark         | <remark>   |
        | dataChangeTime | a new time |
      Then balanceAfterUpdate is as before

      Examples:
        | remark         |
        | ""             |
        | "gift card"    |
        | "储值卡充值"        |
        | "\u4e2d\u6587" |
        | "a/b = c < d"  |

    @inferred
    @statement:rule.updateBalancePointByIncrement.remark-null
    Scenario: A remark of null is none
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | remark         | null       |
        | dataChangeTime | a new time |
      Then balanceAfterUpdate is as before

    @inferred
    @statement:error.9003
    @statement:rule.common.value-refused
    Scenario: A remark that is no text
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | remark         | true       |
        | dataChangeTime | a new time |
      Then it fails with 9003

  Rule: The body has to be JSON

    # What the vendor answers is not known. The mock has found no appId, and so no key to sign its answer with.
    @inferred
    @statement:error.9003
    Scenario Outline: The body is <what>
      Given the store does not look at the signature of answers
      When the store calls updateBalancePointByIncrement with the body
        """
        <body>
        """
      Then it fails with 9003

      Examples:
        | what    | body                          |
        | cut off | {"appId": "abcdefghijklmn",   |
        | a list  | [{"appId": "abcdefghijklmn"}] |
        | no JSON | appId=abcdefghijklmn          |

  Rule: The signature

    @documented
    @statement:rule.common.signature-header
    @statement:error.1031
    Scenario: It is absent
      Given a member whose balance and points are known as before
      And the store's calls lack the header Data-signature
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then it fails with 1031
      And the message is "请求头中没传消息签名"

    @observed
    @statement:rule.common.signature
    @statement:error.1032
    Scenario: It is made with another appKey
      Given a member whose balance and points are known as before
      And the store's calls are signed with a wrong appKey
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then it fails with 1032
      And the message is "消息体与消息签名不匹配"

    @observed
    @statement:rule.common.signature
    @statement:error.1032
    Scenario: It is made of another body
      Given a member whose balance and points are known as before
      And the store's calls have their body changed after it was signed
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then it fails with 1032

    @observed
    @statement:rule.common.signature
    @statement:error.1032
    Scenario Outline: It is "<signature>"
      Given a member whose balance and points are known as before
      And the store's calls carry the header Data-signature "<signature>"
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then it fails with 1032

      Examples:
        | signature                        |
        | BF706E6AC693BA3B1BABD32E6713431D |
        | none                             |

    @inferred
    @statement:rule.common.signature-case
    Scenario: It may be in lower case
      Given a member whose balance and points are known as before
      And the store's calls are signed in lower case
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then balanceAfterUpdate is as before

    @mock-only @needs:option
    @statement:error.1032
    Scenario Outline: The signature has to be in upper case where <where>
      Given <where>
      And the store's calls are signed in lower case
      When the store calls updateBalancePointByIncrement with
        | customerUid      | 231607639459718452 |
        | balanceIncrement | 0                  |
        | pointIncrement   | 0                  |
        | dataChangeTime   | a new time         |
      Then it fails with 1032
      And the message is "消息体与消息签名不匹配"

      @inferred
      @statement:rule.common.signature-case
      Examples:
        | where                                                          |
        | the mock has the option hexCase of kybio-member set to "upper" |

      @observed
      @statement:rule.common.signature
      Examples:
        | where                                 |
        | the mock is strict about kybio-member |

    @inferred
    @statement:rule.common.signature-trim
    Scenario: White space round the body may be left out of it
      Given a member whose balance and points are known as before
      And the store's calls are signed without the white space round the body
      When the store calls updateBalancePointByIncrement with the body
        """

          {"appId": "abcdefghijklmn", "customerUid": the member, "dataChangeTime": a new time}

        """
      Then it succeeds

    @documented
    @statement:error.1034
    Scenario: The appId is unknown
      Given the store does not look at the signature of answers
      When the store calls updateBalancePointByIncrement with the body
        """
        {"appId": "MADEUPNOBODY", "customerUid": 1, "dataChangeTime": "2025-06-15 12:00:00"}
        """
      Then it fails with 1034
      And the message is "appId错误，根据所传的appId找不到对应的用户"

    @inferred @refusal:documented
    @statement:error.1034
    Scenario Outline: The appId is <what>
      Given the store does not look at the signature of answers
      When the store calls updateBalancePointByIncrement with the body
        """
        {<appId>"customerUid": 1, "dataChangeTime": "2025-06-15 12:00:00"}
        """
      Then it fails with 1034

      Examples:
        | what     | appId          |
        | missing  |                |
        | empty    | "appId": "",   |
        | a number | "appId": 1,    |
        | null     | "appId": null, |

  Rule: The time of the call is not looked at

    @inferred
    @statement:rule.common.timestamp
    @statement:rule.common.timestamp-not-checked
    Scenario Outline: Time-stamp is "<timestamp>"
      Given a member whose balance and points are known as before
      And the store's calls carry the header Time-stamp "<timestamp>"
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then balanceAfterUpdate is as before

      Examples:
        | timestamp               |
        | 1437528688233           |
        | 1437528688              |
        | 1437528688233.25        |
        | 2019-05-01 12:00:00 UTC |

    @inferred
    @statement:rule.common.timestamp-not-checked
    Scenario: Time-stamp is absent
      Given a member whose balance and points are known as before
      And the store's calls lack the header Time-stamp
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then balanceAfterUpdate is as before

    @mock-only @needs:option @inferred
    @statement:rule.common.timestamp-not-checked
    Scenario Outline: The mock may be set to look at it: <seconds> seconds <direction>
      Given the mock has the option freshnessSeconds of kybio-member set to "60"
      And the store's clock is <seconds> seconds <direction>
      When the store calls updateBalancePointByIncrement with
        | customerUid    | 231607639459718452 |
        | dataChangeTime | a new time         |
      Then <outcome>

      Examples:
        | seconds | direction | outcome            |
        | 60      | behind    | it succeeds        |
        | 60      | ahead     | it succeeds        |
        | 61      | behind    | it fails with 9003 |
        | 61      | ahead     | it fails with 9003 |

  Rule: The address

    @observed
    @statement:rule.common.route-second-prefix
    Scenario: Below /pospal-api2
      Given a member whose balance and points are known as before
      And the store's calls go to the path "/pospal-api2/openapi/v1/customerOpenApi/updateBalancePointByIncrement"
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then balanceAfterUpdate is as before

    @inferred
    @statement:rule.common.route-case
    Scenario Outline: As <path>
      Given a member whose balance and points are known as before
      And the store's calls go to the path "<path>"
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then balanceAfterUpdate is as before

      Examples:
        | path                                                                    |
        | /openapi/v1/customerOpenapi/updateBalancePointByIncrement               |
        | /OPENAPI/V1/customeropenapi/updatebalancepointbyincrement               |
        | //pospal-api2/openapi/v1//customerOpenApi/updateBalancePointByIncrement |

    @inferred
    @statement:rule.common.other-method
    Scenario Outline: By <method>
      Given the store does not look at the signature of answers
      When the store calls updateBalancePointByIncrement by <method>
      Then it fails with 9003

      Examples:
        | method |
        | PUT    |
        | DELETE |

    @invented
    @statement:rule.common.unknown-path
    Scenario: There is no such operation
      Given the store does not look at the signature of answers
      And the store's calls go to the path "/openapi/v1/customerOpenApi/madeUpForThisTest"
      When the store calls queryByUid with
        | customerUid | 1 |
      Then it fails with 0

    @documented
    @statement:rule.common.request-content-type
    Scenario Outline: With the Content-Type "<type>"
      Given a member whose balance and points are known as before
      And the store's calls carry the header Content-Type "<type>"
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then balanceAfterUpdate is as before

      Examples:
        | type                            |
        | application/json; charset=utf-8 |
        | application/json;charset=utf-8  |

    @inferred
    @statement:rule.common.request-content-type-any
    Scenario Outline: With another Content-Type: "<type>"
      Given a member whose balance and points are known as before
      And the store's calls carry the header Content-Type "<type>"
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then balanceAfterUpdate is as before

      Examples:
        | type             |
        | application/json |
        | text/plain       |

    @observed
    @statement:rule.common.user-agent-any
    Scenario Outline: From <agent>
      Given a member whose balance and points are known as before
      And the store's calls carry the header User-Agent "<agent>"
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then balanceAfterUpdate is as before

      Examples:
        | agent       |
        | openApi     |
        | Appesso/1.0 |

    # What the vendor answers is not known.
    @invented
    @statement:error.0
    Scenario: There is no such operation: it fails for a reason that is not told
      Given the store does not look at the signature of answers
      When the store calls updateBalancePointByDecrement with
        | customerUid    | 231607639459718452 |
        | dataChangeTime | a new time         |
      Then it fails with 0
      And the message is "未知错误"

    # What the vendor answers to another method is not known.
    @mock-only @needs:no-get @invented
    @statement:rule.common.method
    @statement:error.9003
    Scenario: The mock refuses GET
      Given the mock has the seed "example"
      When the store calls updateBalancePointByIncrement by GET
      Then it fails with 9003

  Rule: The answer

    @inferred
    @statement:rule.common.http-status
    @statement:rule.common.content-type
    @statement:rule.common.error-without-data
    @statement:rule.common.answer-signature
    @statement:rule.common.answer-signature-errors
    Scenario: An error comes with HTTP status 200, without data, and signed
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid | the member |
      Then it fails with 9003
      And the HTTP status is 200
      And the answer's header Content-Type is "application/json;charset=UTF-8"
      And the answer is
        """
        {"status": "error", "messages": ["请求参数错误"], "errorCode": 9003}
        """
      And the answer is signed with the appKey

    @observed
    @statement:rule.common.status
    @statement:rule.common.messages-empty
    @statement:rule.common.content-type
    @statement:rule.common.answer-signature
    Scenario: A success has no messages, and is signed
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then the HTTP status is 200
      And the answer's header Content-Type is "application/json;charset=UTF-8"
      And the answer has
        | /messages | [] |
      And the answer is signed with the appKey

    @inferred @refusal:documented
    @statement:rule.common.answer-signature-errors
    @statement:error.1034
    Scenario: Without a known appId there is no key to sign with
      Given the store does not look at the signature of answers
      When the store calls updateBalancePointByIncrement with the body
        """
        {"appId": "MADEUPNOBODY", "customerUid": 1, "dataChangeTime": "2025-06-15 12:00:00"}
        """
      Then it fails with 1034
      And the answer has no header Data-signature

    @mock-only @needs:option @observed
    @statement:rule.common.error-code-absent
    Scenario: The mock may be set to leave errorCode out of a success
      Given the mock has the option errorCodeOnSuccess of kybio-member set to "absent"
      When the store calls updateBalancePointByIncrement with
        | customerUid    | 231607639459718452 |
        | dataChangeTime | a new time         |
      Then it succeeds
      And the answer has no errorCode

    @observed
    @statement:rule.common.no-deflate
    Scenario Outline: A small answer is not compressed for one who reads "<coding>"
      Given a member whose balance and points are known as before
      And the store's calls carry the header Accept-encoding "<coding>"
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | dataChangeTime | a new time |
      Then it succeeds
      And the answer has no header Content-Encoding

      Examples:
        | coding       |
        | deflate      |
        | gzip,deflate |

    @mock-only @needs:option @inferred
    @statement:rule.common.gzip
    @statement:rule.common.answer-signature-before-gzip
    Scenario: The mock may be set to compress large answers, which are signed before
      Given the mock has the option gzip of kybio-member set to "on"
      And the mock has the option gzipThresholdBytes of kybio-member set to "1"
      When the store calls updateBalancePointByIncrement with
        | customerUid    | 231607639459718452 |
        | dataChangeTime | a new time         |
      Then it succeeds
      And the answer's header Content-Encoding is "gzip"
      And the answer is signed with the appKey

  Rule: Calls of one day are counted

    @mock-only @needs:quota @invented
    @statement:limit.daily-quota
    @statement:error.quota
    @statement:rule.common.quota-midnight
    Scenario Outline: After the last one it fails until the next day begins, with the quotaCode <code>
      Given the mock lets 3 calls of kybio-member through
      And the mock has the option quotaCode of kybio-member set to "<code>"
      And in the mock it is "2025-06-15 23:00:00"
      When the store calls updateBalancePointByIncrement 4 times with
        | customerUid    | 231607639459718452 |
        | dataChangeTime | a new time         |
      Then the last 1 of them fails with <code>, the others succeed
      And the message is "您已用完当日请求量"
      When in the mock the next day begins
      And the store calls updateBalancePointByIncrement with
        | customerUid    | 231607639459718452 |
        | dataChangeTime | a new time         |
      Then it succeeds

      Examples:
        | code |
        | 0    |
        | 1099 |

    @mock-only @needs:quota @invented
    @statement:limit.daily-quota
    @statement:error.quota
    Scenario: Calls that fail are counted as well
      Given the mock lets 3 calls of kybio-member through
      When the store calls updateBalancePointByIncrement 3 times with
        | customerUid    | 404        |
        | dataChangeTime | a new time |
      Then it fails with 2015
      When the store calls updateBalancePointByIncrement with
        | customerUid    | 231607639459718452 |
        | dataChangeTime | a new time         |
      Then it fails with 0
      And the message is "您已用完当日请求量"

    @mock-only @needs:quota @observed
    @statement:limit.daily-quota
    Scenario: Another store of the chain has a count of its own
      Given the mock lets 3 calls of kybio-member through
      When the store calls updateBalancePointByIncrement 4 times with
        | customerUid    | 231607639459718452 |
        | dataChangeTime | a new time         |
      And the second store of the chain calls updateBalancePointByIncrement with
        | customerUid    | 231607639459718452 |
        | dataChangeTime | a new time         |
      Then it succeeds

    @mock-only @needs:quota @invented
    @statement:limit.daily-quota
    @statement:error.quota
    Scenario: Three hundred calls a day, when the mock is not set otherwise
      Given the mock has the seed "example"
      When the store calls updateBalancePointByIncrement 301 times with
        | customerUid    | 231607639459718452 |
        | dataChangeTime | a new time         |
      Then the last 1 of them fails with 0, the others succeed

  Rule: What is checked first

    @inferred @refusal:documented
    @statement:rule.common.check-order
    @statement:error.1031
    Scenario: That there is a signature, even before the appId
      Given the store's calls lack the header Data-signature
      And the store does not look at the signature of answers
      When the store calls updateBalancePointByIncrement with the body
        """
        {"appId": "MADEUPNOBODY"}
        """
      Then it fails with 1031

    @inferred @refusal:documented
    @statement:rule.common.check-order
    @statement:error.1034
    Scenario: The appId before the signature
      Given the store's calls carry the header Data-signature "none"
      And the store does not look at the signature of answers
      When the store calls updateBalancePointByIncrement with the body
        """
        {"appId": "MADEUPNOBODY"}
        """
      Then it fails with 1034

    @inferred @refusal:observed
    @statement:rule.common.check-order
    @statement:error.1032
    Scenario: The signature before the parameters
      Given the store's calls are signed with a wrong appKey
      When the store calls updateBalancePointByIncrement with the body
        """
        {"appId": "abcdefghijklmn"}
        """
      Then it fails with 1032

    @mock-only @needs:quota @invented
    @statement:rule.common.check-order
    @statement:error.quota
    Scenario: The quota before the parameters
      Given the mock lets 3 calls of kybio-member through
      When the store calls updateBalancePointByIncrement 3 times with
        | customerUid    | 231607639459718452 |
        | dataChangeTime | a new time         |
      And the store calls updateBalancePointByIncrement with the body
        """
        {"appId": "abcdefghijklmn"}
        """
      Then it fails with 0

    @inferred
    @statement:rule.common.check-order
    @statement:error.9003
    Scenario: The parameters before the member
      When the store calls updateBalancePointByIncrement with
        | customerUid | 404 |
      Then it fails with 9003

  Rule: What has been superseded holds when the mock is strict

    @mock-only @needs:option @mutating @documented
    @statement:rule.updateBalancePointByIncrement.increments-required
    @statement:error.9003
    Scenario Outline: Both increments have to be there: balance <balance>, points <points>
      Given the mock is strict about kybio-member
      When the store calls updateBalancePointByIncrement with the body
        """
        {"appId": "abcdefghijklmn", "customerUid": 231607639459718452, <increments>"dataChangeTime": "2025-06-15 12:00:00"}
        """
      Then <outcome>

      Examples:
        | balance | points | increments                                   | outcome                   |
        | absent  | 0      | "pointIncrement": 0,                         | it fails with 9003        |
        | 0       | absent | "balanceIncrement": 0,                       | it fails with 9003        |
        | 10      | 0      | "balanceIncrement": 10, "pointIncrement": 0, | balanceAfterUpdate is 410 |

    # That they have to be so is documented; what is answered without that is not known.
    @mock-only @needs:option @inferred
    @statement:rule.common.user-agent-required
    @statement:rule.common.timestamp
    @statement:error.9003
    Scenario Outline: User-Agent has to be openApi, and Time-stamp has to be there: <departure>
      Given the mock is strict about kybio-member
      And the store's calls <departure>
      When the store calls updateBalancePointByIncrement with
        | customerUid      | 231607639459718452 |
        | balanceIncrement | 0                  |
        | pointIncrement   | 0                  |
        | dataChangeTime   | a new time         |
      Then it fails with 9003

      Examples:
        | departure                                 |
        | carry the header User-Agent "Appesso/1.0" |
        | carry the header User-Agent "openapi"     |
        | lack the header Time-stamp                |

    @mock-only @needs:option
    @statement:error.9003
    Scenario Outline: Values have to be as the page has them: <balance> at <time>
      Given the mock is strict about kybio-member
      When the store calls updateBalancePointByIncrement with
        | customerUid      | 231607639459718452 |
        | balanceIncrement | <balance>          |
        | pointIncrement   | 0                  |
        | dataChangeTime   | <time>             |
      Then it fails with 9003

      @documented
      @statement:rule.updateBalancePointByIncrement.time-format
      Examples: Times
        | balance | time                        |
        | 10      | "2020-05-06 12:00:00 +0800" |
        | 10      | "2025-06-15T12:00:00"       |
        | 10      | "2025-6-15 12:00:00"        |
        | 10      | "2025-13-01 12:00:00"       |
        | 10      | "2025-06-15 24:00:00"       |
        | 10      | "2025-06-15 12:60:00"       |

      @inferred
      @statement:rule.common.scalars-exact
      @statement:rule.updateBalancePointByIncrement.amount-type
      Examples: Types
        | balance | time                  |
        | "12.50" | "2025-06-15 12:00:00" |
        | 12.50   | 20250615120000        |

  Rule: Calls at once

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.balance-increment
    @statement:rule.updateBalancePointByIncrement.point-increment
    Scenario: None of several gets lost
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement 4 times at once with
        | customerUid      | the member |
        | balanceIncrement | 1          |
        | pointIncrement   | 2          |
        | dataChangeTime   | a new time |
      Then the balance of the member is as before plus 4
      And the points of the member are as before plus 8

    @mutating @invented
    @statement:rule.updateBalancePointByIncrement.duplicate
    @statement:error.duplicate
    Scenario: Of one that is sent several times, one is made
      Given a member whose balance and points are known as before
      When the store sends one call of updateBalancePointByIncrement 4 times at once, with
        | customerUid      | the member |
        | balanceIncrement | 1          |
        | dataChangeTime   | a new time |
      Then one of them succeeds, the others fail with 2013
      And the balance of the member is as before plus 1

  Rule: What is answered is what was asked for

    @mutating @documented
    @statement:rule.updateBalancePointByIncrement.uid-exact
    Scenario: The answer is about the member that was named
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid    | the member |
        | pointIncrement | 1          |
        | dataChangeTime | a new time |
      Then customerUid is that of the member

    @mutating @observed
    @statement:rule.updateBalancePointByIncrement.scale
    Scenario: Increments have the decimals that they were sent with
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 1.50       |
        | pointIncrement   | 0.10       |
        | dataChangeTime   | a new time |
      Then balanceIncrement is written 1.50
      And pointIncrement is written 0.10

    @mutating @inferred
    @statement:rule.updateBalancePointByIncrement.arithmetic
    Scenario: Amounts are not rounded
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 0.125      |
        | pointIncrement   | 0.375      |
        | dataChangeTime   | a new time |
      Then balanceAfterUpdate is as before plus 0.125
      And pointAfterUpdate is as before plus 0.375

  Rule: How long a time is taken for used

    @mutating @invented
    @statement:rule.updateBalancePointByIncrement.duplicate-memory
    @statement:error.duplicate
    Scenario: Also after another one
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 1          |
        | dataChangeTime   | a new time |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 2          |
        | dataChangeTime   | a new time |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | the member         |
        | balanceIncrement | 1                  |
        | dataChangeTime   | the time before it |
      Then it fails with 2013
      And the balance of the member is as before plus 3

    @mutating @invented
    @statement:rule.updateBalancePointByIncrement.duplicate-other-amounts
    @statement:error.duplicate
    Scenario: Also by what changed nothing
      Given a member whose balance and points are known as before
      When the store calls updateBalancePointByIncrement with
        | customerUid      | the member |
        | balanceIncrement | 0          |
        | dataChangeTime   | a new time |
      And the store calls updateBalancePointByIncrement with
        | customerUid      | the member    |
        | balanceIncrement | 1             |
        | dataChangeTime   | the same time |
      Then it fails with 2013
      And the balance of the member is as before
