import DifyService
import InvokerRuntime
import Testing

/// Every call, with the names of the Service API.
extension Call {
  static let all: [Call] = conversations + messages + app + annotations + runs

  private static let conversations = [
    Call(
      "session.conversations.list",
      "GET /conversations?user={user}&last_id={last_id}&limit={limit}&sort_by={sort_by}",
      #"{"user":"mia","last_id":"c0","limit":2,"sort_by":"-created_at"}"#, answer: page + "[\(conversation)]}"
    ) { dify in
      let page = try await dify.conversations.list(user: "mia", lastID: "c0", limit: 2, sortBy: .newestFirst)
      #expect(page.hasMore && page.data.map(\.name) == ["Bridges"])
      #expect(page.data[0].updatedAt == UnixTime(secondsSince1970: 2))
    },
    Call(
      "session.conversations.rename", "POST /conversations/{conversation_id}/name",
      #"{"conversation_id":"c1","name":"Bridges","auto_generate":false,"user":"mia"}"#, answer: conversation
    ) { dify in
      let conversation = try await dify.conversations.rename(conversationID: "c1", name: "Bridges", user: "mia")
      #expect(conversation.id == "c1" && conversation.inputs["name"] == .null)
    },
    Call(
      "session.conversations.delete", "DELETE /conversations/{conversation_id}",
      #"{"conversation_id":"c1","user":"mia"}"#, answer: "null"
    ) { dify in
      try await dify.conversations.delete(conversationID: "c1", user: "mia")
    },
    Call(
      "session.conversations.variables.list",
      "GET /conversations/{conversation_id}/variables"
        + "?user={user}&last_id={last_id}&limit={limit}&variable_name={variable_name}",
      #"{"conversation_id":"c1","user":"mia","limit":20,"variable_name":"visits"}"#, answer: page + "[\(variable)]}"
    ) { dify in
      let page = try await dify.conversations.variables.list(
        conversationID: "c1", user: "mia", variableName: "visits")
      #expect(page.data.map(\.value) == ["3"])
    },
    Call(
      "session.conversations.variables.update", "PUT /conversations/{conversation_id}/variables/{variable_id}",
      #"{"conversation_id":"c1","variable_id":"v1","value":[3,{"a":null}],"user":"mia"}"#, answer: variable
    ) { dify in
      let variable = try await dify.conversations.variables.update(
        conversationID: "c1", variableID: "v1", value: [3, ["a": nil]], user: "mia")
      #expect(variable.valueType == "number")
    },
  ]

  private static let messages = [
    Call(
      "session.messages.list",
      "GET /messages?conversation_id={conversation_id}&user={user}&first_id={first_id}&limit={limit}",
      #"{"conversation_id":"c1","user":"mia","first_id":"m2","limit":2}"#,
      answer: page + #"[{"id":"m1","conversation_id":"c1","query":"q","answer":"a","feedback":{"rating":"like"},"#
        + #""retriever_resources":[{"position":1,"score":0.5}],"agent_thoughts":[{"id":"t1","position":1}],"#
        + #""message_files":[{"id":"f1","type":"image","belongs_to":"user"}],"#
        + #""extra_contents":[{"type":"human_input","submitted":false,"form_definition":{"form_id":"f","inputs":["#
        + #"{"type":"paragraph","output_variable_name":"note"}]}}]}]}"#
    ) { dify in
      let page = try await dify.messages.list(conversationID: "c1", user: "mia", firstID: "m2", limit: 2)
      let message = try #require(page.data.first)
      #expect(message.feedback?.rating == "like" && message.agentThoughts.map(\.id) == ["t1"])
      #expect(message.retrieverResources.map(\.score) == [0.5] && message.messageFiles.map(\.belongsTo) == ["user"])
      guard case .paragraph(let field)? = message.extraContents.first?.formDefinition?.inputs.first else {
        Issue.record("expected a field for text, found \(message.extraContents)")
        return
      }
      #expect(field.outputVariableName == "note")
    },
    Call(
      "session.messages.rate", "POST /messages/{message_id}/feedbacks",
      #"{"message_id":"m1","rating":"like","user":"mia","content":"Right."}"#, answer: #"{"result":"success"}"#
    ) { dify in
      let confirmation = try await dify.messages.rate(messageID: "m1", rating: .like, user: "mia", content: "Right.")
      #expect(confirmation.result == "success")
    },
    Call(
      "session.messages.suggested_questions", "GET /messages/{message_id}/suggested?user={user}",
      #"{"message_id":"m1","user":"mia"}"#, answer: #"{"result":"success","data":["Who built it?"]}"#
    ) { dify in
      let questions = try await dify.messages.suggestedQuestions(messageID: "m1", user: "mia")
      #expect(questions.data == ["Who built it?"])
    },
  ]

