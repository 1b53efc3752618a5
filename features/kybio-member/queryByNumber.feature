Feature: queryByNumber
  A store reads one member by the number on its card.

  Rule: A member

    # No page of this operation is at hand: this is the form of a real answer, with made-up values.
    @mock-only @documented
    @statement:rule.queryByNumber.member
    @statement:rule.queryByNumber.member-form
    Scenario: The example
      Given the mock has the seed "example"
      When the store calls queryByNumber with this
        """
        "customerNum": "LM000001"
        """
      Then the data is
        """
        {
        "customrUid": 231607639459718452, "customerUid": 231607639459718452, "categoryName": "", "number": "LM000001",
        "name": "Example Member", "point": 300, "discount": 100, "balance": 400, "phone": "", "birthday": "", "qq": "",
        "email": "", "address": "", "remarks": "", "createdDate": "2015-10-16 00:00:00", "onAccount": 1, "enable": 1,
        "password": "", "createStoreAppIdOrAccount": ""
        }
        """

    @mock-only @inferred
    @statement:rule.queryByNumber.exact
    @statement:rule.common.scalars-loose
    Scenario Outline: <number> is its own
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
      When the store calls queryByNumber with this
        """
        "customerNum": <number>
        """
      Then customerUid is <uid>

      Examples:
        | number | uid                |
        | "N1"   | 231607639459718452 |
        | "n1"   | 231607639459718485 |
        | "1"    | 231607639459718300 |
        | 1      | 231607639459718300 |

    @mock-only @inferred
    @statement:rule.queryByNumber.unknown-member
    @statement:rule.queryByNumber.exact
    @statement:error.2015
    Scenario Outline: <number> is nobody's
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
      When the store calls queryByNumber with this
        """
        "customerNum": <number>
        """
      Then it fails with 2015
      And the message is "会员不存在"

      Examples:
        | number |
        | "N2"   |
        | "001"  |
        | "N"    |
        | " N1"  |

    @inferred
    @statement:rule.queryByNumber.number-type
    @statement:rule.queryByNumber.blank-number
    @statement:error.9003
    Scenario Outline: customerNum <number> is no number
      When the store calls queryByNumber with this
        """
        "customerNum": <number>
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | number |
        | ""     |
        | null   |
        | true   |

    @mock-only @documented
    @statement:rule.queryByNumber.group-share
    @statement:rule.queryByNumber.department
    Scenario: groupShare and queryCustomerDepartment are accepted
      Given the mock has the seed "example"
      When the store calls queryByNumber with this
        """
        "customerNum": "LM000001", "groupShare": 1, "queryCustomerDepartment": 1
        """
      Then it succeeds

    @mock-only @inferred
    @statement:rule.common.switch-as-text
    Scenario: So are they as text, and null
      Given the mock has the seed "example"
      When the store calls queryByNumber with this
        """
        "customerNum": "LM000001", "groupShare": "1", "queryCustomerDepartment": null
        """
      Then it succeeds

    @mock-only @inferred
    @statement:rule.queryByNumber.chain
    Scenario: Any store of the chain finds it
      Given the mock has the seed "example"
      When the second store of the chain, which the mock knows too, calls queryByNumber with this
        """
        "customerNum": "LM000001"
        """
      Then customerUid is 231607639459718452

  Rule: A deleted member

    @mock-only @inferred
    @statement:rule.queryByNumber.deleted-blank
    @statement:rule.queryByNumber.deleted-blank-form
    Scenario: It is a success without data
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
      When the store calls queryByNumber with this
        """
        "customerNum": "01"
        """
      Then there is no data

    @mock-only @inferred
    @statement:rule.queryByNumber.deleted-error
    @statement:error.2015
    Scenario: By an option it is an error
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
      And the mock has the option deletedMember of kybio-member set to "error"
      When the store calls queryByNumber with this
        """
        "customerNum": "01"
        """
      Then it fails with 2015
      And the message is "会员不存在"

    @mock-only @documented
    @statement:rule.queryByNumber.member-form
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
      When the store calls queryByNumber with this
        """
        "customerNum": "N21"
        """
      Then the data has
        | /expiryDate                  | "2030-01-01 00:00:00"                            |
        | /department                  | "Made-up Department"                             |
        | /weixinOpenIds               | [{"openId": "made-up-open-id", "openIdType": 0}] |
        | /extInfo/sex                 | 1                                                |
        | /extInfo/lunarBirthday       | "01-02"                                          |
        | /extInfo/totalPoint          | 5                                                |
        | /extInfo/creditLimit         | 20.00                                            |
        | /extInfo/creditPeriod        | 30                                               |
        | /extInfo/photoPath           | "/made-up.jpg"                                   |
        | /extInfo/nickName            | "Made-up"                                        |
        | /extInfo/subsidyAmount       | 1.50                                             |
        | /extInfo/totalTicketAmount   | 12.30                                            |
        | /extInfo/totalRechargeAmount | 40                                               |
        | /extInfo/totalTicketNum      | 3                                                |
