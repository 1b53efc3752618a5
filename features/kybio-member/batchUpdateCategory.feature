Feature: batchUpdateCategory
  A store puts up to 100 members into categories.

  Rule: Categories

    # No page of this operation is at hand.
    @mock-only @needs:example @inferred
    @statement:rule.batchUpdateCategory.category
    @statement:rule.batchUpdateCategory.category-name
    @statement:rule.batchUpdateCategory.no-data
    @statement:rule.batchUpdateCategory.discount
    Scenario: The example
      Given the mock has the seed "example"
      When the store calls batchUpdateCategory with this
        """
        "customerCategories": [{"customerUid": 231607639459718452, "customerCategoryUid": 1393920057254848127}]
        """
      Then there is no data
      When the store calls queryByUid with this
        """
        "customerUid": 231607639459718452
        """
      Then the data has
        | /categoryName | "金卡" |
        | /discount     | 100  |

    @inferred
    @statement:rule.batchUpdateCategory.category
    @statement:rule.batchUpdateCategory.category-name
    @statement:rule.batchUpdateCategory.no-data
    Scenario: A member shows its category by name
      Given a member of the store
      And a category of the store
      When the store calls batchUpdateCategory with this
        """
        "customerCategories": [{"customerUid": the member, "customerCategoryUid": the category's uid}]
        """
      Then there is no data
      When the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /categoryName | the category's name |

    @mock-only @needs:state @inferred
    @statement:rule.batchUpdateCategory.category
    @statement:rule.batchUpdateCategory.deleted
    @statement:rule.batchUpdateCategory.category-disabled
    Scenario: Several members, a deleted and a disabled one among them, and a category that is not in use
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
      When the store calls batchUpdateCategory with this
        """
        "customerCategories": [{"customerUid": 231607639459718452, "customerCategoryUid": 1393920057254848131}, {"customerUid": 231607639459718485, "customerCategoryUid": 1393920057254848127}, {"customerUid": 231607639459718501, "customerCategoryUid": 1393920057254848127}]
        """
      Then there is no data
      When the store calls queryCustomerPages
      Then the data has
        | /result/0/categoryName | "旧卡" |
        | /result/1/categoryName | "金卡" |
        | /result/2/categoryName | "金卡" |
        | /result/3/categoryName | ""   |

    @invented
    @statement:rule.batchUpdateCategory.member-twice
    Scenario: Of a member that is named twice the last counts
      Given a member of the store
      And two categories of the store
      When the store calls batchUpdateCategory with this
        """
        "customerCategories": [{"customerUid": the member, "customerCategoryUid": the category's uid}, {"customerUid": the member, "customerCategoryUid": the other category's uid}]
        """
      Then there is no data
      When the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /categoryName | the other category's name |
      When the store calls batchUpdateCategory with this
        """
        "customerCategories": [{"customerUid": the member, "customerCategoryUid": the category's uid}, {"customerUid": the member, "customerCategoryUid": the other category's uid}]
        """
      And the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /categoryName | the other category's name |

    @inferred
    @statement:rule.batchUpdateCategory.none
    Scenario: No member
      When the store calls batchUpdateCategory with this
        """
        "customerCategories": []
        """
      Then there is no data

    @inferred
    @statement:rule.batchUpdateCategory.uid-as-text
    @statement:rule.batchUpdateCategory.category-uid-as-text
    Scenario: Ids may be sent as text
      Given a member of the store
      And a category of the store
      When the store calls batchUpdateCategory with this
        """
        "customerCategories": [{"customerUid": the member in quotes, "customerCategoryUid": the category's uid in quotes}]
        """
      Then there is no data
      When the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /categoryName | the category's name |

    @mock-only @needs:state @documented
    @statement:rule.batchUpdateCategory.at-most-100
    Scenario: 100 members
      Given the mock has the seed "thousand"
      When the store calls batchUpdateCategory with this
        """
        "customerCategories": [{"customerUid": 300000000000000001, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000008, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000015, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000022, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000029, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000036, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000043, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000050, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000057, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000064, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000071, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000078, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000085, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000092, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000099, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000106, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000113, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000120, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000127, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000134, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000141, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000148, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000155, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000162, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000169, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000176, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000183, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000190, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000197, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000204, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000211, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000218, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000225, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000232, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000239, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000246, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000253, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000260, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000267, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000274, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000281, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000288, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000295, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000302, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000309, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000316, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000323, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000330, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000337, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000344, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000351, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000358, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000365, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000372, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000379, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000386, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000393, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000400, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000407, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000414, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000421, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000428, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000435, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000442, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000449, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000456, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000463, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000470, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000477, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000484, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000491, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000498, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000505, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000512, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000519, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000526, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000533, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000540, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000547, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000554, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000561, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000568, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000575, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000582, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000589, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000596, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000603, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000610, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000617, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000624, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000631, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000638, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000645, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000652, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000659, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000666, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000673, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000680, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000687, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000694, "customerCategoryUid": 1393920057254848127}]
        """
      Then there is no data
      When the store calls queryByUid with this
        """
        "customerUid": 300000000000000694
        """
      Then the data has
        | /categoryName | "金卡" |

    @mock-only @needs:state @inferred
    @statement:rule.batchUpdateCategory.at-most-100
    @statement:rule.batchUpdateCategory.more-than-100
    @statement:error.9003
    Scenario: 101 members
      Given the mock has the seed "thousand"
      When the store calls batchUpdateCategory with this
        """
        "customerCategories": [{"customerUid": 300000000000000001, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000008, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000015, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000022, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000029, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000036, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000043, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000050, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000057, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000064, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000071, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000078, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000085, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000092, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000099, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000106, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000113, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000120, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000127, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000134, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000141, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000148, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000155, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000162, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000169, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000176, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000183, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000190, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000197, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000204, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000211, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000218, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000225, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000232, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000239, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000246, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000253, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000260, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000267, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000274, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000281, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000288, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000295, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000302, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000309, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000316, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000323, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000330, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000337, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000344, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000351, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000358, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000365, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000372, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000379, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000386, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000393, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000400, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000407, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000414, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000421, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000428, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000435, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000442, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000449, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000456, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000463, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000470, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000477, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000484, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000491, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000498, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000505, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000512, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000519, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000526, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000533, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000540, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000547, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000554, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000561, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000568, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000575, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000582, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000589, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000596, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000603, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000610, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000617, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000624, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000631, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000638, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000645, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000652, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000659, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000666, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000673, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000680, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000687, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000694, "customerCategoryUid": 1393920057254848127}, {"customerUid": 300000000000000701, "customerCategoryUid": 1393920057254848127}]
        """
      Then it fails with 9003
      And the message is "请求参数错误"
      When the store calls queryByUid with this
        """
        "customerUid": 300000000000000001
        """
      Then the data has
        | /categoryName | "银卡" |

    @inferred
    @statement:rule.batchUpdateCategory.chain
    Scenario: Any store of the chain may change them
      Given a member of the store
      And a category of the store
      When the second store of the chain calls batchUpdateCategory with this
        """
        "customerCategories": [{"customerUid": the member, "customerCategoryUid": the category's uid}]
        """
      Then there is no data

  Rule: All or none

    @mock-only @needs:stranger @invented
    @statement:rule.batchUpdateCategory.unknown-member
    @statement:rule.batchUpdateCategory.all-or-none
    @statement:rule.batchUpdateCategory.first-error
    @statement:error.2015
    Scenario Outline: The first entry that is wrong decides, and changes none: <code>
      Given the mock has the seed "example"
      When the store calls batchUpdateCategory with this
        """
        "customerCategories": [<entries>]
        """
      Then it fails with <code>
      When the store calls queryByUid with
        | customerUid | 231607639459718452 |
      Then the data has
        | /categoryName | "" |

      Examples:
        | code | entries                                                                                                                           |
        | 2015 | {"customerUid": 231607639459718452, "customerCategoryUid": 1393920057254848127}, {"customerUid": 404, "customerCategoryUid": 404} |
        | 2013 | {"customerUid": 231607639459718452, "customerCategoryUid": 404}, {"customerUid": 404, "customerCategoryUid": 1}                   |
        | 9003 | {"customerUid": "9223372036854775808", "customerCategoryUid": 404}                                                                |

    @invented
    @statement:rule.batchUpdateCategory.unknown-category
    @statement:rule.batchUpdateCategory.unknown-category-code
    @statement:rule.batchUpdateCategory.all-or-none
    @statement:error.2013
    Scenario: An unknown category
      Given a member of the store
      And a category of the store
      When the store calls batchUpdateCategory with this
        """
        "customerCategories": [{"customerUid": the member, "customerCategoryUid": the category's uid}, {"customerUid": the member, "customerCategoryUid": 404}]
        """
      Then it fails with 2013
      And the message is "修改会员信息失败"
      When the store calls queryByUid with
        | customerUid | the member |
      Then the data has
        | /categoryName | the member's categoryName |

    @inferred
    @statement:rule.batchUpdateCategory.uid-out-of-range
    @statement:error.9003
    Scenario Outline: <entry>
      Given a member of the store
      When the store calls batchUpdateCategory with this
        """
        "customerCategories": [<entry>]
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | entry                                                                     |
        | {"customerUid": "9223372036854775808", "customerCategoryUid": 1}          |
        | {"customerUid": the member, "customerCategoryUid": "9223372036854775808"} |
        | {"customerUid": the member}                                               |
        | {"customerCategoryUid": 1}                                                |
        | null                                                                      |
        | 1                                                                         |