  private static let app = [
    Call("session.app.info", "GET /info", "{}", answer: #"{"name":"Guide","mode":"advanced-chat","tags":["a"]}"#) {
      dify in
      let info = try await dify.app.info()
      #expect(info.mode == .advancedChat && info.tags == ["a"])
    },
    Call(
      "session.app.parameters", "GET /parameters", "{}",
      answer: #"{"user_input_form":[{"select":{"variable":"tone","label":"Tone","required":true,"default":"plain","#
        + #""options":["plain","wild"]}}],"file_upload":{"image":{"enabled":true,"number_limits":3}},"#
        + #""text_to_speech":{"enabled":true,"autoPlay":"enabled"},"system_parameters":{"file_size_limit":15}}"#
    ) { dify in
      let parameters = try await dify.app.parameters()
      let tone = try #require(parameters.userInputForm.first?["select"])
      #expect(tone.variable == "tone" && tone.required && tone.default == "plain" && tone.options == ["plain", "wild"])
      #expect(parameters.fileUpload?.image?.numberLimits == 3 && parameters.textToSpeech?.autoPlay == "enabled")
      #expect(parameters.systemParameters?.fileSizeLimit == 15)
    },
    Call("session.app.meta", "GET /meta", "{}", answer: #"{"tool_icons":{"weather":"https://example.org/i"}}"#) {
      dify in
      let meta = try await dify.app.meta()
      #expect(meta.toolIcons["weather"] == .url("https://example.org/i"))
    },
    Call("session.app.site", "GET /site", "{}", answer: #"{"title":"Guide","icon_url":null}"#) { dify in
      let site = try await dify.app.site()
      #expect(site.title == "Guide" && site.iconURL == nil && !site.showWorkflowSteps)
    },
    Call(
      "session.app.feedbacks", "GET /app/feedbacks?page={page}&limit={limit}", #"{"page":2,"limit":20}"#,
      answer: #"{"data":[{"id":"f1","message_id":"m1","rating":"like","created_at":"2026-11-28T17:40:03"}]}"#
    ) { dify in
      let page = try await dify.app.feedbacks(page: 2)
      #expect(page.data.map(\.createdAt) == ["2026-11-28T17:40:03"])
    },
    Call(
      "session.end_users.get", "GET /end-users/{end_user_id}", #"{"end_user_id":"u1"}"#,
      answer: #"{"id":"u1","session_id":"mia","is_anonymous":false}"#
    ) { dify in
      let user = try await dify.endUsers.get(endUserID: "u1")
      #expect(user.sessionID == "mia")
    },
  ]

  private static let annotations = [
    Call(
      "session.annotations.list", "GET /apps/annotations?page={page}&limit={limit}&keyword={keyword}",
      #"{"page":1,"limit":20,"keyword":"bridge"}"#, answer: page + "[\(annotation)]}"
    ) { dify in
      let page = try await dify.annotations.list(keyword: "bridge")
      #expect(page.hasMore && page.data.map(\.hitCount) == [0])
    },
    Call(
      "session.annotations.create", "POST /apps/annotations", #"{"question":"q","answer":"a"}"#, answer: annotation
    ) { dify in
      let annotation = try await dify.annotations.create(question: "q", answer: "a")
      #expect(annotation.id == "a1")
    },
    Call(
      "session.annotations.update", "PUT /apps/annotations/{annotation_id}",
      #"{"annotation_id":"a1","question":"q","answer":"a"}"#, answer: annotation
    ) { dify in
      let annotation = try await dify.annotations.update(annotationID: "a1", question: "q", answer: "a")
      #expect(annotation.answer == "a")
    },
    Call(
      "session.annotations.delete", "DELETE /apps/annotations/{annotation_id}", #"{"annotation_id":"a1"}"#,
      answer: "null"
    ) { dify in
      try await dify.annotations.delete(annotationID: "a1")
    },
    Call(
      "session.annotations.configure_replies", "POST /apps/annotation-reply/{action}",
      #"{"action":"enable","score_threshold":0.5,"embedding_provider_name":"p","embedding_model_name":"m"}"#,
      answer: #"{"job_id":"j1","job_status":"waiting"}"#
    ) { dify in
      let job = try await dify.annotations.configureReplies(
        action: .enable, scoreThreshold: 0.5, embeddingProviderName: "p", embeddingModelName: "m")
      #expect(job.jobStatus == .waiting)
    },
    Call(
      "session.annotations.reply_job", "GET /apps/annotation-reply/{action}/status/{job_id}",
      #"{"action":"enable","job_id":"j1"}"#, answer: #"{"job_id":"j1","job_status":"error","error_msg":"No quota."}"#
    ) { dify in
      let job = try await dify.annotations.replyJob(action: .enable, jobID: "j1")
      #expect(job.jobStatus == .error && job.errorMsg == "No quota.")
    },
  ]

