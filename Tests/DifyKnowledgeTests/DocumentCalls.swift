import DifyKnowledge
import InvokerRuntime
import Testing

extension Call {
  static let documents = [
    Call(
      "knowledge.documents.create_by_text",
      #"{"dataset_id":"\#(handbook)","name":"n","text":"t","indexing_technique":"economy","doc_form":"text_model","#
        + #""doc_language":"English","process_rule":{"mode":"custom","rules":{"pre_processing_rules":["#
        + #"{"id":"remove_urls_emails","enabled":true}],"segmentation":{"separator":"\n\n","max_tokens":500,"#
        + #""chunk_overlap":0}}}}"#
    ) { dify in
      let rule = ProcessRule(
        mode: .custom,
        rules: .init(
          preProcessingRules: [.init(id: .removeURLsEmails, enabled: true)],
          segmentation: .init(separator: "\n\n", maxTokens: 500)))
      let added = try await dify.knowledge.documents.createByText(
        datasetID: handbook, name: "n", text: "t", indexingTechnique: .economy, processRule: rule)
      #expect(added.document.indexingStatus == .completed && added.batch == batch)
    },
    Call(
      "knowledge.documents.list", #"{"dataset_id":"\#(handbook)","page":1,"limit":5,"keyword":"k","status":"archived"}"#
    ) { dify in
      let page = try await dify.knowledge.documents.list(datasetID: handbook, limit: 5, keyword: "k", status: .archived)
      #expect(page.data.map(\.name) == ["Opening hours"] && page.total == 1)
    },
    Call("knowledge.documents.get", #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)","metadata":"without"}"#) {
      dify in
      let document = try await dify.knowledge.documents.get(datasetID: handbook, documentID: hours, metadata: .without)
      #expect(document.dataSourceInfo?.uploadFile?.size == 44 && document.indexingLatency == 7.5)
      #expect(document.docMetadata?.map(\.value) == ["Lyon"])
    },
    Call(
      "knowledge.documents.update_by_text",
      #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)","name":"Opening hours","text":"t","doc_form":"qa_model","#
        + #""doc_language":"French"}"#
    ) { dify in
      let changed = try await dify.knowledge.documents.updateByText(
        datasetID: handbook, documentID: hours, name: "Opening hours", text: "t", docForm: .qaModel,
        docLanguage: "French")
      #expect(changed.document.name == "Opening hours")
    },
    Call("knowledge.documents.delete", #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)"}"#) { dify in
      try await dify.knowledge.documents.delete(datasetID: handbook, documentID: hours)
    },
    Call("knowledge.documents.indexing_status", #"{"dataset_id":"\#(handbook)","batch":"\#(batch)"}"#) { dify in
      let progress = try await dify.knowledge.documents.indexingStatus(datasetID: handbook, batch: batch)
      #expect(progress.data.map(\.indexingStatus) == [.completed] && progress.data.first?.pausedAt == nil)
    },
    Call(
      "knowledge.documents.set_status",
      #"{"dataset_id":"\#(handbook)","action":"un_archive","document_ids":["\#(hours)"]}"#
    ) { dify in
      let done = try await dify.knowledge.documents.setStatus(
        datasetID: handbook, action: .unArchive, documentIDs: [hours])
      #expect(done.result == "success")
    },
    Call(
      "knowledge.documents.update_metadata",
      #"{"dataset_id":"\#(handbook)","operation_data":[{"document_id":"\#(hours)","metadata_list":[{"id":"\#(city)","name":"city","#
        + #""value":"Lyon"}],"partial_update":true}]}"#
    ) { dify in
      let update = DocumentMetadataUpdate(
        documentID: hours, metadataList: [.init(id: city, name: "city", value: "Lyon")], partialUpdate: true)
      let done = try await dify.knowledge.documents.updateMetadata(datasetID: handbook, operationData: [update])
      #expect(done.result == "success")
    },
    Call("knowledge.documents.download", #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)"}"#) { dify in
      let address = try await dify.knowledge.documents.download(datasetID: handbook, documentID: hours)
      #expect(address.url.hasPrefix("https://upload.example.com/files/"))
    },
  ]
}
