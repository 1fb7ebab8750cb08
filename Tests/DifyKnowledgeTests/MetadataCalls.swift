import DifyKnowledge
import InvokerRuntime
import Testing

extension Call {
  static let metadata = [
    Call("knowledge.metadata.create", #"{"dataset_id":"\#(handbook)","type":"number","name":"city"}"#) { dify in
      let field = try await dify.knowledge.metadata.create(datasetID: handbook, type: .number, name: "city")
      #expect(field.name == "city")
    },
    Call("knowledge.metadata.list", #"{"dataset_id":"\#(handbook)"}"#) { dify in
      let fields = try await dify.knowledge.metadata.list(datasetID: handbook)
      #expect(fields.docMetadata.map(\.count) == [1] && fields.builtInFieldEnabled == false)
    },
    Call("knowledge.metadata.update", #"{"dataset_id":"\#(handbook)","metadata_id":"\#(city)","name":"n"}"#) { dify in
      let field = try await dify.knowledge.metadata.update(datasetID: handbook, metadataID: city, name: "n")
      #expect(field.type == .string)
    },
    Call("knowledge.metadata.delete", #"{"dataset_id":"\#(handbook)","metadata_id":"\#(city)"}"#) { dify in
      try await dify.knowledge.metadata.delete(datasetID: handbook, metadataID: city)
    },
    Call("knowledge.metadata.built_in", #"{"dataset_id":"\#(handbook)"}"#) { dify in
      let fields = try await dify.knowledge.metadata.builtIn(datasetID: handbook).fields
      #expect(fields.first?.name == "document_name" && fields.last?.type == .string)
    },
    Call("knowledge.metadata.set_built_in", #"{"dataset_id":"\#(handbook)","action":"disable"}"#) { dify in
      let done = try await dify.knowledge.metadata.setBuiltIn(datasetID: handbook, action: .disable)
      #expect(done.result == "success")
    },
  ]

  static let tags = [
    Call("knowledge.tags.create", #"{"name":"n"}"#) { dify in
      let tag = try await dify.knowledge.tags.create(name: "n")
      #expect(tag.type == "knowledge" && tag.bindingCount == "0")
    },
    Call("knowledge.tags.list", "{}") { dify in
      let tags = try await dify.knowledge.tags.list()
      #expect(tags.map(\.name) == ["Shops"])
    },
    Call("knowledge.tags.update", #"{"tag_id":"\#(shops)","name":"Shops"}"#) { dify in
      let tag = try await dify.knowledge.tags.update(tagID: shops, name: "Shops")
      #expect(tag.name == "Shops")
    },
    Call("knowledge.tags.delete", #"{"tag_id":"\#(shops)"}"#) { dify in
      try await dify.knowledge.tags.delete(tagID: shops)
    },
    Call("knowledge.tags.bind", #"{"tag_ids":["\#(shops)"],"target_id":"\#(handbook)"}"#) { dify in
      try await dify.knowledge.tags.bind(tagIDs: [shops], targetID: handbook)
    },
    Call("knowledge.tags.unbind", #"{"tag_ids":["\#(shops)","u"],"target_id":"\#(handbook)"}"#) { dify in
      try await dify.knowledge.tags.unbind(tagIDs: [shops, "u"], targetID: handbook)
    },
  ]
}
