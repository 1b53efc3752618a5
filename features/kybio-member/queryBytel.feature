Feature: queryBytel
  A store reads the members that have a phone number.

  Rule: The members of a phone number

    # No page of this operation is at hand.
    @mock-only @invented
    @statement:rule.queryBytel.array
    @statement:rule.queryBytel.order
    @statement:rule.queryBytel.casing
    @statement:rule.queryBytel.member-form
    @statement:rule.queryBytel.deleted
    @statement:rule.queryBytel.disabled
    Scenario: The example
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
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": "+1-555-0100"
        """
      Then there are 2 in ""
      And the data has
        | /0/customrUid  | 231607639459718452 |
        | /0/customerUid | 231607639459718452 |
        | /0/point       | 671.20             |
        | /0/enable      | 1                  |
        | /1/customerUid | 231607639459718485 |
        | /1/enable      | 0                  |

    @mock-only @observed
    @statement:rule.common.scalars-loose
    Scenario: A phone number as a number
      Given the mock has this seed
        """
        {"family": "kybio-member", "entities": {"member": [
          {"customerUid": 231607639459718452, "number": "N1", "phone": "15550100", "balance": 1, "point": 1, "enable": 1}
        ]}}
        """
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": 15550100
        """
      Then the data has
        | /0/customerUid | 231607639459718452 |

    @mock-only @documented
    @statement:rule.queryBytel.array
    Scenario: One member is an array as well
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
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": "+1-555-0199"
        """
      Then there are 1 in ""

    @mock-only @inferred
    @statement:rule.queryBytel.none
    @statement:rule.queryBytel.exact
    Scenario Outline: Nobody has it
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
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": <tel>
        """
      Then the data is
        """
        []
        """

      Examples:
        | tel          |
        | "+1-555-01"  |
        | "1-555-0100" |
        | "null"       |

    @mock-only @observed
    @statement:rule.queryBytel.casing
    @statement:rule.queryBytel.casing-other
    Scenario Outline: The address may be written <address>
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
      When the store calls <address> with this
        """
        "customerTel": "+1-555-0199"
        """
      Then there are 1 in ""

      Examples:
        | address                    |
        | customerOpenapi/queryBytel |
        | customerOpenApi/queryBytel |

    @mock-only @observed
    @statement:rule.queryBytel.casing-other
    Scenario: The address may be written customerOpenApi/queryByTel
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
      And the store's calls go to the path "/openapi/v1/customerOpenApi/queryByTel"
      When the store calls queryBytel with this
        """
        "customerTel": "+1-555-0199"
        """
      Then there are 1 in ""

    @mock-only @inferred
    @statement:rule.queryBytel.blank-tel
    @statement:error.9003
    Scenario Outline: customerTel <tel>
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
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": <tel>
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | tel  |
        | ""   |
        | null |
        | true |

    @documented
    @statement:rule.queryBytel.group-share
    @statement:rule.queryBytel.department
    Scenario: groupShare and queryCustomerDepartment are accepted
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": "+1-555-0100", "groupShare": 1, "queryCustomerDepartment": 1
        """
      Then it succeeds

    @inferred
    @statement:rule.common.switch-as-text
    Scenario: So are they as text, and null
      When the store calls customerOpenapi/queryBytel with this
        """
        "customerTel": "+1-555-0100", "groupShare": "1", "queryCustomerDepartment": null
        """
      Then it succeeds

    @mock-only @inferred
    @statement:rule.queryBytel.chain
    Scenario: Any store of the chain finds them
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
      When the second store of the chain, which the mock knows too, calls customerOpenapi/queryBytel with this
        """
        "customerTel": "+1-555-0100"
        """
      Then there are 2 in ""

    @mock-only @documented
    @statement:rule.queryBytel.member-form
    Scenario: All that is known of a member
      Given the mock has this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 21, "number": "N21", "name": "Made-up Member", "phone": "+1-555-0121", "balance": 0, "point": 0, "enable": 1, "createdDate": "2024-01-01 00:00:00",
            "expiryDate": "2030-01-01 00:00:00", "department": "Made-up Department", "weixinOpenIds": [{"openId": "made-up-open-id", "openIdType": 0}],
            "extInfo": {"sex": 1, "lunarBirthday": "01-02", "totalPoint": 5, "creditLimit": 20.00, "creditPeriod": 30, "photoPath": "/made-up.jpg", "nickName": "Made-up", "subsidyAmount": 1.50,
              "totalTicketAmount": 12.30, "totalRechargeAmount": 40, "totalTicketNum": 3}}
        ]}}
        """
      When the store calls queryBytel with this
        """
        "customerTel": "+1-555-0121"
        """
      Then the data has
        | /0/expiryDate                  | "2030-01-01 00:00:00"                            |
        | /0/department                  | "Made-up Department"                             |
        | /0/weixinOpenIds               | [{"openId": "made-up-open-id", "openIdType": 0}] |
        | /0/extInfo/sex                 | 1                                                |
        | /0/extInfo/lunarBirthday       | "01-02"                                          |
        | /0/extInfo/totalPoint          | 5                                                |
        | /0/extInfo/creditLimit         | 20.00                                            |
        | /0/extInfo/creditPeriod        | 30                                               |
        | /0/extInfo/photoPath           | "/made-up.jpg"                                   |
        | /0/extInfo/nickName            | "Made-up"                                        |
        | /0/extInfo/subsidyAmount       | 1.50                                             |
        | /0/extInfo/totalTicketAmount   | 12.30                                            |
        | /0/extInfo/totalRechargeAmount | 40                                               |
        | /0/extInfo/totalTicketNum      | 3                                                |
