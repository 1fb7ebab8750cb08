import DifyService
import InvokerRuntime
import InvokerServiceAPI
import Testing

extension Operation {
  static let all = conversations + messages + bytes + app + annotations + runs

  private static let conversations = [
    Operation(
      "GET /conversations", "/conversations",
      query: ["user": "mia", "limit": "2", "sort_by": "-updated_at"]
    ) { dify in
      let reply = try await dify.conversations.list(user: "mia", limit: 2)
      #expect(!reply.data.isEmpty)
    },
    Operation(
      "POST /conversations/{conversation_id}/name", "/conversations/a6bcfe3f-1c78-43b9-8766-291c6e411783/name",
      body: #"{"name":"Bridges","auto_generate":false,"user":"mia"}"#
    ) { dify in
      let conversation = try await dify.conversations.rename(
        conversationID: "a6bcfe3f-1c78-43b9-8766-291c6e411783", name: "Bridges", user: "mia")
      #expect(conversation.name == "Bridges")
    },
    Operation(
      "DELETE /conversations/{conversation_id}", "/conversations/a6bcfe3f-1c78-43b9-8766-291c6e411783",
      body: #"{"user":"mia"}"#
    ) { dify in
      try await dify.conversations.delete(conversationID: "a6bcfe3f-1c78-43b9-8766-291c6e411783", user: "mia")
    },
    Operation(
      "GET /conversations/{conversation_id}/variables",
      "/conversations/8c128078-6076-41d9-a0e2-fe2c5dc7d4ed/variables", query: ["user": "mia", "limit": "20"]
    ) { dify in
      let page = try await dify.conversations.variables.list(
        conversationID: "8c128078-6076-41d9-a0e2-fe2c5dc7d4ed", user: "mia")
      #expect(page.data.map(\.name) == ["city", "visits"])
    },
    Operation(
      "PUT /conversations/{conversation_id}/variables/{variable_id}",
      "/conversations/8c128078-6076-41d9-a0e2-fe2c5dc7d4ed/variables/0b1a3c52-6a0f-4c0c-9f0b-3f4f0c7d9a11",
      body: #"{"value":"Ghent","user":"mia"}"#
    ) { dify in
      let variable = try await dify.conversations.variables.update(
        conversationID: "8c128078-6076-41d9-a0e2-fe2c5dc7d4ed",
        variableID: "0b1a3c52-6a0f-4c0c-9f0b-3f4f0c7d9a11", value: "Ghent", user: "mia")
      #expect(variable.value == "Ghent")
    },
  ]

  private static let messages = [
    Operation(
      "GET /messages", "/messages",
      query: ["conversation_id": "8c128078-6076-41d9-a0e2-fe2c5dc7d4ed", "user": "mia", "limit": "2"]
    ) { dify in
      let page = try await dify.messages.list(
        conversationID: "8c128078-6076-41d9-a0e2-fe2c5dc7d4ed", user: "mia", limit: 2)
      #expect(!page.data.isEmpty)
    },
    Operation(
      "POST /messages/{message_id}/feedbacks", "/messages/9f727950-9837-45bb-bd65-9a848eee85a3/feedbacks",
      body: #"{"rating":"like","user":"mia"}"#
    ) { dify in
      let confirmation = try await dify.messages.rate(
        messageID: "9f727950-9837-45bb-bd65-9a848eee85a3", rating: .like, user: "mia")
      #expect(confirmation.result == "success")
    },
    Operation(
      "GET /messages/{message_id}/suggested", "/messages/9f727950-9837-45bb-bd65-9a848eee85a3/suggested",
      query: ["user": "mia"]
    ) { dify in
      let questions = try await dify.messages.suggestedQuestions(
        messageID: "9f727950-9837-45bb-bd65-9a848eee85a3", user: "mia")
      #expect(questions.data.count == 3)
    },
  ]

  private static let bytes = [
    Operation("POST /audio-to-text", "/audio-to-text", body: nil) { dify in
      let recording = Upload([0x49, 0x44, 0x33], named: "question.mp3", contentType: "audio/mpeg")
      let reply = try await dify.audio.transcribe(file: recording, user: "mia")
      #expect(reply.text == "Where is the bridge?")
    },
    Operation("POST /text-to-audio", "/text-to-audio", body: #"{"text":"Hello!","user":"mia"}"#) { dify in
      var bytes: [UInt8] = []
      for try await piece in try await dify.audio.speak(text: "Hello!", user: "mia") { bytes += piece }
      #expect(bytes.starts(with: [0x49, 0x44, 0x33]))
    },
    Operation("POST /files/upload", "/files/upload", body: nil) { dify in
      let file = try await dify.files.upload(
        file: Upload(Array("A bridge".utf8), named: "note.txt", contentType: "text/plain"), user: "mia")
      #expect(!file.id.isEmpty)
    },
    Operation(
      "GET /files/{file_id}/preview", "/files/7453fc65-459a-4cb8-8d14-06e0c802d584/preview",
      query: ["as_attachment": "false", "user": "mia"]
    ) { dify in
      var bytes: [UInt8] = []
      let file = try await dify.files.preview(fileID: "7453fc65-459a-4cb8-8d14-06e0c802d584", user: "mia")
      for try await piece in file { bytes += piece }
      #expect(String(decoding: bytes, as: UTF8.self) == "A bridge")
    },
  ]

