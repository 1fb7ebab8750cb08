import DifyKnowledge
import InvokerRuntime
import Testing

extension Call {
  static let datasets = [
    Call(
      "knowledge.datasets.create",
      #"{"name":"Handbook","description":"d","indexing_technique":"high_quality","permission":"all_team_members","#
        + #""provider":"vendor","embedding_model":"m","embedding_model_provider":"p","#
        + #""summary_index_setting":{"enable":false}}"#
    ) { dify in
      let dataset = try await dify.knowledge.datasets.create(
        name: "Handbook", description: "d", indexingTechnique: .highQuality, permission: .allTeamMembers,
        embeddingModel: "m", embeddingModelProvider: "p", summaryIndexSetting: .init(enable: false))
      #expect(dataset.name == "Handbook" && dataset.permission == .allTeamMembers)
      #expect(dataset.retrievalModelDict?.searchMethod == .hybridSearch)
    },
    Call("knowledge.datasets.list", #"{"page":1,"limit":20,"include_all":false,"tag_ids":["\#(shops)","b"]}"#) { dify in
      let page = try await dify.knowledge.datasets.list(tagIDs: [shops, "b"])
      #expect(page.data.map(\.name) == ["Handbook"] && !page.hasMore)
      #expect(page.data.first?.tags?.map(\.name) == ["Shops"])
    },
    Call("knowledge.datasets.get", #"{"dataset_id":"\#(handbook)"}"#) { dify in
      let dataset = try await dify.knowledge.datasets.get(datasetID: handbook)
      #expect(dataset.docMetadata?.map(\.type) == [.string] && dataset.iconInfo?.icon == "📙")
    },
    Call(
      "knowledge.datasets.update",
      #"{"dataset_id":"\#(handbook)","name":"n","permission":"partial_members","partial_member_list":[{"user_id":"u"}]}"#
    ) { dify in
      let dataset = try await dify.knowledge.datasets.update(
        datasetID: handbook, name: "n", permission: .partialMembers, partialMemberList: [.init(userID: "u")])
      #expect(dataset.id == handbook)
    },
    Call("knowledge.datasets.delete", #"{"dataset_id":"\#(handbook)"}"#) { dify in
      try await dify.knowledge.datasets.delete(datasetID: handbook)
    },
    Call(
      "knowledge.datasets.retrieve",
      #"{"dataset_id":"\#(handbook)","query":"q","retrieval_model":{"search_method":"semantic_search","reranking_enable":false,"#
        + #""top_k":3,"score_threshold_enabled":false,"metadata_filtering_conditions":{"logical_operator":"or","#
        + #""conditions":[{"name":"city","comparison_operator":"is","value":"Lyon"},"#
        + #"{"name":"floor","comparison_operator":"≥","value":2.0},"#
        + #"{"name":"kind","comparison_operator":"not in","value":["a","b"]}]}}}"#
    ) { dify in
      let conditions = [
        MetadataCondition(name: "city", comparisonOperator: .is, value: "Lyon"),
        MetadataCondition(name: "floor", comparisonOperator: .greaterOrEqual, value: .number(2)),
        MetadataCondition(name: "kind", comparisonOperator: .notIn, value: .list(["a", "b"])),
      ]
      let result = try await dify.knowledge.datasets.retrieve(
        datasetID: handbook, query: "q",
        retrievalModel: RetrievalModel(
          searchMethod: .semanticSearch, rerankingEnable: false, topK: 3, scoreThresholdEnabled: false,
          metadataFilteringConditions: .init(logicalOperator: .or, conditions: conditions)))
      #expect(result.records.map(\.score) == [0.92])
      #expect(result.records.first?.segment.content == "On Saturday, our shop in Lyon opens at nine.")
      #expect(result.records.first?.segment.document?.docMetadata == ["city": "Lyon"])
    },
    Call("knowledge.datasets.tags", #"{"dataset_id":"\#(handbook)"}"#) { dify in
      let tags = try await dify.knowledge.datasets.tags(datasetID: handbook)
      #expect(tags.data.map(\.name) == ["Shops"] && tags.total == 1)
    },
  ]
}
