Feature: updateBaseInfo
  A store changes what is known of a member as a person.

  Rule: Fields

    # No page of this operation is at hand.
    @mock-only @needs:example @documented
    @statement:rule.updateBaseInfo.fields
    @statement:rule.updateBaseInfo.no-data
    @statement:rule.updateBaseInfo.uid-required
    Scenario: The example
      Given the mock has the seed "example"
      When the store calls updateBaseInfo with this
        """
        "customerInfo": {"customerUid": 231607639459718452, "name": "Made-up", "phone": "+1-555-0102", "birthday": "2000-01-31",
        "qq": "1", "email": "b@example.com", "address": "Made-up Street 2", "remarks": "new"}
        """
      Then there is no data
      When the store calls queryByUid with this
        """
        "customerUid": 231607639459718452
        """
      Then the data has
        | /name     | "Made-up"          |
        | /phone    | "+1-555-0102"      |
        | /birthday | "2000-01-31"       |
        | /qq       | "1"                |
        | /email    | "b@example.com"    |
        | /address  | "Made-up Street 2" |
        | /remarks  | "new"              |
        | /number   | "LM000001"         |
        | /balance  | 400                |

    @inferred
    @statement:rule.updateBaseInfo.blank-unchanged
    @statement:rule.updateBaseInfo.blank
    @statement:rule.updateBaseInfo.no-emptying
    Scenario Outline: name <name> leaves it unchanged
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
      When the store calls updateBaseInfo with this
        """
        "customerInfo": {"customerUid": the member, "name": <name>, "remarks": a new text}
        """
      Then there is no data
      When the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /name    | the member's name  |
        | /phone   | the member's phone |
        | /remarks | the same text      |

      Examples:
        | name |
        | ""   |
        | null |
        | " "  |
        | "\t" |

    @inferred
    @statement:rule.updateBaseInfo.all-blank
    @statement:rule.updateBaseInfo.blank
    Scenario: All are blank
      Given a member of the store
      When the store calls updateBaseInfo with this
        """
        "customerInfo": {"customerUid": the member, "name": "", "phone": null}
        """
      Then there is no data
      When the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /number       | the member's number       |
        | /categoryName | the member's categoryName |
        | /name         | the member's name         |
        | /phone        | the member's phone        |
        | /remarks      | the member's remarks      |
        | /discount     | the member's discount     |
        | /enable       | the member's enable       |
        | /balance      | balance as before         |
        | /point        | point as before           |

    @inferred
    @statement:rule.updateBaseInfo.text-as-given
    Scenario: Another text is kept as it is
      Given a member of the store
      When the store calls updateBaseInfo with this
        """
        "customerInfo": {"customerUid": the member, "remarks": " 张 三 "}
        """
      And the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /remarks | " 张 三 " |

    @mutating @irreversible @inferred
    @statement:rule.updateBaseInfo.other-fields
    Scenario: Other fields change nothing
      Given a member of the store
      When the store calls updateBaseInfo with this
        """
        "customerInfo": {"customerUid": the member, "number": "X", "categoryName": "X", "balance": 1, "point": 1, "discount": 1, "enable": -1, "password": "x", "rowId": 7}
        """
      Then there is no data
      When the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /number       | the member's number       |
        | /categoryName | the member's categoryName |
        | /name         | the member's name         |
        | /phone        | the member's phone        |
        | /remarks      | the member's remarks      |
        | /discount     | the member's discount     |
        | /enable       | the member's enable       |
        | /balance      | balance as before         |
        | /point        | point as before           |

  Rule: Members

    @mock-only @needs:state @inferred
    @statement:rule.updateBaseInfo.deleted
    Scenario Outline: A deleted or disabled member: <uid>
      Given the mock has this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 231607639459718452, "number": "N1", "name": "Made-up One", "phone": "+1-555-0100", "balance": 528.8, "point": 671.20, "enable": 1},
          {"customerUid": 231607639459718485, "number": "n1", "name": "Made-up Two", "phone": "+1-555-0100", "balance": 0, "point": 0, "enable": 0},
          {"customerUid": 231607639459718501, "number": "01", "name": "Made-up Three", "phone": "+1-555-0100", "balance": 1, "point": 1, "enable": -1},
          {"customerUid": 231607639459718300, "number": "1", "phone": "+1-555-0199", "balance": 7, "point": 7, "enable": 1}
        ], "category": [
          {"uid": 1393920057254848131, "name": "旧卡", "discount": 80, "enable": 0, "isPoint": 0},
          {"uid": 1393920057254848127, "name": "金卡", "discount": 90.50, "enable": 1, "isPoint": 1}
        ]}}
        """
      When the store calls updateBaseInfo with this
        """
        "customerInfo": {"customerUid": <uid>, "name": "Made-up"}
        """
      Then there is no data
      When the store calls queryCustomerPages
      Then the data has
        | <at> | "Made-up" |

      Examples:
        | uid                | at             |
        | 231607639459718485 | /result/1/name |
        | 231607639459718501 | /result/2/name |

    @observed
    @statement:rule.updateBaseInfo.uid-as-text
    Scenario: customerUid may be sent as text
      Given a member of the store
      When the store calls updateBaseInfo with this
        """
        "customerInfo": {"customerUid": the member in quotes, "remarks": a new text}
        """
      Then there is no data
      When the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /remarks | the same text |

    @documented
    @statement:rule.updateBaseInfo.phone-repeated
    Scenario: A phone number may be had by several
      Given members such as these
        | customerUid        | phone       |
        | 231607639459718452 |             |
        | 231607639459718300 | +1-555-0100 |
      And a member of the store
      When the store calls updateBaseInfo with this
        """
        "customerInfo": {"customerUid": the member, "phone": "+1-555-0100"}
        """
      Then there is no data

    @inferred
    @statement:rule.updateBaseInfo.unknown-member
    @statement:error.2015
    Scenario Outline: Nobody has <uid>
      When the store calls updateBaseInfo with this
        """
        "customerInfo": {"customerUid": <uid>, "name": "Made-up"}
        """
      Then it fails with 2015
      And the message is "会员不存在"

      Examples:
        | uid                 |
        | 404                 |
        | "404"               |
        | 9223372036854775807 |

    @inferred
    @statement:rule.updateBaseInfo.uid-out-of-range
    @statement:error.9003
    Scenario Outline: <uid> is no 64-bit integer
      When the store calls updateBaseInfo with this
        """
        "customerInfo": {"customerUid": <uid>, "name": "Made-up"}
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | uid                   |
        | 9223372036854775808   |
        | "9223372036854775808" |
        | "1.5"                 |
        | null                  |

    @inferred
    @statement:rule.updateBaseInfo.uid-required
    @statement:error.9003
    @statement:rule.common.value-refused
    Scenario Outline: customerInfo is <value>
      When the store calls updateBaseInfo with this
        """
        "customerInfo": <value>
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | value               |
        | {}                  |
        | {"name": "Made-up"} |
        | null                |
        | []                  |

    @inferred
    @statement:rule.updateBaseInfo.fields
    @statement:error.9003
    @statement:rule.common.value-refused
    Scenario Outline: name <name> is no text
      Given a member of the store
      When the store calls updateBaseInfo with this
        """
        "customerInfo": {"customerUid": the member, "phone": "+1-555-0102", "name": <name>}
        """
      Then it fails with 9003
      And the message is "请求参数错误"
      When the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /number       | the member's number       |
        | /categoryName | the member's categoryName |
        | /name         | the member's name         |
        | /phone        | the member's phone        |
        | /remarks      | the member's remarks      |
        | /discount     | the member's discount     |
        | /enable       | the member's enable       |
        | /balance      | balance as before         |
        | /point        | point as before           |

      Examples:
        | name |
        | []   |
        | true |

    @inferred
    @statement:rule.updateBaseInfo.chain
    Scenario: Any store of the chain may change it
      Given a member of the store
      When the second store of the chain calls updateBaseInfo with this
        """
        "customerInfo": {"customerUid": the member, "remarks": a new text}
        """
      Then there is no data
      When the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /remarks | the same text |
