import DifyKnowledge
import InvokerRuntime
import Testing

extension Call {
  static let metadata = [
    Call("knowledge.metadata.create", #"{"dataset_id":"\#(handbook)","type":"number","name":"floor"}"#) { dify in
      let field = try await dify.metadataCreate.reply(datasetID: handbook, type: .number, name: "floor")
      #expect(field.name == "city")
    },
    Call("knowledge.metadata.list", #"{"dataset_id":"\#(handbook)"}"#) { dify in
      let fields = try await dify.metadataList.reply(datasetID: handbook)
      #expect(fields.docMetadata.map(\.count) == [1] && fields.builtInFieldEnabled == false)
    },
    Call("knowledge.metadata.update", #"{"dataset_id":"\#(handbook)","metadata_id":"\#(city)","name":"n"}"#) { dify in
      let field = try await dify.metadataUpdate.reply(datasetID: handbook, metadataID: city, name: "n")
      #expect(field.type == .string)
    },
    Call("knowledge.metadata.delete", #"{"dataset_id":"\#(handbook)","metadata_id":"\#(city)"}"#) { dify in
      try await dify.metadataDelete.reply(datasetID: handbook, metadataID: city)
    },
    Call("knowledge.metadata.built_in", #"{"dataset_id":"\#(handbook)"}"#) { dify in
      let fields = try await dify.metadataBuiltIn.reply(datasetID: handbook).fields
      #expect(fields.first?.name == "document_name" && fields.last?.type == .string)
    },
    Call("knowledge.metadata.set_built_in", #"{"dataset_id":"\#(handbook)","action":"disable"}"#) { dify in
      let done = try await dify.metadataSetBuiltIn.reply(datasetID: handbook, action: .disable)
      #expect(done.result == "success")
    },
  ]

  static let tags = [
    Call("knowledge.tags.create", #"{"name":"n"}"#) { dify in
      let tag = try await dify.tagCreate.reply(name: "n")
      #expect(tag.type == "knowledge" && tag.bindingCount == "0")
    },
    Call("knowledge.tags.list", "{}") { dify in
      let tags = try await dify.tagList.reply()
      #expect(tags.map(\.name) == ["Shops"])
    },
    Call("knowledge.tags.update", #"{"tag_id":"\#(shops)","name":"n"}"#) { dify in
      let tag = try await dify.tagUpdate.reply(tagID: shops, name: "n")
      #expect(tag.name == "Shops")
    },
    Call("knowledge.tags.delete", #"{"tag_id":"\#(shops)"}"#) { dify in
      try await dify.tagDelete.reply(tagID: shops)
    },
    Call("knowledge.tags.bind", #"{"tag_ids":["\#(shops)"],"target_id":"\#(handbook)"}"#) { dify in
      try await dify.tagBind.reply(tagIDs: [shops], targetID: handbook)
    },
    Call("knowledge.tags.unbind", #"{"tag_ids":["\#(shops)","u"],"target_id":"\#(handbook)"}"#) { dify in
      try await dify.tagUnbind.reply(tagIDs: [shops, "u"], targetID: handbook)
    },
  ]
}
