// Made from specs/ by Scripts/embed.sh. Do not edit.

public enum PlatformSpecs {
  /// The specs of the interfaces of Dify by their name in `specs/`, sorted: exported apps are called through them.
  public static let texts: [(path: String, text: String)] = [
    (
      "chat.yaml",
      #"""
      # yaml-language-server: $schema=schema/interface.schema.json
      invoker: 1
      interface: chat
      title: Chat
      summary: Send a message to a Chatbot, Agent, or Chatflow app.
      description: |-
        All these apps take the same arguments and respond in the same form. A message starts a conversation; to
        continue it, pass the `conversation_id` of the response with the next message. A message must not be
        empty.

        A plugin can only call apps in its own workspace.
      entry_point: session.app.chat

      apps:
        chatbot:
          title: Chatbot
          description: A model with a prompt and, optionally, knowledge.
        agent:
          title: Agent
          description: A model that reasons and calls tools. Responds in streaming mode only.
        new_agent:
          title: New Agent
          description: >-
            The newer kind of agent, which repeats its whole answer at the end. Responds in streaming mode only, and
            not to plugins.
        chatflow:
          title: Chatflow
          description: A workflow that runs once for each message and outputs an answer.

      transports:
        plugin:
          type: app
          permission: app
          omit: [trace_id, trace_session_id]
          required: [inputs]
          sent_as_null: [conversation_id, user]   # as the SDK for Python sends them
          unsupported:
            files: Put file objects into `inputs`.
            auto_generate_name: Omit it; the platform names the conversation according to its settings.
            workflow_id: Omit it; the published version responds.
        service_api:
          version: v1
          request: POST /chat-messages
          headers: {X-Trace-Id: '{trace_id}', X-Trace-Session-Id: '{trace_session_id}'}
          omit: [app_id]
          required: [user]
          stop: POST /chat-messages/{task_id}/stop
          resume:
            request: GET /workflow/{workflow_run_id}/events?user={user}&include_state_snapshot=true
            # The node that waits is reported as paused, and later as finished.
            repeats: [workflow_started.data.id, node_started.data.id, node_finished.data.id, node_finished.data.status]

      params:
        app_id:
          type: string
          required: true
          description: >-
            ID of the app, in the workspace of the plugin. The Service API does not send it: there, the API key
            identifies the app.
        query: {type: string, required: true, description: The user's message.}
        inputs:
          type: object
          additionalProperties: true
          default: {}
          description: Values of the app's input variables, by name. A file is an object like those in `files`.
        response_mode:
          $mode: streaming
          description: >-
            How the app responds: with a stream of events (`streaming`) or with one reply (`blocking`). The server
            treats a request without it as `blocking`.
        conversation_id:
          type: string
          description: >-
            ID of the conversation to continue; without it, a new one starts. If this user has no such conversation, a
            Chatflow also starts a new one; other apps reject the call.
        files:
          type: array
          items: {$ref: 'types.yaml#/types/InputFile'}
          default: []
          description: Files for the app, over the Service API only; in a plugin, put file objects into `inputs`.
        user:
          type: string
          since: '0.8.0'
          description: >-
            Identifier of the end user, unique within the app and chosen by you; it separates the conversations and
            files of users. The Service API requires it. In a plugin it has no effect: the user of the session
            applies.
        auto_generate_name:
          type: boolean
          description: >-
            Whether the server generates a title for a new conversation, over the Service API only; without it, it
            does.
        workflow_id:
          type: string
          description: >-
            ID of the version of a Chatflow to run, over the Service API only; without it, the published version runs.
        trace_id:
          type: string
          description: >-
            ID of the trace that the call belongs to, for the tracing that the app is connected to: up to 128 letters,
            digits, `-`, and `_`. Over the Service API only.
        trace_session_id:
          type: string
          description: >-
            ID of the session that the trace belongs to, up to 200 characters. It groups the traces of several calls.
            Over the Service API only.

      response_modes:
        streaming:
          description: |-
            The answer as it is generated, event by event. All kinds of app support it. A Chatflow that fails or is
            stopped ends with `workflow_finished`, followed by `error` in a plugin; invalid arguments are reported in
            its stream, by `error`.

            The reopened stream of a run first repeats what has happened so far; that of a finished run has only
            `workflow_finished`. With `continue_on_pause=true` in its query, it stays open while the run is paused,
            and continues with the run. Text can be repeated there; `workflow_finished` has the whole answer.
          yields: {$ref: '#/types/ChatEvent'}
          text:
            append: [message.answer, agent_message.answer]
            replace: [message_replace.answer]
            complete: [{field: message.answer, after: agent_message}]
            whole: [workflow_finished.data.outputs.answer]
          keepalive: [ping]
          failure: [error]
          failed: [{event: workflow_finished, where: {data.status: [failed, stopped]}, message: data.error}]
          anywhere: [message_replace, reasoning_chunk, tts_message]
          trailing: [tts_message, tts_message_end]
          order:
            - apps: [chatbot]
              title: Answer
              steps:
                - {any: [message]}
                - {one: [message_end]}
            - apps: [agent]
              title: Answer
              steps:
                - {any: [agent_thought, agent_message, message_file]}
                - {one: [message_end]}
            - apps: [new_agent]
              title: Answer
              steps:
                - {some: [agent_thought, agent_message, message_file]}
                - {one: [message]}
                - {one: [message_end]}
            - apps: [chatflow]
              title: Answer or failure
              steps:
                - {one: [workflow_started]}
                - {any: [node_started, node_finished, node_retry, iteration_started, iteration_next,
                      iteration_completed, loop_started, loop_next, loop_completed, message, agent_log, text_chunk]}
                - {maybe: [message_end]}
                - {one: [workflow_finished]}
            - apps: [chatflow]
              title: Pause
              steps:
                - {one: [workflow_started]}
                - {any: [node_started, node_finished, node_retry, iteration_started, iteration_next,
                      iteration_completed, loop_started, loop_next, loop_completed, message, agent_log, text_chunk,
                      human_input_required]}
                - {one: [workflow_paused]}
            - apps: [chatflow]
              title: Invalid arguments
              steps:
                - {one: [error]}
            - apps: [agent, chatflow]
              title: Moderation rejects the message
              steps:
                - {some: [message]}
                - {one: [message_end]}
            - apps: [chatflow]
              title: Reopened stream
              steps:
                - {any: [workflow_started, node_started, node_finished, node_retry, iteration_started, iteration_next,
                      iteration_completed, loop_started, loop_next, loop_completed, message, agent_log, text_chunk,
                      human_input_required, workflow_paused, human_input_form_filled, human_input_form_timeout]}
                - {maybe: [message_end]}
                - {one: [workflow_finished, workflow_paused]}
        blocking:
          description: >-
            The whole answer in one reply, or the state of a paused run. Chatbot and Chatflow apps only; proxies cut
            off long runs.
          returns: {$ref: '#/types/ChatReply'}
          paused: {where: {event: [workflow_paused]}, returns: {$ref: '#/types/ChatPause'}}

      types:
        ChatReply:
          type: object
          description: A whole answer, as returned in blocking mode.
          properties:
            event: {type: string, description: Always `message`.}
            task_id: {type: string, format: uuid, description: 'ID of the task, required to stop it.'}
            id: {type: string, format: uuid, description: 'ID of the answer, the same as `message_id`.'}
            message_id: {type: string, format: uuid, description: ID of the answer.}
            conversation_id:
              type: string
              format: uuid
              description: ID of the conversation; pass it with the next message to continue.
            mode:
              type: string
              description: Kind of app that answered, such as `chat`, `advanced-chat`, or `completion`.
            answer: {type: string, description: The whole answer.}
            metadata:
              $ref: 'types.yaml#/types/MessageMetadata'
              description: Usage and cited passages; absent when there are none.
            created_at: {type: integer, format: unix-time, description: When the answer was created.}
          required: [message_id, conversation_id, answer]

        ChatPause:
          type: object
          description: A paused Chatflow, as returned in blocking mode.
          properties:
            event: {type: string, description: Always `workflow_paused`.}
            task_id: {type: string, format: uuid, description: 'ID of the task, required to stop it.'}
            id: {type: string, format: uuid, description: 'ID of the answer, the same as `message_id`.'}
            message_id: {type: string, format: uuid, description: ID of the answer.}
            conversation_id:
              type: string
              format: uuid
              description: ID of the conversation; pass it with the next message to continue.
            workflow_run_id:
              type: string
              format: uuid
              description: ID of the workflow run, required to reopen its stream.
            mode: {type: string, description: 'Kind of app that answered: `advanced-chat`.'}
            answer: {type: string, description: The answer so far.}
            metadata:
              $ref: 'types.yaml#/types/MessageMetadata'
              description: Usage and cited passages; absent when there are none.
            created_at: {type: integer, format: unix-time, description: When the answer was created.}
            data: {$ref: '#/types/ChatPause.Data', description: State of the run.}
          required: [message_id, conversation_id, workflow_run_id, data]

        ChatPause.Data:
          type: object
          description: State of a paused Chatflow.
          allOf: [{$ref: 'types.yaml#/types/WorkflowPausedEvent.Data'}]
          properties:
            id: {type: string, format: uuid, description: 'ID of the answer, the same as `message_id`.'}
            message_id: {type: string, format: uuid, description: ID of the answer.}
            conversation_id:
              type: string
              format: uuid
              description: ID of the conversation; pass it with the next message to continue.
            mode: {type: string, description: 'Kind of app that answered: `advanced-chat`.'}
            answer: {type: string, description: The answer so far.}
            metadata:
              $ref: 'types.yaml#/types/MessageMetadata'
              description: Usage and cited passages; absent when there are none.

        ChatEvent:
          description: An event of a chat, identified by its `event` field.
          discriminator:
            propertyName: event
            mapping:
              message:
                $ref: '#/types/ChatEvent.Message'
                description: >-
                  A piece of the answer. A New Agent app sends it once, after the pieces, with the whole answer. An
                  Agent app sends it if moderation rejects the message.
              agent_message:
                $ref: '#/types/ChatEvent.Message'
                description: A piece of the answer of an Agent or New Agent app.
              agent_thought: {$ref: '#/types/ChatEvent.AgentThought'}
              message_file: {$ref: '#/types/ChatEvent.MessageFile'}
              message_replace: {$ref: '#/types/ChatEvent.MessageReplace'}
              message_end: {$ref: '#/types/ChatEvent.MessageEnd'}
              tts_message:
                $ref: 'types.yaml#/types/TTSMessageEvent'
                description: >-
                  A piece of the answer as speech, from apps with text to speech; from a Chatflow in plugins only. Can
                  follow the last step.
              tts_message_end:
                $ref: 'types.yaml#/types/TTSMessageEvent'
                description: The speech is complete.
              reasoning_chunk: {$ref: 'types.yaml#/types/ReasoningChunkEvent'}
              workflow_started: {$ref: 'types.yaml#/types/WorkflowStartedEvent'}
              workflow_finished: {$ref: 'types.yaml#/types/WorkflowFinishedEvent'}
              workflow_paused: {$ref: 'types.yaml#/types/WorkflowPausedEvent'}
              node_started: {$ref: 'types.yaml#/types/NodeStartedEvent'}
              node_finished: {$ref: 'types.yaml#/types/NodeFinishedEvent'}
              node_retry: {$ref: 'types.yaml#/types/NodeRetryEvent'}
              iteration_started:
                $ref: 'types.yaml#/types/RepetitionStartedEvent'
                description: An iteration over a list starts.
              iteration_next:
                $ref: 'types.yaml#/types/RepetitionNextEvent'
                description: An iteration moves to an element of its list.
              iteration_completed:
                $ref: 'types.yaml#/types/RepetitionCompletedEvent'
                description: An iteration ended, successfully or not; see `status`.
              loop_started:
                $ref: 'types.yaml#/types/RepetitionStartedEvent'
                description: A loop starts.
              loop_next:
                $ref: 'types.yaml#/types/RepetitionNextEvent'
                description: A loop starts a round.
              loop_completed:
                $ref: 'types.yaml#/types/RepetitionCompletedEvent'
                description: A loop ended, successfully or not; see `status`.
              human_input_required: {$ref: 'types.yaml#/types/HumanInputRequiredEvent'}
              human_input_form_filled: {$ref: 'types.yaml#/types/HumanInputFormFilledEvent'}
              human_input_form_timeout: {$ref: 'types.yaml#/types/HumanInputFormTimeoutEvent'}
              agent_log: {$ref: 'types.yaml#/types/AgentLogEvent'}
              text_chunk: {$ref: 'types.yaml#/types/TextChunkEvent'}
              error: {$ref: 'types.yaml#/types/ErrorEvent'}
              ping: {$ref: 'types.yaml#/types/PingEvent'}

        ChatEnvelope:
          type: object
          description: The fields of chat's own events.
          properties:
            task_id: {type: string, format: uuid, description: 'ID of the task, required to stop it.'}
            message_id: {type: string, format: uuid, description: ID of the answer.}
            conversation_id:
              type: string
              format: uuid
              description: ID of the conversation; pass it with the next message to continue.
            created_at: {type: integer, format: unix-time, description: When the answer was created.}
          required: [task_id, message_id, conversation_id]

        ChatEvent.Message:
          type: object
          description: Text of the answer.
          allOf: [{$ref: '#/types/ChatEnvelope'}]
          properties:
            answer:
              type: string
              description: >-
                The piece of the answer, or the whole answer of a New Agent app; join pieces without a separator.
            id: {type: string, format: uuid, description: 'ID of the answer, the same as `message_id`.'}
            from_variable_selector:
              type: array
              items: {type: string}
              default: []
              description: >-
                Path of the variable that the piece belongs to, in a Chatflow: the ID of its node, then its name.
                Absent elsewhere.
          required: [answer]

        ChatEvent.AgentThought:
          type: object
          description: >-
            A thought or a tool call of an agent. Sent again with the same `id` when more of the step is known.
          allOf: [{$ref: '#/types/ChatEnvelope'}]
          properties:
            id: {type: string, format: uuid, description: ID of the step.}
            position: {type: integer, description: 'Position of the step in the answer, counted from 1.'}
            thought: {type: string, description: The agent's thought; absent or empty when there is none.}
            observation: {type: string, description: What the tool returned; absent or empty until then.}
            tool:
              type: string
              description: Names of the tools called, separated by semicolons; absent or empty when there are none.
            tool_input:
              type: string
              description: Arguments of the tools, JSON in a string; absent or empty when there are none.
            tool_labels:
              type: object
              additionalProperties: {type: object, additionalProperties: {type: string}}
              default: {}
              description: Display names of the tools, by name of the tool and language, such as `en_US`.
            message_files:
              type: array
              items: {type: string, format: uuid}
              default: []
              description: IDs of the files that the step created; each has a `message_file`.
          required: [id, position]

        ChatEvent.MessageFile:
          type: object
          description: A file of the answer, such as an image that a tool created.
          allOf: [{$ref: '#/types/ChatEnvelope'}]
          properties:
            id: {type: string, format: uuid, description: ID of the file.}
            type: {$ref: 'types.yaml#/types/InputFileType', description: Kind of the file.}
            belongs_to: {$ref: 'types.yaml#/types/MessageFileOwner', description: Owner of the file.}
            url: {type: string, format: url, description: URL to download the file from.}
          required: [id, type, url]

        ChatEvent.MessageReplace:
          type: object
          description: >-
            Other text replaces the answer so far, because of moderation or because a Chatflow's stream was reopened.
            In the latter case, it is the answer as stored by the server, which is empty while the run is in progress.
          allOf: [{$ref: '#/types/ChatEnvelope'}]
          properties:
            answer: {type: string, description: Text that replaces the whole answer so far.}
            reason:
              type: string
              description: 'Why the answer was replaced: `output_moderation`, or empty when no reason is given.'
          required: [answer]

        ChatEvent.MessageEnd:
          type: object
          description: The answer is complete, or was stopped.
          allOf: [{$ref: '#/types/ChatEnvelope'}]
          properties:
            id: {type: string, format: uuid, description: 'ID of the answer, the same as `message_id`.'}
            metadata:
              $ref: 'types.yaml#/types/MessageMetadata'
              description: Usage and cited passages; absent when there are none.
            files:
              type: array
              items: {$ref: 'types.yaml#/types/OutputFile'}
              default: []
              description: Files that belong to the answer.

      errors:
        invalid_param:
          $ref: 'types.yaml#/errors/invalid_param'
        bad_request:
          status: 400
          description: 'The request cannot be processed: for example, `workflow_id` is malformed or names a draft.'
          action: Correct what the message describes.
          retry: never
        not_chat_app:
          status: 400
          description: The app is of a kind that does not support chat.
          action: Use the interface for this kind of app, or the key of a Chatbot, Agent, or Chatflow app.
          retry: never
        app_unavailable:
          $ref: 'types.yaml#/errors/app_unavailable'
        provider_not_initialize:
          $ref: 'types.yaml#/errors/provider_not_initialize'
        provider_quota_exceeded:
          $ref: 'types.yaml#/errors/provider_quota_exceeded'
        model_currently_not_support:
          $ref: 'types.yaml#/errors/model_currently_not_support'
        completion_request_error:
          $ref: 'types.yaml#/errors/completion_request_error'
        conversation_completed:
          status: 400
          description: The conversation is closed and accepts no more messages.
          action: Omit `conversation_id` to start another conversation.
          retry: never
        agent_not_published:
          status: 400
          description: The agent has not been published.
          action: Publish it in the studio.
          retry: never
        agent_run_limit_exceeded:
          status: 400
          description: A New Agent exceeded its limit of time or of model calls. Reported by servers newer than 1.14.
          action: Ask for less at once, or raise the limit on the server.
          retry: never
        unauthorized:
          $ref: 'types.yaml#/errors/unauthorized'
        forbidden:
          $ref: 'types.yaml#/errors/forbidden'
        app_not_found:
          $ref: 'types.yaml#/errors/app_not_found'
        app_abnormal_status:
          $ref: 'types.yaml#/errors/app_abnormal_status'
        app_api_disabled:
          $ref: 'types.yaml#/errors/app_api_disabled'
        workspace_archived:
          $ref: 'types.yaml#/errors/workspace_archived'
        workflow_version_execution_not_allowed:
          status: 403
          description: The workspace is not allowed to run a specific version of a Chatflow.
          action: Omit `workflow_id` to run the published version.
          retry: never
        not_found:
          status: 404
          description: The conversation or the run of this user, or the version of the workflow, does not exist.
          action: Check `conversation_id`, `user`, `workflow_id`, and `workflow_run_id`.
          retry: never
        agent_version_not_found_error:
          status: 404
          description: The version of the agent no longer exists. Reported by servers newer than 1.14.
          action: Publish the agent in the studio.
          retry: never
        method_not_allowed:
          $ref: 'types.yaml#/errors/method_not_allowed'
        unsupported_media_type:
          $ref: 'types.yaml#/errors/unsupported_media_type'
        too_many_requests:
          $ref: 'types.yaml#/errors/too_many_requests'
        rate_limit_error:
          $ref: 'types.yaml#/errors/rate_limit_error'
        internal_server_error:
          $ref: 'types.yaml#/errors/internal_server_error'
        unknown:
          $ref: 'types.yaml#/errors/unknown'
        plugin_runtime_error:
          $ref: 'types.yaml#/errors/plugin_runtime_error'

      examples:
        chatbot_streaming:
          title: A Chatbot answers
          description: >-
            The first message of a conversation. The answer arrives in pieces; `message_end` names its source.
          app: chatbot
          mode: streaming
          request: {app_id: 3d77732b-c277-4f32-97be-f6d42bd6e7f7, query: 'When do you open on Saturday?',
            inputs: {shop: Lyon}, user: mia}
          events:
            - {event: message, task_id: ebe7be2d-a024-42cb-84fe-5fbf18174fd6,
               message_id: 3ae36a55-b0ee-4929-be0f-0f25b39a34f2,
               conversation_id: 21fe5db9-7f35-4be1-adbc-d813e587d285, created_at: 1785315600,
               id: 3ae36a55-b0ee-4929-be0f-0f25b39a34f2, answer: On Saturdays, from_variable_selector: null}
            - {event: message, task_id: ebe7be2d-a024-42cb-84fe-5fbf18174fd6,
               message_id: 3ae36a55-b0ee-4929-be0f-0f25b39a34f2,
               conversation_id: 21fe5db9-7f35-4be1-adbc-d813e587d285, created_at: 1785315600,
               id: 3ae36a55-b0ee-4929-be0f-0f25b39a34f2, answer: ' we are open', from_variable_selector: null}
            - {event: message, task_id: ebe7be2d-a024-42cb-84fe-5fbf18174fd6,
               message_id: 3ae36a55-b0ee-4929-be0f-0f25b39a34f2,
               conversation_id: 21fe5db9-7f35-4be1-adbc-d813e587d285, created_at: 1785315600,
               id: 3ae36a55-b0ee-4929-be0f-0f25b39a34f2, answer: ' from 10:00 to 18:00.',
               from_variable_selector: null}
            - {event: message_end, task_id: ebe7be2d-a024-42cb-84fe-5fbf18174fd6,
               message_id: 3ae36a55-b0ee-4929-be0f-0f25b39a34f2,
               conversation_id: 21fe5db9-7f35-4be1-adbc-d813e587d285, created_at: 1785315600,
               id: 3ae36a55-b0ee-4929-be0f-0f25b39a34f2,
               metadata: {annotation_reply: null,
                 retriever_resources: [{position: 1, dataset_id: a8ea56f8-5c2c-4972-9df8-a2a4536c0767,
                     dataset_name: Shops, document_id: 4f747010-4059-4892-b09a-5e80fe9fa0da,
                     document_name: Opening hours.md, data_source_type: upload_file,
                     segment_id: 0af948f7-754c-433e-a29e-97eeb041022f, score: 0.91, hit_count: 12, word_count: 14,
                     segment_position: 3,
                     index_node_hash: 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881,
                     content: 'Lyon: Monday to Friday 9:00 to 19:00, Saturday 10:00 to 18:00.', page: null,
                     doc_metadata: null, title: null, files: null, summary: null, retriever_from: dev}],
                 usage: {prompt_tokens: 214, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                   prompt_price: '0.0002140', completion_tokens: 13, completion_unit_price: '0.002',
                   completion_price_unit: '0.001', completion_price: '0.0000260', total_tokens: 227,
                   total_price: '0.0002400', currency: USD, latency: 0.82, time_to_first_token: null,
                   time_to_generate: null}}, files: null}

        chatbot_blocking:
          title: A Chatbot answers in one reply
          description: The second message of the conversation, continued by `conversation_id`.
          app: chatbot
          mode: blocking
          request: {app_id: 3d77732b-c277-4f32-97be-f6d42bd6e7f7, query: 'And on Sunday?',
            conversation_id: 21fe5db9-7f35-4be1-adbc-d813e587d285, user: mia}
          reply: {event: message, task_id: 5857720d-0d45-44b0-ad70-5c08c1736fca,
            id: 2ebc81cc-86c7-4871-bab6-f560f38f42ff, message_id: 2ebc81cc-86c7-4871-bab6-f560f38f42ff,
            conversation_id: 21fe5db9-7f35-4be1-adbc-d813e587d285, mode: chat, answer: We are closed on Sundays.,
            metadata: {annotation_reply: null, retriever_resources: [],
              usage: {prompt_tokens: 251, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                prompt_price: '0.0002510', completion_tokens: 7, completion_unit_price: '0.002',
                completion_price_unit: '0.001', completion_price: '0.0000140', total_tokens: 258,
                total_price: '0.0002650', currency: USD, latency: 0.64, time_to_first_token: null,
                time_to_generate: null}}, created_at: 1785315640}

        chatbot_files:
          title: A message with a file
          description: Over the Service API; plugins put file objects into `inputs`.
          app: chatbot
          mode: streaming
          request: {app_id: 3d77732b-c277-4f32-97be-f6d42bd6e7f7, query: 'What does the sign say?',
            files: [{type: image, transfer_method: remote_url, url: https://example.com/sign.jpg}], user: mia}
          events:
            - {event: message, task_id: 0c736aed-8134-4c8c-af47-1e7bf3f07afc,
               message_id: 3c0085e4-8dcd-4f68-8b6d-31a3cade8364,
               conversation_id: d859eb08-bd80-4ad2-8bd6-3f6719517e60, created_at: 1785315720,
               id: 3c0085e4-8dcd-4f68-8b6d-31a3cade8364, answer: 'The sign says:', from_variable_selector: null}
            - {event: message, task_id: 0c736aed-8134-4c8c-af47-1e7bf3f07afc,
               message_id: 3c0085e4-8dcd-4f68-8b6d-31a3cade8364,
               conversation_id: d859eb08-bd80-4ad2-8bd6-3f6719517e60, created_at: 1785315720,
               id: 3c0085e4-8dcd-4f68-8b6d-31a3cade8364, answer: ' closed for stocktaking.',
               from_variable_selector: null}
            - {event: message_end, task_id: 0c736aed-8134-4c8c-af47-1e7bf3f07afc,
               message_id: 3c0085e4-8dcd-4f68-8b6d-31a3cade8364,
               conversation_id: d859eb08-bd80-4ad2-8bd6-3f6719517e60, created_at: 1785315720,
               id: 3c0085e4-8dcd-4f68-8b6d-31a3cade8364,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 812, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                   prompt_price: '0.0008120', completion_tokens: 9, completion_unit_price: '0.002',
                   completion_price_unit: '0.001', completion_price: '0.0000180', total_tokens: 821,
                   total_price: '0.0008300', currency: USD, latency: 1.37, time_to_first_token: null,
                   time_to_generate: null}},
               files: [{related_id: 0b6f395c-a14a-4202-b74d-5cff678b7115, extension: .jpg, filename: sign.jpg,
                   size: 0, mime_type: image/jpeg, transfer_method: remote_url, type: image,
                   url: https://example.com/sign.jpg, upload_file_id: 0b6f395c-a14a-4202-b74d-5cff678b7115,
                   remote_url: https://example.com/sign.jpg}]}

        chatbot_replaced:
          title: Moderation replaces the answer
          description: Remove the text shown so far; the new text is the answer.
          app: chatbot
          mode: streaming
          request: {app_id: 3d77732b-c277-4f32-97be-f6d42bd6e7f7, query: 'Who works in the shop today?', user: mia}
          events:
            - {event: message, task_id: d502417e-6e1a-4e4e-a5f3-593cfbdb00e1,
               message_id: a8b079fb-3047-4ec9-8c2d-ffba3e19b718,
               conversation_id: 969b9438-8a29-4c7e-b80e-8918c1c1b141, created_at: 1785315780,
               id: a8b079fb-3047-4ec9-8c2d-ffba3e19b718, answer: Today you will meet, from_variable_selector: null}
            - {event: message, task_id: d502417e-6e1a-4e4e-a5f3-593cfbdb00e1,
               message_id: a8b079fb-3047-4ec9-8c2d-ffba3e19b718,
               conversation_id: 969b9438-8a29-4c7e-b80e-8918c1c1b141, created_at: 1785315780,
               id: a8b079fb-3047-4ec9-8c2d-ffba3e19b718, answer: ' Anna', from_variable_selector: null}
            - {event: message_replace, task_id: d502417e-6e1a-4e4e-a5f3-593cfbdb00e1,
               message_id: a8b079fb-3047-4ec9-8c2d-ffba3e19b718,
               conversation_id: 969b9438-8a29-4c7e-b80e-8918c1c1b141, created_at: 1785315780,
               answer: I cannot talk about our staff., reason: ''}
            - {event: message_end, task_id: d502417e-6e1a-4e4e-a5f3-593cfbdb00e1,
               message_id: a8b079fb-3047-4ec9-8c2d-ffba3e19b718,
               conversation_id: 969b9438-8a29-4c7e-b80e-8918c1c1b141, created_at: 1785315780,
               id: a8b079fb-3047-4ec9-8c2d-ffba3e19b718,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 198, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                   prompt_price: '0.0001980', completion_tokens: 8, completion_unit_price: '0.002',
                   completion_price_unit: '0.001', completion_price: '0.0000160', total_tokens: 206,
                   total_price: '0.0002140', currency: USD, latency: 0.71, time_to_first_token: null,
                   time_to_generate: null}}, files: null}

        chatbot_spoken:
          title: The answer is also spoken
          description: Speech follows the text.
          app: chatbot
          mode: streaming
          request: {app_id: 3d77732b-c277-4f32-97be-f6d42bd6e7f7, query: 'Is the shop open now?', user: mia}
          events:
            - {event: message, task_id: 40a5e884-87e3-459c-b2c4-98286395b2a6,
               message_id: 8af9df1c-76e3-4b08-ae2c-97e0187e085a,
               conversation_id: 5564db67-8b51-4aeb-b502-f45588fb92a0, created_at: 1785315840,
               id: 8af9df1c-76e3-4b08-ae2c-97e0187e085a, answer: 'Yes, until 18:00.', from_variable_selector: null}
            - {event: ping}
            - {event: message_end, task_id: 40a5e884-87e3-459c-b2c4-98286395b2a6,
               message_id: 8af9df1c-76e3-4b08-ae2c-97e0187e085a,
               conversation_id: 5564db67-8b51-4aeb-b502-f45588fb92a0, created_at: 1785315840,
               id: 8af9df1c-76e3-4b08-ae2c-97e0187e085a,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 205, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                   prompt_price: '0.0002050', completion_tokens: 31, completion_unit_price: '0.002',
                   completion_price_unit: '0.001', completion_price: '0.0000620', total_tokens: 236,
                   total_price: '0.0002670', currency: USD, latency: 1.12, time_to_first_token: null,
                   time_to_generate: null}}, files: null}
            - {event: tts_message, task_id: 40a5e884-87e3-459c-b2c4-98286395b2a6,
               message_id: 8af9df1c-76e3-4b08-ae2c-97e0187e085a,
               conversation_id: 5564db67-8b51-4aeb-b502-f45588fb92a0, created_at: 1785315840,
               audio: SUQzBAAAAAAAI1RTU0UAAAAPAAADTGF2ZjU4}
            - {event: tts_message, task_id: 40a5e884-87e3-459c-b2c4-98286395b2a6,
               message_id: 8af9df1c-76e3-4b08-ae2c-97e0187e085a,
               conversation_id: 5564db67-8b51-4aeb-b502-f45588fb92a0, created_at: 1785315840,
               audio: //uQxAAAAAANIAAAAAExBTUUzLjEwMFVVVVV}
            - {event: tts_message_end, task_id: 40a5e884-87e3-459c-b2c4-98286395b2a6,
               message_id: 8af9df1c-76e3-4b08-ae2c-97e0187e085a,
               conversation_id: 5564db67-8b51-4aeb-b502-f45588fb92a0, created_at: 1785315840, audio: ''}

        agent_streaming:
          title: An Agent uses a tool
          description: The thought is sent again when more of the step is known; the answer follows in pieces.
          app: agent
          mode: streaming
          request: {app_id: 2eb2316c-a7b0-4aaf-876a-b09fb4505497, query: 'How warm will it be in Paris this week?',
            user: mia}
          events:
            - {event: agent_thought, task_id: 309cfad7-48e1-465b-925d-a7c938240e40,
               message_id: dce0dab2-cd65-4574-94b0-79c9c9655c25,
               conversation_id: 120d0121-1822-47b3-9e30-baabf058d18e, created_at: 1785315900,
               id: 2f5da8eb-8099-49a2-994a-1d4fa68d9a60, position: 1, thought: '', observation: '', tool: '',
               tool_labels: {}, tool_input: '', message_files: []}
            - {event: agent_message, task_id: 309cfad7-48e1-465b-925d-a7c938240e40,
               message_id: dce0dab2-cd65-4574-94b0-79c9c9655c25,
               conversation_id: 120d0121-1822-47b3-9e30-baabf058d18e, created_at: 1785315900,
               id: dce0dab2-cd65-4574-94b0-79c9c9655c25, answer: ''}
            - {event: agent_thought, task_id: 309cfad7-48e1-465b-925d-a7c938240e40,
               message_id: dce0dab2-cd65-4574-94b0-79c9c9655c25,
               conversation_id: 120d0121-1822-47b3-9e30-baabf058d18e, created_at: 1785315900,
               id: 2f5da8eb-8099-49a2-994a-1d4fa68d9a60, position: 1, thought: '', observation: '', tool: forecast,
               tool_labels: {forecast: {en_US: Forecast, zh_Hans: '天气预报'}},
               tool_input: '{"forecast": {"city": "Paris", "days": 7}}', message_files: []}
            - {event: message_file, task_id: 309cfad7-48e1-465b-925d-a7c938240e40,
               message_id: dce0dab2-cd65-4574-94b0-79c9c9655c25,
               conversation_id: 120d0121-1822-47b3-9e30-baabf058d18e, created_at: 1785315900,
               id: 2ed30cc2-122c-4aae-9865-0d196e283acd, type: image, belongs_to: assistant,
               url: https://example.com/files/tools/b1a5be0c-5f0c-4f0e-9a53-0a2a4f7d1c55.png}
            - {event: agent_thought, task_id: 309cfad7-48e1-465b-925d-a7c938240e40,
               message_id: dce0dab2-cd65-4574-94b0-79c9c9655c25,
               conversation_id: 120d0121-1822-47b3-9e30-baabf058d18e, created_at: 1785315900,
               id: 2f5da8eb-8099-49a2-994a-1d4fa68d9a60, position: 1, thought: '',
               observation: '{"forecast": "24 to 29 degrees, dry"}', tool: forecast,
               tool_labels: {forecast: {en_US: Forecast, zh_Hans: '天气预报'}},
               tool_input: '{"forecast": {"city": "Paris", "days": 7}}',
               message_files: [2ed30cc2-122c-4aae-9865-0d196e283acd]}
            - {event: agent_thought, task_id: 309cfad7-48e1-465b-925d-a7c938240e40,
               message_id: dce0dab2-cd65-4574-94b0-79c9c9655c25,
               conversation_id: 120d0121-1822-47b3-9e30-baabf058d18e, created_at: 1785315900,
               id: 77235430-f764-4a8a-a1f8-1e35444598a9, position: 2, thought: '', observation: '', tool: '',
               tool_labels: {}, tool_input: '', message_files: []}
            - {event: agent_message, task_id: 309cfad7-48e1-465b-925d-a7c938240e40,
               message_id: dce0dab2-cd65-4574-94b0-79c9c9655c25,
               conversation_id: 120d0121-1822-47b3-9e30-baabf058d18e, created_at: 1785315900,
               id: dce0dab2-cd65-4574-94b0-79c9c9655c25, answer: 'Between 24 and 29 °C,'}
            - {event: agent_message, task_id: 309cfad7-48e1-465b-925d-a7c938240e40,
               message_id: dce0dab2-cd65-4574-94b0-79c9c9655c25,
               conversation_id: 120d0121-1822-47b3-9e30-baabf058d18e, created_at: 1785315900,
               id: dce0dab2-cd65-4574-94b0-79c9c9655c25, answer: ' and it stays dry.'}
            - {event: agent_thought, task_id: 309cfad7-48e1-465b-925d-a7c938240e40,
               message_id: dce0dab2-cd65-4574-94b0-79c9c9655c25,
               conversation_id: 120d0121-1822-47b3-9e30-baabf058d18e, created_at: 1785315900,
               id: 77235430-f764-4a8a-a1f8-1e35444598a9, position: 2,
               thought: 'Between 24 and 29 °C, and it stays dry.', observation: '', tool: '', tool_labels: {},
               tool_input: '', message_files: []}
            - {event: message_end, task_id: 309cfad7-48e1-465b-925d-a7c938240e40,
               message_id: dce0dab2-cd65-4574-94b0-79c9c9655c25,
               conversation_id: 120d0121-1822-47b3-9e30-baabf058d18e, created_at: 1785315900,
               id: dce0dab2-cd65-4574-94b0-79c9c9655c25,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 640, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                   prompt_price: '0.0006400', completion_tokens: 42, completion_unit_price: '0.002',
                   completion_price_unit: '0.001', completion_price: '0.0000840', total_tokens: 682,
                   total_price: '0.0007240', currency: USD, latency: 2.9, time_to_first_token: null,
                   time_to_generate: null}},
               files: [{related_id: 2ed30cc2-122c-4aae-9865-0d196e283acd, extension: .png,
                   filename: b1a5be0c-5f0c-4f0e-9a53-0a2a4f7d1c55.png, size: 0, mime_type: application/octet-stream,
                   transfer_method: tool_file, type: image,
                   url: https://example.com/files/tools/b1a5be0c-5f0c-4f0e-9a53-0a2a4f7d1c55.png,
                   upload_file_id: b1a5be0c-5f0c-4f0e-9a53-0a2a4f7d1c55, remote_url: ''}]}

        agent_moderated:
          title: Moderation rejects the message
          description: The app answers with its preset text; no model runs.
          app: agent
          mode: streaming
          request: {app_id: 2eb2316c-a7b0-4aaf-876a-b09fb4505497, query: 'How do I pick a lock?', user: mia}
          events:
            - {event: message, task_id: 2156b875-6829-46d4-a2f6-0ec44234aee2,
               message_id: 8981be14-261c-4a1a-bbaa-c8adcea3d6fc,
               conversation_id: 8de8c8fc-1552-402e-b5a6-c3afcc035d7c, created_at: 1785315930,
               id: 8981be14-261c-4a1a-bbaa-c8adcea3d6fc, answer: I cannot, from_variable_selector: null}
            - {event: message, task_id: 2156b875-6829-46d4-a2f6-0ec44234aee2,
               message_id: 8981be14-261c-4a1a-bbaa-c8adcea3d6fc,
               conversation_id: 8de8c8fc-1552-402e-b5a6-c3afcc035d7c, created_at: 1785315930,
               id: 8981be14-261c-4a1a-bbaa-c8adcea3d6fc, answer: ' help with that.', from_variable_selector: null}
            - {event: message_end, task_id: 2156b875-6829-46d4-a2f6-0ec44234aee2,
               message_id: 8981be14-261c-4a1a-bbaa-c8adcea3d6fc,
               conversation_id: 8de8c8fc-1552-402e-b5a6-c3afcc035d7c, created_at: 1785315930,
               id: 8981be14-261c-4a1a-bbaa-c8adcea3d6fc,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 0, prompt_unit_price: '0.0', prompt_price_unit: '0.0', prompt_price: '0.0',
                   completion_tokens: 0, completion_unit_price: '0.0', completion_price_unit: '0.0',
                   completion_price: '0.0', total_tokens: 0, total_price: '0.0', currency: USD, latency: 0.31,
                   time_to_first_token: null, time_to_generate: null}}, files: null}

        new_agent_streaming:
          title: A New Agent repeats its answer
          description: After the pieces, one `message` holds the whole answer; it is not another piece.
          app: new_agent
          mode: streaming
          request: {app_id: b030ebc0-b920-44c5-a1ad-54ca906ea0ba, query: 'Where is order 4711?', user: mia}
          events:
            - {event: agent_thought, task_id: c3c6aaf5-bdd2-49b9-b615-78dbcb68eebf,
               message_id: d551c319-7c51-47dc-9ab6-37fdc893664e,
               conversation_id: ced37f23-f230-4949-b580-1a5415f69842, created_at: 1785315960,
               id: 59dbba5a-4f72-41a5-a6af-40c3ec69f34b, position: 1, thought: '',
               observation: '{"find_order": "in transit, due 2026-07-31"}', tool: find_order,
               tool_labels: {find_order: {en_US: Find order, zh_Hans: '查询订单'}},
               tool_input: '{"find_order": {"number": 4711}}', message_files: []}
            - {event: agent_message, task_id: c3c6aaf5-bdd2-49b9-b615-78dbcb68eebf,
               message_id: d551c319-7c51-47dc-9ab6-37fdc893664e,
               conversation_id: ced37f23-f230-4949-b580-1a5415f69842, created_at: 1785315960,
               id: d551c319-7c51-47dc-9ab6-37fdc893664e, answer: It is on its way}
            - {event: agent_message, task_id: c3c6aaf5-bdd2-49b9-b615-78dbcb68eebf,
               message_id: d551c319-7c51-47dc-9ab6-37fdc893664e,
               conversation_id: ced37f23-f230-4949-b580-1a5415f69842, created_at: 1785315960,
               id: d551c319-7c51-47dc-9ab6-37fdc893664e, answer: ' and arrives on Friday.'}
            - {event: message, task_id: c3c6aaf5-bdd2-49b9-b615-78dbcb68eebf,
               message_id: d551c319-7c51-47dc-9ab6-37fdc893664e,
               conversation_id: ced37f23-f230-4949-b580-1a5415f69842, created_at: 1785315960,
               id: d551c319-7c51-47dc-9ab6-37fdc893664e, answer: It is on its way and arrives on Friday.,
               from_variable_selector: null}
            - {event: message_end, task_id: c3c6aaf5-bdd2-49b9-b615-78dbcb68eebf,
               message_id: d551c319-7c51-47dc-9ab6-37fdc893664e,
               conversation_id: ced37f23-f230-4949-b580-1a5415f69842, created_at: 1785315960,
               id: d551c319-7c51-47dc-9ab6-37fdc893664e,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 512, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                   prompt_price: '0.0005120', completion_tokens: 37, completion_unit_price: '0.002',
                   completion_price_unit: '0.001', completion_price: '0.0000740', total_tokens: 549,
                   total_price: '0.0005860', currency: USD, latency: 2.1, time_to_first_token: null,
                   time_to_generate: null}}, files: null}

