import DifyKnowledge
import InvokerRuntime
import Testing

extension Call {
  static let segments = [
    Call(
      "knowledge.segments.create",
      #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)","segments":[{"content":"c","answer":"a","keywords":["k"]}]}"#
    ) { dify in
      let created = try await dify.knowledge.segments.create(
        datasetID: handbook, documentID: hours, segments: [.init(content: "c", answer: "a", keywords: ["k"])])
      #expect(created.data.map(\.keywords) == [["Saturday", "Lyon"]] && created.docForm == .textModel)
    },
    Call(
      "knowledge.segments.list",
      #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)","page":1,"limit":20,"status":["completed","error"]}"#
    ) { dify in
      let page = try await dify.knowledge.segments.list(
        datasetID: handbook, documentID: hours, status: ["completed", "error"])
      #expect(page.data.map(\.position) == [1] && !page.hasMore)
    },
    Call(
      "knowledge.segments.get", #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)","segment_id":"\#(saturday)"}"#
    ) { dify in
      let reply = try await dify.knowledge.segments.get(datasetID: handbook, documentID: hours, segmentID: saturday)
      #expect(reply.data.wordCount == 9 && reply.data.stoppedAt == nil)
    },
    Call(
      "knowledge.segments.update",
      #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)","segment_id":"\#(saturday)","segment":{"content":"c","enabled":false,"#
        + #""regenerate_child_chunks":false}}"#
    ) { dify in
      let reply = try await dify.knowledge.segments.update(
        datasetID: handbook, documentID: hours, segmentID: saturday, segment: .init(content: "c", enabled: false))
      #expect(reply.data.status == "completed")
    },
    Call(
      "knowledge.segments.delete",
      #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)","segment_id":"\#(saturday)"}"#
    ) { dify in
      try await dify.knowledge.segments.delete(datasetID: handbook, documentID: hours, segmentID: saturday)
    },
    Call(
      "knowledge.child_chunks.create",
      #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)","segment_id":"\#(saturday)","content":"It opens at nine."}"#
    ) { dify in
      let reply = try await dify.knowledge.childChunks.create(
        datasetID: handbook, documentID: hours, segmentID: saturday, content: "It opens at nine.")
      #expect(reply.data.content == "It opens at nine.")
    },
    Call(
      "knowledge.child_chunks.list",
      #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)","segment_id":"\#(saturday)","page":3,"limit":20,"keyword":"k"}"#
    ) { dify in
      let page = try await dify.knowledge.childChunks.list(
        datasetID: handbook, documentID: hours, segmentID: saturday, page: 3, keyword: "k")
      #expect(page.data.map(\.type) == ["customized"] && page.totalPages == 1)
    },
    Call(
      "knowledge.child_chunks.update",
      #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)","segment_id":"\#(saturday)","child_chunk_id":"\#(nine)","content":"n"}"#
    ) { dify in
      let reply = try await dify.knowledge.childChunks.update(
        datasetID: handbook, documentID: hours, segmentID: saturday, childChunkID: nine, content: "n")
      #expect(reply.data.wordCount == 4)
    },
    Call(
      "knowledge.child_chunks.delete",
      #"{"dataset_id":"\#(handbook)","document_id":"\#(hours)","segment_id":"\#(saturday)","child_chunk_id":"\#(nine)"}"#
    ) { dify in
      try await dify.knowledge.childChunks.delete(
        datasetID: handbook, documentID: hours, segmentID: saturday, childChunkID: nine)
    },
  ]
}
