Feature: queryByNumber
  A store reads one member by the number on its card.

  Rule: A member

    # No page of this operation is at hand: this is the form of a real answer, with made-up values.
    @mock-only @needs:example @documented
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

    @inferred
    @statement:rule.queryByNumber.exact
    Scenario: The number of a member leads to it
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
      When the store calls queryByNumber with
        | customerNum | the member's number |
      Then the data has
        | /customerUid | the member          |
        | /customrUid  | the member          |
        | /number      | the member's number |
        | /name        | the member's name   |
        | /balance     | balance as before   |
        | /point       | point as before     |

    @inferred
    @statement:rule.queryByNumber.unknown-member
    @statement:error.2015
    Scenario: A number that nobody has
      When the store calls queryByNumber with
        | customerNum | a new text |
      Then it fails with 2015
      And the message is "会员不存在"

    @inferred
    @statement:rule.queryByNumber.unknown-member
    @statement:rule.queryByNumber.exact
    @statement:error.2015
    Scenario Outline: <number> is nobody's
      Given members such as these
        | customerUid        | number     |
        | 231607639459718452 | made-up-01 |
      When the store calls queryByNumber with
        | customerNum | <number> |
      Then it fails with 2015
      And the message is "会员不存在"

      Examples:
        | number        |
        | "made-up-1"   |
        | "made-up-0"   |
        | "Made-Up-01"  |
        | " made-up-01" |

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

    @documented
    @statement:rule.queryByNumber.group-share
    @statement:rule.queryByNumber.department
    Scenario: groupShare and queryCustomerDepartment are accepted
      Given a member of the store
      When the store calls queryByNumber with this
        """
        "customerNum": the member's number, "groupShare": 1, "queryCustomerDepartment": 1
        """
      Then it succeeds

    @inferred
    @statement:rule.common.switch-as-text
    Scenario: So are they as text, and null
      Given a member of the store
      When the store calls queryByNumber with this
        """
        "customerNum": the member's number, "groupShare": "1", "queryCustomerDepartment": null
        """
      Then it succeeds

    @inferred
    @statement:rule.queryByNumber.chain
    Scenario: Any store of the chain finds it
      Given a member of the store
      When the second store of the chain calls queryByNumber with
        | customerNum | the member's number |
      Then the data has
        | /customerUid | the member |

  Rule: A deleted member

    @mock-only @needs:state @inferred
    @statement:rule.queryByNumber.deleted-blank
    @statement:rule.queryByNumber.deleted-blank-form
    @statement:rule.queryByNumber.deleted-error
    @statement:error.2015
    Scenario Outline: By the option deletedMember, <option>: <outcome>
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
      And the mock has the option deletedMember of kybio-member set to "<option>"
      When the store calls queryByNumber with this
        """
        "customerNum": "01"
        """
      Then <outcome>

      Examples:
        | option | outcome            |
        | blank  | there is no data   |
        | error  | it fails with 2015 |

    @documented
    @statement:rule.queryByNumber.member-form
    Scenario: All that is known of a member
      Given an account such as this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 21, "number": "N21", "name": "Made-up Member", "phone": "+1-555-0121", "balance": 0, "point": 0, "enable": 1, "createdDate": "2024-01-01 00:00:00",
            "expiryDate": "2030-01-01 00:00:00", "department": "Made-up Department", "weixinOpenIds": [{"openId": "made-up-open-id", "openIdType": 0}],
            "extInfo": {"sex": 1, "lunarBirthday": "01-02", "totalPoint": 5, "creditLimit": 20.00, "creditPeriod": 30, "photoPath": "/made-up.jpg", "nickName": "Made-up", "subsidyAmount": 1.50,
              "totalTicketAmount": 12.30, "totalRechargeAmount": 40, "totalTicketNum": 3}}
        ]}}
        """
      And a member of the store
      And the member has a department
      When the store calls queryByNumber with
        | customerNum | the member's number |
      Then the data has
        | /expiryDate    | the member's expiryDate    |
        | /department    | the member's department    |
        | /weixinOpenIds | the member's weixinOpenIds |
        | /extInfo       | the member's extInfo       |