        chatflow_streaming:
          title: A Chatflow answers
          description: Nodes report when they start and end; reasoning and pieces of the answer arrive in between.
          app: chatflow
          mode: streaming
          request: {app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9, query: Summarise ticket 4711.,
            inputs: {length: short}, user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: 3d6cb28b-a08c-41af-b2ad-baf35c6f30ad,
               message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d,
               conversation_id: f24d320b-7df9-4eae-bdbd-308b053407c2, created_at: 1785316020,
               workflow_run_id: e831894e-c393-4f5a-95ca-f362ccff6910,
               data: {id: e831894e-c393-4f5a-95ca-f362ccff6910, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 inputs: {length: short, sys.query: Summarise ticket 4711., sys.files: [], sys.user_id: mia,
                   sys.dialogue_count: 1, sys.app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9,
                   sys.workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                   sys.workflow_run_id: e831894e-c393-4f5a-95ca-f362ccff6910}, created_at: 1785316020,
                 reason: initial}}
            - {event: node_started, task_id: 3d6cb28b-a08c-41af-b2ad-baf35c6f30ad,
               message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d,
               conversation_id: f24d320b-7df9-4eae-bdbd-308b053407c2, created_at: 1785316020,
               workflow_run_id: e831894e-c393-4f5a-95ca-f362ccff6910,
               data: {id: e055b2e2-b42e-4b35-adb5-cd6b5273fc1b, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316020,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: 3d6cb28b-a08c-41af-b2ad-baf35c6f30ad,
               message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d,
               conversation_id: f24d320b-7df9-4eae-bdbd-308b053407c2, created_at: 1785316020,
               workflow_run_id: e831894e-c393-4f5a-95ca-f362ccff6910,
               data: {id: e055b2e2-b42e-4b35-adb5-cd6b5273fc1b, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: {length: short}, inputs_truncated: false,
                 process_data: {}, process_data_truncated: false, outputs: {length: short}, outputs_truncated: false,
                 status: succeeded, error: null, elapsed_time: 0.01, execution_metadata: null, created_at: 1785316020,
                 finished_at: 1785316020, files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 3d6cb28b-a08c-41af-b2ad-baf35c6f30ad,
               message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d,
               conversation_id: f24d320b-7df9-4eae-bdbd-308b053407c2, created_at: 1785316020,
               workflow_run_id: e831894e-c393-4f5a-95ca-f362ccff6910,
               data: {id: dceb4b86-7dbd-45b4-813f-caa5ad871c98, node_id: summary, node_type: llm, title: Summary,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316020,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: reasoning_chunk, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d, reasoning: 'The parcel came late,',
                 node_id: summary, is_final: false}}
            - {event: reasoning_chunk, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d, reasoning: ' and the refund is paid.',
                 node_id: summary, is_final: true}}
            - {event: message, task_id: 3d6cb28b-a08c-41af-b2ad-baf35c6f30ad,
               message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d,
               conversation_id: f24d320b-7df9-4eae-bdbd-308b053407c2, created_at: 1785316020,
               id: 2ce5e682-6653-42d8-83b7-1304c38e099d, answer: The parcel was late;,
               from_variable_selector: [summary, text]}
            - {event: message, task_id: 3d6cb28b-a08c-41af-b2ad-baf35c6f30ad,
               message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d,
               conversation_id: f24d320b-7df9-4eae-bdbd-308b053407c2, created_at: 1785316020,
               id: 2ce5e682-6653-42d8-83b7-1304c38e099d, answer: ' the refund is paid.',
               from_variable_selector: [summary, text]}
            - {event: node_finished, task_id: 3d6cb28b-a08c-41af-b2ad-baf35c6f30ad,
               message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d,
               conversation_id: f24d320b-7df9-4eae-bdbd-308b053407c2, created_at: 1785316020,
               workflow_run_id: e831894e-c393-4f5a-95ca-f362ccff6910,
               data: {id: dceb4b86-7dbd-45b4-813f-caa5ad871c98, node_id: summary, node_type: llm, title: Summary,
                 index: 1, predecessor_node_id: null,
                 inputs: {model_provider: langgenius/openai/openai, model_name: gpt-5-mini}, inputs_truncated: false,
                 process_data: {model_mode: chat}, process_data_truncated: false,
                 outputs: {text: The parcel was late; the refund is paid., reasoning_content: '',
                   finish_reason: stop}, outputs_truncated: false, status: succeeded, error: null, elapsed_time: 1.24,
                 execution_metadata: {total_tokens: 388, total_price: '0.0004000', currency: USD},
                 created_at: 1785316020, finished_at: 1785316021, files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 3d6cb28b-a08c-41af-b2ad-baf35c6f30ad,
               message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d,
               conversation_id: f24d320b-7df9-4eae-bdbd-308b053407c2, created_at: 1785316020,
               workflow_run_id: e831894e-c393-4f5a-95ca-f362ccff6910,
               data: {id: 19b0e1fa-a26f-4a00-80ee-86abe50c6ff3, node_id: answer, node_type: answer, title: Answer,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316021,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: 3d6cb28b-a08c-41af-b2ad-baf35c6f30ad,
               message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d,
               conversation_id: f24d320b-7df9-4eae-bdbd-308b053407c2, created_at: 1785316020,
               workflow_run_id: e831894e-c393-4f5a-95ca-f362ccff6910,
               data: {id: 19b0e1fa-a26f-4a00-80ee-86abe50c6ff3, node_id: answer, node_type: answer, title: Answer,
                 index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false,
                 outputs: {answer: The parcel was late; the refund is paid., files: []}, outputs_truncated: false,
                 status: succeeded, error: null, elapsed_time: 0.01, execution_metadata: null, created_at: 1785316021,
                 finished_at: 1785316021, files: [], iteration_id: null, loop_id: null}}
            - {event: message_end, task_id: 3d6cb28b-a08c-41af-b2ad-baf35c6f30ad,
               message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d,
               conversation_id: f24d320b-7df9-4eae-bdbd-308b053407c2, created_at: 1785316020,
               id: 2ce5e682-6653-42d8-83b7-1304c38e099d,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 371, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                   prompt_price: '0.0003710', completion_tokens: 17, completion_unit_price: '0.002',
                   completion_price_unit: '0.001', completion_price: '0.0000340', total_tokens: 388,
                   total_price: '0.0004050', currency: USD, latency: 1.24, time_to_first_token: 0.496,
                   time_to_generate: 0.744}}, files: []}
            - {event: workflow_finished, task_id: 3d6cb28b-a08c-41af-b2ad-baf35c6f30ad,
               message_id: 2ce5e682-6653-42d8-83b7-1304c38e099d,
               conversation_id: f24d320b-7df9-4eae-bdbd-308b053407c2, created_at: 1785316020,
               workflow_run_id: e831894e-c393-4f5a-95ca-f362ccff6910,
               data: {id: e831894e-c393-4f5a-95ca-f362ccff6910, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 status: succeeded, outputs: {answer: The parcel was late; the refund is paid., files: []},
                 error: null, elapsed_time: 1.31, total_tokens: 388, total_steps: 3,
                 created_by: {id: a6ae07ad-556c-4f93-88cc-09c16ed17a43, user: mia}, created_at: 1785316020,
                 finished_at: 1785316021, exceptions_count: 0, files: []}}

        chatflow_steps:
          title: A Chatflow iterates over a list and repeats a step
          description: >-
            Nodes inside the iteration and the loop carry its ID. The agent in the loop reports its steps; the answer
            follows.
          app: chatflow
          mode: streaming
          request: {app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9,
            query: 'What are the fares to Rome and Bonn, and is there a seat to Bonn?', user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: d9c4e2fc-be53-48cc-a4fd-3902051667de, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 inputs: {sys.query: 'What are the fares to Rome and Bonn, and is there a seat to Bonn?',
                   sys.files: [], sys.user_id: mia, sys.dialogue_count: 1,
                   sys.app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9,
                   sys.workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                   sys.workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de}, created_at: 1785316080,
                 reason: initial}}
            - {event: node_started, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: 48824ea7-f617-4278-a8cc-aa45d6d7e174, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316080,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: 48824ea7-f617-4278-a8cc-aa45d6d7e174, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {}, outputs_truncated: false, status: succeeded, error: null,
                 elapsed_time: 0.01, execution_metadata: null, created_at: 1785316080, finished_at: 1785316080,
                 files: [], iteration_id: null, loop_id: null}}
            - {event: iteration_started, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: fares, node_id: fares, node_type: iteration, title: Each city, created_at: 1785316080,
                 extras: {}, metadata: {iterator_length: 2}, inputs: {iterator_selector: [Rome, Bonn]},
                 inputs_truncated: false}}
            - {event: iteration_next, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: fares, node_id: fares, node_type: iteration, title: Each city, index: 0,
                 created_at: 1785316080, extras: {}}}
            - {event: node_started, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: 8ebfac43-d4cd-4a29-a4be-d32f6021b17c, node_id: fare, node_type: tool, title: Fare, index: 1,
                 predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316080, extras: {},
                 iteration_id: fares, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: 8ebfac43-d4cd-4a29-a4be-d32f6021b17c, node_id: fare, node_type: tool, title: Fare, index: 1,
                 predecessor_node_id: null, inputs: {city: Rome}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {text: 59 EUR, files: [], json: [{fare: 59}]},
                 outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.31,
                 execution_metadata: {iteration_id: fares, iteration_index: 0}, created_at: 1785316080,
                 finished_at: 1785316080, files: [], iteration_id: fares, loop_id: null}}
            - {event: iteration_next, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: fares, node_id: fares, node_type: iteration, title: Each city, index: 1,
                 created_at: 1785316080, extras: {}}}
            - {event: node_started, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: 5d80924c-64e2-447e-8fdc-4caecd570620, node_id: fare, node_type: tool, title: Fare, index: 1,
                 predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316080, extras: {},
                 iteration_id: fares, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: 5d80924c-64e2-447e-8fdc-4caecd570620, node_id: fare, node_type: tool, title: Fare, index: 1,
                 predecessor_node_id: null, inputs: {city: Bonn}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {text: 34 EUR, files: [], json: [{fare: 34}]},
                 outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.28,
                 execution_metadata: {iteration_id: fares, iteration_index: 1}, created_at: 1785316080,
                 finished_at: 1785316080, files: [], iteration_id: fares, loop_id: null}}
            - {event: iteration_completed, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: fares, node_id: fares, node_type: iteration, title: Each city, outputs: {output: [59, 34]},
                 outputs_truncated: false, created_at: 1785316080, extras: {},
                 inputs: {iterator_selector: [Rome, Bonn]}, inputs_truncated: false, status: succeeded, error: null,
                 elapsed_time: 0.61, total_tokens: 0,
                 execution_metadata: {total_tokens: 0, total_price: '0.0', currency: USD,
                   iteration_duration_map: {'0': 0.295, '1': 0.295}}, finished_at: 1785316081, steps: 2}}
            - {event: loop_started, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: search, node_id: search, node_type: loop, title: Until a seat is free,
                 created_at: 1785316081, extras: {}, metadata: {loop_length: 3}, inputs: {loop_count: 3, seat: null},
                 inputs_truncated: false}}
            - {event: node_started, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: 7e9cfef0-7768-4b79-92e3-ee3c18b6e225, node_id: agent, node_type: agent,
                 title: Booking agent, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785316081, extras: {}, iteration_id: null, loop_id: search,
                 agent_strategy: {name: function_calling, icon: null}}}
            - {event: agent_log, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               data: {node_execution_id: agent, id: 27afb903-8b76-43ce-b856-6cb2eec75929, label: CALL seats,
                 parent_id: null, error: null, status: start, data: {input: {to: Bonn}},
                 metadata: {started_at: 1785316900.5, provider: langgenius/openai/openai, currency: USD},
                 node_id: agent}}
            - {event: agent_log, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               data: {node_execution_id: agent, id: 27afb903-8b76-43ce-b856-6cb2eec75929, label: CALL seats,
                 parent_id: null, error: null, status: success, data: {input: {to: Bonn}, output: seat 12},
                 metadata: {started_at: 1785316900.5, provider: langgenius/openai/openai, finished_at: 1785316900.9,
                   elapsed_time: 0.4, total_price: 0.0002, currency: USD, total_tokens: 120}, node_id: agent}}
            - {event: node_finished, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: 7e9cfef0-7768-4b79-92e3-ee3c18b6e225, node_id: agent, node_type: agent,
                 title: Booking agent, index: 1, predecessor_node_id: null,
                 inputs: {query: 'What are the fares to Rome and Bonn, and is there a seat to Bonn?',
                   instruction: Use the tools.}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {text: Seat 12 to Bonn is free., files: [], json: []},
                 outputs_truncated: false, status: succeeded, error: null, elapsed_time: 1.1,
                 execution_metadata: {total_tokens: 140, total_price: '0.0002000', currency: USD,
                   tool_info: {icon: null, agent_strategy: function_calling}, loop_id: search, loop_index: 0},
                 created_at: 1785316081, finished_at: 1785316082, files: [], iteration_id: null, loop_id: search}}
            - {event: loop_completed, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: search, node_id: search, node_type: loop, title: Until a seat is free,
                 outputs: {seat: 12, loop_round: 1}, outputs_truncated: false, created_at: 1785316081, extras: {},
                 inputs: {loop_count: 3, seat: null}, inputs_truncated: false, status: succeeded, error: null,
                 elapsed_time: 1.14, total_tokens: 140,
                 execution_metadata: {total_tokens: 140, total_price: '0.0001400', currency: USD,
                   loop_duration_map: {'0': 1.13}, loop_variable_map: {'0': {seat: 12}},
                   completed_reason: loop_break}, finished_at: 1785316082, steps: 3}}
            - {event: node_started, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: 5616a5b7-f2c6-4616-845f-9a4ef2df0ea0, node_id: answer, node_type: answer, title: Answer,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316082,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: message, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               id: f4bc87b4-a458-468e-afb2-8363b502ed22, answer: 'Rome costs 59 EUR, Bonn 34 EUR.',
               from_variable_selector: [answer, answer]}
            - {event: message, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               id: f4bc87b4-a458-468e-afb2-8363b502ed22, answer: ' Seat 12 to Bonn is free.',
               from_variable_selector: [answer, answer]}
            - {event: node_finished, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: 5616a5b7-f2c6-4616-845f-9a4ef2df0ea0, node_id: answer, node_type: answer, title: Answer,
                 index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false,
                 outputs: {answer: 'Rome costs 59 EUR, Bonn 34 EUR. Seat 12 to Bonn is free.', files: []},
                 outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.01,
                 execution_metadata: null, created_at: 1785316082, finished_at: 1785316082, files: [],
                 iteration_id: null, loop_id: null}}
            - {event: message_end, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 121, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                   prompt_price: '0.0001210', completion_tokens: 19, completion_unit_price: '0.002',
                   completion_price_unit: '0.001', completion_price: '0.0000380', total_tokens: 140,
                   total_price: '0.0001590', currency: USD, latency: 1.1, time_to_first_token: 0.44,
                   time_to_generate: 0.66}}, files: []}
            - {event: workflow_finished, task_id: f636a8c9-d015-47f2-8a17-fa78e520c4f5,
               message_id: f4bc87b4-a458-468e-afb2-8363b502ed22,
               conversation_id: b7954b1f-f43a-46d3-b620-855b02cc09f9, created_at: 1785316080,
               workflow_run_id: d9c4e2fc-be53-48cc-a4fd-3902051667de,
               data: {id: d9c4e2fc-be53-48cc-a4fd-3902051667de, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 status: succeeded,
                 outputs: {answer: 'Rome costs 59 EUR, Bonn 34 EUR. Seat 12 to Bonn is free.', files: []},
                 error: null, elapsed_time: 1.83, total_tokens: 140, total_steps: 5,
                 created_by: {id: a6ae07ad-556c-4f93-88cc-09c16ed17a43, user: mia}, created_at: 1785316080,
                 finished_at: 1785316082, exceptions_count: 0, files: []}}

        chatflow_moderated:
          title: Moderation rejects a message to a Chatflow
          description: No run starts; the stream ends with `message_end`.
          app: chatflow
          mode: streaming
          request: {app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9, query: 'How do I open a safe?', user: mia}
          events:
            - {event: ping}
            - {event: message, task_id: 8bd1cdb1-b3f4-4511-8413-52256208a55e,
               message_id: aa205cdb-afc8-4470-81fb-47cd739af004,
               conversation_id: 03db7143-dd14-4d3e-ab19-cc79a9fc1037, created_at: 1785316110,
               id: aa205cdb-afc8-4470-81fb-47cd739af004, answer: I cannot help with that.,
               from_variable_selector: null}
            - {event: message_end, task_id: 8bd1cdb1-b3f4-4511-8413-52256208a55e,
               message_id: aa205cdb-afc8-4470-81fb-47cd739af004,
               conversation_id: 03db7143-dd14-4d3e-ab19-cc79a9fc1037, created_at: 1785316110,
               id: aa205cdb-afc8-4470-81fb-47cd739af004,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 0, prompt_unit_price: '0.0', prompt_price_unit: '0.0', prompt_price: '0.0',
                   completion_tokens: 0, completion_unit_price: '0.0', completion_price_unit: '0.0',
                   completion_price: '0.0', total_tokens: 0, total_price: '0.0', currency: USD, latency: 0.0,
                   time_to_first_token: 0.035, time_to_generate: 0.0}}, files: []}

        chatflow_blocking:
          title: A Chatflow answers in one reply
          description: The same run without its steps.
          app: chatflow
          mode: blocking
          request: {app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9,
            query: 'What are the fares to Rome and Bonn, and is there a seat to Bonn?', inputs: {length: short},
            user: mia}
          reply: {event: message, task_id: 19c30425-852a-4be8-a822-0bebffd29f54,
            id: 6fa914fd-cfee-40f0-b423-9571c15c15fe, message_id: 6fa914fd-cfee-40f0-b423-9571c15c15fe,
            conversation_id: f8290d00-eb61-41be-b156-2934d1c27a11, mode: advanced-chat,
            answer: The parcel was late; the refund is paid.,
            metadata: {annotation_reply: null, retriever_resources: [],
              usage: {prompt_tokens: 371, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                prompt_price: '0.0003710', completion_tokens: 17, completion_unit_price: '0.002',
                completion_price_unit: '0.001', completion_price: '0.0000340', total_tokens: 388,
                total_price: '0.0004050', currency: USD, latency: 1.18, time_to_first_token: 0.472,
                time_to_generate: 0.708}}, created_at: 1785316080}

        chatflow_pause:
          title: A Chatflow waits for a person
          description: >-
            The stream ends with the pause. Once the form is submitted, reopen the stream to receive the rest.
          app: chatflow
          mode: streaming
          request: {app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9, query: Please refund order 4711., user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: ed260f93-f182-4b47-a3b1-5f1233376938, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 inputs: {sys.query: Please refund order 4711., sys.files: [], sys.user_id: mia,
                   sys.dialogue_count: 1, sys.app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9,
                   sys.workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                   sys.workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938}, created_at: 1785316140,
                 reason: initial}}
            - {event: node_started, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: 09a58c6f-65da-48c7-a2c1-4d5f226db5d4, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316140,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: 09a58c6f-65da-48c7-a2c1-4d5f226db5d4, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {}, outputs_truncated: false, status: succeeded, error: null,
                 elapsed_time: 0.01, execution_metadata: null, created_at: 1785316140, finished_at: 1785316140,
                 files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: a8664ee5-1d28-4d81-b6eb-c98804924e27, node_id: approval, node_type: human-input,
                 title: Approval, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785316140, extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: human_input_required, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {form_id: a2d03d74-6d68-436b-80d9-fec5b6d27a5d, node_id: approval, node_title: Approval,
                 form_content: "Refund **49.90 EUR** for order 4711?\n\n{{#$output.note#}}\n\n{{#$output.kind#}}",
                 inputs: [{output_variable_name: note, type: paragraph,
                     default: {type: constant, selector: [], value: Parcel came late.}},
                   {output_variable_name: kind, type: select,
                     option_source: {type: constant, selector: [], value: [full, half]}}],
                 actions: [{id: approve, title: Approve, button_style: primary},
                   {id: decline, title: Decline, button_style: default}], display_in_ui: true,
                 form_token: Wq3nT8yLr0Zc, resolved_default_values: {}, expiration_time: 1785575340}}
            - {event: workflow_paused, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938, paused_nodes: [approval], outputs: {},
                 reasons: [{TYPE: human_input_required, form_id: a2d03d74-6d68-436b-80d9-fec5b6d27a5d,
                     form_content: "Refund **49.90 EUR** for order 4711?\n\n{{#$output.note#}}\n\n{{#$output.kind#}}",
                     inputs: [{output_variable_name: note, type: paragraph,
                         default: {type: constant, selector: [], value: Parcel came late.}},
                       {output_variable_name: kind, type: select,
                         option_source: {type: constant, selector: [], value: [full, half]}}],
                     actions: [{id: approve, title: Approve, button_style: primary},
                       {id: decline, title: Decline, button_style: default}], node_id: approval, node_title: Approval,
                     resolved_default_values: {}, form_token: Wq3nT8yLr0Zc, expiration_time: 1785575340}],
                 status: paused, created_at: 1785316140, elapsed_time: 0.12, total_tokens: 0, total_steps: 2}}

        chatflow_pause_blocking:
          title: A Chatflow waits for a person, in blocking mode
          description: The reply is the pause; its token submits the form, and the ID of its run reopens the stream.
          app: chatflow
          mode: blocking
          request: {app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9, query: Please refund order 4711., user: mia}
          reply: {event: workflow_paused, task_id: c3711e60-2070-44c9-96c9-8aeef7c8750d,
            id: 1072d2ef-52b3-4bbf-944d-bb70368c08af, message_id: 1072d2ef-52b3-4bbf-944d-bb70368c08af,
            conversation_id: 4431abc1-0262-4695-9577-89a51345b4cb, mode: advanced-chat, answer: '',
            metadata: {annotation_reply: null, retriever_resources: [],
              usage: {prompt_tokens: 0, prompt_unit_price: '0.0', prompt_price_unit: '0.0', prompt_price: '0.0',
                completion_tokens: 0, completion_unit_price: '0.0', completion_price_unit: '0.0',
                completion_price: '0.0', total_tokens: 0, total_price: '0.0', currency: USD, latency: 0.0,
                time_to_first_token: null, time_to_generate: 0.0}}, created_at: 1785316200,
            workflow_run_id: c0b63963-bee4-4337-8467-1192c232cc94,
            data: {id: 1072d2ef-52b3-4bbf-944d-bb70368c08af, mode: advanced-chat,
              conversation_id: 4431abc1-0262-4695-9577-89a51345b4cb, message_id: 1072d2ef-52b3-4bbf-944d-bb70368c08af,
              workflow_run_id: c0b63963-bee4-4337-8467-1192c232cc94, answer: '',
              metadata: {annotation_reply: null, retriever_resources: [],
                usage: {prompt_tokens: 0, prompt_unit_price: '0.0', prompt_price_unit: '0.0', prompt_price: '0.0',
                  completion_tokens: 0, completion_unit_price: '0.0', completion_price_unit: '0.0',
                  completion_price: '0.0', total_tokens: 0, total_price: '0.0', currency: USD, latency: 0.0,
                  time_to_first_token: null, time_to_generate: 0.0}}, created_at: 1785316200,
              paused_nodes: [approval],
              reasons: [{TYPE: human_input_required, form_id: 43b57877-b8ac-4e7f-95e8-3d2b474924aa,
                  form_content: "Refund **49.90 EUR** for order 4711?\n\n{{#$output.note#}}\n\n{{#$output.kind#}}",
                  inputs: [{output_variable_name: note, type: paragraph,
                      default: {type: constant, selector: [], value: Parcel came late.}},
                    {output_variable_name: kind, type: select,
                      option_source: {type: constant, selector: [], value: [full, half]}}],
                  actions: [{id: approve, title: Approve, button_style: primary},
                    {id: decline, title: Decline, button_style: default}], node_id: approval, node_title: Approval,
                  resolved_default_values: {}, form_token: Mv9sL3kTg6Hd, expiration_time: 1785575400}],
              status: paused, elapsed_time: 0.21, total_tokens: 0, total_steps: 2}}

        chatflow_resumed:
          title: 'Resumed run: a person filled in the form'
          description: >-
            The stream reopened with `continue_on_pause=true` during the pause: what has happened so far, the pause,
            and the rest. `request` is the one that started the run.
          app: chatflow
          mode: streaming
          request: {app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9, query: Please refund order 4711., user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: ed260f93-f182-4b47-a3b1-5f1233376938, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 inputs: {sys.query: Please refund order 4711., sys.files: [], sys.user_id: mia,
                   sys.dialogue_count: 1, sys.app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9,
                   sys.workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                   sys.workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938}, created_at: 1785316140,
                 reason: initial}}
            - {event: message_replace, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140, answer: '', reason: ''}
            - {event: node_started, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: 09a58c6f-65da-48c7-a2c1-4d5f226db5d4, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, created_at: 1785316140, extras: {},
                 iteration_id: null, loop_id: null}}
            - {event: node_finished, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: 09a58c6f-65da-48c7-a2c1-4d5f226db5d4, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, process_data: null, outputs: null,
                 status: succeeded, error: null, elapsed_time: 0.01, execution_metadata: null, created_at: 1785316140,
                 finished_at: 1785316140, files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: a8664ee5-1d28-4d81-b6eb-c98804924e27, node_id: approval, node_type: human-input,
                 title: Approval, index: 2, predecessor_node_id: null, inputs: null, created_at: 1785316140,
                 extras: {}, iteration_id: null, loop_id: null}}
            - {event: node_finished, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: a8664ee5-1d28-4d81-b6eb-c98804924e27, node_id: approval, node_type: human-input,
                 title: Approval, index: 2, predecessor_node_id: null, inputs: null, process_data: null,
                 outputs: null, status: paused, error: null, elapsed_time: 0.074, execution_metadata: null,
                 created_at: 1785316140, finished_at: 1785316140, files: [], iteration_id: null, loop_id: null}}
            - {event: human_input_required, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {form_id: a2d03d74-6d68-436b-80d9-fec5b6d27a5d, node_id: approval, node_title: Approval,
                 form_content: "Refund **49.90 EUR** for order 4711?\n\n{{#$output.note#}}\n\n{{#$output.kind#}}",
                 inputs: [{output_variable_name: note, type: paragraph,
                     default: {type: constant, selector: [], value: Parcel came late.}},
                   {output_variable_name: kind, type: select,
                     option_source: {type: constant, selector: [], value: [full, half]}}],
                 actions: [{id: approve, title: Approve, button_style: primary},
                   {id: decline, title: Decline, button_style: default}], display_in_ui: true,
                 form_token: Wq3nT8yLr0Zc, resolved_default_values: {}, expiration_time: 1785575340}}
            - {event: workflow_paused, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938, paused_nodes: [approval], outputs: {},
                 reasons: [{TYPE: human_input_required, form_id: a2d03d74-6d68-436b-80d9-fec5b6d27a5d,
                     form_content: "Refund **49.90 EUR** for order 4711?\n\n{{#$output.note#}}\n\n{{#$output.kind#}}",
                     inputs: [{output_variable_name: note, type: paragraph,
                         default: {type: constant, selector: [], value: Parcel came late.}},
                       {output_variable_name: kind, type: select,
                         option_source: {type: constant, selector: [], value: [full, half]}}],
                     actions: [{id: approve, title: Approve, button_style: primary},
                       {id: decline, title: Decline, button_style: default}], node_id: approval, node_title: Approval,
                     resolved_default_values: {}, form_token: Wq3nT8yLr0Zc, expiration_time: 1785575340}],
                 status: paused, created_at: 1785316140, elapsed_time: 0.0, total_tokens: 0, total_steps: 2}}
            - {event: workflow_started, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: ed260f93-f182-4b47-a3b1-5f1233376938, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 inputs: {sys.query: Please refund order 4711., sys.files: [], sys.user_id: mia,
                   sys.dialogue_count: 1, sys.app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9,
                   sys.workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                   sys.workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938}, created_at: 1785319200,
                 reason: resumption}}
            - {event: node_started, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: a8664ee5-1d28-4d81-b6eb-c98804924e27, node_id: approval, node_type: human-input,
                 title: Approval, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785319200, extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: human_input_form_filled, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {node_id: approval, node_title: Approval,
                 rendered_content: "Refund **49.90 EUR** for order 4711?\n\nParcel came late.\n\nfull",
                 action_id: approve, action_text: Approve, submitted_data: {note: Parcel came late., kind: full}}}
            - {event: node_finished, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: a8664ee5-1d28-4d81-b6eb-c98804924e27, node_id: approval, node_type: human-input,
                 title: Approval, index: 1, predecessor_node_id: null,
                 inputs: {note: {value_type: string, value: Parcel came late.},
                   kind: {value_type: string, value: full}}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false,
                 outputs: {note: Parcel came late., kind: full, __action_id: approve,
                   __rendered_content: "Refund **49.90 EUR** for order 4711?\n\nParcel came late.\n\nfull",
                   __action_value: Approve}, outputs_truncated: false, status: succeeded, error: null,
                 elapsed_time: 0.05, execution_metadata: null, created_at: 1785319200, finished_at: 1785319200,
                 files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: 67beb6ec-24d2-4dfc-a361-679b8a9c649e, node_id: answer, node_type: answer, title: Answer,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785319200,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: message, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               id: c3040457-857b-401b-824e-c35ad8775f37, answer: The refund is on its way.,
               from_variable_selector: [answer, answer]}
            - {event: node_finished, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: 67beb6ec-24d2-4dfc-a361-679b8a9c649e, node_id: answer, node_type: answer, title: Answer,
                 index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {answer: The refund is on its way., files: []},
                 outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.01,
                 execution_metadata: null, created_at: 1785319200, finished_at: 1785319200, files: [],
                 iteration_id: null, loop_id: null}}
            - {event: message_end, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               id: c3040457-857b-401b-824e-c35ad8775f37,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 0, prompt_unit_price: '0.0', prompt_price_unit: '0.0', prompt_price: '0.0',
                   completion_tokens: 0, completion_unit_price: '0.0', completion_price_unit: '0.0',
                   completion_price: '0.0', total_tokens: 0, total_price: '0.0', currency: USD, latency: 0.0,
                   time_to_first_token: 0.103, time_to_generate: 0.0}}, files: []}
            - {event: workflow_finished, task_id: 68d2badf-2274-415b-9483-8fa5893f0555,
               message_id: c3040457-857b-401b-824e-c35ad8775f37,
               conversation_id: 6c4e1ee7-40de-4139-9dbb-84350ccdb755, created_at: 1785316140,
               workflow_run_id: ed260f93-f182-4b47-a3b1-5f1233376938,
               data: {id: ed260f93-f182-4b47-a3b1-5f1233376938, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 status: succeeded, outputs: {answer: The refund is on its way., files: []}, error: null,
                 elapsed_time: 0.2, total_tokens: 0, total_steps: 4,
                 created_by: {id: a6ae07ad-556c-4f93-88cc-09c16ed17a43, user: mia}, created_at: 1785319200,
                 finished_at: 1785319200, exceptions_count: 0, files: []}}

        chatflow_timeout:
          title: 'Resumed run: nobody filled in the form'
          description: The run continues with the branch for this case. Reopened like the previous one.
          app: chatflow
          mode: streaming
          request: {app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9, query: Please refund order 4712., user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 inputs: {sys.query: Please refund order 4712., sys.files: [], sys.user_id: mia,
                   sys.dialogue_count: 1, sys.app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9,
                   sys.workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                   sys.workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75}, created_at: 1785316140,
                 reason: initial}}
            - {event: message_replace, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140, answer: '', reason: ''}
            - {event: node_started, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {id: 73094bd0-f973-4f67-ae47-3bf74b1c58bd, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, created_at: 1785316140, extras: {},
                 iteration_id: null, loop_id: null}}
            - {event: node_finished, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {id: 73094bd0-f973-4f67-ae47-3bf74b1c58bd, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, process_data: null, outputs: null,
                 status: succeeded, error: null, elapsed_time: 0.01, execution_metadata: null, created_at: 1785316140,
                 finished_at: 1785316140, files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {id: 2c911370-c153-467f-b838-84fc2f7f0526, node_id: approval, node_type: human-input,
                 title: Approval, index: 2, predecessor_node_id: null, inputs: null, created_at: 1785316140,
                 extras: {}, iteration_id: null, loop_id: null}}
            - {event: node_finished, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {id: 2c911370-c153-467f-b838-84fc2f7f0526, node_id: approval, node_type: human-input,
                 title: Approval, index: 2, predecessor_node_id: null, inputs: null, process_data: null,
                 outputs: null, status: paused, error: null, elapsed_time: 0.074, execution_metadata: null,
                 created_at: 1785316140, finished_at: 1785316140, files: [], iteration_id: null, loop_id: null}}
            - {event: human_input_required, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {form_id: 30077dcf-f737-4918-841a-ac782dd3befe, node_id: approval, node_title: Approval,
                 form_content: "Refund **49.90 EUR** for order 4712?\n\n{{#$output.note#}}\n\n{{#$output.kind#}}",
                 inputs: [{output_variable_name: note, type: paragraph,
                     default: {type: constant, selector: [], value: Parcel came late.}},
                   {output_variable_name: kind, type: select,
                     option_source: {type: constant, selector: [], value: [full, half]}}],
                 actions: [{id: approve, title: Approve, button_style: primary},
                   {id: decline, title: Decline, button_style: default}], display_in_ui: true,
                 form_token: Rk2vB7mYx1Qe, resolved_default_values: {}, expiration_time: 1785575340}}
            - {event: workflow_paused, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75, paused_nodes: [approval], outputs: {},
                 reasons: [{TYPE: human_input_required, form_id: 30077dcf-f737-4918-841a-ac782dd3befe,
                     form_content: "Refund **49.90 EUR** for order 4712?\n\n{{#$output.note#}}\n\n{{#$output.kind#}}",
                     inputs: [{output_variable_name: note, type: paragraph,
                         default: {type: constant, selector: [], value: Parcel came late.}},
                       {output_variable_name: kind, type: select,
                         option_source: {type: constant, selector: [], value: [full, half]}}],
                     actions: [{id: approve, title: Approve, button_style: primary},
                       {id: decline, title: Decline, button_style: default}], node_id: approval, node_title: Approval,
                     resolved_default_values: {}, form_token: Rk2vB7mYx1Qe, expiration_time: 1785575340}],
                 status: paused, created_at: 1785316140, elapsed_time: 0.0, total_tokens: 0, total_steps: 2}}
            - {event: workflow_started, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 inputs: {sys.query: Please refund order 4712., sys.files: [], sys.user_id: mia,
                   sys.dialogue_count: 1, sys.app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9,
                   sys.workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                   sys.workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75}, created_at: 1785575340,
                 reason: resumption}}
            - {event: node_started, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {id: 2c911370-c153-467f-b838-84fc2f7f0526, node_id: approval, node_type: human-input,
                 title: Approval, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785575340, extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: human_input_form_timeout, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {node_id: approval, node_title: Approval, expiration_time: 1785575340}}
            - {event: node_finished, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {id: 2c911370-c153-467f-b838-84fc2f7f0526, node_id: approval, node_type: human-input,
                 title: Approval, index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false,
                 process_data: {}, process_data_truncated: false,
                 outputs: {__action_id: '',
                   __rendered_content: "Refund **49.90 EUR** for order 4712?\n\n{{#$output.note#}}\n\n{{#$output.kind#}}",
                   __action_value: ''}, outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.05,
                 execution_metadata: null, created_at: 1785575340, finished_at: 1785575340, files: [],
                 iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {id: ff555a07-558e-4bc6-a3e0-fa0a4c40ce4e, node_id: answer, node_type: answer, title: Answer,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785575340,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: message, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403, answer: Nobody has approved the refund yet.,
               from_variable_selector: [answer, answer]}
            - {event: node_finished, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {id: ff555a07-558e-4bc6-a3e0-fa0a4c40ce4e, node_id: answer, node_type: answer, title: Answer,
                 index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {answer: Nobody has approved the refund yet., files: []},
                 outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.01,
                 execution_metadata: null, created_at: 1785575340, finished_at: 1785575340, files: [],
                 iteration_id: null, loop_id: null}}
            - {event: message_end, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 0, prompt_unit_price: '0.0', prompt_price_unit: '0.0', prompt_price: '0.0',
                   completion_tokens: 0, completion_unit_price: '0.0', completion_price_unit: '0.0',
                   completion_price: '0.0', total_tokens: 0, total_price: '0.0', currency: USD, latency: 0.0,
                   time_to_first_token: 0.103, time_to_generate: 0.0}}, files: []}
            - {event: workflow_finished, task_id: fc6d07b8-a46e-4419-a5d5-f93c53b66e6f,
               message_id: 02d51b9f-c989-4a9e-8f46-4e26c16a5403,
               conversation_id: 5eccc479-fc5e-42b3-bea5-e14c939c9073, created_at: 1785316140,
               workflow_run_id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75,
               data: {id: 58bc1d07-4a6e-48eb-9d8d-828994fafd75, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 status: succeeded, outputs: {answer: Nobody has approved the refund yet., files: []}, error: null,
                 elapsed_time: 0.2, total_tokens: 0, total_steps: 4,
                 created_by: {id: a6ae07ad-556c-4f93-88cc-09c16ed17a43, user: mia}, created_at: 1785575340,
                 finished_at: 1785575340, exceptions_count: 0, files: []}}

        chatflow_two_forms:
          title: A Chatflow waits for two people
          description: >-
            Each form has its own token. The run continues once both are submitted.
          app: chatflow
          mode: streaming
          request: {app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9, query: Please refund order 4713., user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: b59a2c3b-355a-4666-b876-effe274d8150,
               message_id: 45c77cfc-3e98-416f-8d8d-269ef2d7e003,
               conversation_id: f3beca8e-9a9c-460c-ae66-eed43d3218da, created_at: 1785316160,
               workflow_run_id: bbf766b0-3a90-4187-bd9b-6472a3990dc2,
               data: {id: bbf766b0-3a90-4187-bd9b-6472a3990dc2, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 inputs: {sys.query: Please refund order 4713., sys.files: [], sys.user_id: mia, sys.dialogue_count: 1,
                   sys.app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9, sys.workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                   sys.workflow_run_id: bbf766b0-3a90-4187-bd9b-6472a3990dc2}, created_at: 1785316160,
                 reason: initial}}
            - {event: message, task_id: b59a2c3b-355a-4666-b876-effe274d8150,
               message_id: 45c77cfc-3e98-416f-8d8d-269ef2d7e003,
               conversation_id: f3beca8e-9a9c-460c-ae66-eed43d3218da, created_at: 1785316160,
               id: 45c77cfc-3e98-416f-8d8d-269ef2d7e003, answer: 'I ask two colleagues. ',
               from_variable_selector: [ask, answer]}
            - {event: node_started, task_id: b59a2c3b-355a-4666-b876-effe274d8150,
               message_id: 45c77cfc-3e98-416f-8d8d-269ef2d7e003,
               conversation_id: f3beca8e-9a9c-460c-ae66-eed43d3218da, created_at: 1785316160,
               workflow_run_id: bbf766b0-3a90-4187-bd9b-6472a3990dc2,
               data: {id: ff8be744-7315-4c20-b538-06bd553ea492, node_id: start, node_type: start,
                 title: Start, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785316160, extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: b59a2c3b-355a-4666-b876-effe274d8150,
               message_id: 45c77cfc-3e98-416f-8d8d-269ef2d7e003,
               conversation_id: f3beca8e-9a9c-460c-ae66-eed43d3218da, created_at: 1785316160,
               workflow_run_id: bbf766b0-3a90-4187-bd9b-6472a3990dc2,
               data: {id: ff8be744-7315-4c20-b538-06bd553ea492, node_id: start, node_type: start,
                 title: Start, index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false,
                 process_data: {}, process_data_truncated: false, outputs: {},
                 outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.01, execution_metadata: null,
                 created_at: 1785316160, finished_at: 1785316160, files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: b59a2c3b-355a-4666-b876-effe274d8150,
               message_id: 45c77cfc-3e98-416f-8d8d-269ef2d7e003,
               conversation_id: f3beca8e-9a9c-460c-ae66-eed43d3218da, created_at: 1785316160,
               workflow_run_id: bbf766b0-3a90-4187-bd9b-6472a3990dc2,
               data: {id: 7ae88318-820f-4267-a1c3-58fd360943c3, node_id: ask, node_type: answer,
                 title: Ask, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785316160, extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: b59a2c3b-355a-4666-b876-effe274d8150,
               message_id: 45c77cfc-3e98-416f-8d8d-269ef2d7e003,
               conversation_id: f3beca8e-9a9c-460c-ae66-eed43d3218da, created_at: 1785316160,
               workflow_run_id: bbf766b0-3a90-4187-bd9b-6472a3990dc2,
               data: {id: 7ae88318-820f-4267-a1c3-58fd360943c3, node_id: ask, node_type: answer,
                 title: Ask, index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false,
                 process_data: {}, process_data_truncated: false, outputs: {answer: 'I ask two colleagues. ', files: []},
                 outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.01, execution_metadata: null,
                 created_at: 1785316160, finished_at: 1785316160, files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: b59a2c3b-355a-4666-b876-effe274d8150,
               message_id: 45c77cfc-3e98-416f-8d8d-269ef2d7e003,
               conversation_id: f3beca8e-9a9c-460c-ae66-eed43d3218da, created_at: 1785316160,
               workflow_run_id: bbf766b0-3a90-4187-bd9b-6472a3990dc2,
               data: {id: 0fa758e2-1617-4027-9c61-1f8641a4c5f4, node_id: approval, node_type: human-input,
                 title: Approval, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785316160, extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_started, task_id: b59a2c3b-355a-4666-b876-effe274d8150,
               message_id: 45c77cfc-3e98-416f-8d8d-269ef2d7e003,
               conversation_id: f3beca8e-9a9c-460c-ae66-eed43d3218da, created_at: 1785316160,
               workflow_run_id: bbf766b0-3a90-4187-bd9b-6472a3990dc2,
               data: {id: 691cf71f-93a8-4ebc-8f24-79ebf1ad665d, node_id: voucher, node_type: human-input,
                 title: Voucher, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785316160, extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: human_input_required, task_id: b59a2c3b-355a-4666-b876-effe274d8150,
               message_id: 45c77cfc-3e98-416f-8d8d-269ef2d7e003,
               conversation_id: f3beca8e-9a9c-460c-ae66-eed43d3218da, created_at: 1785316160,
               workflow_run_id: bbf766b0-3a90-4187-bd9b-6472a3990dc2,
               data: {form_id: 534d3547-0cb6-4bda-aaf4-d47ca48afdf0, node_id: approval, node_title: Approval,
                 form_content: "Refund **19.90 EUR** for order 4713?\n\n{{#$output.note#}}",
                 inputs: [{output_variable_name: note, type: paragraph}],
                 actions: [{id: approve, title: Approve, button_style: primary},
                   {id: decline, title: Decline, button_style: default}],
                 display_in_ui: true,
                 form_token: Kd7sWm2xTq4V, resolved_default_values: {}, expiration_time: 1785575360}}
            - {event: human_input_required, task_id: b59a2c3b-355a-4666-b876-effe274d8150,
               message_id: 45c77cfc-3e98-416f-8d8d-269ef2d7e003,
               conversation_id: f3beca8e-9a9c-460c-ae66-eed43d3218da, created_at: 1785316160,
               workflow_run_id: bbf766b0-3a90-4187-bd9b-6472a3990dc2,
               data: {form_id: cfbefc3f-f149-4564-a8ca-e48dc95c36af, node_id: voucher, node_title: Voucher,
                 form_content: "Send a voucher for order 4713?\n\n{{#$output.value#}}",
                 inputs: [{output_variable_name: value, type: select,
                     option_source: {type: constant, selector: [], value: [5 EUR, 10 EUR]}}],
                 actions: [{id: send, title: Send, button_style: primary}, {id: skip, title: Skip, button_style: default}],
                 display_in_ui: true,
                 form_token: Pb9fHn6rGz1J, resolved_default_values: {}, expiration_time: 1785575360}}
            - {event: workflow_paused, task_id: b59a2c3b-355a-4666-b876-effe274d8150,
               message_id: 45c77cfc-3e98-416f-8d8d-269ef2d7e003,
               conversation_id: f3beca8e-9a9c-460c-ae66-eed43d3218da, created_at: 1785316160,
               workflow_run_id: bbf766b0-3a90-4187-bd9b-6472a3990dc2,
               data: {workflow_run_id: bbf766b0-3a90-4187-bd9b-6472a3990dc2, paused_nodes: [approval, voucher], outputs: {},
                 reasons: [{TYPE: human_input_required, form_id: 534d3547-0cb6-4bda-aaf4-d47ca48afdf0,
                     form_content: "Refund **19.90 EUR** for order 4713?\n\n{{#$output.note#}}",
                     inputs: [{output_variable_name: note, type: paragraph}],
                     actions: [{id: approve, title: Approve, button_style: primary},
                       {id: decline, title: Decline, button_style: default}],
                     node_id: approval, node_title: Approval,
                     resolved_default_values: {}, form_token: Kd7sWm2xTq4V, expiration_time: 1785575360},
                   {TYPE: human_input_required, form_id: cfbefc3f-f149-4564-a8ca-e48dc95c36af,
                     form_content: "Send a voucher for order 4713?\n\n{{#$output.value#}}",
                     inputs: [{output_variable_name: value, type: select,
                         option_source: {type: constant, selector: [], value: [5 EUR, 10 EUR]}}],
                     actions: [{id: send, title: Send, button_style: primary}, {id: skip, title: Skip, button_style: default}],
                     node_id: voucher, node_title: Voucher,
                     resolved_default_values: {}, form_token: Pb9fHn6rGz1J, expiration_time: 1785575360}],
                 status: paused, created_at: 1785316160, elapsed_time: 0.12, total_tokens: 0, total_steps: 4}}

        chatflow_failure:
          title: A node of a Chatflow fails
          description: >-
            The node is tried twice, then the run ends as failed, without `message_end`. In a plugin, `error` follows.
          app: chatflow
          mode: streaming
          request: {app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9, query: 'How many lamps are in stock?', user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: 6fb653f4-c580-459d-9344-141c1b402c56,
               message_id: fc8ea612-fc77-4b02-b13a-0848da9478ec,
               conversation_id: 55b55fc2-a701-42a1-a186-861826679951, created_at: 1785316200,
               workflow_run_id: 4a5443e0-f201-4c20-855a-d1e79321c3d6,
               data: {id: 4a5443e0-f201-4c20-855a-d1e79321c3d6, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 inputs: {sys.query: 'How many lamps are in stock?', sys.files: [], sys.user_id: mia,
                   sys.dialogue_count: 1, sys.app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9,
                   sys.workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                   sys.workflow_run_id: 4a5443e0-f201-4c20-855a-d1e79321c3d6}, created_at: 1785316200,
                 reason: initial}}
            - {event: node_started, task_id: 6fb653f4-c580-459d-9344-141c1b402c56,
               message_id: fc8ea612-fc77-4b02-b13a-0848da9478ec,
               conversation_id: 55b55fc2-a701-42a1-a186-861826679951, created_at: 1785316200,
               workflow_run_id: 4a5443e0-f201-4c20-855a-d1e79321c3d6,
               data: {id: db1bad1b-8666-4a42-bafb-81ecf551cd5b, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316200,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: 6fb653f4-c580-459d-9344-141c1b402c56,
               message_id: fc8ea612-fc77-4b02-b13a-0848da9478ec,
               conversation_id: 55b55fc2-a701-42a1-a186-861826679951, created_at: 1785316200,
               workflow_run_id: 4a5443e0-f201-4c20-855a-d1e79321c3d6,
               data: {id: db1bad1b-8666-4a42-bafb-81ecf551cd5b, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {}, outputs_truncated: false, status: succeeded, error: null,
                 elapsed_time: 0.01, execution_metadata: null, created_at: 1785316200, finished_at: 1785316200,
                 files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 6fb653f4-c580-459d-9344-141c1b402c56,
               message_id: fc8ea612-fc77-4b02-b13a-0848da9478ec,
               conversation_id: 55b55fc2-a701-42a1-a186-861826679951, created_at: 1785316200,
               workflow_run_id: 4a5443e0-f201-4c20-855a-d1e79321c3d6,
               data: {id: 24a6c6b3-6a25-4869-b3e5-829271c75755, node_id: stock, node_type: http-request,
                 title: Ask the stock service, index: 1, predecessor_node_id: null, inputs: null,
                 inputs_truncated: false, created_at: 1785316200, extras: {}, iteration_id: null, loop_id: null,
                 agent_strategy: null}}
            - {event: ping}
            - {event: node_retry, task_id: 6fb653f4-c580-459d-9344-141c1b402c56,
               message_id: fc8ea612-fc77-4b02-b13a-0848da9478ec,
               conversation_id: 55b55fc2-a701-42a1-a186-861826679951, created_at: 1785316200,
               workflow_run_id: 4a5443e0-f201-4c20-855a-d1e79321c3d6,
               data: {id: 24a6c6b3-6a25-4869-b3e5-829271c75755, node_id: stock, node_type: http-request,
                 title: Ask the stock service, index: 1, predecessor_node_id: null, inputs: {},
                 inputs_truncated: false, process_data: {request: GET /lamps HTTP/1.1}, process_data_truncated: false,
                 outputs: {}, outputs_truncated: false, status: retry,
                 error: The stock service did not answer within 10 seconds., elapsed_time: 10.2,
                 execution_metadata: null, created_at: 1785316200, finished_at: 1785316210, files: [],
                 iteration_id: null, loop_id: null, retry_index: 1}}
            - {event: ping}
            - {event: node_finished, task_id: 6fb653f4-c580-459d-9344-141c1b402c56,
               message_id: fc8ea612-fc77-4b02-b13a-0848da9478ec,
               conversation_id: 55b55fc2-a701-42a1-a186-861826679951, created_at: 1785316200,
               workflow_run_id: 4a5443e0-f201-4c20-855a-d1e79321c3d6,
               data: {id: 24a6c6b3-6a25-4869-b3e5-829271c75755, node_id: stock, node_type: http-request,
                 title: Ask the stock service, index: 1, predecessor_node_id: null, inputs: {},
                 inputs_truncated: false, process_data: {request: GET /lamps HTTP/1.1}, process_data_truncated: false,
                 outputs: {}, outputs_truncated: false, status: failed,
                 error: The stock service did not answer within 10 seconds., elapsed_time: 20.4,
                 execution_metadata: null, created_at: 1785316200, finished_at: 1785316220, files: [],
                 iteration_id: null, loop_id: null}}
            - {event: workflow_finished, task_id: 6fb653f4-c580-459d-9344-141c1b402c56,
               message_id: fc8ea612-fc77-4b02-b13a-0848da9478ec,
               conversation_id: 55b55fc2-a701-42a1-a186-861826679951, created_at: 1785316200,
               workflow_run_id: 4a5443e0-f201-4c20-855a-d1e79321c3d6,
               data: {id: 4a5443e0-f201-4c20-855a-d1e79321c3d6, workflow_id: e0f8c4d9-2079-4268-a3db-6b426cc8308a,
                 status: failed, outputs: {}, error: The stock service did not answer within 10 seconds.,
                 elapsed_time: 20.5, total_tokens: 0, total_steps: 3,
                 created_by: {id: a6ae07ad-556c-4f93-88cc-09c16ed17a43, user: mia}, created_at: 1785316200,
                 finished_at: 1785316220, exceptions_count: 2, files: []}}

        chatflow_missing_input:
          title: An input of a Chatflow is invalid
          description: >-
            The stream opens before the inputs are checked, so the HTTP status is 200 and `error` has no code.
          app: chatflow
          mode: streaming
          request: {app_id: e8d2561e-b1fa-49d8-9c92-877d08c3bdd9, query: Summarise ticket 4712., inputs: {length: 7},
            user: mia}
          events:
            - {event: ping}
            - {event: error, message: '(type ''text-input'') length in input form must be a string', status: 500}

        unknown_conversation:
          title: The conversation does not exist
          description: The request fails before a stream opens, with its own HTTP status.
          app: chatbot
          mode: streaming
          request: {app_id: 3d77732b-c277-4f32-97be-f6d42bd6e7f7, query: 'Are you still there?',
            conversation_id: c50dcc06-8a3f-45b9-b04f-064a786ef1a4, user: mia}
          error: {status: 404, code: not_found, message: Conversation Not Exists.}

      """#
    ),
    (
      "completion.yaml",
      #"""
      # yaml-language-server: $schema=schema/interface.schema.json
      invoker: 1
      interface: completion
      title: Completion
      summary: Generate text with a Completion app.
      description: |-
        Each call is independent: there is no conversation.

        Version 1.14.2 of the server has a bug: every call of a Completion app from a plugin fails with 500
        `unknown`. Use the Service API with that version.

        A plugin can only call apps in its own workspace.
      entry_point: session.app.completion

      apps:
        completion:
          title: Completion
          description: A model with a prompt that the inputs fill in.

      transports:
        plugin:
          type: app
          permission: app
          omit: [trace_id, trace_session_id]
          required: [inputs]
          sent_as_null: [conversation_id, user]   # as the SDK for Python sends them
          unsupported:
            query: Put the text into the input variable that the prompt uses for it.
            files: Put file objects into `inputs`.
        service_api:
          version: v1
          request: POST /completion-messages
          headers: {X-Trace-Id: '{trace_id}', X-Trace-Session-Id: '{trace_session_id}'}
          omit: [app_id]
          required: [user]
          stop: POST /completion-messages/{task_id}/stop

      params:
        app_id:
          type: string
          required: true
          description: >-
            ID of the app, in the workspace of the plugin. The Service API does not send it: there, the API key
            identifies the app.
        inputs:
          type: object
          additionalProperties: true
          default: {}
          description: Values of the app's input variables, by name. A file is an object like those in `files`.
        response_mode:
          $mode: blocking
          description: >-
            How the app responds: with a stream of events (`streaming`) or with one reply (`blocking`). The server
            treats a request without it as `blocking`.
        query:
          type: string
          description: Text for the app, over the Service API only; most apps take it from `inputs`.
        files:
          type: array
          items: {$ref: 'types.yaml#/types/InputFile'}
          default: []
          description: Files for the app, over the Service API only; in a plugin, put file objects into `inputs`.
        user:
          type: string
          since: '0.8.0'
          description: >-
            Identifier of the end user, unique within the app and chosen by you; it separates the conversations and
            files of users. The Service API requires it. In a plugin it has no effect: the user of the session
            applies.
        trace_id:
          type: string
          description: >-
            ID of the trace that the call belongs to, for the tracing that the app is connected to: up to 128 letters,
            digits, `-`, and `_`. Over the Service API only.
        trace_session_id:
          type: string
          description: >-
            ID of the session that the trace belongs to, up to 200 characters. It groups the traces of several calls.
            Over the Service API only.

      response_modes:
        streaming:
          description: The answer as it is generated, event by event.
          yields: {$ref: '#/types/CompletionEvent'}
          text: {append: [message.answer], replace: [message_replace.answer]}
          keepalive: [ping]
          failure: [error]
          anywhere: [message_replace, message_file, tts_message]
          trailing: [tts_message, tts_message_end]
          order:
            - apps: [completion]
              title: Answer
              steps:
                - {any: [message]}
                - {one: [message_end]}
        blocking:
          description: The whole answer in one reply.
          returns: {$ref: '#/types/CompletionReply'}

      types:
        CompletionReply:
          type: object
          description: A whole answer, as returned in blocking mode.
          properties:
            event: {type: string, description: Always `message`.}
            task_id: {type: string, format: uuid, description: 'ID of the task, required to stop it.'}
            id: {type: string, format: uuid, description: 'ID of the answer, the same as `message_id`.'}
            message_id: {type: string, format: uuid, description: ID of the answer.}
            mode:
              type: string
              description: Kind of app that answered, such as `chat`, `advanced-chat`, or `completion`.
            answer: {type: string, description: The whole answer.}
            metadata:
              $ref: 'types.yaml#/types/MessageMetadata'
              description: Usage and cited passages; absent when there are none.
            created_at: {type: integer, format: unix-time, description: When the answer was created.}
          required: [message_id, answer]

        CompletionEvent:
          description: An event of a completion, identified by its `event` field.
          discriminator:
            propertyName: event
            mapping:
              message: {$ref: '#/types/CompletionEvent.Message'}
              message_file: {$ref: '#/types/CompletionEvent.MessageFile'}
              message_replace: {$ref: '#/types/CompletionEvent.MessageReplace'}
              message_end: {$ref: '#/types/CompletionEvent.MessageEnd'}
              tts_message:
                $ref: 'types.yaml#/types/TTSMessageEvent'
                description: A piece of the text as speech, from apps with text to speech. Can follow the last step.
              tts_message_end:
                $ref: 'types.yaml#/types/TTSMessageEvent'
                description: The speech is complete.
              error: {$ref: 'types.yaml#/types/ErrorEvent'}
              ping: {$ref: 'types.yaml#/types/PingEvent'}

        CompletionEnvelope:
          type: object
          description: The fields of completion's own events.
          properties:
            task_id: {type: string, format: uuid, description: 'ID of the task, required to stop it.'}
            message_id: {type: string, format: uuid, description: ID of the answer.}
            created_at: {type: integer, format: unix-time, description: When the answer was created.}
          required: [task_id, message_id]

        CompletionEvent.Message:
          type: object
          description: A piece of the answer.
          allOf: [{$ref: '#/types/CompletionEnvelope'}]
          properties:
            answer: {type: string, description: The piece of the answer; join pieces without a separator.}
            id: {type: string, format: uuid, description: 'ID of the answer, the same as `message_id`.'}
            from_variable_selector:
              type: array
              items: {type: string}
              default: []
              description: 'Always absent: a Completion app has no variables that pieces could belong to.'
          required: [answer]

        CompletionEvent.MessageFile:
          type: object
          description: A file of the answer.
          properties:
            id: {type: string, format: uuid, description: ID of the file.}
            type: {$ref: 'types.yaml#/types/InputFileType', description: Kind of the file.}
            belongs_to: {$ref: 'types.yaml#/types/MessageFileOwner', description: Owner of the file.}
            url: {type: string, format: url, description: URL to download the file from.}
            task_id: {type: string, format: uuid, description: 'ID of the task, required to stop it.'}
            message_id: {type: string, format: uuid, description: ID of the answer.}
            created_at: {type: integer, format: unix-time, description: When the answer was created.}
          required: [id, type, url]

        CompletionEvent.MessageReplace:
          type: object
          description: Moderation replaces the answer so far with other text.
          allOf: [{$ref: '#/types/CompletionEnvelope'}]
          properties:
            answer: {type: string, description: Text that replaces the whole answer so far.}
            reason:
              type: string
              description: 'Why the answer was replaced: `output_moderation`, or empty when no reason is given.'
          required: [answer]

        CompletionEvent.MessageEnd:
          type: object
          description: The answer is complete, or was stopped.
          allOf: [{$ref: '#/types/CompletionEnvelope'}]
          properties:
            id: {type: string, format: uuid, description: 'ID of the answer, the same as `message_id`.'}
            metadata:
              $ref: 'types.yaml#/types/MessageMetadata'
              description: Usage and cited passages; absent when there are none.
            files:
              type: array
              items: {$ref: 'types.yaml#/types/OutputFile'}
              default: []
              description: Files that belong to the answer.

      errors:
        invalid_param:
          $ref: 'types.yaml#/errors/invalid_param'
        bad_request:
          $ref: 'types.yaml#/errors/bad_request'
        app_unavailable:
          $ref: 'types.yaml#/errors/app_unavailable'
        provider_not_initialize:
          $ref: 'types.yaml#/errors/provider_not_initialize'
        provider_quota_exceeded:
          $ref: 'types.yaml#/errors/provider_quota_exceeded'
        model_currently_not_support:
          $ref: 'types.yaml#/errors/model_currently_not_support'
        completion_request_error:
          $ref: 'types.yaml#/errors/completion_request_error'
        unauthorized:
          $ref: 'types.yaml#/errors/unauthorized'
        forbidden:
          $ref: 'types.yaml#/errors/forbidden'
        app_not_found:
          $ref: 'types.yaml#/errors/app_not_found'
        app_abnormal_status:
          $ref: 'types.yaml#/errors/app_abnormal_status'
        app_api_disabled:
          $ref: 'types.yaml#/errors/app_api_disabled'
        workspace_archived:
          $ref: 'types.yaml#/errors/workspace_archived'
        not_found:
          $ref: 'types.yaml#/errors/not_found'
        method_not_allowed:
          $ref: 'types.yaml#/errors/method_not_allowed'
        unsupported_media_type:
          $ref: 'types.yaml#/errors/unsupported_media_type'
        too_many_requests:
          $ref: 'types.yaml#/errors/too_many_requests'
        internal_server_error:
          $ref: 'types.yaml#/errors/internal_server_error'
        unknown:
          $ref: 'types.yaml#/errors/unknown'
        plugin_runtime_error:
          $ref: 'types.yaml#/errors/plugin_runtime_error'

      examples:
        streaming:
          title: An app writes a product description
          description: The answer arrives in pieces; `message_end` has its usage.
          app: completion
          mode: streaming
          request: {app_id: 4db7286d-79e7-456c-9677-eb73a4316651, inputs: {product: desk lamp, tone: plain},
            user: mia}
          events:
            - {event: message, task_id: b3f1d771-8abf-4b66-8eaa-9121ae3f4d2b,
               message_id: 946bc907-984a-48b5-90e6-ffa1b7fbdd2b, created_at: 1785317600,
               id: 946bc907-984a-48b5-90e6-ffa1b7fbdd2b, answer: A desk lamp, from_variable_selector: null}
            - {event: message, task_id: b3f1d771-8abf-4b66-8eaa-9121ae3f4d2b,
               message_id: 946bc907-984a-48b5-90e6-ffa1b7fbdd2b, created_at: 1785317600,
               id: 946bc907-984a-48b5-90e6-ffa1b7fbdd2b, answer: ' with a long arm', from_variable_selector: null}
            - {event: message, task_id: b3f1d771-8abf-4b66-8eaa-9121ae3f4d2b,
               message_id: 946bc907-984a-48b5-90e6-ffa1b7fbdd2b, created_at: 1785317600,
               id: 946bc907-984a-48b5-90e6-ffa1b7fbdd2b, answer: ' and warm light.', from_variable_selector: null}
            - {event: message_end, task_id: b3f1d771-8abf-4b66-8eaa-9121ae3f4d2b,
               message_id: 946bc907-984a-48b5-90e6-ffa1b7fbdd2b, created_at: 1785317600,
               id: 946bc907-984a-48b5-90e6-ffa1b7fbdd2b,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 88, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                   prompt_price: '0.0000880', completion_tokens: 12, completion_unit_price: '0.002',
                   completion_price_unit: '0.001', completion_price: '0.0000240', total_tokens: 100,
                   total_price: '0.0001120', currency: USD, latency: 0.74, time_to_first_token: null,
                   time_to_generate: null}}, files: null}

        blocking:
          title: An app returns a product description
          description: The same answer in one reply.
          app: completion
          mode: blocking
          request: {app_id: 4db7286d-79e7-456c-9677-eb73a4316651, inputs: {product: desk lamp, tone: plain},
            user: mia}
          reply: {event: message, task_id: b9a094e4-0aac-4f1b-a159-b8301545b2de,
            id: 96c57f6a-fd50-40e7-802c-c0d9830fdf0c, message_id: 96c57f6a-fd50-40e7-802c-c0d9830fdf0c,
            mode: completion, answer: A desk lamp with a long arm and warm light.,
            metadata: {annotation_reply: null, retriever_resources: [],
              usage: {prompt_tokens: 88, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                prompt_price: '0.0000880', completion_tokens: 12, completion_unit_price: '0.002',
                completion_price_unit: '0.001', completion_price: '0.0000240', total_tokens: 100,
                total_price: '0.0001120', currency: USD, latency: 0.69, time_to_first_token: null,
                time_to_generate: null}}, created_at: 1785317660}

        files:
          title: A request with a file
          description: Over the Service API; plugins put file objects into `inputs`. The app also speaks its answer.
          app: completion
          mode: streaming
          request: {app_id: 4db7286d-79e7-456c-9677-eb73a4316651, inputs: {product: desk lamp},
            files: [{type: image, transfer_method: local_file, upload_file_id: 8bb12d09-432d-4a92-866e-aa9c31d147a1}],
            user: mia}
          events:
            - {event: message, task_id: c54c0bd7-4f33-4464-ac22-032ef11ec3b8,
               message_id: 14a9f253-0596-4096-9061-cffdc1bd27de, created_at: 1785317720,
               id: 14a9f253-0596-4096-9061-cffdc1bd27de, answer: A black lamp, from_variable_selector: null}
            - {event: message, task_id: c54c0bd7-4f33-4464-ac22-032ef11ec3b8,
               message_id: 14a9f253-0596-4096-9061-cffdc1bd27de, created_at: 1785317720,
               id: 14a9f253-0596-4096-9061-cffdc1bd27de, answer: ' on a white desk.', from_variable_selector: null}
            - {event: ping}
            - {event: message_end, task_id: c54c0bd7-4f33-4464-ac22-032ef11ec3b8,
               message_id: 14a9f253-0596-4096-9061-cffdc1bd27de, created_at: 1785317720,
               id: 14a9f253-0596-4096-9061-cffdc1bd27de,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 930, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                   prompt_price: '0.0009300', completion_tokens: 11, completion_unit_price: '0.002',
                   completion_price_unit: '0.001', completion_price: '0.0000220', total_tokens: 941,
                   total_price: '0.0009520', currency: USD, latency: 1.8, time_to_first_token: null,
                   time_to_generate: null}},
               files: [{related_id: c98e85f2-4900-4f03-868e-2a61e1a1df5c, extension: .png, filename: lamp.png,
                   size: 48213, mime_type: image/png, transfer_method: local_file, type: image,
                   url: https://example.com/files/8bb12d09-432d-4a92-866e-aa9c31d147a1/file-preview,
                   upload_file_id: 8bb12d09-432d-4a92-866e-aa9c31d147a1, remote_url: ''}]}
            - {event: tts_message, task_id: c54c0bd7-4f33-4464-ac22-032ef11ec3b8,
               message_id: 14a9f253-0596-4096-9061-cffdc1bd27de, created_at: 1785317720,
               audio: SUQzBAAAAAAAI1RTU0UAAAAPAAADTGF2ZjU4}
            - {event: tts_message_end, task_id: c54c0bd7-4f33-4464-ac22-032ef11ec3b8,
               message_id: 14a9f253-0596-4096-9061-cffdc1bd27de, created_at: 1785317720, audio: ''}

        replaced:
          title: Moderation replaces the answer
          description: Remove the text shown so far; the new text is the answer.
          app: completion
          mode: streaming
          request: {app_id: 4db7286d-79e7-456c-9677-eb73a4316651, inputs: {product: kitchen knife, tone: wild},
            user: mia}
          events:
            - {event: message, task_id: 242db20a-cf39-4321-938c-1238ac79bab3,
               message_id: 20f2331a-75ab-4b54-9383-8e2062ac39af, created_at: 1785317780,
               id: 20f2331a-75ab-4b54-9383-8e2062ac39af, answer: The sharpest blade, from_variable_selector: null}
            - {event: message_replace, task_id: 242db20a-cf39-4321-938c-1238ac79bab3,
               message_id: 20f2331a-75ab-4b54-9383-8e2062ac39af, created_at: 1785317780,
               answer: I cannot write this text., reason: ''}
            - {event: message_end, task_id: 242db20a-cf39-4321-938c-1238ac79bab3,
               message_id: 20f2331a-75ab-4b54-9383-8e2062ac39af, created_at: 1785317780,
               id: 20f2331a-75ab-4b54-9383-8e2062ac39af,
               metadata: {annotation_reply: null, retriever_resources: [],
                 usage: {prompt_tokens: 91, prompt_unit_price: '0.001', prompt_price_unit: '0.001',
                   prompt_price: '0.0000910', completion_tokens: 9, completion_unit_price: '0.002',
                   completion_price_unit: '0.001', completion_price: '0.0000180', total_tokens: 100,
                   total_price: '0.0001090', currency: USD, latency: 0.66, time_to_first_token: null,
                   time_to_generate: null}}, files: null}

        failure_in_stream:
          title: The model fails while generating
          description: The stream is already open, so the HTTP status is 200 and `error` ends the stream.
          app: completion
          mode: streaming
          request: {app_id: 4db7286d-79e7-456c-9677-eb73a4316651, inputs: {product: desk lamp, tone: plain},
            user: mia}
          events:
            - {event: message, task_id: 14e2baa4-3995-4dc8-9164-f7be7314eed5,
               message_id: f3b852e1-366b-4e5b-b422-cd04db3ac675, created_at: 1785317840,
               id: f3b852e1-366b-4e5b-b422-cd04db3ac675, answer: A desk lamp, from_variable_selector: null}
            - {event: error, message_id: f3b852e1-366b-4e5b-b422-cd04db3ac675, created_at: 1785317840, status: 400,
               code: completion_request_error, message: The provider closed the connection.}

        quota_exceeded:
          title: The quota is used up
          description: The request fails immediately, with its own HTTP status.
          app: completion
          mode: blocking
          request: {app_id: 4db7286d-79e7-456c-9677-eb73a4316651, inputs: {product: desk lamp, tone: plain},
            user: mia}
          error: {status: 400, code: provider_quota_exceeded, message: The quota of the model provider is used up.}

      """#
    ),
    (
      "types.yaml",
      #"""
      # yaml-language-server: $schema=schema/types.schema.json
      invoker: 1

      types:
        InputFile:
          type: object
          description: >-
            A file passed to an app. `transfer_method` determines which of `url`, `upload_file_id`, and `tool_file_id`
            is required.
          properties:
            type: {$ref: '#/types/InputFileType', description: Kind of the file.}
            transfer_method: {$ref: '#/types/TransferMethod', description: Where the file comes from.}
            url: {type: string, format: url, description: 'URL of the file, for `remote_url` only.'}
            upload_file_id: {type: string, description: 'ID returned by the upload of the file, for `local_file` only.'}
            tool_file_id: {type: string, description: 'ID of a file that a plugin uploaded, for `tool_file` only.'}
          required: [type, transfer_method]

        InputFileType:
          type: string
          description: Kind of the file.
          enum:
            image: An image.
            document: Text, a spreadsheet, slides, or a similar file.
            audio: A sound recording.
            video: A video.
            custom: Any other kind that the app accepts.

        TransferMethod:
          type: string
          description: Where an app gets a file from.
          enum:
            remote_url: The app downloads it from `url`.
            local_file: It was uploaded before; `upload_file_id` identifies it.
            tool_file: A plugin uploaded it; `tool_file_id` identifies it.

        MessageFileOwner:
          type: string
          description: Owner of the file.
          enum:
            user: The user sent it.
            assistant: The app created it.

        OutputFile:
          type: object
          description: A file of an answer or of the outputs of a run.
          properties:
            id: {type: string, description: 'ID of the file; usually absent, because `related_id` has it.'}
            related_id: {type: string, description: ID that links the file to its message or to where it is stored.}
            type: {$ref: '#/types/InputFileType', description: Kind of the file.}
            filename: {type: string, description: Name of the file.}
            extension: {type: string, description: 'Extension of the file name, including the dot.'}
            mime_type: {type: string, description: 'Media type, such as `image/png`.'}
            size: {type: integer, description: Size in bytes; 0 when the server does not know it.}
            transfer_method: {$ref: '#/types/TransferMethod', description: Where the file comes from.}
            url: {type: string, description: URL to download the file from; it expires.}
            upload_file_id:
              type: string
              description: ID returned by the upload of the file; absent if a workflow output the file.
            remote_url:
              type: string
              description: URL outside the platform; absent or empty when the file is stored on the platform.
            reference:
              type: string
              description: How the server finds the file; absent unless a workflow output it.
            dify_model_identity:
              type: string
              description: >-
                Marker by which the server recognizes a file in a value; absent unless a workflow output it.

        Usage:
          type: object
          description: Tokens, price, and time that the models used for one answer.
          properties:
            prompt_tokens: {type: integer, description: Tokens sent to the model.}
            prompt_unit_price: {type: string, format: decimal, description: Price of one unit of prompt tokens.}
            prompt_price_unit:
              type: string
              format: decimal
              description: 'Size of that unit as a factor: `0.001` means a thousand tokens.'
            prompt_price: {type: string, format: decimal, description: Price of the prompt tokens.}
            completion_tokens: {type: integer, description: Tokens generated by the model.}
            completion_unit_price:
              type: string
              format: decimal
              description: Price of one unit of completion tokens.
            completion_price_unit:
              type: string
              format: decimal
              description: 'Size of that unit as a factor: `0.001` means a thousand tokens.'
            completion_price: {type: string, format: decimal, description: Price of the completion tokens.}
            total_tokens: {type: integer, description: 'Tokens sent and generated, in total.'}
            total_price: {type: string, format: decimal, description: Price of all tokens.}
            currency: {type: string, description: 'Currency of the prices, such as `USD`.'}
            latency: {type: number, format: double, description: 'Time that the model took, in seconds.'}
            time_to_first_token:
              type: number
              format: double
              description: >-
                Time until the model generated its first token, in seconds; absent when it was not measured.
            time_to_generate:
              type: number
              format: double
              description: Time from the first token to the last, in seconds; absent when it was not measured.

        RetrieverResource:
          type: object
          description: A passage from a knowledge base that an answer draws on.
          properties:
            id: {type: string, description: ID of this citation.}
            message_id: {type: string, format: uuid, description: ID of the message that cites the passage.}
            position: {type: integer, description: 'Rank among the passages of the message, counted from 1.'}
            dataset_id: {type: string, description: ID of the knowledge base.}
            dataset_name: {type: string, description: Name of the knowledge base.}
            document_id: {type: string, description: ID of the document.}
            document_name: {type: string, description: Name of the document.}
            data_source_type: {type: string, description: 'Where the document came from, such as `upload_file`.'}
            segment_id: {type: string, description: ID of the passage.}
            score:
              type: number
              format: float
              description: How well the passage matches, with 1 being best; absent when it was not scored.
            hit_count: {type: integer, description: How often the passage has been retrieved so far.}
            word_count: {type: integer, description: Number of words in the passage.}
            segment_position:
              type: integer
              description: Position of the passage in its document, counted from 1.
            index_node_hash: {type: string, description: Hash of the text of the passage.}
            content: {type: string, description: Text of the passage.}
            summary: {type: string, description: Summary of the passage; absent when there is none.}
            page: {type: integer, description: Page of the document; absent when it has none.}
            title: {type: string, description: Title of the passage; absent when it has none.}
            doc_metadata:
              type: object
              additionalProperties: true
              description: Metadata of the document in the knowledge base; absent when there is none.
            files:
              type: array
              items: {type: object, additionalProperties: true}
              default: []
              description: Files that the passage refers to, as the server describes them.
            retriever_from:
              type: string
              description: What requested the passage, such as `dev` or `workflow`.
            created_at: {type: integer, format: unix-time, description: When the citation was created.}

        MessageMetadata:
          type: object
          description: Usage, sources, and reasoning of an answer.
          properties:
            usage: {$ref: '#/types/Usage', description: 'Tokens, price, and time; absent when no model ran.'}
            retriever_resources:
              type: array
              items: {$ref: '#/types/RetrieverResource'}
              default: []
              description: Passages that the answer draws on, best first.
            annotation_reply:
              $ref: '#/types/MessageMetadata.AnnotationReply'
              description: The annotation that answered instead of the model; absent when none did.
            reasoning:
              type: object
              additionalProperties: true
              description: >-
                The reasoning of models before they answered, by the ID of their node; absent when it is not separate
                from the answer.

        MessageMetadata.AnnotationReply:
          type: object
          description: An answer that a person wrote in advance.
          properties:
            id: {type: string, description: ID of the annotation.}
            account: {$ref: '#/types/MessageMetadata.AnnotationAuthor', description: The author.}
          required: [id]

        MessageMetadata.AnnotationAuthor:
          type: object
          description: The author of an annotation.
          properties:
            id: {type: string, description: ID of the account.}
            name: {type: string, description: Name of the account.}

        WorkflowRunStatus:
          type: string
          description: State of a workflow run.
          enum:
            running: The run is in progress.
            succeeded: The run completed.
            failed: A node failed and ended the run, or the run was stopped; see `error`.
            stopped: The run was stopped. Version 1.14 of the server reports `failed` instead.
            partial-succeeded: The run completed although nodes failed, because they have a fallback.
            paused: The run is paused, for example until a form is filled in.

        NodeStatus:
          type: string
          description: State of one execution of a node.
          enum:
            running: The node is running.
            succeeded: The node succeeded.
            failed: The node failed and ends the run.
            exception: The node failed and its fallback took over.
            retry: The node failed and will be retried.
            paused: The node is paused, for example until a form is filled in. Reported by reopened streams only.
            stopped: The node was stopped together with its run.

        ExecutionMetadata:
          type: object
          description: Tokens and price of one execution of a node, and other details from the server.
          properties:
            total_tokens: {type: integer, description: Tokens used.}
            total_price: {type: string, format: decimal, description: Price of the tokens.}
            currency: {type: string, description: 'Currency of the prices, such as `USD`.'}
          additionalProperties: true

        RunEnvelope:
          type: object
          description: The fields of the events that interfaces share, except `error` and `ping`.
          properties:
            task_id:
              type: string
              format: uuid
              description: >-
                ID of the task, required to stop it. In the reopened stream of a finished run, the ID of the run.
            workflow_run_id:
              type: string
              format: uuid
              description: >-
                ID of the workflow run, required to reopen its stream. Absent when no workflow runs, and from some
                events of a Chatflow.
            message_id:
              type: string
              format: uuid
              description: >-
                ID of the answer; absent when a Workflow app runs, and in the reopened stream of a finished run.
            conversation_id:
              type: string
              format: uuid
              description: >-
                ID of the conversation; pass it with the next message to continue. Absent outside of chat, and in the
                reopened stream of a finished run.
            created_at:
              type: integer
              format: unix-time
              description: >-
                When the answer was created; absent when a Workflow app runs, and in the reopened stream of a finished
                run.
          required: [task_id]

        WorkflowStartedEvent:
          type: object
          description: The run starts, or continues after a pause. A run that was paused has one for each part.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/WorkflowStartedEvent.Data', description: The run.}
          required: [data]

        WorkflowStartedEvent.Data:
          type: object
          description: A workflow run that has started or continues.
          properties:
            id: {type: string, description: ID of the workflow run.}
            workflow_id: {type: string, description: ID of the workflow.}
            inputs:
              type: object
              additionalProperties: true
              description: Inputs of the run, including those of the system, such as `sys.user_id`.
            created_at: {type: integer, format: unix-time, description: When the run started or continued.}
            reason:
              type: string
              description: '`initial` for a new run, `resumption` for one that continues after a pause.'
          required: [id, workflow_id]

        WorkflowFinishedEvent:
          type: object
          description: >-
            The run ended, successfully or not; see `status`. In a plugin, speech can follow, and `error` when a
            Chatflow failed. The reopened stream of a finished run has only this event.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/WorkflowResult', description: Outcome of the run.}
          required: [data]

        WorkflowResult:
          type: object
          description: Outcome of a workflow run.
          properties:
            id: {type: string, description: ID of the workflow run.}
            workflow_id: {type: string, description: ID of the workflow.}
            status: {$ref: '#/types/WorkflowRunStatus', description: How the run ended.}
            outputs:
              type: object
              additionalProperties: true
              description: >-
                Outputs of the run; empty when it has none. Those of a Chatflow have the whole answer, `answer`.
            error: {type: string, description: What went wrong; absent when nothing did.}
            elapsed_time:
              type: number
              description: Time taken, in seconds, since the run started or continued.
            total_tokens: {type: integer, description: Tokens used.}
            total_steps: {type: integer, description: 'Number of nodes that ran, including each retry.'}
            created_at: {type: integer, format: unix-time, description: When the run started or continued.}
            finished_at:
              type: integer
              format: unix-time
              description: When the run ended; absent while it is paused.
            created_by:
              type: object
              additionalProperties: true
              description: Who started the run, as the server describes them; absent from blocking replies.
            exceptions_count:
              type: integer
              description: How often a node failed, including each retry; absent from blocking replies.
            files:
              type: array
              items: {$ref: '#/types/OutputFile'}
              default: []
              description: Files in the outputs of the run.
          required: [id, workflow_id, status]

        NodeStartedEvent:
          type: object
          description: A node starts.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/NodeStartedEvent.Data', description: The node.}
          required: [data]

        NodeStartedEvent.Data:
          type: object
          description: A node that starts.
          properties:
            id: {type: string, description: ID of this execution of the node.}
            node_id: {type: string, description: ID of the node in the workflow.}
            node_type: {type: string, description: 'Kind of the node, such as `llm`, `code`, or `http-request`.'}
            title: {type: string, description: Name that the author gave the node.}
            index:
              type: integer
              description: >-
                Always 1. When a reopened stream repeats the event, the position of the node in the run, counted from
                1.
            predecessor_node_id: {type: string, description: ID of the previous node; the server omits it.}
            inputs:
              type: object
              additionalProperties: true
              description: Inputs of the node; usually absent, because `node_finished` has them.
            inputs_truncated:
              type: boolean
              default: false
              description: Whether `inputs` was truncated because of its size.
            created_at: {type: integer, format: unix-time, description: When the node started.}
            extras:
              type: object
              additionalProperties: true
              description: Further details, such as the icon of a tool; usually empty.
            iteration_id:
              type: string
              description: ID of the iteration that the node runs in; absent outside of one.
            loop_id: {type: string, description: ID of the loop that the node runs in; absent outside of one.}
            agent_strategy:
              $ref: '#/types/NodeStartedEvent.AgentStrategy'
              description: The strategy of the agent; absent when the node is not an agent.
          required: [id, node_id, node_type, title]

        NodeStartedEvent.AgentStrategy:
          type: object
          description: The strategy of an agent inside a node.
          properties:
            name: {type: string, description: 'Name of the strategy, such as `function_calling`.'}
            icon: {type: string, description: URL of its icon; absent when it has none.}
          required: [name]

        NodeFinishedEvent:
          type: object
          description: A node ended, successfully or not; see `status`.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/NodeFinishedEvent.Data', description: Outcome of the node.}
          required: [data]

        NodeFinishedEvent.Data:
          type: object
          description: Outcome of a node.
          properties:
            id: {type: string, description: ID of this execution of the node.}
            node_id: {type: string, description: ID of the node in the workflow.}
            node_type: {type: string, description: 'Kind of the node, such as `llm`, `code`, or `http-request`.'}
            title: {type: string, description: Name that the author gave the node.}
            index:
              type: integer
              description: >-
                Always 1. When a reopened stream repeats the event, the position of the node in the run, counted from
                1.
            predecessor_node_id: {type: string, description: ID of the previous node; the server omits it.}
            inputs:
              type: object
              additionalProperties: true
              description: Inputs of the node; absent when a reopened stream repeats the event.
            inputs_truncated:
              type: boolean
              default: false
              description: Whether `inputs` was truncated because of its size.
            process_data:
              type: object
              additionalProperties: true
              description: >-
                Intermediate values of the node, such as the prompt of a model; absent when a reopened stream repeats
                the event.
            process_data_truncated:
              type: boolean
              default: false
              description: Whether `process_data` was truncated because of its size.
            outputs:
              type: object
              additionalProperties: true
              description: Outputs of the node; absent when a reopened stream repeats the event.
            outputs_truncated:
              type: boolean
              default: false
              description: Whether `outputs` was truncated because of its size.
            status: {$ref: '#/types/NodeStatus', description: How the node ended.}
            error: {type: string, description: What went wrong; absent when nothing did.}
            elapsed_time: {type: number, description: 'Time taken, in seconds.'}
            execution_metadata:
              $ref: '#/types/ExecutionMetadata'
              description: >-
                Tokens and price of the execution; absent when the node used no model and runs outside iterations and
                loops.
            created_at: {type: integer, format: unix-time, description: When the node started.}
            finished_at: {type: integer, format: unix-time, description: When the node ended.}
            files:
              type: array
              items: {$ref: '#/types/OutputFile'}
              default: []
              description: Files in the outputs of the node.
            iteration_id:
              type: string
              description: ID of the iteration that the node runs in; absent outside of one.
            loop_id: {type: string, description: ID of the loop that the node runs in; absent outside of one.}
          required: [id, node_id, node_type, title, status]

        NodeRetryEvent:
          type: object
          description: A node failed and is about to be retried.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/NodeRetryEvent.Data', description: Outcome of the attempt.}
          required: [data]

        NodeRetryEvent.Data:
          type: object
          description: Outcome of an attempt after which the node is retried.
          allOf: [{$ref: '#/types/NodeFinishedEvent.Data'}]
          properties:
            retry_index: {type: integer, description: 'Number of the retry that follows, counted from 1.'}
          required: [retry_index]

        RepetitionStartedEvent:
          type: object
          description: An iteration or a loop starts.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/RepetitionStartedEvent.Data', description: The iteration or loop.}
          required: [data]

        RepetitionStartedEvent.Data:
          type: object
          description: An iteration or a loop that starts.
          properties:
            id: {type: string, description: ID of the iteration or loop.}
            node_id: {type: string, description: ID of the node in the workflow.}
            node_type: {type: string, description: 'Kind of the node, such as `llm`, `code`, or `http-request`.'}
            title: {type: string, description: Name that the author gave the node.}
            inputs: {type: object, additionalProperties: true, description: Its inputs.}
            inputs_truncated:
              type: boolean
              default: false
              description: Whether `inputs` was truncated because of its size.
            metadata:
              type: object
              additionalProperties: true
              description: Details of it, such as the number of its rounds.
            extras:
              type: object
              additionalProperties: true
              description: Further details, such as the icon of a tool; usually empty.
            created_at: {type: integer, format: unix-time, description: When it started.}
          required: [id, node_id, node_type, title]

        RepetitionNextEvent:
          type: object
          description: An iteration moves to an element of its list, or a loop starts a further round.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/RepetitionNextEvent.Data', description: The round.}
          required: [data]

        RepetitionNextEvent.Data:
          type: object
          description: A round of an iteration or a loop that starts.
          properties:
            id: {type: string, description: ID of the iteration or loop.}
            node_id: {type: string, description: ID of the node in the workflow.}
            node_type: {type: string, description: 'Kind of the node, such as `llm`, `code`, or `http-request`.'}
            title: {type: string, description: Name that the author gave the node.}
            index:
              type: integer
              description: Number of the round, counted from 0; the first round of a loop has no event.
            pre_loop_output: {description: Output of the previous round; absent in iterations.}
            extras:
              type: object
              additionalProperties: true
              description: Further details, such as the icon of a tool; usually empty.
            created_at: {type: integer, format: unix-time, description: When the round started.}
          required: [id, node_id, node_type, title, index]

        RepetitionCompletedEvent:
          type: object
          description: An iteration or a loop ended, successfully or not; see `status`.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/RepetitionCompletedEvent.Data', description: Outcome of the iteration or loop.}
          required: [data]

        RepetitionCompletedEvent.Data:
          type: object
          description: Outcome of an iteration or a loop.
          properties:
            id: {type: string, description: ID of the iteration or loop.}
            node_id: {type: string, description: ID of the node in the workflow.}
            node_type: {type: string, description: 'Kind of the node, such as `llm`, `code`, or `http-request`.'}
            title: {type: string, description: Name that the author gave the node.}
            inputs: {type: object, additionalProperties: true, description: Its inputs.}
            inputs_truncated:
              type: boolean
              default: false
              description: Whether `inputs` was truncated because of its size.
            outputs:
              type: object
              additionalProperties: true
              description: Its outputs; absent when it has none.
            outputs_truncated:
              type: boolean
              default: false
              description: Whether `outputs` was truncated because of its size.
            status: {$ref: '#/types/NodeStatus', description: How it ended.}
            error: {type: string, description: What went wrong; absent when nothing did.}
            elapsed_time: {type: number, description: 'Time taken, in seconds.'}
            total_tokens: {type: integer, description: Tokens used.}
            execution_metadata:
              $ref: '#/types/ExecutionMetadata'
              description: Its tokens and price; absent when no model ran.
            extras:
              type: object
              additionalProperties: true
              description: Further details, such as the icon of a tool; usually empty.
            steps: {type: integer, description: 'Number of planned rounds, whether or not all of them ran.'}
            created_at: {type: integer, format: unix-time, description: When it started.}
            finished_at: {type: integer, format: unix-time, description: When it ended.}
          required: [id, node_id, node_type, title, status]

        HumanInputRequiredEvent:
          type: object
          description: The run needs a person to fill in a form; a pause follows once nothing else can run.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/HumanInputForm', description: The form.}
          required: [data]

        HumanInputForm:
          type: object
          description: A form that a person must fill in before the run continues.
          properties:
            form_id: {type: string, description: ID of the form.}
            node_id: {type: string, description: ID of the node in the workflow.}
            node_title: {type: string, description: Name that the author gave the node.}
            form_content: {type: string, description: 'Text of the form in Markdown, with placeholders for its fields.'}
            inputs:
              type: array
              items: {$ref: '#/types/HumanInputForm.Field'}
              default: []
              description: Fields of the form.
            actions:
              type: array
              items: {$ref: '#/types/HumanInputForm.Action'}
              default: []
              description: Buttons of the form; each is a way for the run to continue.
            display_in_ui:
              type: boolean
              description: Whether a chat window should show the form; absent from the reasons of a pause.
            form_token:
              type: string
              description: >-
                Token that opens and submits the form, with `/form/human_input/{form_token}` of the Service API;
                absent when the form reaches the person another way.
            resolved_default_values:
              type: object
              additionalProperties: true
              default: {}
              description: Initial values of the fields from variables, by name of the field.
            expiration_time: {type: integer, format: unix-time, description: When the form expires.}
          required: [form_id, node_id, node_title, form_content]

        HumanInputForm.Field:
          description: A field of a form, identified by its `type` field.
          discriminator:
            propertyName: type
            mapping:
              paragraph: {$ref: '#/types/HumanInputForm.TextField'}
              select: {$ref: '#/types/HumanInputForm.SelectField'}
              file: {$ref: '#/types/HumanInputForm.FileField'}
              file-list: {$ref: '#/types/HumanInputForm.FileListField'}

        HumanInputForm.TextField:
          type: object
          description: A field for text.
          properties:
            output_variable_name: {type: string, description: Name under which the run receives the value.}
            default:
              $ref: '#/types/HumanInputForm.TextSource'
              description: Initial value of the field; absent when it is empty.
          required: [output_variable_name]

        HumanInputForm.SelectField:
          type: object
          description: A field that offers a choice of values.
          properties:
            output_variable_name: {type: string, description: Name under which the run receives the value.}
            option_source: {$ref: '#/types/HumanInputForm.OptionSource', description: The values to choose from.}
          required: [output_variable_name]

        HumanInputForm.FileField:
          type: object
          description: A field for a file.
          properties:
            output_variable_name: {type: string, description: Name under which the run receives the value.}
            allowed_file_types:
              type: array
              items: {$ref: '#/types/InputFileType'}
              default: []
              description: Kinds of file that it accepts.
            allowed_file_extensions:
              type: array
              items: {type: string}
              default: []
              description: File name extensions that it accepts if `custom` is among the kinds.
            allowed_file_upload_methods:
              type: array
              items: {$ref: '#/types/TransferMethod'}
              default: []
              description: Where the file can come from.
          required: [output_variable_name]

        HumanInputForm.FileListField:
          type: object
          description: A field for several files.
          allOf: [{$ref: '#/types/HumanInputForm.FileField'}]
          properties:
            number_limits: {type: integer, description: Maximum number of files; 0 for any number.}

        HumanInputForm.TextSource:
          type: object
          description: Where the initial value of a field comes from.
          properties:
            type: {$ref: '#/types/HumanInputForm.SourceType', description: A constant or a variable.}
            selector:
              type: array
              items: {type: string}
              default: []
              description: 'Path of the variable: the ID of its node, then its name.'
            value: {type: string, description: The text itself.}
          required: [type]

        HumanInputForm.OptionSource:
          type: object
          description: Where the values of a choice come from.
          properties:
            type: {$ref: '#/types/HumanInputForm.SourceType', description: A constant or a variable.}
            selector:
              type: array
              items: {type: string}
              default: []
              description: 'Path of the variable: the ID of its node, then its name.'
            value:
              type: array
              items: {type: string}
              default: []
              description: The values themselves.
          required: [type]

        HumanInputForm.SourceType:
          type: string
          description: Whether a value in a form is constant or comes from a variable.
          enum:
            constant: The value is in `value`.
            variable: The value comes from the variable that `selector` names, and is in `resolved_default_values`.

        HumanInputForm.Action:
          type: object
          description: A button of a form.
          properties:
            id:
              type: string
              maxLength: 20
              pattern: '^[A-Za-z_][A-Za-z0-9_]*$'
              description: ID to send when submitting the form.
            title: {type: string, maxLength: 100, description: Text on the button.}
            button_style:
              type: string
              description: 'How the button should look: `primary`, `default`, `accent`, or `ghost`.'
          required: [id, title]

        WorkflowPausedEvent:
          type: object
          description: >-
            The run is paused and the stream ends here; the run continues once what it waits for has happened. A
            stream that was reopened with `continue_on_pause=true` continues as well.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/WorkflowPausedEvent.Data', description: State of the run.}
          required: [data]

        WorkflowPausedEvent.Data:
          type: object
          description: State of a paused workflow run.
          properties:
            workflow_run_id: {type: string, description: 'ID of the workflow run, required to reopen its stream.'}
            paused_nodes:
              type: array
              items: {type: string}
              default: []
              description: IDs of the nodes that wait.
            outputs:
              type: object
              additionalProperties: true
              description: Outputs of the run so far; absent from blocking replies.
            reasons:
              type: array
              items: {$ref: '#/types/PauseReason'}
              default: []
              description: Why the run is paused.
            status: {$ref: '#/types/WorkflowRunStatus', description: Always `paused`.}
            created_at:
              type: integer
              format: unix-time
              description: 'When the run started; in blocking replies of a Chatflow, when the answer was created.'
            elapsed_time:
              type: number
              description: Time taken, in seconds; 0 when a reopened stream repeats the event.
            total_tokens: {type: integer, description: Tokens used.}
            total_steps: {type: integer, description: 'Number of nodes that ran, including each retry.'}
          required: [workflow_run_id]

        PauseReason:
          description: Why a run is paused, identified by its `TYPE` field.
          discriminator:
            propertyName: TYPE
            mapping:
              human_input_required:
                $ref: '#/types/HumanInputForm'
                description: A person must fill in a form.
              scheduled_pause: {$ref: '#/types/PauseReason.Scheduled'}

        PauseReason.Scheduled:
          type: object
          description: The run was scheduled to pause.
          properties:
            message: {type: string, description: 'Why it was, as text for people.'}

        HumanInputFormFilledEvent:
          type: object
          description: A person submitted the form and the run continues.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/HumanInputFormFilledEvent.Data', description: What was submitted.}
          required: [data]

        HumanInputFormFilledEvent.Data:
          type: object
          description: A form that a person has submitted.
          properties:
            node_id: {type: string, description: ID of the node in the workflow.}
            node_title: {type: string, description: Name that the author gave the node.}
            rendered_content:
              type: string
              description: Text of the form in Markdown, with the values filled in.
            action_id: {type: string, description: ID of the button that was pressed.}
            action_text: {type: string, description: Text on that button.}
            submitted_data:
              type: object
              additionalProperties: true
              description: Values of the fields by name; empty when the form has none.
          required: [node_id, node_title, action_id]

        HumanInputFormTimeoutEvent:
          type: object
          description: Nobody submitted the form in time; the run continues with its timeout branch.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/HumanInputFormTimeoutEvent.Data', description: The form that expired.}
          required: [data]

        HumanInputFormTimeoutEvent.Data:
          type: object
          description: A form that nobody submitted in time.
          properties:
            node_id: {type: string, description: ID of the node in the workflow.}
            node_title: {type: string, description: Name that the author gave the node.}
            expiration_time:
              type: integer
              format: unix-time
              description: When the form expired.
          required: [node_id, node_title]

        AgentLogEvent:
          type: object
          description: An agent inside a node started or ended a step.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/AgentLogEvent.Data', description: The step.}
          required: [data]

        AgentLogEvent.Data:
          type: object
          description: A step of an agent inside a node.
          properties:
            node_execution_id: {type: string, description: 'ID of the node, the same as `node_id`.'}
            id: {type: string, description: ID of the step; a later event with the same ID updates it.}
            label: {type: string, description: 'Name of the step, such as the tool that is called.'}
            parent_id: {type: string, description: ID of the step that this one is part of; absent at the top level.}
            error: {type: string, description: What went wrong; absent when nothing did.}
            status: {type: string, description: 'State of the step: `start`, `success`, or `error`.'}
            data: {type: object, additionalProperties: true, description: Inputs and outputs of the step.}
            metadata:
              type: object
              additionalProperties: true
              description: Time, tokens, price, and provider of the step.
            node_id: {type: string, description: ID of the node in the workflow.}
          required: [id, label, status]

        ReasoningChunkEvent:
          type: object
          description: >-
            A piece of the reasoning of a model, when it is separate from the answer. Version 1.14 of the server does
            not send it.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/ReasoningChunkEvent.Data', description: The piece of reasoning.}
          required: [data]

        ReasoningChunkEvent.Data:
          type: object
          description: A piece of the reasoning of a model before it answered.
          properties:
            message_id:
              type: string
              format: uuid
              description: ID of the message that the reasoning leads to; absent outside of chat.
            reasoning: {type: string, description: The piece of reasoning; join pieces without a separator.}
            node_id: {type: string, description: ID of the node whose model reasons; absent when no workflow runs.}
            is_final: {type: boolean, default: false, description: Whether this is the last piece of the reasoning.}
          required: [reasoning]

        TextChunkEvent:
          type: object
          description: >-
            A node output a piece of text. In a Workflow app, it is part of the outputs; a Chatflow answers with
            `message`.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/TextChunkEvent.Data', description: The piece of text.}
          required: [data]

        TextChunkEvent.Data:
          type: object
          description: A piece of text from the output of a node.
          properties:
            text: {type: string, description: The piece of text; join pieces without a separator.}
            from_variable_selector:
              type: array
              items: {type: string}
              default: []
              description: 'Path of the variable that the text belongs to: the ID of its node, then its name.'
          required: [text]

        TextReplaceEvent:
          type: object
          description: >-
            Other text replaces the text so far. The server declares this event, but it has not been observed.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            data: {$ref: '#/types/TextReplaceEvent.Data', description: The text.}
          required: [data]

        TextReplaceEvent.Data:
          type: object
          description: Text that replaces what a node output before.
          properties:
            text: {type: string, description: Text that replaces the whole text so far.}
          required: [text]

        TTSMessageEvent:
          type: object
          description: >-
            A piece of speech, or its end. For a Workflow or Chatflow, plugins receive it, but callers of the Service
            API do not.
          allOf: [{$ref: '#/types/RunEnvelope'}]
          properties:
            audio: {type: string, format: byte, description: 'A piece of the speech: MP3 in base64; empty at the end.'}
          required: [audio]

        ErrorEvent:
          type: object
          description: The invocation failed after the stream had opened; no event follows.
          properties:
            task_id: {type: string, format: uuid, description: ID of the task; the server omits it.}
            workflow_run_id:
              type: string
              format: uuid
              description: ID of the workflow run, required to reopen its stream. The server omits it.
            message_id:
              type: string
              format: uuid
              description: ID of the answer; absent when a Workflow app runs, and when no run has started.
            conversation_id:
              type: string
              format: uuid
              description: >-
                ID of the conversation; pass it with the next message to continue. Absent outside of chat, and when no
                run has started.
            created_at:
              type: integer
              format: unix-time
              description: When the answer was created; absent when a Workflow app runs, and when no run has started.
            status:
              type: integer
              description: HTTP status of the failure; 500 for invalid arguments of a Workflow or Chatflow.
            code:
              type: string
              description: >-
                Code of the failure, one of those listed under errors; absent for invalid arguments of a Workflow or
                Chatflow.
            message: {type: string, description: 'What went wrong, as text for people.'}
          required: [status, message]

        PingEvent:
          type: object
          description: >-
            Keeps the connection open; sent every ten seconds when there is no other event. A stream of a Workflow or
            Chatflow begins with one. Plugins receive none, so half a minute of silence is not unusual there.

      errors:
        invalid_param:
          status: 400
          description: >-
            An argument is missing, has the wrong type, or is out of range; the message names it. Plugins also receive
            this code for most failures of blocking calls, such as those of the model or the run, and for an unknown
            app. For an unknown conversation, their message is empty.
          action: Correct the argument.
          retry: never
        bad_request:
          status: 400
          description: The request cannot be read.
          action: Check anything that modifies requests in transit, such as a proxy.
          retry: never
        app_unavailable:
          status: 400
          description: The app has no valid configuration, or is of another kind.
          action: >-
            Open the app in the studio, complete its settings, and publish it; use the interface for this kind of app.
          retry: never
        provider_not_initialize:
          status: 400
          description: The model provider has no valid credentials in this workspace.
          action: Set up the provider in the settings of the workspace.
          retry: never
        provider_quota_exceeded:
          status: 400
          description: The model provider's quota is used up.
          action: Top up the quota or choose another model.
          retry: never
        model_currently_not_support:
          status: 400
          description: The model of the app cannot be used here; the plan may not include it.
          action: Choose another model in the app.
          retry: never
        completion_request_error:
          status: 400
          description: >-
            The model provider rejected the request or failed to process it, for example because of a quota, a key, or
            an outage.
          action: Read the message, which comes from the provider, and fix the cause.
          retry: never
        unauthorized:
          status: 401
          description: The API key is missing or wrong.
          action: Check the key; each key belongs to one app.
          retry: never
        forbidden:
          status: 403
          description: The API of the app is disabled, or its workspace is archived.
          action: Enable the API in the settings of the app.
          retry: never
        app_not_found:
          status: 403
          description: The app of the API key has been deleted. Reported by servers newer than 1.14.
          action: Use the key of another app.
          retry: never
        app_abnormal_status:
          status: 403
          description: The status of the app is not normal. Reported by servers newer than 1.14.
          action: Open the app in the studio.
          retry: never
        app_api_disabled:
          status: 403
          description: The API of the app is disabled. Reported by servers newer than 1.14.
          action: Enable it in the settings of the app.
          retry: never
        workspace_archived:
          status: 403
          description: The workspace of the app is archived. Reported by servers newer than 1.14.
          action: Use an app of another workspace.
          retry: never
        not_found:
          status: 404
          description: There is no such route at this address.
          action: Check the base URL.
          retry: never
        method_not_allowed:
          status: 405
          description: The route does not support this method.
          action: Check the base URL, and anything that modifies requests in transit, such as a proxy.
          retry: never
        unsupported_media_type:
          status: 415
          description: The request is not declared as JSON.
          action: Check anything that modifies requests in transit, such as a proxy.
          retry: never
        too_many_requests:
          status: 429
          also: [{code: invalid_param, message: Too many requests}]
          description: >-
            The app has reached its limit of concurrent requests. Some servers return 400 and `invalid_param`, with a
            message that begins with `Too many requests`.
          action: Wait for a request to end, then try again.
          retry: later
        rate_limit_error:
          status: 429
          description: The workspace has used up the runs that its plan includes.
          action: Choose another plan, or wait for the next period of the current one.
          retry: never
        internal_server_error:
          status: 500
          description: The server failed because of an internal error.
          action: Try again later; if the error persists, contact the operator of the server.
          retry: later
        unknown:
          status: 500
          description: The server failed unexpectedly.
          action: Try again later; if the error persists, contact the operator of the server.
          retry: later
        plugin_runtime_error:
          status: 502
          description: A plugin that the app uses failed.
          action: Try again later; if the error persists, check the plugin.
          retry: later

      """#
    ),
    (
      "workflow.yaml",
      #"""
      # yaml-language-server: $schema=schema/interface.schema.json
      invoker: 1
      interface: workflow
      title: Workflow
      summary: Run a Workflow app.
      description: |-
        A run takes the inputs of the workflow and ends with its outputs. If a node fails, the run still ends with
        an outcome, whose `status` is `failed`.

        A plugin can only call apps in its own workspace.
      entry_point: session.app.workflow

      apps:
        workflow:
          title: Workflow
          description: Nodes that turn inputs into outputs, without a conversation.

      transports:
        plugin:
          type: app
          permission: app
          omit: [trace_id, trace_session_id]
          required: [inputs]
          sent_as_null: [conversation_id, user]   # as the SDK for Python sends them
          unsupported:
            files: Put file objects into `inputs`.
            workflow_id: Omit it; the published version runs.
        service_api:
          version: v1
          request: POST /workflows/run
          request_with: {workflow_id: 'POST /workflows/{workflow_id}/run'}
          headers: {X-Trace-Id: '{trace_id}', X-Trace-Session-Id: '{trace_session_id}'}
          omit: [app_id]
          required: [user]
          stop: POST /workflows/tasks/{task_id}/stop
          resume:
            request: GET /workflow/{workflow_run_id}/events?user={user}&include_state_snapshot=true
            # The node that waits is reported as paused, and later as finished.
            repeats: [workflow_started.data.id, node_started.data.id, node_finished.data.id, node_finished.data.status]

      params:
        app_id:
          type: string
          required: true
          description: >-
            ID of the app, in the workspace of the plugin. The Service API does not send it: there, the API key
            identifies the app.
        inputs:
          type: object
          additionalProperties: true
          default: {}
          description: Values of the app's input variables, by name. A file is an object like those in `files`.
        response_mode:
          $mode: blocking
          description: >-
            How the run is reported: as a stream of events (`streaming`) or by its outcome only (`blocking`). The
            server treats a request without it as `blocking`.
        files:
          type: array
          items: {$ref: 'types.yaml#/types/InputFile'}
          default: []
          description: Files for the app, over the Service API only; in a plugin, put file objects into `inputs`.
        user:
          type: string
          since: '0.8.0'
          description: >-
            Identifier of the end user, unique within the app and chosen by you; it separates the conversations and
            files of users. The Service API requires it. In a plugin it has no effect: the user of the session
            applies.
        workflow_id:
          type: string
          description: >-
            ID of the version of the workflow to run, over the Service API only; without it, the published version
            runs.
        trace_id:
          type: string
          description: >-
            ID of the trace that the call belongs to, for the tracing that the app is connected to: up to 128 letters,
            digits, `-`, and `_`. Over the Service API only.
        trace_session_id:
          type: string
          description: >-
            ID of the session that the trace belongs to, up to 200 characters. It groups the traces of several calls.
            Over the Service API only.

      response_modes:
        streaming:
          description: |-
            The run as it proceeds, event by event. Invalid arguments are reported in the stream, by `error`.

            The reopened stream of a run first repeats what has happened so far; that of a finished run has only
            `workflow_finished`. With `continue_on_pause=true` in its query, it stays open while the run is paused,
            and continues with the run.
          yields: {$ref: '#/types/WorkflowEvent'}
          text: {append: [text_chunk.data.text], replace: [text_replace.data.text]}
          outputs: [workflow_finished.data.outputs]
          keepalive: [ping]
          failure: [error]
          failed: [{event: workflow_finished, where: {data.status: [failed, stopped]}, message: data.error}]
          anywhere: [text_replace, reasoning_chunk, tts_message]
          trailing: [tts_message, tts_message_end]
          order:
            - apps: [workflow]
              title: Run
              steps:
                - {one: [workflow_started]}
                - {any: [node_started, node_finished, node_retry, iteration_started, iteration_next,
                      iteration_completed, loop_started, loop_next, loop_completed, agent_log, text_chunk]}
                - {one: [workflow_finished]}
            - apps: [workflow]
              title: Pause
              steps:
                - {one: [workflow_started]}
                - {any: [node_started, node_finished, node_retry, iteration_started, iteration_next,
                      iteration_completed, loop_started, loop_next, loop_completed, agent_log, text_chunk,
                      human_input_required]}
                - {one: [workflow_paused]}
            - apps: [workflow]
              title: Invalid arguments
              steps:
                - {one: [error]}
            - apps: [workflow]
              title: Reopened stream
              steps:
                - {any: [workflow_started, node_started, node_finished, node_retry, iteration_started, iteration_next,
                      iteration_completed, loop_started, loop_next, loop_completed, agent_log, text_chunk,
                      human_input_required, workflow_paused, human_input_form_filled, human_input_form_timeout]}
                - {one: [workflow_finished, workflow_paused]}
        blocking:
          description: >-
            The outcome once the run has ended, or the state of a paused run. Proxies cut off long runs; use streaming
            for those.
          returns: {$ref: '#/types/WorkflowReply'}
          failed: {where: {data.status: [failed, stopped]}, message: data.error}
          paused: {where: {data.status: [paused]}, returns: {$ref: '#/types/WorkflowPause'}}
          outputs: data.outputs

      types:
        WorkflowReply:
          type: object
          description: The outcome of a run, as returned in blocking mode.
          properties:
            task_id: {type: string, format: uuid, description: 'ID of the task, required to stop it.'}
            workflow_run_id:
              type: string
              format: uuid
              description: ID of the workflow run, required to reopen its stream.
            data: {$ref: 'types.yaml#/types/WorkflowResult', description: Outcome of the run.}
          required: [workflow_run_id, data]

        WorkflowPause:
          type: object
          description: A paused run, as returned in blocking mode.
          properties:
            task_id: {type: string, format: uuid, description: 'ID of the task, required to stop it.'}
            workflow_run_id:
              type: string
              format: uuid
              description: ID of the workflow run, required to reopen its stream.
            data: {$ref: '#/types/WorkflowPause.Data', description: State of the run.}
          required: [workflow_run_id, data]

        WorkflowPause.Data:
          type: object
          description: State of a paused workflow run.
          allOf: [{$ref: 'types.yaml#/types/WorkflowResult'}]
          properties:
            paused_nodes:
              type: array
              items: {type: string}
              default: []
              description: IDs of the nodes that wait.
            reasons:
              type: array
              items: {$ref: 'types.yaml#/types/PauseReason'}
              default: []
              description: Why the run is paused.

        WorkflowEvent:
          description: An event of a workflow run, identified by its `event` field.
          discriminator:
            propertyName: event
            mapping:
              workflow_started: {$ref: 'types.yaml#/types/WorkflowStartedEvent'}
              node_started: {$ref: 'types.yaml#/types/NodeStartedEvent'}
              node_finished: {$ref: 'types.yaml#/types/NodeFinishedEvent'}
              node_retry: {$ref: 'types.yaml#/types/NodeRetryEvent'}
              iteration_started:
                $ref: 'types.yaml#/types/RepetitionStartedEvent'
                description: An iteration over a list starts.
              iteration_next:
                $ref: 'types.yaml#/types/RepetitionNextEvent'
                description: An iteration moves to an element of its list.
              iteration_completed:
                $ref: 'types.yaml#/types/RepetitionCompletedEvent'
                description: An iteration ended, successfully or not; see `status`.
              loop_started:
                $ref: 'types.yaml#/types/RepetitionStartedEvent'
                description: A loop starts.
              loop_next:
                $ref: 'types.yaml#/types/RepetitionNextEvent'
                description: A loop starts a round.
              loop_completed:
                $ref: 'types.yaml#/types/RepetitionCompletedEvent'
                description: A loop ended, successfully or not; see `status`.
              reasoning_chunk: {$ref: 'types.yaml#/types/ReasoningChunkEvent'}
              text_chunk: {$ref: 'types.yaml#/types/TextChunkEvent'}
              text_replace: {$ref: 'types.yaml#/types/TextReplaceEvent'}
              agent_log: {$ref: 'types.yaml#/types/AgentLogEvent'}
              human_input_required: {$ref: 'types.yaml#/types/HumanInputRequiredEvent'}
              human_input_form_filled: {$ref: 'types.yaml#/types/HumanInputFormFilledEvent'}
              human_input_form_timeout: {$ref: 'types.yaml#/types/HumanInputFormTimeoutEvent'}
              workflow_paused: {$ref: 'types.yaml#/types/WorkflowPausedEvent'}
              workflow_finished: {$ref: 'types.yaml#/types/WorkflowFinishedEvent'}
              tts_message:
                $ref: 'types.yaml#/types/TTSMessageEvent'
                description: >-
                  A piece of the outputs as speech, from apps with text to speech; in plugins only. Can follow the
                  last step.
              tts_message_end:
                $ref: 'types.yaml#/types/TTSMessageEvent'
                description: The speech is complete.
              error: {$ref: 'types.yaml#/types/ErrorEvent'}
              ping: {$ref: 'types.yaml#/types/PingEvent'}

      errors:
        invalid_param:
          $ref: 'types.yaml#/errors/invalid_param'
        bad_request:
          status: 400
          description: 'The request cannot be processed: for example, `workflow_id` is malformed or names a draft.'
          action: Correct what the message describes.
          retry: never
        not_workflow_app:
          status: 400
          description: The app is of a kind that does not run as a workflow.
          action: Use the interface for this kind of app, or the key of a Workflow app.
          retry: never
        provider_not_initialize:
          $ref: 'types.yaml#/errors/provider_not_initialize'
        provider_quota_exceeded:
          $ref: 'types.yaml#/errors/provider_quota_exceeded'
        model_currently_not_support:
          $ref: 'types.yaml#/errors/model_currently_not_support'
        completion_request_error:
          $ref: 'types.yaml#/errors/completion_request_error'
        unauthorized:
          $ref: 'types.yaml#/errors/unauthorized'
        forbidden:
          $ref: 'types.yaml#/errors/forbidden'
        app_not_found:
          $ref: 'types.yaml#/errors/app_not_found'
        app_abnormal_status:
          $ref: 'types.yaml#/errors/app_abnormal_status'
        app_api_disabled:
          $ref: 'types.yaml#/errors/app_api_disabled'
        workspace_archived:
          $ref: 'types.yaml#/errors/workspace_archived'
        workflow_version_execution_not_allowed:
          status: 403
          description: The workspace is not allowed to run a specific version of a workflow.
          action: Omit `workflow_id` to run the published version.
          retry: never
        trigger_workflow_service_mode_unavailable:
          status: 403
          description: The workflow starts with a trigger, so it cannot be called.
          action: Start it with its trigger, or add a start node.
          retry: never
        not_found:
          status: 404
          description: The version of the workflow, or the run of this user, does not exist.
          action: Check `workflow_id`, `workflow_run_id`, and `user`.
          retry: never
        method_not_allowed:
          $ref: 'types.yaml#/errors/method_not_allowed'
        unsupported_media_type:
          $ref: 'types.yaml#/errors/unsupported_media_type'
        too_many_requests:
          $ref: 'types.yaml#/errors/too_many_requests'
        rate_limit_error:
          $ref: 'types.yaml#/errors/rate_limit_error'
        internal_server_error:
          $ref: 'types.yaml#/errors/internal_server_error'
        unknown:
          $ref: 'types.yaml#/errors/unknown'
        plugin_runtime_error:
          $ref: 'types.yaml#/errors/plugin_runtime_error'

      examples:
        streaming:
          title: A workflow writes a summary
          description: The text arrives in pieces while the model generates it; the outputs arrive at the end.
          app: workflow
          mode: streaming
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
            inputs: {article: The bridge opened in 1932. It took eight years to build., words: 8}, user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {id: bae0109f-b7f3-4455-b644-06812778a6ff, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 inputs: {article: The bridge opened in 1932. It took eight years to build., words: 8, sys.files: [],
                   sys.user_id: mia, sys.app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
                   sys.workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                   sys.workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff}, created_at: 1785316600,
                 reason: initial}}
            - {event: node_started, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {id: 92117f9f-8e77-4eab-92dd-012414a41665, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316600,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {id: 92117f9f-8e77-4eab-92dd-012414a41665, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null,
                 inputs: {article: The bridge opened in 1932. It took eight years to build., words: 8},
                 inputs_truncated: false, process_data: {}, process_data_truncated: false,
                 outputs: {article: The bridge opened in 1932. It took eight years to build., words: 8},
                 outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.02,
                 execution_metadata: null, created_at: 1785316600, finished_at: 1785316600, files: [],
                 iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {id: ea263f3b-9b78-47b2-9208-8b1f49c94e5d, node_id: llm, node_type: llm, title: Summarise,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316600,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: reasoning_chunk, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {reasoning: 'Two facts: eight years,', node_id: llm, is_final: false}}
            - {event: reasoning_chunk, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {reasoning: ' opened in 1932.', node_id: llm, is_final: true}}
            - {event: text_chunk, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {text: 'Built in eight years,', from_variable_selector: [llm, text]}}
            - {event: text_chunk, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {text: ' the bridge opened', from_variable_selector: [llm, text]}}
            - {event: text_chunk, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {text: ' in 1932.', from_variable_selector: [llm, text]}}
            - {event: node_finished, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {id: ea263f3b-9b78-47b2-9208-8b1f49c94e5d, node_id: llm, node_type: llm, title: Summarise,
                 index: 1, predecessor_node_id: null,
                 inputs: {model_provider: langgenius/openai/openai, model_name: gpt-5-mini}, inputs_truncated: false,
                 process_data: {model_mode: chat}, process_data_truncated: false,
                 outputs: {text: 'Built in eight years, the bridge opened in 1932.', reasoning_content: '',
                   finish_reason: stop}, outputs_truncated: false, status: succeeded, error: null, elapsed_time: 1.42,
                 execution_metadata: {total_tokens: 96, total_price: '0.0001000', currency: USD},
                 created_at: 1785316600, finished_at: 1785316601, files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {id: 8daee278-6a3d-4784-b2df-1feb0c118d56, node_id: end, node_type: end, title: End, index: 1,
                 predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316601, extras: {},
                 iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {id: 8daee278-6a3d-4784-b2df-1feb0c118d56, node_id: end, node_type: end, title: End, index: 1,
                 predecessor_node_id: null, inputs: {summary: 'Built in eight years, the bridge opened in 1932.'},
                 inputs_truncated: false, process_data: {}, process_data_truncated: false,
                 outputs: {summary: 'Built in eight years, the bridge opened in 1932.'}, outputs_truncated: false,
                 status: succeeded, error: null, elapsed_time: 0.02, execution_metadata: null, created_at: 1785316601,
                 finished_at: 1785316601, files: [], iteration_id: null, loop_id: null}}
            - {event: workflow_finished, task_id: a1aaac2b-5f58-464d-bcac-7c01dcfda4b5,
               workflow_run_id: bae0109f-b7f3-4455-b644-06812778a6ff,
               data: {id: bae0109f-b7f3-4455-b644-06812778a6ff, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 status: succeeded, outputs: {summary: 'Built in eight years, the bridge opened in 1932.'},
                 error: null, elapsed_time: 1.49, total_tokens: 96, total_steps: 3,
                 created_by: {id: a6ae07ad-556c-4f93-88cc-09c16ed17a43, user: mia}, created_at: 1785316600,
                 finished_at: 1785316601, exceptions_count: 0, files: []}}

        blocking:
          title: A workflow returns its outputs
          description: The same run, reported by its outcome only.
          app: workflow
          mode: blocking
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
            inputs: {article: The bridge opened in 1932. It took eight years to build., words: 8}, user: mia}
          reply: {task_id: 43b965de-073f-4e7d-beee-60b6e3ff0579,
            workflow_run_id: 51f7680f-5cb6-4679-9633-2c9937751e9a,
            data: {id: 51f7680f-5cb6-4679-9633-2c9937751e9a, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
              status: succeeded, outputs: {summary: 'Built in eight years, the bridge opened in 1932.'}, error: null,
              elapsed_time: 1.38, total_tokens: 96, total_steps: 3, created_at: 1785316660, finished_at: 1785316661}}

        files:
          title: A file as an input
          description: The input variable is a file. This works over every transport.
          app: workflow
          mode: blocking
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
            inputs: {invoice: {type: document, transfer_method: remote_url,
                url: https://example.com/invoice-2041.pdf}}, user: mia}
          reply: {task_id: 92159d8c-0813-4687-b7b5-9f3fa08914d9,
            workflow_run_id: fdd76040-afaf-4087-bf93-69d3c02c513d,
            data: {id: fdd76040-afaf-4087-bf93-69d3c02c513d, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
              status: succeeded, outputs: {number: '2041', total: 129.5}, error: null, elapsed_time: 2.6,
              total_tokens: 1240, total_steps: 4, created_at: 1785316720, finished_at: 1785316722}}

        iteration:
          title: A workflow iterates over a list
          description: Nodes inside the iteration carry its ID.
          app: workflow
          mode: streaming
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051, inputs: {words: [bread, milk]}, user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: ab825017-aa66-4645-99b9-a6a235c8e767, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 inputs: {words: [bread, milk], sys.files: [], sys.user_id: mia,
                   sys.app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
                   sys.workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                   sys.workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767}, created_at: 1785316780,
                 reason: initial}}
            - {event: node_started, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: 1bd9dfc5-8d90-4a59-ae6c-90b3e0629d5f, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316780,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: 1bd9dfc5-8d90-4a59-ae6c-90b3e0629d5f, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: {words: [bread, milk]}, inputs_truncated: false,
                 process_data: {}, process_data_truncated: false, outputs: {words: [bread, milk]},
                 outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.02,
                 execution_metadata: null, created_at: 1785316780, finished_at: 1785316780, files: [],
                 iteration_id: null, loop_id: null}}
            - {event: iteration_started, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: each, node_id: each, node_type: iteration, title: Each word, created_at: 1785316780,
                 extras: {}, metadata: {iterator_length: 2}, inputs: {iterator_selector: [bread, milk]},
                 inputs_truncated: false}}
            - {event: iteration_next, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: each, node_id: each, node_type: iteration, title: Each word, index: 0,
                 created_at: 1785316780, extras: {}}}
            - {event: node_started, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: 086b2753-de5b-476b-8147-942806fa3897, node_id: translate, node_type: llm, title: Translate,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316780,
                 extras: {}, iteration_id: each, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: 086b2753-de5b-476b-8147-942806fa3897, node_id: translate, node_type: llm, title: Translate,
                 index: 1, predecessor_node_id: null,
                 inputs: {model_provider: langgenius/openai/openai, model_name: gpt-5-mini}, inputs_truncated: false,
                 process_data: {model_mode: chat}, process_data_truncated: false,
                 outputs: {text: pain, reasoning_content: '', finish_reason: stop}, outputs_truncated: false,
                 status: succeeded, error: null, elapsed_time: 0.6,
                 execution_metadata: {total_tokens: 31, total_price: '0.0000300', currency: USD, iteration_id: each,
                   iteration_index: 0}, created_at: 1785316780, finished_at: 1785316780, files: [],
                 iteration_id: each, loop_id: null}}
            - {event: iteration_next, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: each, node_id: each, node_type: iteration, title: Each word, index: 1,
                 created_at: 1785316780, extras: {}}}
            - {event: node_started, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: 97447cf1-18c5-428b-8292-1e72c0548d79, node_id: translate, node_type: llm, title: Translate,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316780,
                 extras: {}, iteration_id: each, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: 97447cf1-18c5-428b-8292-1e72c0548d79, node_id: translate, node_type: llm, title: Translate,
                 index: 1, predecessor_node_id: null,
                 inputs: {model_provider: langgenius/openai/openai, model_name: gpt-5-mini}, inputs_truncated: false,
                 process_data: {model_mode: chat}, process_data_truncated: false,
                 outputs: {text: lait, reasoning_content: '', finish_reason: stop}, outputs_truncated: false,
                 status: succeeded, error: null, elapsed_time: 0.5,
                 execution_metadata: {total_tokens: 31, total_price: '0.0000300', currency: USD, iteration_id: each,
                   iteration_index: 1}, created_at: 1785316780, finished_at: 1785316780, files: [],
                 iteration_id: each, loop_id: null}}
            - {event: iteration_completed, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: each, node_id: each, node_type: iteration, title: Each word,
                 outputs: {output: [pain, lait]}, outputs_truncated: false, created_at: 1785316780, extras: {},
                 inputs: {iterator_selector: [bread, milk]}, inputs_truncated: false, status: succeeded, error: null,
                 elapsed_time: 1.16, total_tokens: 62,
                 execution_metadata: {total_tokens: 62, total_price: '0.0000620', currency: USD,
                   iteration_duration_map: {'0': 0.57, '1': 0.57}}, finished_at: 1785316781, steps: 2}}
            - {event: node_started, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: fe9c3467-f504-4f20-abcb-b1b3e7f9219b, node_id: end, node_type: end, title: End, index: 1,
                 predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316781, extras: {},
                 iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: fe9c3467-f504-4f20-abcb-b1b3e7f9219b, node_id: end, node_type: end, title: End, index: 1,
                 predecessor_node_id: null, inputs: {french: [pain, lait]}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {french: [pain, lait]}, outputs_truncated: false,
                 status: succeeded, error: null, elapsed_time: 0.02, execution_metadata: null, created_at: 1785316781,
                 finished_at: 1785316781, files: [], iteration_id: null, loop_id: null}}
            - {event: workflow_finished, task_id: a8f6f6f9-0fe1-4422-bf8b-a0927c20b9a8,
               workflow_run_id: ab825017-aa66-4645-99b9-a6a235c8e767,
               data: {id: ab825017-aa66-4645-99b9-a6a235c8e767, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 status: succeeded, outputs: {french: [pain, lait]}, error: null, elapsed_time: 1.24,
                 total_tokens: 62, total_steps: 5, created_by: {id: a6ae07ad-556c-4f93-88cc-09c16ed17a43, user: mia},
                 created_at: 1785316780, finished_at: 1785316781, exceptions_count: 0, files: []}}

        loop:
          title: A workflow repeats steps until done
          description: The first round starts with the loop; each further round has its own event.
          app: workflow
          mode: streaming
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051, inputs: {limit: 2}, user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: f7fa72fd-cce3-487c-b233-20759f1c6a12, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 inputs: {limit: 2, sys.files: [], sys.user_id: mia, sys.app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
                   sys.workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                   sys.workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12}, created_at: 1785316840,
                 reason: initial}}
            - {event: node_started, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: 3d448af1-4ebc-493c-8ce7-7f20de708c72, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316840,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: 3d448af1-4ebc-493c-8ce7-7f20de708c72, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: {limit: 2}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {limit: 2}, outputs_truncated: false, status: succeeded,
                 error: null, elapsed_time: 0.02, execution_metadata: null, created_at: 1785316840,
                 finished_at: 1785316840, files: [], iteration_id: null, loop_id: null}}
            - {event: loop_started, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: count, node_id: count, node_type: loop, title: Count up, created_at: 1785316840, extras: {},
                 metadata: {loop_length: 2}, inputs: {loop_count: 2, 'n': 0}, inputs_truncated: false}}
            - {event: node_started, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: 8fcd9f5f-825d-4681-8edd-24181171e645, node_id: add, node_type: code, title: Add one,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316840,
                 extras: {}, iteration_id: null, loop_id: count, agent_strategy: null}}
            - {event: node_finished, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: 8fcd9f5f-825d-4681-8edd-24181171e645, node_id: add, node_type: code, title: Add one,
                 index: 1, predecessor_node_id: null, inputs: {'n': 0}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {'n': 1}, outputs_truncated: false, status: succeeded,
                 error: null, elapsed_time: 0.02, execution_metadata: {loop_id: count, loop_index: 0},
                 created_at: 1785316840, finished_at: 1785316840, files: [], iteration_id: null, loop_id: count}}
            - {event: loop_next, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: count, node_id: count, node_type: loop, title: Count up, index: 1, created_at: 1785316840,
                 pre_loop_output: {}, extras: {}}}
            - {event: node_started, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: 27af7fa7-a1b1-41f3-a530-66f7df423f1b, node_id: add, node_type: code, title: Add one,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316840,
                 extras: {}, iteration_id: null, loop_id: count, agent_strategy: null}}
            - {event: node_finished, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: 27af7fa7-a1b1-41f3-a530-66f7df423f1b, node_id: add, node_type: code, title: Add one,
                 index: 1, predecessor_node_id: null, inputs: {'n': 1}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {'n': 2}, outputs_truncated: false, status: succeeded,
                 error: null, elapsed_time: 0.02, execution_metadata: {loop_id: count, loop_index: 1},
                 created_at: 1785316840, finished_at: 1785316840, files: [], iteration_id: null, loop_id: count}}
            - {event: loop_completed, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: count, node_id: count, node_type: loop, title: Count up, outputs: {'n': 2, loop_round: 2},
                 outputs_truncated: false, created_at: 1785316840, extras: {}, inputs: {loop_count: 2, 'n': 0},
                 inputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.21, total_tokens: 0,
                 execution_metadata: {total_tokens: 0, total_price: '0.0', currency: USD,
                   loop_duration_map: {'0': 0.095, '1': 0.095}, loop_variable_map: {'0': {'n': 1}, '1': {'n': 2}},
                   completed_reason: loop_completed}, finished_at: 1785316840, steps: 2}}
            - {event: node_started, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: caaa42ce-87d3-477e-802c-10924b541879, node_id: end, node_type: end, title: End, index: 1,
                 predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316840, extras: {},
                 iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: caaa42ce-87d3-477e-802c-10924b541879, node_id: end, node_type: end, title: End, index: 1,
                 predecessor_node_id: null, inputs: {'n': 2}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {'n': 2}, outputs_truncated: false, status: succeeded,
                 error: null, elapsed_time: 0.02, execution_metadata: null, created_at: 1785316840,
                 finished_at: 1785316840, files: [], iteration_id: null, loop_id: null}}
            - {event: workflow_finished, task_id: c6e398c3-abeb-4d58-bc36-9c52ffe90976,
               workflow_run_id: f7fa72fd-cce3-487c-b233-20759f1c6a12,
               data: {id: f7fa72fd-cce3-487c-b233-20759f1c6a12, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 status: succeeded, outputs: {'n': 2}, error: null, elapsed_time: 0.3, total_tokens: 0,
                 total_steps: 5, created_by: {id: a6ae07ad-556c-4f93-88cc-09c16ed17a43, user: mia},
                 created_at: 1785316840, finished_at: 1785316840, exceptions_count: 0, files: []}}

        agent_node:
          title: An agent works inside a workflow
          description: >-
            Each step of the agent is reported when it starts and when it ends. In a plugin, the app also speaks its
            text.
          app: workflow
          mode: streaming
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051, inputs: {city: Oslo}, user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975,
               data: {id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 inputs: {city: Oslo, sys.files: [], sys.user_id: mia,
                   sys.app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
                   sys.workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                   sys.workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975}, created_at: 1785316900,
                 reason: initial}}
            - {event: node_started, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975,
               data: {id: 11df8f57-3676-43c0-a62b-fe1a2f37cea2, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316900,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975,
               data: {id: 11df8f57-3676-43c0-a62b-fe1a2f37cea2, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: {city: Oslo}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {city: Oslo}, outputs_truncated: false, status: succeeded,
                 error: null, elapsed_time: 0.02, execution_metadata: null, created_at: 1785316900,
                 finished_at: 1785316900, files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975,
               data: {id: b0ba29fa-0fec-4f94-a241-bc186aeec5ef, node_id: agent, node_type: agent,
                 title: Weather agent, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785316900, extras: {}, iteration_id: null, loop_id: null,
                 agent_strategy: {name: function_calling, icon: null}}}
            - {event: agent_log, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975,
               data: {node_execution_id: agent, id: 01b0c6ff-39db-4c03-bea8-d96874c92888, label: CALL forecast,
                 parent_id: null, error: null, status: start, data: {input: {city: Oslo}},
                 metadata: {started_at: 1785316900.5, provider: langgenius/openai/openai, currency: USD},
                 node_id: agent}}
            - {event: agent_log, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975,
               data: {node_execution_id: agent, id: 01b0c6ff-39db-4c03-bea8-d96874c92888, label: CALL forecast,
                 parent_id: null, error: null, status: success,
                 data: {input: {city: Oslo}, output: '18 degrees, rain'},
                 metadata: {started_at: 1785316900.5, provider: langgenius/openai/openai, finished_at: 1785316900.9,
                   elapsed_time: 0.4, total_price: 0.0002, currency: USD, total_tokens: 120}, node_id: agent}}
            - {event: text_chunk, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975,
               data: {text: 'Oslo: 18 °C, rain.', from_variable_selector: [agent, text]}}
            - {event: node_finished, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975,
               data: {id: b0ba29fa-0fec-4f94-a241-bc186aeec5ef, node_id: agent, node_type: agent,
                 title: Weather agent, index: 1, predecessor_node_id: null,
                 inputs: {query: Weather in Oslo, instruction: Use the tools.}, inputs_truncated: false,
                 process_data: {}, process_data_truncated: false,
                 outputs: {text: 'Oslo: 18 °C, rain.', files: [], json: []}, outputs_truncated: false,
                 status: succeeded, error: null, elapsed_time: 1.9,
                 execution_metadata: {total_tokens: 220, total_price: '0.0002000', currency: USD,
                   tool_info: {icon: null, agent_strategy: function_calling}}, created_at: 1785316900,
                 finished_at: 1785316901, files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975,
               data: {id: 21bb2411-ca21-44f2-bf9c-a1c6545a6a1d, node_id: end, node_type: end, title: End, index: 1,
                 predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316901, extras: {},
                 iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975,
               data: {id: 21bb2411-ca21-44f2-bf9c-a1c6545a6a1d, node_id: end, node_type: end, title: End, index: 1,
                 predecessor_node_id: null, inputs: {report: 'Oslo: 18 °C, rain.'}, inputs_truncated: false,
                 process_data: {}, process_data_truncated: false, outputs: {report: 'Oslo: 18 °C, rain.'},
                 outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.02,
                 execution_metadata: null, created_at: 1785316901, finished_at: 1785316901, files: [],
                 iteration_id: null, loop_id: null}}
            - {event: workflow_finished, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975,
               data: {id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 status: succeeded, outputs: {report: 'Oslo: 18 °C, rain.'}, error: null, elapsed_time: 1.97,
                 total_tokens: 220, total_steps: 3, created_by: {id: a6ae07ad-556c-4f93-88cc-09c16ed17a43, user: mia},
                 created_at: 1785316900, finished_at: 1785316901, exceptions_count: 0, files: []}}
            - {event: tts_message, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975, audio: SUQzBAAAAAAAI1RTU0UAAAAPAAADTGF2ZjU4}
            - {event: tts_message_end, task_id: 482c76e4-d9d8-4df9-b1bd-ddcd43d1676c,
               workflow_run_id: e2f1db9d-995f-43cf-85ce-95a6e2c7a975, audio: ''}

        pause:
          title: A workflow waits for a person
          description: >-
            The stream ends with the pause. Once the form is submitted, reopen the stream to receive the rest.
          app: workflow
          mode: streaming
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051, inputs: {post: We open a shop in Lyon.}, user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: d0ec831f-2c24-4ffe-b380-45df7782d89f, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 inputs: {post: We open a shop in Lyon., sys.files: [], sys.user_id: mia,
                   sys.app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
                   sys.workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                   sys.workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f}, created_at: 1785316960,
                 reason: initial}}
            - {event: node_started, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: fdf73efd-204e-49f9-94d9-0b149ab092b7, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785316960,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: fdf73efd-204e-49f9-94d9-0b149ab092b7, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: {post: We open a shop in Lyon.},
                 inputs_truncated: false, process_data: {}, process_data_truncated: false,
                 outputs: {post: We open a shop in Lyon.}, outputs_truncated: false, status: succeeded, error: null,
                 elapsed_time: 0.02, execution_metadata: null, created_at: 1785316960, finished_at: 1785316960,
                 files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: 21d6d8b7-f6ea-438f-ba1e-a9273e2f8dcb, node_id: review, node_type: human-input,
                 title: Review, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785316960, extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: human_input_required, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {form_id: e82b5f9e-7fa8-4455-9568-c88939c92e19, node_id: review, node_title: Review,
                 form_content: "Publish this?\n\n{{#$output.text#}}\n\n{{#$output.channel#}}",
                 inputs: [{output_variable_name: text, type: paragraph,
                     default: {type: variable, selector: [start, post], value: ''}},
                   {output_variable_name: channel, type: select,
                     option_source: {type: constant, selector: [], value: [blog, letter]}}],
                 actions: [{id: publish, title: Publish, button_style: primary},
                   {id: discard, title: Discard, button_style: ghost}], display_in_ui: true, form_token: h7Vd2kQx9PsM,
                 resolved_default_values: {text: We open a shop in Lyon.}, expiration_time: 1785403360}}
            - {event: workflow_paused, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f, paused_nodes: [review], outputs: {},
                 reasons: [{TYPE: human_input_required, form_id: e82b5f9e-7fa8-4455-9568-c88939c92e19,
                     form_content: "Publish this?\n\n{{#$output.text#}}\n\n{{#$output.channel#}}",
                     inputs: [{output_variable_name: text, type: paragraph,
                         default: {type: variable, selector: [start, post], value: ''}},
                       {output_variable_name: channel, type: select,
                         option_source: {type: constant, selector: [], value: [blog, letter]}}],
                     actions: [{id: publish, title: Publish, button_style: primary},
                       {id: discard, title: Discard, button_style: ghost}], node_id: review, node_title: Review,
                     resolved_default_values: {text: We open a shop in Lyon.}, form_token: h7Vd2kQx9PsM,
                     expiration_time: 1785403360}], status: paused, created_at: 1785316960, elapsed_time: 0.09,
                 total_tokens: 0, total_steps: 2}}

        pause_blocking:
          title: A workflow waits for a person, in blocking mode
          description: The reply is the pause; its token submits the form, and the ID of its run reopens the stream.
          app: workflow
          mode: blocking
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051, inputs: {post: We open a shop in Graz.}, user: mia}
          reply: {task_id: 02ae7f53-bde4-4649-9695-4e78807d0851,
            workflow_run_id: ee117a24-ec1b-4a56-af49-f8fab92a159b,
            data: {id: ee117a24-ec1b-4a56-af49-f8fab92a159b, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
              status: paused, outputs: {}, error: null, elapsed_time: 0.31, total_tokens: 0, total_steps: 2,
              created_at: 1785317020, finished_at: null, paused_nodes: [review],
              reasons: [{TYPE: human_input_required, form_id: 997eebfa-d956-4d3c-ab01-5201c3b136b2,
                  form_content: "Which pictures go with the post?\n\n{{#$output.cover#}} {{#$output.more#}}",
                  inputs: [{output_variable_name: cover, allowed_file_types: [image], allowed_file_extensions: [],
                      allowed_file_upload_methods: [local_file, remote_url], type: file},
                    {output_variable_name: more, allowed_file_types: [image], allowed_file_extensions: [],
                      allowed_file_upload_methods: [local_file, remote_url], type: file-list, number_limits: 3}],
                  actions: [{id: publish, title: Publish, button_style: primary},
                    {id: discard, title: Discard, button_style: ghost}], node_id: review, node_title: Review,
                  resolved_default_values: {}, form_token: Jx4dN8rPa2Uf, expiration_time: 1785403420}]}}

        resumed:
          title: 'Resumed run: a person filled in the form'
          description: >-
            The stream reopened with `continue_on_pause=true` during the pause: what has happened so far, the pause,
            and the rest. `request` is the one that started the run.
          app: workflow
          mode: streaming
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051, inputs: {post: We open a shop in Lyon.}, user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: d0ec831f-2c24-4ffe-b380-45df7782d89f, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 inputs: {post: We open a shop in Lyon., sys.files: [], sys.user_id: mia,
                   sys.app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
                   sys.workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                   sys.workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f}, created_at: 1785316960,
                 reason: initial}}
            - {event: node_started, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: fdf73efd-204e-49f9-94d9-0b149ab092b7, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, created_at: 1785316960, extras: {},
                 iteration_id: null, loop_id: null}}
            - {event: node_finished, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: fdf73efd-204e-49f9-94d9-0b149ab092b7, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, process_data: null, outputs: null,
                 status: succeeded, error: null, elapsed_time: 0.02, execution_metadata: null, created_at: 1785316960,
                 finished_at: 1785316960, files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: 21d6d8b7-f6ea-438f-ba1e-a9273e2f8dcb, node_id: review, node_type: human-input,
                 title: Review, index: 2, predecessor_node_id: null, inputs: null, created_at: 1785316960, extras: {},
                 iteration_id: null, loop_id: null}}
            - {event: node_finished, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: 21d6d8b7-f6ea-438f-ba1e-a9273e2f8dcb, node_id: review, node_type: human-input,
                 title: Review, index: 2, predecessor_node_id: null, inputs: null, process_data: null, outputs: null,
                 status: paused, error: null, elapsed_time: 0.074, execution_metadata: null, created_at: 1785316960,
                 finished_at: 1785316960, files: [], iteration_id: null, loop_id: null}}
            - {event: human_input_required, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {form_id: e82b5f9e-7fa8-4455-9568-c88939c92e19, node_id: review, node_title: Review,
                 form_content: "Publish this?\n\n{{#$output.text#}}\n\n{{#$output.channel#}}",
                 inputs: [{output_variable_name: text, type: paragraph,
                     default: {type: variable, selector: [start, post], value: ''}},
                   {output_variable_name: channel, type: select,
                     option_source: {type: constant, selector: [], value: [blog, letter]}}],
                 actions: [{id: publish, title: Publish, button_style: primary},
                   {id: discard, title: Discard, button_style: ghost}], display_in_ui: true, form_token: h7Vd2kQx9PsM,
                 resolved_default_values: {text: We open a shop in Lyon.}, expiration_time: 1785403360}}
            - {event: workflow_paused, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f, paused_nodes: [review], outputs: {},
                 reasons: [{TYPE: human_input_required, form_id: e82b5f9e-7fa8-4455-9568-c88939c92e19,
                     form_content: "Publish this?\n\n{{#$output.text#}}\n\n{{#$output.channel#}}",
                     inputs: [{output_variable_name: text, type: paragraph,
                         default: {type: variable, selector: [start, post], value: ''}},
                       {output_variable_name: channel, type: select,
                         option_source: {type: constant, selector: [], value: [blog, letter]}}],
                     actions: [{id: publish, title: Publish, button_style: primary},
                       {id: discard, title: Discard, button_style: ghost}], node_id: review, node_title: Review,
                     resolved_default_values: {text: We open a shop in Lyon.}, form_token: h7Vd2kQx9PsM,
                     expiration_time: 1785403360}], status: paused, created_at: 1785316960, elapsed_time: 0.0,
                 total_tokens: 0, total_steps: 2}}
            - {event: workflow_started, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: d0ec831f-2c24-4ffe-b380-45df7782d89f, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 inputs: {post: We open a shop in Lyon., sys.files: [], sys.user_id: mia,
                   sys.app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
                   sys.workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                   sys.workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f}, created_at: 1785320560,
                 reason: resumption}}
            - {event: node_started, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: 21d6d8b7-f6ea-438f-ba1e-a9273e2f8dcb, node_id: review, node_type: human-input,
                 title: Review, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785320560, extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: human_input_form_filled, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {node_id: review, node_title: Review,
                 rendered_content: "Publish this?\n\nWe open a shop in Lyon.\n\nblog", action_id: publish,
                 action_text: Publish, submitted_data: {text: We open a shop in Lyon., channel: blog}}}
            - {event: node_finished, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: 21d6d8b7-f6ea-438f-ba1e-a9273e2f8dcb, node_id: review, node_type: human-input,
                 title: Review, index: 1, predecessor_node_id: null,
                 inputs: {text: {value_type: string, value: We open a shop in Lyon.},
                   channel: {value_type: string, value: blog}}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false,
                 outputs: {text: We open a shop in Lyon., channel: blog, __action_id: publish,
                   __rendered_content: "Publish this?\n\nWe open a shop in Lyon.\n\nblog", __action_value: Publish},
                 outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.02,
                 execution_metadata: null, created_at: 1785320560, finished_at: 1785320560, files: [],
                 iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: d17bea44-d719-4a9b-a0f0-34793035743a, node_id: end, node_type: end, title: End, index: 1,
                 predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785320560, extras: {},
                 iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: d17bea44-d719-4a9b-a0f0-34793035743a, node_id: end, node_type: end, title: End, index: 1,
                 predecessor_node_id: null, inputs: {published: true}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {published: true}, outputs_truncated: false,
                 status: succeeded, error: null, elapsed_time: 0.02, execution_metadata: null, created_at: 1785320560,
                 finished_at: 1785320560, files: [], iteration_id: null, loop_id: null}}
            - {event: workflow_finished, task_id: 071e82da-aa72-433a-98a9-c2ad47bf3931,
               workflow_run_id: d0ec831f-2c24-4ffe-b380-45df7782d89f,
               data: {id: d0ec831f-2c24-4ffe-b380-45df7782d89f, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 status: succeeded, outputs: {published: true}, error: null, elapsed_time: 0.2, total_tokens: 0,
                 total_steps: 4, created_by: {id: a6ae07ad-556c-4f93-88cc-09c16ed17a43, user: mia},
                 created_at: 1785320560, finished_at: 1785320560, exceptions_count: 0, files: []}}

        timeout:
          title: 'Resumed run: nobody filled in the form'
          description: The run continues with the branch for this case. Reopened like the previous one.
          app: workflow
          mode: streaming
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051, inputs: {post: We close for a week.}, user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {id: f18f9dbb-2f76-4b48-9835-b77536085f3c, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 inputs: {post: We close for a week., sys.files: [], sys.user_id: mia,
                   sys.app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
                   sys.workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                   sys.workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c}, created_at: 1785316960,
                 reason: initial}}
            - {event: node_started, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {id: cd0a63aa-570a-4dce-be4c-b759321719dc, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, created_at: 1785316960, extras: {},
                 iteration_id: null, loop_id: null}}
            - {event: node_finished, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {id: cd0a63aa-570a-4dce-be4c-b759321719dc, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, process_data: null, outputs: null,
                 status: succeeded, error: null, elapsed_time: 0.02, execution_metadata: null, created_at: 1785316960,
                 finished_at: 1785316960, files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {id: e6b75185-1aba-4e1d-82be-bd552f05a39e, node_id: review, node_type: human-input,
                 title: Review, index: 2, predecessor_node_id: null, inputs: null, created_at: 1785316960, extras: {},
                 iteration_id: null, loop_id: null}}
            - {event: node_finished, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {id: e6b75185-1aba-4e1d-82be-bd552f05a39e, node_id: review, node_type: human-input,
                 title: Review, index: 2, predecessor_node_id: null, inputs: null, process_data: null, outputs: null,
                 status: paused, error: null, elapsed_time: 0.074, execution_metadata: null, created_at: 1785316960,
                 finished_at: 1785316960, files: [], iteration_id: null, loop_id: null}}
            - {event: human_input_required, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {form_id: 967a3180-4f9e-49da-a512-5365010941a2, node_id: review, node_title: Review,
                 form_content: "Publish this?\n\n{{#$output.text#}}\n\n{{#$output.channel#}}",
                 inputs: [{output_variable_name: text, type: paragraph,
                     default: {type: variable, selector: [start, post], value: ''}},
                   {output_variable_name: channel, type: select,
                     option_source: {type: constant, selector: [], value: [blog, letter]}}],
                 actions: [{id: publish, title: Publish, button_style: primary},
                   {id: discard, title: Discard, button_style: ghost}], display_in_ui: true, form_token: Zt5pC1nWq8Ls,
                 resolved_default_values: {text: We close for a week.}, expiration_time: 1785403360}}
            - {event: workflow_paused, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c, paused_nodes: [review], outputs: {},
                 reasons: [{TYPE: human_input_required, form_id: 967a3180-4f9e-49da-a512-5365010941a2,
                     form_content: "Publish this?\n\n{{#$output.text#}}\n\n{{#$output.channel#}}",
                     inputs: [{output_variable_name: text, type: paragraph,
                         default: {type: variable, selector: [start, post], value: ''}},
                       {output_variable_name: channel, type: select,
                         option_source: {type: constant, selector: [], value: [blog, letter]}}],
                     actions: [{id: publish, title: Publish, button_style: primary},
                       {id: discard, title: Discard, button_style: ghost}], node_id: review, node_title: Review,
                     resolved_default_values: {text: We close for a week.}, form_token: Zt5pC1nWq8Ls,
                     expiration_time: 1785403360}], status: paused, created_at: 1785316960, elapsed_time: 0.0,
                 total_tokens: 0, total_steps: 2}}
            - {event: workflow_started, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {id: f18f9dbb-2f76-4b48-9835-b77536085f3c, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 inputs: {post: We close for a week., sys.files: [], sys.user_id: mia,
                   sys.app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
                   sys.workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                   sys.workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c}, created_at: 1785403360,
                 reason: resumption}}
            - {event: node_started, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {id: e6b75185-1aba-4e1d-82be-bd552f05a39e, node_id: review, node_type: human-input,
                 title: Review, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785403360, extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: human_input_form_timeout, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {node_id: review, node_title: Review, expiration_time: 1785403360}}
            - {event: node_finished, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {id: e6b75185-1aba-4e1d-82be-bd552f05a39e, node_id: review, node_type: human-input,
                 title: Review, index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false,
                 process_data: {}, process_data_truncated: false,
                 outputs: {__action_id: '',
                   __rendered_content: "Publish this?\n\n{{#$output.text#}}\n\n{{#$output.channel#}}",
                   __action_value: ''}, outputs_truncated: false, status: succeeded, error: null, elapsed_time: 0.02,
                 execution_metadata: null, created_at: 1785403360, finished_at: 1785403360, files: [],
                 iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {id: 4405c84a-9d72-4311-8f7e-8892853ca0b4, node_id: end, node_type: end, title: End, index: 1,
                 predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785403360, extras: {},
                 iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {id: 4405c84a-9d72-4311-8f7e-8892853ca0b4, node_id: end, node_type: end, title: End, index: 1,
                 predecessor_node_id: null, inputs: {published: false}, inputs_truncated: false, process_data: {},
                 process_data_truncated: false, outputs: {published: false}, outputs_truncated: false,
                 status: succeeded, error: null, elapsed_time: 0.02, execution_metadata: null, created_at: 1785403360,
                 finished_at: 1785403360, files: [], iteration_id: null, loop_id: null}}
            - {event: workflow_finished, task_id: 97422afa-3f10-4c8a-9aab-398bbe6921bb,
               workflow_run_id: f18f9dbb-2f76-4b48-9835-b77536085f3c,
               data: {id: f18f9dbb-2f76-4b48-9835-b77536085f3c, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 status: succeeded, outputs: {published: false}, error: null, elapsed_time: 0.2, total_tokens: 0,
                 total_steps: 4, created_by: {id: a6ae07ad-556c-4f93-88cc-09c16ed17a43, user: mia},
                 created_at: 1785403360, finished_at: 1785403360, exceptions_count: 0, files: []}}

        failed_run:
          title: A node fails
          description: The node is tried twice, then the run ends as failed; `error` has the reason.
          app: workflow
          mode: streaming
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051, inputs: {url: https://example.com/prices},
            user: mia}
          events:
            - {event: ping}
            - {event: workflow_started, task_id: 457a588c-8d9d-4471-9c87-ebafdb9c91d8,
               workflow_run_id: ad847a05-f9d3-4f35-bda8-c4c2c2dce28c,
               data: {id: ad847a05-f9d3-4f35-bda8-c4c2c2dce28c, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 inputs: {url: https://example.com/prices, sys.files: [], sys.user_id: mia,
                   sys.app_id: dd1c0b99-765e-4352-8eca-479348a7c051,
                   sys.workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                   sys.workflow_run_id: ad847a05-f9d3-4f35-bda8-c4c2c2dce28c}, created_at: 1785317020,
                 reason: initial}}
            - {event: node_started, task_id: 457a588c-8d9d-4471-9c87-ebafdb9c91d8,
               workflow_run_id: ad847a05-f9d3-4f35-bda8-c4c2c2dce28c,
               data: {id: 5bcb110e-76ee-45b2-9fd8-a224769fe74f, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false, created_at: 1785317020,
                 extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: node_finished, task_id: 457a588c-8d9d-4471-9c87-ebafdb9c91d8,
               workflow_run_id: ad847a05-f9d3-4f35-bda8-c4c2c2dce28c,
               data: {id: 5bcb110e-76ee-45b2-9fd8-a224769fe74f, node_id: start, node_type: start, title: Start,
                 index: 1, predecessor_node_id: null, inputs: {url: https://example.com/prices},
                 inputs_truncated: false, process_data: {}, process_data_truncated: false,
                 outputs: {url: https://example.com/prices}, outputs_truncated: false, status: succeeded, error: null,
                 elapsed_time: 0.02, execution_metadata: null, created_at: 1785317020, finished_at: 1785317020,
                 files: [], iteration_id: null, loop_id: null}}
            - {event: node_started, task_id: 457a588c-8d9d-4471-9c87-ebafdb9c91d8,
               workflow_run_id: ad847a05-f9d3-4f35-bda8-c4c2c2dce28c,
               data: {id: f0f8a290-2794-443a-ab73-864acd24dd5c, node_id: fetch, node_type: http-request,
                 title: Fetch prices, index: 1, predecessor_node_id: null, inputs: null, inputs_truncated: false,
                 created_at: 1785317020, extras: {}, iteration_id: null, loop_id: null, agent_strategy: null}}
            - {event: ping}
            - {event: node_retry, task_id: 457a588c-8d9d-4471-9c87-ebafdb9c91d8,
               workflow_run_id: ad847a05-f9d3-4f35-bda8-c4c2c2dce28c,
               data: {id: f0f8a290-2794-443a-ab73-864acd24dd5c, node_id: fetch, node_type: http-request,
                 title: Fetch prices, index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false,
                 process_data: {request: GET /prices HTTP/1.1}, process_data_truncated: false, outputs: {},
                 outputs_truncated: false, status: retry, error: The address did not answer within 10 seconds.,
                 elapsed_time: 10.2, execution_metadata: null, created_at: 1785317020, finished_at: 1785317030,
                 files: [], iteration_id: null, loop_id: null, retry_index: 1}}
            - {event: ping}
            - {event: node_finished, task_id: 457a588c-8d9d-4471-9c87-ebafdb9c91d8,
               workflow_run_id: ad847a05-f9d3-4f35-bda8-c4c2c2dce28c,
               data: {id: f0f8a290-2794-443a-ab73-864acd24dd5c, node_id: fetch, node_type: http-request,
                 title: Fetch prices, index: 1, predecessor_node_id: null, inputs: {}, inputs_truncated: false,
                 process_data: {request: GET /prices HTTP/1.1}, process_data_truncated: false, outputs: {},
                 outputs_truncated: false, status: failed, error: The address did not answer within 10 seconds.,
                 elapsed_time: 20.4, execution_metadata: null, created_at: 1785317020, finished_at: 1785317040,
                 files: [], iteration_id: null, loop_id: null}}
            - {event: workflow_finished, task_id: 457a588c-8d9d-4471-9c87-ebafdb9c91d8,
               workflow_run_id: ad847a05-f9d3-4f35-bda8-c4c2c2dce28c,
               data: {id: ad847a05-f9d3-4f35-bda8-c4c2c2dce28c, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
                 status: failed, outputs: {}, error: The address did not answer within 10 seconds.,
                 elapsed_time: 20.5, total_tokens: 0, total_steps: 3,
                 created_by: {id: a6ae07ad-556c-4f93-88cc-09c16ed17a43, user: mia}, created_at: 1785317020,
                 finished_at: 1785317040, exceptions_count: 2, files: []}}

        failed_blocking:
          title: A node fails, in blocking mode
          description: The HTTP status is 200; `status` shows that the run failed.
          app: workflow
          mode: blocking
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051, inputs: {url: https://example.com/prices},
            user: mia}
          reply: {task_id: 714962e2-2ae8-49f0-bbdc-46bdfe338235,
            workflow_run_id: 8052c6ee-420b-46f2-89ec-264266ccff1d,
            data: {id: 8052c6ee-420b-46f2-89ec-264266ccff1d, workflow_id: 2b76421f-7dd7-4ade-9513-6cf809c9d716,
              status: failed, outputs: {}, error: The address did not answer within 10 seconds., elapsed_time: 20.5,
              total_tokens: 0, total_steps: 3, created_at: 1785317050, finished_at: 1785317070}}

        failure_in_stream:
          title: An input is missing, in streaming mode
          description: >-
            The stream opens before the inputs are checked, so the HTTP status is 200 and `error` has no code.
          app: workflow
          mode: streaming
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051, inputs: {words: 5}, user: mia}
          events:
            - {event: ping}
            - {event: error, message: article is required in input form, status: 500}

        missing_input:
          title: An input is missing
          description: The request fails before a run starts, with its own HTTP status.
          app: workflow
          mode: blocking
          request: {app_id: dd1c0b99-765e-4352-8eca-479348a7c051, user: mia}
          error: {status: 400, code: invalid_param, message: article is required in input form}

      """#
    ),
  ]
}
