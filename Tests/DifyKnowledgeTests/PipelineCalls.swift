import DifyKnowledge
import InvokerRuntime
import Testing

extension Call {
  static let pipeline = [
    Call("knowledge.models.list", #"{"model_type":"text-embedding"}"#) { dify in
      let providers = try await dify.knowledge.models.list(modelType: .textEmbedding).data
      #expect(providers.flatMap(\.models).map(\.model) == ["text-embedding-3-small"])
      #expect(providers.first?.label?.enUS == "OpenAI")
    },
    Call("knowledge.pipeline.datasources", #"{"dataset_id":"\#(handbook)","is_published":false}"#) { dify in
      let nodes = try await dify.knowledge.pipeline.datasources(datasetID: handbook, isPublished: false)
      #expect(nodes.map(\.datasourceType) == [.localFile, .websiteCrawl])
      #expect(nodes[1].credentials?.map(\.isDefault) == [true])
    },
    Call(
      "knowledge.pipeline.run_datasource",
      #"{"dataset_id":"\#(handbook)","node_id":"n","inputs":{"url":"u"},"datasource_type":"website_crawl","is_published":true}"#
    ) { dify in
      let events = try await dify.knowledge.pipeline.runDatasource(
        datasetID: handbook, nodeID: "n", inputs: ["url": "u"], datasourceType: .websiteCrawl, isPublished: true
      ).collect()
      #expect(events.map { $0["event"] } == ["datasource_processing", "datasource_completed"])
    },
    Call(
      "knowledge.pipeline.run",
      #"{"dataset_id":"\#(handbook)","inputs":{},"datasource_type":"online_drive","datasource_info_list":[{"reference":"\#(file)"},"#
        + #"{"id":"i","type":"folder"}],"start_node_id":"n","is_published":true,"response_mode":"streaming"}"#
    ) { dify in
      let events = try await dify.pipelineRun.stream(
        datasetID: handbook, inputs: [:], datasourceType: .onlineDrive,
        datasourceInfoList: [
          .file(.init(reference: file)), .driveItem(.init(id: "i", type: .folder)),
        ], startNodeID: "n", isPublished: true
      ).collect()
      #expect(events.map { $0["event"] } == ["workflow_started", "workflow_finished"])
    },
  ]
}
