Feature: add
  A store adds a member.

  Rule: A new member

    # No page of this operation is at hand.
    @mock-only @needs:example @mutating @irreversible @inferred
    @statement:rule.add.answer-member
    @statement:rule.add.answer-member-whole
    @statement:rule.add.number-required
    @statement:rule.add.created-date
    @statement:rule.add.store
    Scenario: The example
      Given the mock has the seed "example"
      And in the mock it is "2022-06-16 08:30:00"
      When the store calls add with this
        """
        "customerInfo": {"number": "A1", "categoryName": "金卡", "name": "Made-up", "point": 3, "discount": 90, "balance": 12.50,
        "phone": "+1-555-0101", "birthday": "2000-01-31", "qq": "1", "email": "a@example.com", "address": "Made-up Street 1",
        "remarks": "none", "onAccount": 0, "enable": 1}
        """
      Then the customerUid is new and beyond what a double holds exactly
      And the data has
        | /number                    | "A1"                  |
        | /categoryName              | "金卡"                  |
        | /name                      | "Made-up"             |
        | /point                     | 3                     |
        | /discount                  | 90                    |
        | /balance                   | 12.50                 |
        | /phone                     | "+1-555-0101"         |
        | /birthday                  | "2000-01-31"          |
        | /qq                        | "1"                   |
        | /email                     | "a@example.com"       |
        | /address                   | "Made-up Street 1"    |
        | /remarks                   | "none"                |
        | /onAccount                 | 0                     |
        | /enable                    | 1                     |
        | /password                  | ""                    |
        | /createdDate               | "2022-06-16 08:30:00" |
        | /createStoreAppIdOrAccount | the store             |

    @observed
    @statement:rule.add.answer-without-data
    @statement:rule.add.answer-member
    Scenario: A success has data, although the page shows none
      When the store calls add with this
        """
        "customerInfo": {"number": a new text}
        """
      Then the data has
        | /number | the same text |

    # PHP's JSON_NUMERIC_CHECK writes every text of digits so.
    @mock-only @needs:state @observed
    @statement:rule.common.scalars-loose
    Scenario: Texts as numbers, and numbers as texts
      Given the mock has the seed "example"
      When the store calls add with this
        """
        "customerInfo": {"number": 1001, "phone": 13800138000, "password": 123456, "balance": "12.50", "discount": "90", "enable": "1"}
        """
      Then the data has
        | /number   | "1001"                             |
        | /phone    | "13800138000"                      |
        | /password | "E10ADC3949BA59ABBE56E057F20F883E" |
        | /balance  | 12.50                              |
        | /discount | 90                                 |
        | /enable   | 1                                  |

    @inferred
    @statement:rule.add.default-texts
    @statement:rule.add.default-numbers
    @statement:rule.add.default-on-account
    @statement:rule.add.default-enable
    @statement:rule.add.uid
    Scenario: What is not given
      When the store calls add with this
        """
        "customerInfo": {"number": a new text}
        """
      Then the customerUid is new and beyond what a double holds exactly
      And the data has
        | /categoryName | "" |
        | /name         | "" |
        | /phone        | "" |
        | /birthday     | "" |
        | /qq           | "" |
        | /email        | "" |
        | /address      | "" |
        | /remarks      | "" |
        | /password     | "" |
        | /point        | 0  |
        | /discount     | 0  |
        | /balance      | 0  |
        | /onAccount    | 1  |
        | /enable       | 1  |

    @inferred
    @statement:rule.add.null
    Scenario: null counts as not given
      When the store calls add with this
        """
        "customerInfo": {"number": a new text, "categoryName": null, "name": null, "point": null, "discount": null, "balance": null, "enable": null, "onAccount": null, "password": null}
        """
      Then the data has
        | /categoryName | "" |
        | /name         | "" |
        | /point        | 0  |
        | /discount     | 0  |
        | /balance      | 0  |
        | /enable       | 1  |
        | /onAccount    | 1  |
        | /password     | "" |

    @invented
    @statement:rule.add.password
    @statement:rule.add.password-digest
    Scenario: Its digest is kept, not its password
      When the store calls add with this
        """
        "customerInfo": {"number": a new text, "password": "abc"}
        """
      Then the data has
        | /password | "900150983CD24FB0D6963F7D28E17F72" |

    @inferred
    @statement:rule.add.category-unknown
    Scenario: A category that there is not is kept as a name
      When the store calls add with this
        """
        "customerInfo": {"number": a new text, "categoryName": "Other"}
        """
      Then the data has
        | /categoryName | "Other" |

    @mutating @irreversible @inferred
    @statement:rule.add.amount-scale
    @statement:rule.add.amount-negative
    Scenario: Amounts keep their scale and may be below zero
      When the store calls add with this
        """
        "customerInfo": {"number": a new text, "balance": -1.20, "point": -0.50, "discount": 99.90}
        """
      Then balance is written -1.20
      And point is written -0.50
      And discount is written 99.90

    @mutating @irreversible @inferred
    @statement:rule.add.found
    Scenario: Queries find it from then on
      When the store calls add with this
        """
        "customerInfo": {"number": a new text, "phone": the same text, "balance": 1}
        """
      And the store calls queryByNumber with
        | customerNum | the same text |
      Then balance is 1
      When the store calls customerOpenapi/queryBytel with
        | customerTel | the same text |
      Then there are 1 of them

    @inferred
    @statement:rule.add.found
    @statement:rule.add.chain
    Scenario: Any store of the chain finds it
      When the store calls add with this
        """
        "customerInfo": {"number": a new text, "name": "Made-up"}
        """
      And the second store of the chain calls queryByNumber with
        | customerNum | the same text |
      Then the data has
        | /number | the same text |
        | /name   | "Made-up"     |

  Rule: Numbers

    @mutating @irreversible @inferred
    @statement:rule.add.number-taken
    @statement:error.2012
    Scenario: The number is taken
      Given a member of the store
      When the store calls add with this
        """
        "customerInfo": {"number": the member's number, "balance": 1}
        """
      Then it fails with 2012
      And the message is "会员已存，不允许重复添加"
      When the store calls queryByNumber with
        | customerNum | the member's number |
      Then the data has
        | /customerUid | the member        |
        | /balance     | balance as before |

    @mock-only @needs:state @inferred
    @statement:rule.add.number-exact
    @statement:rule.add.number-taken-deleted
    Scenario Outline: Numbers are compared to the letter, also with those of deleted members: <number>
      Given the mock has this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 231607639459718452, "number": "N1", "name": "Made-up One", "phone": "+1-555-0100", "balance": 528.8, "point": 671.20, "enable": 1},
          {"customerUid": 231607639459718485, "number": "n1", "name": "Made-up Two", "phone": "+1-555-0100", "balance": 0, "point": 0, "enable": 0},
          {"customerUid": 231607639459718501, "number": "01", "name": "Made-up Three", "phone": "+1-555-0100", "balance": 1, "point": 1, "enable": -1},
          {"customerUid": 231607639459718300, "number": "1", "phone": "+1-555-0199", "balance": 7, "point": 7, "enable": 1},
          {"customerUid": 231607639459718311, "number": "k1", "balance": 0, "point": 0, "enable": 1}
        ], "category": [
          {"uid": 1393920057254848131, "name": "旧卡", "discount": 80, "enable": 0, "isPoint": 0},
          {"uid": 1393920057254848127, "name": "金卡", "discount": 90.50, "enable": 1, "isPoint": 1}
        ]}}
        """
      When the store calls add with this
        """
        "customerInfo": {"number": <number>}
        """
      Then <outcome>

      Examples:
        | number | outcome            |
        | "001"  | it succeeds        |
        | "N1 "  | it succeeds        |
        | "K1"   | it succeeds        |
        | "01"   | it fails with 2012 |

    @documented
    @statement:rule.add.phone-repeated
    Scenario: A phone number may be had by several
      Given an account such as this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 231607639459718452, "number": "N1", "name": "Made-up One", "phone": "+1-555-0100", "balance": 528.80, "point": 671.20, "enable": 1},
          {"customerUid": 231607639459718485, "number": "n1", "name": "Made-up Two", "phone": "+1-555-0100", "balance": 0, "point": 0, "enable": 0}
        ], "category": [
          {"uid": 1393920057254848127, "name": "金卡", "discount": 90.50, "enable": 1, "isPoint": 1}
        ]}}
        """
      And a member of the store
      And the member has a phone
      When the store calls add with this
        """
        "customerInfo": {"number": a new text, "phone": the member's phone}
        """
      Then it succeeds

    @inferred
    @statement:rule.add.number-blank
    @statement:rule.add.number-required
    @statement:error.9003
    Scenario Outline: The number is <number>
      When the store calls add with this
        """
        "customerInfo": <info>
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | number   | info             |
        | missing  | {}               |
        | empty    | {"number": ""}   |
        | null     | {"number": null} |
        | a truth  | {"number": true} |

  Rule: What is refused

    @mutating @irreversible @invented
    @statement:rule.add.discount
    @statement:rule.add.enable
    @statement:rule.add.amount-type
    @statement:rule.add.amount-bounds
    @statement:error.9003
    Scenario Outline: <field> <value>
      When the store calls add with this
        """
        "customerInfo": {"number": a new text, "<field>": <value>}
        """
      Then it fails with 9003
      And the message is "请求参数错误"
      When the store calls queryByNumber with this
        """
        "customerNum": the same text
        """
      Then it fails with 2015

      Examples:
        | field     | value                               |
        | discount  | 100.01                              |
        | discount  | -1                                  |
        | discount  | "ninety"                            |
        | enable    | 2                                   |
        | enable    | -2                                  |
        | onAccount | 2                                   |
        | balance   | "one"                               |
        | balance   | 1000000000000000                    |
        | point     | 0.000000000000000000000000000000001 |
        | balance   | 1e60                                |
        | name      | true                                |
        | password  | [1]                                 |

    @inferred
    @statement:rule.add.number-required
    @statement:error.9003
    @statement:rule.common.value-refused
    Scenario Outline: customerInfo is <value>
      When the store calls add with this
        """
        "customerInfo": <value>
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | value |
        | null  |
        | []    |
        | "A1"  |

    @mutating @irreversible @invented
    @statement:rule.add.amount-bounds
    @statement:error.9003
    Scenario: An amount far from any
      Given the store does not look at the signature of answers
      When the store calls add with this
        """
        "customerInfo": {"number": "A1", "balance": 1e999999}
        """
      Then it fails with 9003

  Rule: The log of recharges

    @mock-only @needs:state @mutating @irreversible @invented
    @statement:rule.add.recharge-log
    Scenario: A balance to begin with is no recharge
      Given the mock has the seed "empty"
      When the store calls add with this
        """
        "customerInfo": {"number": "A1", "balance": 12.50}
        """
      And the store calls queryCustomerRechargeLog with this
        """
        "customerUid": 400000000000000019
        """
      Then the data is
        """
        []
        """