  private static let runs = [
    Call(
      "session.workflows.run_detail", "GET /workflows/run/{workflow_run_id}", #"{"workflow_run_id":"r1"}"#,
      answer: #"{"id":"r1","status":"partial-succeeded","inputs":"{}","outputs":{"a":1},"finished_at":null}"#
    ) { dify in
      let run = try await dify.workflows.runDetail(workflowRunID: "r1")
      #expect(run.status == .partialSucceeded && run.outputs == ["a": 1] && run.finishedAt == nil)
    },
    Call(
      "session.workflows.logs",
      "GET /workflows/logs?keyword={keyword}&status={status}&page={page}&limit={limit}"
        + "&created_at__before={created_at__before}&created_at__after={created_at__after}"
        + "&created_by_end_user_session_id={created_by_end_user_session_id}&created_by_account={created_by_account}",
      #"{"status":"failed","page":1,"limit":1,"created_at__after":"2026-11-27T00:00:00Z","#
        + #""created_by_end_user_session_id":"mia"}"#,
      answer: page + #"[{"id":"l1","workflow_run":{"id":"r1","status":"failed","error":"No."},"#
        + #""created_by_account":null,"created_by_end_user":{"id":"u1","session_id":"mia"}}]}"#
    ) { dify in
      let page = try await dify.workflows.logs(
        status: .failed, limit: 1, createdAfter: "2026-11-27T00:00:00Z", createdByUser: "mia")
      #expect(page.data.map(\.workflowRun.error) == ["No."] && page.data[0].createdByEndUser?.sessionID == "mia")
    },
    Call(
      "session.forms.get", "GET /form/human_input/{form_token}", #"{"form_token":"t1"}"#,
      answer: #"{"form_content":"Refund?","inputs":[{"output_variable_name":"kind","type":"select","#
        + #""option_source":{"type":"constant","selector":[],"value":["full","half"]}}],"#
        + #""user_actions":[{"id":"approve","title":"Approve"}],"expiration_time":1796016671}"#
    ) { dify in
      let form = try await dify.forms.get(formToken: "t1")
      guard case .select(let choice)? = form.inputs.first else {
        Issue.record("expected a choice, found \(form.inputs)")
        return
      }
      #expect(choice.optionSource?.value == ["full", "half"] && form.userActions.map(\.id) == ["approve"])
    },
    Call(
      "session.forms.submit", "POST /form/human_input/{form_token}",
      #"{"form_token":"t1","inputs":{"kind":"full"},"action":"approve","user":"mia"}"#, answer: "{}"
    ) { dify in
      let reply = try await dify.forms.submit(
        formToken: "t1", inputs: ["kind": "full"], action: "approve", user: "mia")
      #expect(reply.isEmpty)
    },
    Call(
      "session.runs.chat", events, run, answer: finished
    ) { dify in
      let events = try await dify.runs.chat(workflowRunID: "r1", user: "mia").collect()
      guard case .workflowFinished(let end) = events.last else {
        Issue.record("expected the end, found \(events)")
        return
      }
      #expect(end.data.status == .succeeded)
    },
    Call(
      "session.runs.workflow", events, run, answer: finished
    ) { dify in
      let events = try await dify.runs.workflow(workflowRunID: "r1", user: "mia").collect()
      guard case .workflowFinished(let end) = events.last else {
        Issue.record("expected the end, found \(events)")
        return
      }
      #expect(end.data.outputs == ["answer": "It is paid."])
    },
  ]

  private static let events =
    "GET /workflow/{workflow_run_id}/events?user={user}&include_state_snapshot={include_state_snapshot}"
    + "&continue_on_pause=true"
  private static let run = #"{"workflow_run_id":"r1","user":"mia","include_state_snapshot":true}"#
  private static let finished =
    #"{"event":"workflow_finished","task_id":"t1","workflow_run_id":"r1","data":{"id":"r1","workflow_id":"w1","#
    + #""status":"succeeded","outputs":{"answer":"It is paid."},"created_at":1}}"#
}
