// Made from Templates/ by Scripts/embed-templates.sh. Do not edit.

extension TemplateSet {
  /// The texts of the built-in templates by file name below `Templates/`, sorted.
  public static let builtInFiles: [(path: String, text: String)] = [
    (
      "docs/phrases/en_US.yaml",
      #"""
      language_name: "English"
      overview_title: "Reverse Invocation App"
      overview_description: "Call the Apps of a workspace from a plugin or over HTTP, through the Chat, Workflow and Completion interfaces"
      overview_introduction: "Reverse invoking an App means that a plugin uses an App of {product}: it sends inputs and gets the answer, event by event or whole. The same interfaces are reached over HTTP with the Service API."
      overview_read_first: "If reverse invocation is new to you, read {link} first."
      interface_title: "{title} Interface"
      interface_types: "Interface Types"
      interface_types_introduction: "Chatbot, Agent and Chatflow apps take the same arguments and answer in the same form, so one interface serves them all. Workflow and Completion apps have one each."
      workspace_rule: "Workspace"
      workspace_rule_text: "A plugin reaches only the Apps of the workspace in which it is installed."
      use_case: "Use Case"
      use_case_text: "An endpoint of a plugin passes the question of a visitor to an App, and its answer back while the App writes it."
      use_case_settings: "The endpoint has a setting `app` of the type `app-selector`, so whoever installs the plugin chooses the App. Its id is in `settings[\"app\"][\"app_id\"]`."
      transports: "Transports"
      transports_introduction: "What carries an invocation does not change how it is written:"
      transport: "Transport"
      plugin: "Plugin"
      service_api: "Service API"
      plugin_text: "**Plugin**: the SDK sends it to the plugin daemon. In Python it is `{module}`."
      service_api_text: "**Service API**: HTTP and Server-Sent Events. The API key names the App."

      interface: "Interface"
      apps: "Apps"
      apps_introduction: "These kinds of app answer:"
      app: "App"
      entry_point: "Entry Point"
      route: "Where It Goes"
      stop_route: "Service API: stop"
      resume_route: "Service API: open the stream again"
      plugin_route: "invocation type {type}"
      specification: "Interface Specification"
      specification_text: "The response mode decides what comes back. The Python signature is that of the platform's SDK; it takes what plugins can send."
      parameters: "Parameters"
      name: "Name"
      swift_name: "Swift"
      type: "Type"
      required: "required"
      optional: "optional"
      default: "Default"
      constraints: "Constraints"
      description: "Description"
      since: "Since"
      deprecated: "Deprecated"
      sent: "Sent."
      needed: "Needed."
      not_sent: "Not sent."
      in_path: "Goes into the path: {route}."
      not_taken: "Not taken. {hint}"
      comma: ", "
      "yes": "yes"
      "no": "no"

      response_modes: "Response Modes"
      mode: "Mode"
      mode_default: "(default)"
      mode_default_column: "Default Mode"
      result_swift: "Swift"
      result_python: "Python"
      reply: "Reply"
      reply_text: "`blocking` returns one reply, {type} in Swift and a `dict` in Python."
      always: "always"
      sometimes: "may be absent"
      events: "Events"
      events_text: "`streaming` yields events, {type} in Swift and a `dict` each in Python. {discriminator} tells which one it is."
      events_unknown: "New events and fields are added without notice. Pass over those that you do not know; in Swift they are the case `unknown`."
      event: "Event"
      when: "When It Comes"
      fields: "Fields"
      also_fields: "Also has the fields of {types}."
      ending: "May end the stream."
      ending_of: "May end the stream of {apps}."
      ending_failure: "Ends the stream: the invocation has failed."
      swallowed: "A Swift client passes over it."
      thrown: "A Swift client throws it as an `InvocationError`."
      only_apps: "Only from {apps}."
      event_order: "Order of Events"
      event_order_text: "A stream goes one of these ways. A failure may end any of them."
      order_title: "{apps}: {title}"
      step_one: "once"
      step_one_of: "one of these"
      step_maybe: "perhaps one of these"
      step_some: "one or more of these"
      step_any: "any number of these"
      anywhere: "At any time: {events}"
      trailing: "May still follow: {events}"
      errors: "Errors"
      errors_text: "Over the Service API a failure is JSON with `status`, `code` and `message`. If the stream has already opened, the HTTP status stays 200 and the failure is its last event. In Swift both are an `InvocationError`, whose `canRetry` says whether the same call may succeed later."
      errors_python: "In a plugin, the SDK for Python raises an `Exception` with the message alone."
      code: "Code"
      status: "Status"
      cause: "What Happened"
      retry: "Retry"
      retry_never: "no"
      retry_later: "after a while"
      action: "What to Do"

      time: "Deadlines, Keep-Alive and Cancelling"
      time_keep_alive: "**Keep-alive**: {event} comes every ten seconds while there is nothing else to tell. Clients pass over it."
      time_blocking: "**Long runs**: proxies cut a blocking call that takes long, often after 100 seconds. Use streaming for those."
      time_swift: "**Deadlines of the Swift client**: 10 s for a connection, 300 s from the request to the head of the answer, 60 s between two pieces of it, none for the whole call. All are set in `ServiceAPI.Options`."
      time_python: "**Deadline in a plugin**: the SDK for Python gives up after 250 seconds without a message; `MAX_INVOCATION_TIMEOUT` changes that."
      time_cancel: "**Cancelling**: leaving the loop or cancelling the task closes the connection. The server may go on working."
      time_stop: "**Stopping**: {route} ends the work on the server. It needs the `task_id` that each event has."
      time_resume: "**Resuming**: the Swift client opens a broken stream of a run again and leaves out what the caller has already seen."

      samples: "Samples"
      samples_text: "A Swift sample is a function of a `Session`, so it works in a plugin and over the Service API. A Python sample is an endpoint of a plugin."
      sample_streaming: "Streaming"
      sample_streaming_text: "Show the answer while it is written:"
      sample_blocking: "Blocking"
      sample_blocking_text: "Wait for the whole answer:"
      sample_errors: "Error Handling"
      sample_errors_text: "Tell what can be tried again from what cannot:"
      sample_conversation: "Continue a Conversation"
      sample_conversation_text: "Pass the id of the first answer with the next message:"
      examples: "Examples"
      examples_text: "What goes over the wire. Every example is checked against the types on this page."
      request: "Request"
      failure: "Error"

      types: "Types"
      types_text: "What parameters, replies and events are made of."
      value: "Value"
      open_fields: "There may be further fields, which are kept as JSON."
      open_values: "There may be further values."
      changes: "What Changed"
      changes_text: "The newest version comes first."
      current_version: "Now"
      change_first: "The first documented version."
      change_added: "{name} can be given."
      change_added_required: "{name} is new and required."
      change_removed: "{name} is gone."
      change_required: "{name} is required now."
      change_optional: "{name} may be left out now."
      change_default: "The default of {name} is {default} now."
      change_events: "Events are described, with their fields."
      change_reply: "The reply is described, with its fields."
      change_errors: "Errors are listed."
      change_none: "No change for callers."
      related_resources: "Related Resources"
      overview_link: "What the interfaces have in common."

      contents: "Contents"
      search: "Search"
      search_placeholder: "Search parameters, events, errors"
      search_nothing: "Nothing found"
      language: "Language"
      theme: "Appearance"
      theme_light: "Light"
      theme_dark: "Dark"
      theme_system: "As the system"
      copy: "Copy"
      copied: "Copied"
      copy_failed: "Could not copy"
      link_to_here: "Link to here"
      skip_to_content: "Skip to content"
      menu: "Menu"
      close: "Close"
      on_this_page: "On this page"
      previous: "Previous"
      next: "Next"
      generated_by: "Generated by invoker {version} from specs"
      results: "{count} results"
      details: "Details"

      """#
    ),
    (
      "docs/phrases/ja_JP.yaml",
      #"""
      language_name: "日本語"
      overview_title: "アプリの逆呼び出し"
      overview_description: "プラグインまたは HTTP から、Chat、Workflow、Completion の各インターフェースでワークスペースのアプリを呼び出します"
      overview_introduction: "アプリの逆呼び出しとは、プラグインが {product} のアプリを使うことです。入力を送り、応答をイベントごとに、またはまとめて受け取ります。同じインターフェースは、Service API を通じて HTTP からも使えます。"
      overview_read_first: "逆呼び出しについてまだご存じでない場合は、先に{link}をお読みください。"
      interface_title: "{title} インターフェース"
      interface_types: "インターフェースの種類"
      interface_types_introduction: "チャットボット、エージェント、チャットフローのアプリは、引数も応答の形式も共通なので、1 つのインターフェースを使います。Workflow と Completion のアプリには、それぞれ 1 つあります。"
      workspace_rule: "ワークスペース"
      workspace_rule_text: "プラグインが呼び出せるのは、インストールされているワークスペースのアプリだけです。"
      use_case: "ユースケース"
      use_case_text: "プラグインのエンドポイントが、訪問者の質問をアプリに渡し、アプリが書いている間に回答を返します。"
      use_case_settings: "このエンドポイントには、`app-selector` 型の設定 `app` があり、プラグインをインストールする人がアプリを選びます。アプリの ID は `settings[\"app\"][\"app_id\"]` にあります。"
      transports: "トランスポート"
      transports_introduction: "何で運ばれても、呼び出しの書き方は同じです。"
      transport: "トランスポート"
      plugin: "プラグイン"
      service_api: "Service API"
      plugin_text: "**プラグイン**：SDK が呼び出しをプラグインデーモンに送ります。Python では `{module}` を使います。"
      service_api_text: "**Service API**：HTTP と Server-Sent Events を使います。アプリは API キーで決まります。"

      interface: "インターフェース"
      apps: "アプリの種類"
      apps_introduction: "次の種類のアプリが応答します。"
      app: "アプリ"
      entry_point: "エントリーポイント"
      route: "送り先"
      stop_route: "Service API：停止"
      resume_route: "Service API：ストリームを開き直す"
      plugin_route: "呼び出しの種類 {type}"
      specification: "インターフェース仕様"
      specification_text: "何が返るかは、レスポンスモードで決まります。Python のシグネチャはプラットフォームの SDK のもので、プラグインが送れる引数だけを取ります。"
      parameters: "パラメータ"
      name: "名前"
      swift_name: "Swift"
      type: "型"
      required: "必須"
      optional: "任意"
      default: "既定値"
      constraints: "制約"
      description: "説明"
      since: "追加バージョン"
      deprecated: "非推奨"
      sent: "送信されます。"
      needed: "必須です。"
      not_sent: "送信されません。"
      in_path: "パスに入ります：{route}。"
      not_taken: "使えません。{hint}"
      comma: "、"
      "yes": "はい"
      "no": "いいえ"

      response_modes: "レスポンスモード"
      mode: "モード"
      mode_default: "（既定）"
      mode_default_column: "既定のモード"
      result_swift: "Swift"
      result_python: "Python"
      reply: "応答"
      reply_text: "`blocking`（ブロッキングモード）は 1 つの応答を返します。Swift では {type}、Python では `dict` です。"
      always: "常にあります"
      sometimes: "省かれることがあります"
      events: "イベント"
      events_text: "`streaming`（ストリーミングモード）はイベントを 1 つずつ返します。Swift では {type}、Python ではそれぞれ `dict` です。{discriminator} がイベントの種類を示します。"
      events_unknown: "新しいイベントやフィールドは、予告なく追加されます。知らないものは読み飛ばしてください。Swift では `unknown` になります。"
      event: "イベント"
      when: "届くとき"
      fields: "フィールド"
      also_fields: "{types} のフィールドもあります。"
      ending: "ストリームの最後のイベントになることがあります。"
      ending_of: "次のアプリでは、ストリームの最後のイベントになることがあります：{apps}。"
      ending_failure: "ストリームを終わらせます。呼び出しは失敗しました。"
      swallowed: "Swift クライアントは読み飛ばします。"
      thrown: "Swift クライアントは `InvocationError` として投げます。"
      only_apps: "次のアプリでだけ届きます：{apps}。"
      event_order: "イベントの順序"
      event_order_text: "ストリームは、次のいずれかの順に進みます。どれも、失敗によって終わることがあります。"
      order_title: "{apps}：{title}"
      step_one: "1 回"
      step_one_of: "次のいずれか 1 つ"
      step_maybe: "次のいずれか（ないこともあります）"
      step_some: "次のいずれかを 1 回以上"
      step_any: "次のいずれかを 0 回以上"
      anywhere: "いつでも届きます：{events}"
      trailing: "このあとにも届くことがあります：{events}"
      errors: "エラー"
      errors_text: "Service API では、失敗は `status`、`code`、`message` を持つ JSON です。ストリームがすでに開いていれば、HTTP ステータスは 200 のままで、失敗は最後のイベントになります。Swift ではどちらも `InvocationError` で、同じ呼び出しがあとで成功する見込みがあるかは `canRetry` で分かります。"
      errors_python: "プラグインでは、Python の SDK がメッセージだけを持つ `Exception` を送出します。"
      code: "コード"
      status: "ステータス"
      cause: "原因"
      retry: "再試行"
      retry_never: "できません"
      retry_later: "しばらくしてから"
      action: "対処"

      time: "期限、キープアライブ、キャンセル"
      time_keep_alive: "**キープアライブ**：ほかに知らせることがない間、{event} が 10 秒ごとに届きます。クライアントは読み飛ばします。"
      time_blocking: "**長い実行**：時間のかかるブロッキングモードの呼び出しは、多くの場合 100 秒ほどでプロキシに切断されます。ストリーミングモードを使ってください。"
      time_swift: "**Swift クライアントの期限**：接続は 10 秒、リクエストから応答のヘッダーまでは 300 秒、応答の断片と断片の間は 60 秒で、呼び出し全体にはありません。いずれも `ServiceAPI.Options` で設定できます。"
      time_python: "**プラグインでの期限**：Python の SDK は、250 秒間メッセージがないと待つのをやめます。`MAX_INVOCATION_TIMEOUT` で変更できます。"
      time_cancel: "**キャンセル**：ループを抜けるかタスクをキャンセルすると、接続が閉じます。サーバーは処理を続けることがあります。"
      time_stop: "**停止**：{route} は、サーバーでの処理を終わらせます。各イベントにある `task_id` が必要です。"
      time_resume: "**再開**：実行のストリームが切れると、Swift クライアントが開き直し、呼び出し側がすでに受け取った内容を省きます。"

      samples: "サンプルコード"
      samples_text: "Swift のサンプルは `Session` を受け取る関数なので、プラグインでも Service API でも使えます。Python のサンプルはプラグインのエンドポイントです。"
      sample_streaming: "ストリーミングモード"
      sample_streaming_text: "回答を、書かれるそばから表示します。"
      sample_blocking: "ブロッキングモード"
      sample_blocking_text: "回答全体を待ちます。"
      sample_errors: "エラー処理"
      sample_errors_text: "もう一度試せるものと試せないものを区別します。"
      sample_conversation: "会話を続ける"
      sample_conversation_text: "最初の応答の ID を、次のメッセージに渡します。"
      examples: "例"
      examples_text: "実際に送受信される内容です。どの例も、このページの型に照らして検査されています。"
      request: "リクエスト"
      failure: "エラー"

      types: "型"
      types_text: "パラメータ、応答、イベントを構成する型です。"
      value: "値"
      open_fields: "ほかのフィールドがあることもあり、JSON のまま保持されます。"
      open_values: "ほかの値があることもあります。"
      changes: "変更履歴"
      changes_text: "新しいバージョンから順に並びます。"
      current_version: "現在のバージョン"
      change_first: "ドキュメントに記された最初のバージョンです。"
      change_added: "{name} を指定できるようになりました。"
      change_added_required: "{name} が追加されました。必須です。"
      change_removed: "{name} がなくなりました。"
      change_required: "{name} が必須になりました。"
      change_optional: "{name} を省けるようになりました。"
      change_default: "{name} の既定値が {default} になりました。"
      change_events: "イベントとそのフィールドが記載されました。"
      change_reply: "応答とそのフィールドが記載されました。"
      change_errors: "エラーが記載されました。"
      change_none: "呼び出し側に変更はありません。"
      related_resources: "関連リソース"
      overview_link: "各インターフェースに共通することを説明します。"

      contents: "目次"
      search: "検索"
      search_placeholder: "パラメータ、イベント、エラーを検索"
      search_nothing: "見つかりません"
      language: "言語"
      theme: "外観"
      theme_light: "ライト"
      theme_dark: "ダーク"
      theme_system: "システムに合わせる"
      copy: "コピー"
      copied: "コピーしました"
      copy_failed: "コピーできません"
      link_to_here: "ここへのリンク"
      skip_to_content: "本文へ移動"
      menu: "メニュー"
      close: "閉じる"
      on_this_page: "このページの内容"
      previous: "前へ"
      next: "次へ"
      generated_by: "invoker {version} が仕様から生成しました"
      results: "{count} 件の結果"
      details: "詳細"

      """#
    ),
    (
      "docs/phrases/zh_Hans.yaml",
      #"""
      language_name: "简体中文"
      overview_title: "反向调用 App"
      overview_description: "在插件中或通过 HTTP，以 Chat、Workflow 和 Completion 接口调用工作空间内的应用"
      overview_introduction: "反向调用 App，是指插件使用 {product} 中的应用：发送输入，并逐个事件或一次性获得回答。通过 Service API 也能以 HTTP 访问相同的接口。"
      overview_read_first: "如果你还不了解反向调用，请先阅读{link}。"
      interface_title: "{title} 接口"
      interface_types: "接口类型"
      interface_types_introduction: "聊天助手、Agent 和 Chatflow 应用的参数和返回格式相同，因此共用一个接口。Workflow 和 Completion 应用各有一个接口。"
      workspace_rule: "工作空间"
      workspace_rule_text: "插件只能访问其安装所在工作空间中的应用。"
      use_case: "使用场景"
      use_case_text: "插件的端点将访问者的问题传给应用，并在应用生成回答的同时将其返回。"
      use_case_settings: "该端点有一个类型为 `app-selector` 的设置项 `app`，由安装插件的人选择应用。应用 ID 位于 `settings[\"app\"][\"app_id\"]`。"
      transports: "传输方式"
      transports_introduction: "无论以何种方式传输，调用的写法都相同："
      transport: "传输方式"
      plugin: "插件"
      service_api: "Service API"
      plugin_text: "**插件**：SDK 将调用发送给插件守护进程。在 Python 中使用 `{module}`。"
      service_api_text: "**Service API**：HTTP 与 Server-Sent Events。应用由 API 密钥确定。"

      interface: "接口"
      apps: "应用类型"
      apps_introduction: "以下类型的应用会作答："
      app: "应用"
      entry_point: "入口点"
      route: "路径"
      stop_route: "Service API：停止"
      resume_route: "Service API：重新打开流"
      plugin_route: "调用类型 {type}"
      specification: "接口规范"
      specification_text: "返回内容由返回模式决定。Python 签名与平台 SDK 一致，只包含插件可以发送的参数。"
      parameters: "参数"
      name: "名称"
      swift_name: "Swift"
      type: "类型"
      required: "必填"
      optional: "可选"
      default: "默认值"
      constraints: "约束"
      description: "说明"
      since: "起始版本"
      deprecated: "已弃用"
      sent: "发送。"
      needed: "必填。"
      not_sent: "不发送。"
      in_path: "写入路径：{route}。"
      not_taken: "不支持。{hint}"
      comma: "、"
      "yes": "是"
      "no": "否"

      response_modes: "返回模式"
      mode: "模式"
      mode_default: "（默认）"
      mode_default_column: "默认模式"
      result_swift: "Swift"
      result_python: "Python"
      reply: "返回结果"
      reply_text: "`blocking`（阻塞式返回）返回一个结果：Swift 中为 {type}，Python 中为 `dict`。"
      always: "始终返回"
      sometimes: "可能不返回"
      events: "事件"
      events_text: "`streaming`（流式返回）逐个返回事件：Swift 中为 {type}，Python 中每个事件为一个 `dict`。{discriminator} 说明是哪种事件。"
      events_unknown: "新的事件和字段会随时加入，恕不另行通知。请跳过不认识的内容；在 Swift 中它们归入 `unknown`。"
      event: "事件"
      when: "触发时机"
      fields: "字段"
      also_fields: "另有 {types} 的字段。"
      ending: "可能是流的最后一个事件。"
      ending_of: "可能是以下应用的流的最后一个事件：{apps}。"
      ending_failure: "结束流：调用已失败。"
      swallowed: "Swift 客户端会跳过它。"
      thrown: "Swift 客户端会将其作为 `InvocationError` 抛出。"
      only_apps: "仅限以下应用：{apps}。"
      event_order: "事件顺序"
      event_order_text: "流按以下方式之一进行。任何一种都可能因失败而结束。"
      order_title: "{apps}：{title}"
      step_one: "一次"
      step_one_of: "以下之一"
      step_maybe: "可能有以下之一"
      step_some: "以下一个或多个"
      step_any: "以下任意个"
      anywhere: "随时可能出现：{events}"
      trailing: "之后仍可能出现：{events}"
      errors: "错误"
      errors_text: "在 Service API 中，失败以 JSON 返回，包含 `status`、`code` 和 `message`。如果流已经打开，HTTP 状态码仍为 200，失败则是流的最后一个事件。在 Swift 中两者都是 `InvocationError`，其 `canRetry` 说明稍后以相同方式调用是否可能成功。"
      errors_python: "在插件中，Python SDK 会抛出仅含错误信息的 `Exception`。"
      code: "代码"
      status: "状态码"
      cause: "原因"
      retry: "重试"
      retry_never: "无效"
      retry_later: "稍后可重试"
      action: "处理方法"

      time: "时限、保活与取消"
      time_keep_alive: "**保活**：没有其他内容时，每十秒发送一次 {event}。客户端会跳过它。"
      time_blocking: "**长时间运行**：耗时较长的阻塞式调用会被代理中断，通常在 100 秒之后。此时请使用流式返回。"
      time_swift: "**Swift 客户端的时限**：建立连接 10 秒，从发出请求到收到响应头 300 秒，响应的两个片段之间 60 秒，整个调用不设时限。均可在 `ServiceAPI.Options` 中设置。"
      time_python: "**插件中的时限**：Python SDK 在 250 秒内没有收到消息时放弃；可通过 `MAX_INVOCATION_TIMEOUT` 更改。"
      time_cancel: "**取消**：退出循环或取消任务会关闭连接。服务器可能仍继续工作。"
      time_stop: "**停止**：{route} 会结束服务器上的工作。它需要各事件中的 `task_id`。"
      time_resume: "**恢复**：运行的流中断时，Swift 客户端会重新打开它，并略去调用方已经收到的内容。"

      samples: "示例代码"
      samples_text: "Swift 示例是以 `Session` 为参数的函数，因此在插件中和通过 Service API 都可以使用。Python 示例是插件的端点。"
      sample_streaming: "流式返回"
      sample_streaming_text: "在生成的同时显示回答："
      sample_blocking: "阻塞式返回"
      sample_blocking_text: "等待完整的回答："
      sample_errors: "错误处理"
      sample_errors_text: "区分可以重试和不可重试的错误："
      sample_conversation: "继续会话"
      sample_conversation_text: "将第一次回答中的 ID 随下一条消息传入："
      examples: "示例"
      examples_text: "实际传输的内容。每个示例都已按本页的类型检查。"
      request: "请求"
      failure: "错误"

      types: "类型"
      types_text: "参数、返回结果和事件由以下类型组成。"
      value: "值"
      open_fields: "可能还有其他字段，会以 JSON 形式保留。"
      open_values: "可能还有其他值。"
      changes: "变更记录"
      changes_text: "最新版本在前。"
      current_version: "当前版本"
      change_first: "最早有文档的版本。"
      change_added: "可以传入 {name}。"
      change_added_required: "新增 {name}，且为必填。"
      change_removed: "移除 {name}。"
      change_required: "{name} 改为必填。"
      change_optional: "{name} 改为可选。"
      change_default: "{name} 的默认值改为 {default}。"
      change_events: "补充了对事件及其字段的说明。"
      change_reply: "补充了对返回结果及其字段的说明。"
      change_errors: "列出了错误。"
      change_none: "对调用方没有变更。"
      related_resources: "相关资源"
      overview_link: "各接口的共同之处。"

      contents: "目录"
      search: "搜索"
      search_placeholder: "搜索参数、事件、错误"
      search_nothing: "没有找到"
      language: "语言"
      theme: "外观"
      theme_light: "浅色"
      theme_dark: "深色"
      theme_system: "跟随系统"
      copy: "复制"
      copied: "已复制"
      copy_failed: "无法复制"
      link_to_here: "链接到此处"
      skip_to_content: "跳到正文"
      menu: "菜单"
      close: "关闭"
      on_this_page: "本页内容"
      previous: "上一页"
      next: "下一页"
      generated_by: "由 invoker {version} 根据规格生成"
      results: "{count} 条结果"
      details: "详情"

      """#
    ),
    (
      "swift/arguments.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{root}}Request {
        /// The arguments as they are sent.
        {{access}}func arguments(for mode: ResponseMode) -> Arguments {
          var arguments = Arguments()
      {{#arguments}}
          arguments.{{set}}({{literal}}, {{value}})
      {{/arguments}}
          return arguments
        }
      }

      """#
    ),
    (
      "swift/codable.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: {{conformance}} {}

      """#
    ),
    (
      "swift/entry-points.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension Session {
      {{#members}}
      {{doc}}  {{access}}var {{name}}: {{type}} { {{type}}(session: self) }
      {{/members}}
      }
      {{#folders}}

      /// Entry points below `session.{{path}}`.
      {{access}}struct {{type}}: Sendable {
        {{access}}let session: Session
      {{#members}}

      {{doc}}  {{access}}var {{name}}: {{type}} { {{type}}(session: session) }
      {{/members}}
      }
      {{/folders}}

      """#
    ),
    (
      "swift/enum.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{doc}}{{access}}struct {{name}}: OpenEnum {
      {{#values}}
      {{doc}}  {{access}}static let {{name}} = Self(rawValue: {{literal}})
      {{/values}}

        {{access}}let rawValue: String

        {{access}}init(rawValue: String) {
          self.rawValue = rawValue
        }
      }

      """#
    ),
    (
      "swift/file.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      // Generated by invoker {{tool}} from {{source}}. Do not edit: change the spec and generate again.
      // sha256 {{digest}}
      {{#exceptions}}

      // swift-format-ignore-file: {{.}}
      {{/exceptions}}

      import InvokerRuntime

      private typealias NeededRuntime = GeneratedCode.NeedsInvokerRuntime1
      {{#body}}

      {{.}}
      {{/body}}

      """#
    ),
    (
      "swift/interface.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{summaryDoc}}///
      /// This is what `{{entryPoint}}` can do. A double for tests needs no more than these functions.
      {{access}}protocol {{root}}Invoking: Sendable {
      {{#modes}}
      {{^first()}}

      {{/first()}}
      {{doc}}  {{requirement}}
      {{/modes}}
      }

      extension {{root}}Invoking {
      {{#modes}}
      {{^first()}}

      {{/first()}}
      {{callDoc}}  {{call}}
          {{request}}
        }
      {{/modes}}
      {{#either}}

      {{doc}}  {{call}}
          switch mode {
          case .streaming: .streaming(try await invoke(request, responseMode: .streaming))
          case .blocking: .blocking(try await invoke(request, responseMode: .blocking))
          }
        }
      {{/either}}
      }

      /// `{{entryPoint}}` over the transport of a session.
      {{access}}struct {{root}}Invoker: {{root}}Invoking {
        /// How transports carry the interface.
        {{access}}static let interface = {{descriptor}}

        {{access}}let session: Session

        {{access}}init(session: Session) {
          self.session = session
        }
      {{#modes}}

        {{access}}{{requirement}} {
          try await session.{{method}}(Self.interface, request.arguments(for: .{{mode}}))
        }
      {{/modes}}
      }

      {{requestDoc}}{{access}}struct {{root}}Request: Hashable, Sendable {
      {{#properties}}
      {{doc}}  {{access}}var {{name}}: {{type}}
      {{/properties}}

        {{init}}
      {{#properties}}
          self.{{member}} = {{name}}
      {{/properties}}
        }
      }

      """#
    ),
    (
      "swift/object-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: JSONDecodable {
        {{access}}init(from json: inout JSONReader) throws(JSONError) {
      {{#properties}}
          var {{local}}: {{type}}?
      {{/properties}}
      {{#others}}
          var additionalProperties: JSONObject = [:]
      {{/others}}
          let object = json.beginObject()
          while let key = json.nextKey() {
            switch key {
      {{#properties}}
            case {{literal}}: json.{{read}}(&{{local}})
      {{/properties}}
      {{#others}}
            default: json.read(key, into: &additionalProperties)
      {{/others}}
      {{^others}}
            default: json.skipValue()
      {{/others}}
            }
          }
          {{guard}}
            {{failure}}
          }
          {{init}}
        }
      }

      """#
    ),
    (
      "swift/object-encoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: JSONEncodable {
        {{access}}func encode(to json: inout JSONWriter) {
          json.beginObject()
      {{#properties}}
          json.{{write}}({{literal}}, {{member}})
      {{/properties}}
      {{#others}}
          json.fields(additionalProperties)
      {{/others}}
          json.endObject()
        }
      }

      """#
    ),
    (
      "swift/object.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{doc}}{{access}}struct {{name}}: {{conformances}} {
      {{#properties}}
      {{doc}}  {{access}}{{binding}} {{name}}: {{type}}
      {{/properties}}
      {{#others}}
        /// Further fields, by their names on the wire.
        {{access}}{{binding}} additionalProperties: JSONObject
      {{/others}}

        {{init}}
      {{#properties}}
          self.{{member}} = {{name}}
      {{/properties}}
      {{#others}}
          self.additionalProperties = additionalProperties
      {{/others}}
        }
      }

      """#
    ),
    (
      "swift/stream-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: StreamEvent {
        {{access}}static func read(from json: inout JSONReader) throws(JSONError) -> StreamStep<Self> {
          switch try json.peekField({{discriminator}}) {
      {{#cases}}
          case {{literal}}:{{break}}.event(.{{name}}(try {{payload}}(from: &json)))
      {{/cases}}
      {{#keepAlive}}
          case {{.}}: try .keepAlive(skipping: &json)
      {{/keepAlive}}
      {{#failure}}
          case {{.}}: .failure(try ServerFailure(from: &json))
      {{/failure}}
          case let name: .event(.unknown(try UnknownEvent(name: name, from: &json)))
          }
        }
      }

      """#
    ),
    (
      "swift/union-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: JSONDecodable {
        {{access}}init(from json: inout JSONReader) throws(JSONError) {
          switch try json.peekField({{discriminator}}) {
      {{#cases}}
          case {{literal}}:{{break}}self = .{{name}}(try {{payload}}(from: &json))
      {{/cases}}
          case let name: self = .unknown(try UnknownEvent(name: name, from: &json))
          }
        }
      }

      """#
    ),
    (
      "swift/union-encoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{type}}: JSONEncodable {
        {{access}}func encode(to json: inout JSONWriter) {
          switch self {
      {{#cases}}
          case .{{name}}(let value):{{break}}json.object(value, tagged: {{discriminator}}, {{literal}})
      {{/cases}}
          case .unknown(let event): json.raw(event.bytes)
          }
        }
      }

      """#
    ),
    (
      "swift/union.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{doc}}{{access}}enum {{name}}: {{conformances}} {
      {{#cases}}
      {{doc}}  {{indirect}}case {{name}}({{payload}})
      {{/cases}}
        /// One that is newer than this client.
        case unknown(UnknownEvent)
      }
      {{#text}}

      extension {{type}}: TextStreamEvent {
        {{access}}var textChange: TextChange? {
          switch self {
      {{#changes}}
          case .{{name}}(let event): .{{change}}(event.{{path}})
      {{/changes}}
          default: nil
          }
        }
      }
      {{/text}}

      """#
    ),
  ]
}