  private static let app = [
    Operation("GET /info", "/info") { dify in
      let reply = try await dify.app.info()
      #expect(reply.mode == .chat)
    },
    Operation("GET /parameters", "/parameters") { dify in
      let reply = try await dify.app.parameters()
      #expect(reply.userInputForm.flatMap(\.keys) == ["paragraph", "select"])
    },
    Operation("GET /meta", "/meta") { dify in
      let reply = try await dify.app.meta()
      #expect(reply.toolIcons.count == 2)
    },
    Operation("GET /site", "/site") { dify in
      let reply = try await dify.app.site()
      #expect(reply.defaultLanguage == "en-US")
    },
    Operation("GET /app/feedbacks", "/app/feedbacks", query: ["page": "1", "limit": "1"]) { dify in
      let reply = try await dify.app.feedbacks(limit: 1)
      #expect(reply.data.allSatisfy { $0.rating == "like" })
    },
    Operation("GET /end-users/{end_user_id}", "/end-users/50852e23-9b09-422c-9e60-5eb0306d7871") { dify in
      let user = try await dify.endUsers.get(endUserID: "50852e23-9b09-422c-9e60-5eb0306d7871")
      #expect(user.sessionID == "mia")
    },
  ]

  private static let annotations = [
    Operation(
      "GET /apps/annotations", "/apps/annotations", query: ["page": "1", "limit": "20", "keyword": "bridge"]
    ) { dify in
      let reply = try await dify.annotations.list(keyword: "bridge")
      #expect(reply.total == 1)
    },
    Operation("POST /apps/annotations", "/apps/annotations", body: #"{"question":"q","answer":"a"}"#) { dify in
      let reply = try await dify.annotations.create(question: "q", answer: "a")
      #expect(!reply.id.isEmpty)
    },
    Operation(
      "PUT /apps/annotations/{annotation_id}", "/apps/annotations/69d48372-ad81-4c75-9c46-2ce197b4d402",
      body: #"{"question":"q","answer":"a"}"#
    ) { dify in
      let annotation = try await dify.annotations.update(
        annotationID: "69d48372-ad81-4c75-9c46-2ce197b4d402", question: "q", answer: "a")
      #expect(annotation.id == "69d48372-ad81-4c75-9c46-2ce197b4d402")
    },
    Operation(
      "DELETE /apps/annotations/{annotation_id}", "/apps/annotations/69d48372-ad81-4c75-9c46-2ce197b4d402"
    ) { dify in
      try await dify.annotations.delete(annotationID: "69d48372-ad81-4c75-9c46-2ce197b4d402")
    },
    Operation(
      "POST /apps/annotation-reply/{action}", "/apps/annotation-reply/enable",
      body: #"{"score_threshold":0.9,"embedding_provider_name":"p","embedding_model_name":"m"}"#
    ) { dify in
      let job = try await dify.annotations.configureReplies(
        action: .enable, scoreThreshold: 0.9, embeddingProviderName: "p", embeddingModelName: "m")
      #expect(job.jobStatus == .waiting)
    },
    Operation(
      "GET /apps/annotation-reply/{action}/status/{job_id}",
      "/apps/annotation-reply/enable/status/b15c8f68-1cf4-4877-bf21-ed7cf2011802"
    ) { dify in
      let job = try await dify.annotations.replyJob(action: .enable, jobID: "b15c8f68-1cf4-4877-bf21-ed7cf2011802")
      #expect(job.jobStatus == .completed)
    },
  ]

  private static let runs = [
    Operation(
      "GET /workflow/{workflow_run_id}/events", "/workflow/ed260f93-f182-4b47-a3b1-5f1233376938/events",
      query: ["user": "mia", "include_state_snapshot": "true", "continue_on_pause": "true"]
    ) { dify in
      let events = try await dify.runs.chat(workflowRunID: "ed260f93-f182-4b47-a3b1-5f1233376938", user: "mia")
      #expect(try await events.text.collect() == "The refund is on its way.")
    },
    Operation(
      "GET /workflow/{workflow_run_id}/events", "/workflow/d0ec831f-2c24-4ffe-b380-45df7782d89f/events",
      query: ["user": "mia", "include_state_snapshot": "false", "continue_on_pause": "true"]
    ) { dify in
      let events = try await dify.runs.workflow(
        workflowRunID: "d0ec831f-2c24-4ffe-b380-45df7782d89f", user: "mia", includeStateSnapshot: false
      ).collect()
      #expect(events.count { if case .workflowStarted = $0 { true } else { false } } == 2)
    },
    Operation(
      "GET /workflows/run/{workflow_run_id}", "/workflows/run/746b1a13-2b5e-4e7a-880f-a3faf08e713b"
    ) { dify in
      let run = try await dify.workflows.runDetail(workflowRunID: "746b1a13-2b5e-4e7a-880f-a3faf08e713b")
      #expect(run.status == .succeeded)
    },
    Operation(
      "GET /workflows/logs", "/workflows/logs", query: ["status": "failed", "page": "1", "limit": "1"]
    ) { dify in
      let reply = try await dify.workflows.logs(status: .failed, limit: 1)
      #expect(reply.data.map(\.workflowRun.status) == [.failed])
    },
    Operation("GET /form/human_input/{form_token}", "/form/human_input/qhZOeyyVDKFCWAEfa8QgL5") { dify in
      let reply = try await dify.forms.get(formToken: "qhZOeyyVDKFCWAEfa8QgL5")
      #expect(reply.userActions.count == 2)
    },
    Operation(
      "POST /form/human_input/{form_token}", "/form/human_input/qhZOeyyVDKFCWAEfa8QgL5",
      body: #"{"inputs":{"note":"n"},"action":"approve","user":"mia"}"#
    ) { dify in
      _ = try await dify.forms.submit(
        formToken: "qhZOeyyVDKFCWAEfa8QgL5", inputs: ["note": "n"], action: "approve", user: "mia")
    },
  ]
}
