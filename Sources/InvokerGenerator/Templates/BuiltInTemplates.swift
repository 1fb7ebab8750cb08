// Made from Templates/ by Scripts/embed.sh. Do not edit.

extension TemplateSet {
  /// The texts of the built-in templates by file name below `Templates/`, sorted.
  public static let builtInFiles: [(path: String, text: String)] = [
    (
      "changes/en_US.yaml",
      #"""
      # What reports and pages say about changes, by rule.
      #
      # {subject} is what changed, as `nouns` name it; {name} is its name; {before} and {after} are what it was and what it is.

      nouns:
        interface: "the interface"
        bound_app: "the app"
        type: "the type"
        app_kind: "app kind {name}"
        param: "param {name}"
        mode_param: "param {name}"
        input: "input {name}"
        output: "output {name}"
        outputs: "the outputs"
        field: "field {name}"
        event: "event {name}"
        union_case: "case {name}"
        value: "value {name}"
        mode: "mode {name}"
        result: "the result in mode {name}"
        pages: "the pages of the list"
        paused: "the response of a paused run"
        plugin: "the plugin daemon"
        service_api: "the Service API"
        route: "the route {name}"
        version: "the start of all routes"
        resume: "the resumed stream"
        order: "the order of events"
        text: "the text of the response"
        failed: "the mark of a failed run"
        error: "error {name}"
        errors: "the list of error codes"
        example: "example {name}"
        other: "{name}"

      words:
        required: "required"
        required_nullable: "required, but nullable"
        always_present: "always present"
        nullable: "always present, but nullable"
        optional: "optional"
        not_from_plugins: "not accepted from plugins"
        omit_it: "omit it."
        required_by_service_api: "required over the Service API"
        handed_out: "delivered"
        swallowed: "skipped"
        thrown: "thrown"
        retry_never: "not retryable"
        retry_later: "retryable later"
        object: "an object"
        union: "a union"
        enumeration: "an enum"
        alias: "an alias"
        untyped: "untyped"
        none: "none"

      report:
        breaks: "breaks"
        may_break: "may break"
        do: "do"
        wire: "the wire"
        swift: "Swift source"
        documentation: "the documentation"
        before: "before"
        formerly_here: "it was here"
        fix_compilation: "Change the code that no longer compiles."
        also: "{sentence}; also {names}"
        more: "{names}, and {count} more"
        comma: ", "
        sentence: "{sentence}."
        advice: "{sentence}. {action}"
        about: "{owner}: {sentence}"
        nothing_to_do: "Nothing."
        title: "Changes"
        breaking_title: "Breaking Changes"
        dangerous_title: "Potentially Breaking Changes"
        safe_title: "Other Changes"
        types_title: "Types"
        no_change: "No changes for callers."
        breaking_count: "{count} breaking"
        dangerous_count: "{count} dangerous"
        safe_count: "{count} safe"
        accepted_count: "{count} accepted"
        nothing_counted: "no changes"
        summary: "{counts}; next version: {bump}"
        major: "major"
        minor: "minor"
        patch: "patch"
        same_version: "unchanged"

      rules:
        # Interfaces
        interface-added: {message: "{subject} was added: {after}"}
        interface-removed: {message: "{subject} was removed", action: "Stop calling it."}
        interface-renamed:
          message: "{subject} was renamed from {before}"
          action: "Use {after} in place of {before} in the names of types."
        entry-point-changed:
          message: "the entry point changed from {before} to {after}"
          action: "Write {after} in place of {before}."
        app-kind-added: {message: "apps of kind {name} can be called"}
        app-kind-removed:
          message: "apps of kind {name} can no longer be called"
          action: "Use the interface that serves such apps."
        app-added: {message: "{subject} was added"}
        app-removed: {message: "{subject} was removed", action: "Stop calling it."}
        app-interface-changed:
          message: "the interface of the app changed from {before} to {after}"
          action: "Pass the params of {after}, and read its replies."
        app-kind-changed:
          message: "the kind of the app changed from {before} to {after}"
          action: "Check code that relies on events of the former kind."

        # Transports
        transport-added: {message: "calls can use {subject}"}
        transport-removed: {message: "calls can no longer use {subject}", action: "Use another transport."}
        plugin-type-changed:
          message: "the invocation type of {subject} changed from {before} to {after}"
          action: "Build with the new client."
        route-added: {message: "{subject} was added: {after}"}
        route-removed: {message: "{subject} was removed: {before}", action: "Stop using what it does."}
        route-changed: {message: "{subject} changed from {before} to {after}", action: "Build with the new client."}
        api-key-changed:
          message: "{subject} takes the key as {after} instead of {before}"
          action: "Build with the new client."
        failure-shape-changed:
          message: "{subject} reports failures in {after} instead of {before}"
          action: "Build with the new client."
        resume-repeats-changed:
          message: "a resumed stream repeats other events"
          action: "Build with the new client, which skips events that it has seen."
        resume-waits-changed:
          message: "a run waits after other events"
          action: "Build with the new client, which waits longer for a run after these events."
        param-supported: {message: "{subject} is accepted from plugins"}
        permission-changed:
          message: "{subject} requires the permission {after} instead of {before}"
          action: "Enable {after} in the manifest of the plugin."
        param-unsupported: {message: "{subject} is no longer accepted from plugins", action: "In plugins: {after}"}
        param-hint-changed: {message: "the hint for {subject} in plugins was reworded"}
        param-omitted:
          message: "{subject} is no longer sent to the Service API"
          action: "Stop passing it over the Service API, and check that nothing depends on it."
        param-not-omitted:
          message: "{subject} is sent to the Service API"
          action: "Pass it over the Service API where it is required, and check that the server accepts the value."
        param-required-by-transport:
          message: "{subject} is required over the Service API"
          action: "Pass it in calls over the Service API."
        param-not-required-by-transport: {message: "{subject} is no longer required over the Service API"}

        # Modes
        mode-added: {message: "{subject} was added", action: "Add the new function to test doubles."}
        mode-removed: {message: "{subject} was removed", action: "Call in the other mode."}
        mode-default-changed:
          message: "the default of {subject} changed from {before} to {after}"
          action: "Pass {before} in calls that name no mode."
        mode-param-renamed:
          message: "{subject} was renamed from {before}"
          action: "Write {after} in place of {before}."
        mode-values-changed:
          message: "{subject} is sent as {after} instead of {before}"
          action: "Write the new values if you assemble requests yourself."
        result-type-changed: {message: "{subject} changed from {before} to {after}", action: "Read the new type."}
        result-type-widened:
          message: "{subject} can be more than before: {after} instead of {before}"
          action: "Handle everything that the new type can be."
        result-type-narrowed:
          message: "{subject} is described more precisely: {after} instead of {before}"
          action: "Read the fields of the new type instead of looking up keys."
        pause-added: {message: "a run that pauses returns {after}", action: "Handle both the reply and the pause."}
        pause-removed: {message: "a run that pauses no longer returns {before}", action: "Use the reply directly."}
        pages-added: {message: "the reply is a page, and a function returns the elements of all pages"}
        pages-removed: {message: "no function returns the elements of all pages any more", action: "Request each page yourself."}
        pages-changed: {message: "pages follow one another in another way", action: "Check in which order elements are read, and when a list ends."}
        outcome-changed: {message: "other values mean that a run failed", action: "Check which runs are thrown as failures."}

        # Params
        param-added-required: {message: "{subject} was added and is {after}", action: "Pass {name} in every call."}
        param-added-optional: {message: "{subject} was added and is {after}"}
        param-removed: {message: "{subject} was removed", action: "Stop passing {name}."}
        param-removed-deprecated:
          message: "{subject}, which was deprecated, was removed"
          action: "Stop passing {name}."
        param-renamed: {message: "{subject} was renamed from {before}", action: "Write {after} in place of {before}."}
        param-order-changed:
          message: "the arguments are in another order: {after}"
          action: "Put the arguments in the new order."
        param-became-required:
          message: "{subject} changed from {before} to {after}"
          action: "Pass {name} in every call."
        param-became-optional: {message: "{subject} changed from {before} to {after}"}
        param-became-nullable: {message: "{subject} can be null"}
        param-became-not-nullable: {message: "{subject} can no longer be null", action: "Pass a value."}
        param-default-added: {message: "the default of {subject} is {after}", action: "Pass a value or nothing, not `nil`."}
        param-default-removed:
          message: "{subject} no longer has a default; it was {before}"
          action: "Pass {before} where it matters."
        param-default-changed:
          message: "the default of {subject} changed from {before} to {after}"
          action: "Pass {name} where it must stay {before}."
        param-type-changed:
          message: "the type of {subject} changed from {before} to {after}"
          action: "Pass values of the new type."
        param-type-widened:
          message: "{subject} accepts more values: {after} instead of {before}"
          action: "Create values of the new type."
        param-type-narrowed:
          message: "{subject} accepts fewer values: {after} instead of {before}"
          action: "Pass values of the new type."
        param-constraint-tightened:
          message: "{subject} has tighter limits: {after} instead of {before}"
          action: "Check that values are within the limits."
        param-constraint-relaxed: {message: "{subject} has wider limits: {after} instead of {before}"}
        param-enum-value-added: {message: "{subject} was added"}
        param-enum-value-removed: {message: "{subject} was removed", action: "Pass another value."}

        # Fields
        field-added: {message: "{subject} was added"}
        field-removed: {message: "{subject} was removed", action: "Stop reading {name}."}
        field-removed-optional: {message: "{subject}, which was optional, was removed", action: "Stop reading {name}."}
        field-removed-deprecated: {message: "{subject}, which was deprecated, was removed", action: "Stop reading {name}."}
        field-renamed: {message: "{subject} was renamed from {before}", action: "Write {after} in place of {before}."}
        field-became-optional: {message: "{subject} changed from {before} to {after}", action: "Handle `nil`."}
        field-became-required: {message: "{subject} changed from {before} to {after}", action: "Stop unwrapping it."}
        field-absence-changed: {message: "{subject} changed from {before} to {after}"}
        field-became-defaulted: {message: "{subject} changed from {before} to {after}", action: "Build with the new client."}
        field-stopped-being-defaulted: {message: "{subject} changed from {before} to {after}"}
        field-default-added: {message: "the default of {subject} is {after}", action: "Stop unwrapping it."}
        field-default-removed: {message: "{subject} no longer has a default; it was {before}", action: "Handle `nil`."}
        field-default-changed:
          message: "the default of {subject} changed from {before} to {after}"
          action: "Check code that compares with the former default."
        field-type-changed: {message: "the type of {subject} changed from {before} to {after}", action: "Read the new type."}
        field-type-widened:
          message: "{subject} can be more than before: {after} instead of {before}"
          action: "Handle everything that the new type can be."
        field-type-narrowed:
          message: "{subject} is described more precisely: {after} instead of {before}"
          action: "Read the new type."
        field-constraint-changed:
          message: "{subject} has other limits: {after} instead of {before}"
          action: "Check code that relies on the former limits."
        field-order-changed: {message: "the fields are in another order: {after}"}

        # Types
        type-added: {message: "{subject} was added"}
        type-removed: {message: "{subject}, which nothing used, was removed", action: "Declare it yourself."}
        type-renamed: {message: "{subject} was renamed from {before}", action: "Write {after} in place of {before}."}
        type-moved: {message: "{subject} was moved into the module {after}", action: "Import {after}."}
        type-returned:
          message: "{subject} was moved out of the module {before}"
          action: "Use the type of this module."
        type-kind-changed: {message: "{subject} changed from {before} to {after}", action: "Read the new type."}
        enum-value-added: {message: "{subject} was added"}
        enum-value-removed: {message: "{subject} was removed", action: "Stop comparing with it."}
        enum-value-renamed: {message: "{subject} was renamed from {before}", action: "Write {after} in place of {before}."}
        object-opened: {message: "fields that are not described are kept"}
        object-closed:
          message: "fields that are not described are no longer kept"
          action: "Describe the fields that you need."
        discriminator-changed:
          message: "the field that tells the cases apart changed from {before} to {after}"
          action: "Build with the new client."
        case-added: {message: "{subject} was added", action: "Add a case to each `switch` without a `default`."}
        case-removed: {message: "{subject} was removed", action: "Stop using it."}
        case-renamed: {message: "{subject} was renamed from {before}", action: "Write {after} in place of {before}."}
        case-type-changed: {message: "the type of {subject} changed from {before} to {after}", action: "Read the new type."}

        # Events
        event-added: {message: "{subject} was added", action: "Add a case to each `switch` without a `default`."}
        event-removed: {message: "{subject} was removed", action: "Stop waiting for it."}
        event-hidden-added: {message: "{subject}, which clients skip or throw, was added"}
        event-hidden-removed:
          message: "{subject}, which clients skip or throw, was removed"
          action: "Check that nothing waits for it."
        event-renamed: {message: "{subject} was renamed from {before}", action: "Write {after} in place of {before}."}
        event-type-changed: {message: "the type of {subject} changed from {before} to {after}", action: "Read the new type."}
        event-hidden:
          message: "{subject} changed from {before} to {after}"
          action: "Remove its case; catch the error if it is thrown."
        event-shown:
          message: "{subject} changed from {before} to {after}"
          action: "Add a case to each `switch` without a `default`."
        event-handling-changed:
          message: "{subject} changed from {before} to {after}"
          action: "Check that the failure is caught."
        event-terminal-added: {message: "a stream can end with {name}", action: "Treat it as an end."}
        event-terminal-removed: {message: "a stream no longer ends with {name}", action: "Read on after it."}
        event-order-added: {message: "the order of events is documented"}
        event-order-removed: {message: "the order of events is no longer documented", action: "Do not rely on any order."}
        event-order-changed: {message: "events come in another order", action: "Check code that relies on the former order."}
        content-type-changed:
          message: "the file in the reply is {after} instead of {before}"
          action: "Check what reads the file."
        terminator-changed:
          message: "a stream ends with {after} instead of {before}"
          action: "Build with the new client."
        event-line-changed:
          message: "the names of events are in {after} instead of {before}"
          action: "Build with the new client."
        text-added: {message: "the fields that make up `.text` are described"}
        text-removed:
          message: "the fields that make up `.text` are no longer described"
          action: "Assemble the text from events."
        text-changed: {message: "other fields make up `.text`", action: "Check that `.text` is what you expect."}
        pieces-added: {message: "the fields that make up `.blobs` are described"}
        pieces-removed:
          message: "the fields that make up `.blobs` are no longer described"
          action: "Join the pieces of events."
        pieces-changed: {message: "other fields make up `.blobs`", action: "Check that `.blobs` is what you expect."}

        # Errors
        errors-described: {message: "error codes are documented: {after}"}
        errors-undescribed:
          message: "error codes are no longer documented: {before}"
          action: "Do not rely on any code."
        error-added: {message: "calls can fail with {name}", action: "{after}"}
        error-removed: {message: "calls no longer fail with {name}", action: "Stop waiting for it."}
        error-status-changed:
          message: "the status of {subject} changed from {before} to {after}"
          action: "Tell failures apart by their code."
        error-retry-changed:
          message: "{subject} changed from {before} to {after}"
          action: "Check that retries do what you expect."
        error-alias-changed:
          message: "the other codes of {subject} changed from {before} to {after}"
          action: "Recognize the failure by its own code."

        # Prose
        deprecated: {message: "{subject} is deprecated", action: "{after}"}
        deprecated-without-reason: {message: "{subject} is deprecated", action: "Ask what to use instead."}
        undeprecated: {message: "{subject} is no longer deprecated"}
        deprecation-reworded: {message: "the reason why {subject} is deprecated was reworded"}
        example-added: {message: "{subject} was added"}
        example-removed: {message: "{subject} was removed"}
        example-changed: {message: "{subject} was changed"}
        description-changed: {message: "the description of {subject} was reworded"}

        # Swift
        swift-symbol-added: {message: "{after} was added in Swift", action: "Add it to test doubles."}
        swift-symbol-removed: {message: "{before} was removed in Swift", action: "Use the declaration that replaces it."}
        swift-symbol-changed: {message: "{before} became {after} in Swift", action: "Use {after}."}

      """#
    ),
    (
      "changes/ja_JP.yaml",
      #"""
      # What reports and pages say about changes, by rule.
      #
      # {subject} is what changed, as `nouns` name it; {name} is its name; {before} and {after} are what it was and what it is.

      nouns:
        interface: "インターフェース"
        bound_app: "アプリ"
        type: "型"
        app_kind: "アプリの種類 {name}"
        param: "パラメータ {name}"
        mode_param: "パラメータ {name}"
        input: "入力 {name}"
        output: "出力 {name}"
        outputs: "出力"
        field: "フィールド {name}"
        event: "イベント {name}"
        union_case: "ケース {name}"
        value: "値 {name}"
        mode: "レスポンスモード {name}"
        result: "モード {name} で返る内容"
        pages: "一覧のページ"
        paused: "一時停止した実行の応答"
        plugin: "プラグインデーモン"
        service_api: "Service API"
        route: "{name} の送り先"
        version: "すべての送り先の先頭"
        resume: "再開したストリーム"
        order: "イベントの順序"
        text: "応答のテキスト"
        failed: "実行の失敗を示す値"
        error: "エラー {name}"
        errors: "エラーコードの一覧"
        example: "例 {name}"
        other: "{name}"

      words:
        required: "必須"
        required_nullable: "必須（null 可）"
        always_present: "常にあり"
        nullable: "常にあり（null 可）"
        optional: "任意"
        not_from_plugins: "プラグインでは使用不可"
        omit_it: "省略してください。"
        required_by_service_api: "Service API では必須"
        handed_out: "受け渡し"
        swallowed: "読み飛ばし"
        thrown: "スロー"
        retry_never: "再試行不可"
        retry_later: "しばらくしてから再試行可"
        object: "オブジェクト"
        union: "ユニオン"
        enumeration: "列挙型"
        alias: "別名"
        untyped: "型なし"
        none: "なし"

      report:
        breaks: "壊れるもの"
        may_break: "壊れうるもの"
        do: "対処"
        wire: "通信"
        swift: "Swift のソース"
        documentation: "ドキュメント"
        before: "変更前"
        formerly_here: "以前の位置"
        fix_compilation: "コンパイルできなくなったコードを修正してください。"
        also: "{sentence}（ほかに {names}）"
        more: "{names}、さらに {count} 件"
        comma: "、"
        sentence: "{sentence}。"
        advice: "{sentence}。{action}"
        about: "{owner}: {sentence}"
        nothing_to_do: "対処は不要です。"
        title: "変更点"
        breaking_title: "破壊的変更"
        dangerous_title: "破壊的になりうる変更"
        safe_title: "その他の変更"
        types_title: "型"
        no_change: "呼び出し側に変更はありません。"
        breaking_count: "破壊的な変更 {count} 件"
        dangerous_count: "注意が必要な変更 {count} 件"
        safe_count: "安全な変更 {count} 件"
        accepted_count: "承認済みの変更 {count} 件"
        nothing_counted: "変更なし"
        summary: "{counts}。次のバージョン：{bump}"
        major: "メジャー"
        minor: "マイナー"
        patch: "パッチ"
        same_version: "変更なし"

      rules:
        # Interfaces
        interface-added: {message: "{subject}が追加されました：{after}"}
        interface-removed: {message: "{subject}がなくなりました", action: "呼び出しをやめてください。"}
        interface-renamed:
          message: "{subject}の名前が {before} から変わりました"
          action: "型の名前では、{before} の代わりに {after} を使ってください。"
        entry-point-changed:
          message: "エントリーポイントが {before} から {after} に変わりました"
          action: "{before} を {after} に書き換えてください。"
        app-kind-added: {message: "種類が {name} のアプリを呼び出せるようになりました"}
        app-kind-removed:
          message: "種類が {name} のアプリを呼び出せなくなりました"
          action: "その種類のアプリに対応するインターフェースを使ってください。"
        app-added: {message: "{subject}が追加されました"}
        app-removed: {message: "{subject}がなくなりました", action: "呼び出しをやめてください。"}
        app-interface-changed:
          message: "アプリのインターフェースが {before} から {after} に変わりました"
          action: "{after} のパラメータを渡し、その応答を読み取ってください。"
        app-kind-changed:
          message: "アプリの種類が {before} から {after} に変わりました"
          action: "以前の種類のイベントに依存するコードを確認してください。"

        # Transports
        transport-added: {message: "トランスポートが追加されました：{subject}"}
        transport-removed:
          message: "トランスポートがなくなりました：{subject}"
          action: "別のトランスポートを使ってください。"
        plugin-type-changed:
          message: "{subject}の呼び出しの種類が {before} から {after} に変わりました"
          action: "新しいクライアントでビルドしてください。"
        route-added: {message: "{subject}が追加されました：{after}"}
        route-removed: {message: "{subject}がなくなりました：{before}", action: "その機能の使用をやめてください。"}
        route-changed:
          message: "{subject}が {before} から {after} に変わりました"
          action: "新しいクライアントでビルドしてください。"
        api-key-changed:
          message: "{subject} のキーの渡し方が {before} から {after} に変わりました"
          action: "新しいクライアントでビルドしてください。"
        failure-shape-changed:
          message: "{subject} の失敗のフィールドが {before} から {after} に変わりました"
          action: "新しいクライアントでビルドしてください。"
        resume-repeats-changed:
          message: "再開したストリームで繰り返されるイベントが変わりました"
          action: "受信済みのイベントを読み飛ばす新しいクライアントでビルドしてください。"
        resume-waits-changed:
          message: "実行が待機に入るイベントが変わりました"
          action: "これらのイベントの後は長く待つ新しいクライアントでビルドしてください。"
        param-supported: {message: "{subject} をプラグインで使えるようになりました"}
        permission-changed:
          message: "{subject} に必要な権限が {before} から {after} に変わりました"
          action: "プラグインのマニフェストで {after} を有効にしてください。"
        param-unsupported: {message: "{subject} をプラグインで使えなくなりました", action: "プラグインでは：{after}"}
        param-hint-changed: {message: "プラグインでの {subject} についての案内が書き換えられました"}
        param-omitted:
          message: "{subject} は Service API に送信されなくなりました"
          action: "Service API では渡すのをやめ、依存しているものがないか確認してください。"
        param-not-omitted:
          message: "{subject} が Service API に送信されるようになりました"
          action: "Service API で必須の場合は渡し、サーバーがその値を受け付けるか確認してください。"
        param-required-by-transport:
          message: "{subject} が Service API で必須になりました"
          action: "Service API での呼び出しでは渡してください。"
        param-not-required-by-transport: {message: "{subject} は Service API で必須ではなくなりました"}

        # Modes
        mode-added: {message: "{subject} が追加されました", action: "テストダブルに新しい関数を追加してください。"}
        mode-removed: {message: "{subject} がなくなりました", action: "もう一方のモードで呼び出してください。"}
        mode-default-changed:
          message: "{subject} の既定値が {before} から {after} に変わりました"
          action: "モードを指定していない呼び出しでは {before} を渡してください。"
        mode-param-renamed:
          message: "{subject} の名前が {before} から変わりました"
          action: "{before} を {after} に書き換えてください。"
        mode-values-changed:
          message: "{subject} として送信される値が {before} から {after} に変わりました"
          action: "リクエストを自分で組み立てている場合は、新しい値を書いてください。"
        result-type-changed:
          message: "{subject}が変わりました：{after}（変更前：{before}）"
          action: "新しい型で読み取ってください。"
        result-type-widened:
          message: "{subject}の範囲が広がりました：{after}（変更前：{before}）"
          action: "新しい型が取りうるものをすべて処理してください。"
        result-type-narrowed:
          message: "{subject}の記載が詳しくなりました：{after}（変更前：{before}）"
          action: "キーで探す代わりに、新しい型のフィールドを読み取ってください。"
        pause-added:
          message: "一時停止した実行が {after} を返すようになりました"
          action: "応答と一時停止の両方を処理してください。"
        pause-removed: {message: "一時停止した実行は {before} を返さなくなりました", action: "応答をそのまま使ってください。"}
        pages-added: {message: "応答はページになり、すべてのページの要素を返す関数が加わりました"}
        pages-removed: {message: "すべてのページの要素を返す関数がなくなりました", action: "各ページを自分で取得してください。"}
        pages-changed: {message: "ページのたどり方が変わりました", action: "要素を読み取る順序と、一覧の終わりを確認してください。"}
        outcome-changed:
          message: "実行の失敗を示す値が変わりました"
          action: "どの実行が失敗としてスローされるかを確認してください。"

        # Params
        param-added-required:
          message: "{subject} が追加されました（{after}）"
          action: "すべての呼び出しで {name} を渡してください。"
        param-added-optional: {message: "{subject} が追加されました（{after}）"}
        param-removed: {message: "{subject} がなくなりました", action: "{name} を渡すのをやめてください。"}
        param-removed-deprecated:
          message: "非推奨だった{subject} がなくなりました"
          action: "{name} を渡すのをやめてください。"
        param-renamed:
          message: "{subject} の名前が {before} から変わりました"
          action: "{before} を {after} に書き換えてください。"
        param-order-changed: {message: "引数の順序が変わりました：{after}", action: "引数を新しい順序に並べてください。"}
        param-became-required:
          message: "{subject} が「{before}」から「{after}」に変わりました"
          action: "すべての呼び出しで {name} を渡してください。"
        param-became-optional: {message: "{subject} が「{before}」から「{after}」に変わりました"}
        param-became-nullable: {message: "{subject} に null を指定できるようになりました"}
        param-became-not-nullable: {message: "{subject} に null を指定できなくなりました", action: "値を渡してください。"}
        param-default-added:
          message: "{subject} の既定値が {after} になりました"
          action: "`nil` ではなく値を渡すか、省いてください。"
        param-default-removed:
          message: "{subject} の既定値がなくなりました（変更前：{before}）"
          action: "これまでの動作が必要な場合は {before} を渡してください。"
        param-default-changed:
          message: "{subject} の既定値が {before} から {after} に変わりました"
          action: "{before} のままにする場合は {name} を渡してください。"
        param-type-changed:
          message: "{subject} の型が {before} から {after} に変わりました"
          action: "新しい型の値を渡してください。"
        param-type-widened:
          message: "{subject} に渡せる値が増えました：{after}（変更前：{before}）"
          action: "新しい型の値を作成してください。"
        param-type-narrowed:
          message: "{subject} に渡せる値が減りました：{after}（変更前：{before}）"
          action: "新しい型の値を渡してください。"
        param-constraint-tightened:
          message: "{subject} の制約が厳しくなりました：{after}（変更前：{before}）"
          action: "値が制約を満たすか確認してください。"
        param-constraint-relaxed: {message: "{subject} の制約が緩くなりました：{after}（変更前：{before}）"}
        param-enum-value-added: {message: "{subject} が追加されました"}
        param-enum-value-removed: {message: "{subject} がなくなりました", action: "別の値を渡してください。"}

        # Fields
        field-added: {message: "{subject} が追加されました"}
        field-removed: {message: "{subject} がなくなりました", action: "{name} の読み取りをやめてください。"}
        field-removed-optional:
          message: "任意だった{subject} がなくなりました"
          action: "{name} の読み取りをやめてください。"
        field-removed-deprecated:
          message: "非推奨だった{subject} がなくなりました"
          action: "{name} の読み取りをやめてください。"
        field-renamed:
          message: "{subject} の名前が {before} から変わりました"
          action: "{before} を {after} に書き換えてください。"
        field-became-optional:
          message: "{subject} が「{before}」から「{after}」に変わりました"
          action: "`nil` を処理してください。"
        field-became-required:
          message: "{subject} が「{before}」から「{after}」に変わりました"
          action: "アンラップをやめてください。"
        field-absence-changed: {message: "{subject} が「{before}」から「{after}」に変わりました"}
        field-became-defaulted:
          message: "{subject} が「{before}」から「{after}」に変わりました"
          action: "新しいクライアントでビルドしてください。"
        field-stopped-being-defaulted: {message: "{subject} が「{before}」から「{after}」に変わりました"}
        field-default-added: {message: "{subject} の既定値が {after} になりました", action: "アンラップをやめてください。"}
        field-default-removed:
          message: "{subject} の既定値がなくなりました（変更前：{before}）"
          action: "`nil` を処理してください。"
        field-default-changed:
          message: "{subject} の既定値が {before} から {after} に変わりました"
          action: "以前の既定値と比較しているコードを確認してください。"
        field-type-changed:
          message: "{subject} の型が {before} から {after} に変わりました"
          action: "新しい型で読み取ってください。"
        field-type-widened:
          message: "{subject} の範囲が広がりました：{after}（変更前：{before}）"
          action: "新しい型が取りうるものをすべて処理してください。"
        field-type-narrowed:
          message: "{subject} の記載が詳しくなりました：{after}（変更前：{before}）"
          action: "新しい型で読み取ってください。"
        field-constraint-changed:
          message: "{subject} の制約が変わりました：{after}（変更前：{before}）"
          action: "以前の制約に依存しているコードを確認してください。"
        field-order-changed: {message: "フィールドの順序が変わりました：{after}"}

        # Types
        type-added: {message: "{subject}が追加されました"}
        type-removed:
          message: "どこからも使われていなかった{subject}がなくなりました"
          action: "必要な場合は自分で宣言してください。"
        type-renamed:
          message: "{subject}の名前が {before} から変わりました"
          action: "{before} を {after} に書き換えてください。"
        type-moved: {message: "{subject}がモジュール {after} に移りました", action: "{after} をインポートしてください。"}
        type-returned:
          message: "{subject}がモジュール {before} から移りました"
          action: "このモジュールの型を使ってください。"
        type-kind-changed: {message: "{subject}が{before}から{after}に変わりました", action: "新しい型で読み取ってください。"}
        enum-value-added: {message: "{subject} が追加されました"}
        enum-value-removed: {message: "{subject} がなくなりました", action: "その値との比較をやめてください。"}
        enum-value-renamed:
          message: "{subject} の名前が {before} から変わりました"
          action: "{before} を {after} に書き換えてください。"
        object-opened: {message: "記載のないフィールドが保持されるようになりました"}
        object-closed:
          message: "記載のないフィールドは保持されなくなりました"
          action: "必要なフィールドを仕様に記載してください。"
        discriminator-changed:
          message: "ケースを区別するフィールドが {before} から {after} に変わりました"
          action: "新しいクライアントでビルドしてください。"
        case-added:
          message: "{subject} が追加されました"
          action: "`default` のない各 `switch` にケースを追加してください。"
        case-removed: {message: "{subject} がなくなりました", action: "使用をやめてください。"}
        case-renamed:
          message: "{subject} の名前が {before} から変わりました"
          action: "{before} を {after} に書き換えてください。"
        case-type-changed:
          message: "{subject} の型が {before} から {after} に変わりました"
          action: "新しい型で読み取ってください。"

        # Events
        event-added:
          message: "{subject} が追加されました"
          action: "`default` のない各 `switch` にケースを追加してください。"
        event-removed: {message: "{subject} がなくなりました", action: "このイベントを待つのをやめてください。"}
        event-hidden-added: {message: "クライアントが読み飛ばすかスローする{subject} が追加されました"}
        event-hidden-removed:
          message: "クライアントが読み飛ばすかスローする{subject} がなくなりました"
          action: "このイベントを待っている処理がないか確認してください。"
        event-renamed:
          message: "{subject} の名前が {before} から変わりました"
          action: "{before} を {after} に書き換えてください。"
        event-type-changed:
          message: "{subject} の型が {before} から {after} に変わりました"
          action: "新しい型で読み取ってください。"
        event-hidden:
          message: "{subject} の扱いが{before}から{after}に変わりました"
          action: "このイベントのケースを削除し、スローされる場合はエラーを捕捉してください。"
        event-shown:
          message: "{subject} の扱いが{before}から{after}に変わりました"
          action: "`default` のない各 `switch` にケースを追加してください。"
        event-handling-changed:
          message: "{subject} の扱いが{before}から{after}に変わりました"
          action: "失敗が捕捉されるか確認してください。"
        event-terminal-added:
          message: "ストリームが {name} で終わることがあります"
          action: "これをストリームの終わりとして扱ってください。"
        event-terminal-removed:
          message: "ストリームは {name} で終わらなくなりました"
          action: "そのあとも読み続けてください。"
        event-order-added: {message: "イベントの順序が記載されました"}
        event-order-removed:
          message: "イベントの順序の記載がなくなりました"
          action: "どのような順序にも依存しないでください。"
        event-order-changed:
          message: "イベントの順序が変わりました"
          action: "以前の順序に依存しているコードを確認してください。"
        content-type-changed:
          message: "応答のファイルの種類が {before} から {after} に変わりました"
          action: "ファイルを読み取る処理を確認してください。"
        terminator-changed:
          message: "ストリームの終わりを示すデータが {before} から {after} に変わりました"
          action: "新しいクライアントでビルドしてください。"
        event-line-changed:
          message: "イベントの名前の場所が {before} から {after} に変わりました"
          action: "新しいクライアントでビルドしてください。"
        text-added: {message: "`.text` を構成するフィールドが記載されました"}
        text-removed:
          message: "`.text` を構成するフィールドの記載がなくなりました"
          action: "イベントからテキストを組み立ててください。"
        text-changed:
          message: "`.text` を構成するフィールドが変わりました"
          action: "`.text` が期待どおりか確認してください。"
        pieces-added: {message: "`.blobs` を構成するフィールドが記載されました"}
        pieces-removed:
          message: "`.blobs` を構成するフィールドの記載がなくなりました"
          action: "イベントのデータを結合してください。"
        pieces-changed:
          message: "`.blobs` を構成するフィールドが変わりました"
          action: "`.blobs` が期待どおりか確認してください。"

        # Errors
        errors-described: {message: "エラーコードが記載されました：{after}"}
        errors-undescribed:
          message: "エラーコードの記載がなくなりました：{before}"
          action: "どのコードにも依存しないでください。"
        error-added: {message: "呼び出しが {name} で失敗することがあります", action: "{after}"}
        error-removed: {message: "呼び出しは {name} で失敗しなくなりました", action: "このエラーを待つのをやめてください。"}
        error-status-changed:
          message: "{subject} のステータスが {before} から {after} に変わりました"
          action: "失敗はコードで区別してください。"
        error-retry-changed:
          message: "{subject} が「{before}」から「{after}」に変わりました"
          action: "再試行が期待どおりか確認してください。"
        error-alias-changed:
          message: "{subject} の別のコードが変わりました：{after}（変更前：{before}）"
          action: "この失敗は、それ自身のコードで判別してください。"

        # Prose
        deprecated: {message: "非推奨になりました：{subject}", action: "{after}"}
        deprecated-without-reason:
          message: "非推奨になりました：{subject}"
          action: "代わりに何を使うかを問い合わせてください。"
        undeprecated: {message: "非推奨ではなくなりました：{subject}"}
        deprecation-reworded: {message: "非推奨の理由が書き換えられました：{subject}"}
        example-added: {message: "{subject} が追加されました"}
        example-removed: {message: "{subject} がなくなりました"}
        example-changed: {message: "{subject} が変更されました"}
        description-changed: {message: "説明が書き換えられました：{subject}"}

        # Swift
        swift-symbol-added: {message: "Swift に {after} が追加されました", action: "テストダブルに追加してください。"}
        swift-symbol-removed: {message: "Swift から {before} がなくなりました", action: "代わりの宣言を使ってください。"}
        swift-symbol-changed: {message: "Swift で {before} が {after} に変わりました", action: "{after} を使ってください。"}

      """#
    ),
    (
      "changes/zh_Hans.yaml",
      #"""
      # What reports and pages say about changes, by rule.
      #
      # {subject} is what changed, as `nouns` name it; {name} is its name; {before} and {after} are what it was and what it is.

      nouns:
        interface: "接口"
        bound_app: "应用"
        type: "类型"
        app_kind: "应用类型 {name}"
        param: "参数 {name}"
        mode_param: "参数 {name}"
        input: "输入 {name}"
        output: "输出 {name}"
        outputs: "输出"
        field: "字段 {name}"
        event: "事件 {name}"
        union_case: "分支 {name}"
        value: "值 {name}"
        mode: "返回模式 {name}"
        result: "模式 {name} 的返回内容"
        pages: "列表的各页"
        paused: "暂停的运行的返回结果"
        plugin: "插件守护进程"
        service_api: "Service API"
        route: "路径 {name}"
        version: "所有路径的开头"
        resume: "恢复的流"
        order: "事件顺序"
        text: "返回结果的文本"
        failed: "运行失败的标志"
        error: "错误 {name}"
        errors: "错误代码列表"
        example: "示例 {name}"
        other: "{name}"

      words:
        required: "必填"
        required_nullable: "必填（可为 null）"
        always_present: "始终返回"
        nullable: "始终返回（可为 null）"
        optional: "可选"
        not_from_plugins: "插件中不支持"
        omit_it: "请省略此参数。"
        required_by_service_api: "Service API 中必填"
        handed_out: "正常返回"
        swallowed: "跳过"
        thrown: "抛出"
        retry_never: "不可重试"
        retry_later: "稍后可重试"
        object: "对象"
        union: "联合类型"
        enumeration: "枚举"
        alias: "别名"
        untyped: "无类型"
        none: "无"

      report:
        breaks: "破坏"
        may_break: "可能破坏"
        do: "处理方法"
        wire: "通信"
        swift: "Swift 源码"
        documentation: "文档"
        before: "此前"
        formerly_here: "原先的位置"
        fix_compilation: "请修改无法再编译的代码。"
        also: "{sentence}；另有 {names}"
        more: "{names} 及其他 {count} 项"
        comma: "、"
        sentence: "{sentence}。"
        advice: "{sentence}。{action}"
        about: "{owner}: {sentence}"
        nothing_to_do: "无需处理。"
        title: "变更"
        breaking_title: "破坏性变更"
        dangerous_title: "可能的破坏性变更"
        safe_title: "其他变更"
        types_title: "类型"
        no_change: "对调用方没有变更。"
        breaking_count: "{count} 项破坏性变更"
        dangerous_count: "{count} 项有风险的变更"
        safe_count: "{count} 项安全的变更"
        accepted_count: "{count} 项已接受的变更"
        nothing_counted: "没有变更"
        summary: "{counts}；下一版本：{bump}"
        major: "主版本"
        minor: "次版本"
        patch: "修订版本"
        same_version: "不变"

      rules:
        # Interfaces
        interface-added: {message: "新增{subject}：{after}"}
        interface-removed: {message: "移除{subject}", action: "请不要再调用该接口。"}
        interface-renamed: {message: "重命名{subject}（原名 {before}）", action: "请在类型名中用 {after} 代替 {before}。"}
        entry-point-changed: {message: "入口点由 {before} 改为 {after}", action: "请将 {before} 改为 {after}。"}
        app-kind-added: {message: "可以调用 {name} 类型的应用"}
        app-kind-removed: {message: "不能再调用 {name} 类型的应用", action: "请使用支持此类应用的接口。"}
        app-added: {message: "新增{subject}"}
        app-removed: {message: "移除{subject}", action: "请不要再调用该应用。"}
        app-interface-changed:
          message: "应用的接口由 {before} 改为 {after}"
          action: "请传入 {after} 的参数，并读取其返回结果。"
        app-kind-changed:
          message: "应用的类型由 {before} 改为 {after}"
          action: "请检查依赖原类型事件的代码。"

        # Transports
        transport-added: {message: "新增传输方式：{subject}"}
        transport-removed: {message: "移除传输方式：{subject}", action: "请使用其他传输方式。"}
        plugin-type-changed: {message: "{subject}的调用类型由 {before} 改为 {after}", action: "请使用新的客户端进行构建。"}
        route-added: {message: "新增{subject}：{after}"}
        route-removed: {message: "移除{subject}：{before}", action: "请不要再使用该路径的功能。"}
        route-changed: {message: "修改{subject}：由 {before} 改为 {after}", action: "请使用新的客户端进行构建。"}
        api-key-changed:
          message: "{subject} 的密钥由 {before} 改为 {after}"
          action: "请使用新的客户端进行构建。"
        failure-shape-changed:
          message: "{subject} 的失败由 {before} 改为在 {after} 中返回"
          action: "请使用新的客户端进行构建。"
        resume-repeats-changed:
          message: "恢复的流重复发送的事件有变"
          action: "请使用新的客户端进行构建，它会跳过已收到的事件。"
        resume-waits-changed:
          message: "运行在其后进入等待的事件有变"
          action: "请使用新的客户端进行构建，它在这些事件之后会等待更久。"
        param-supported: {message: "插件可以传入{subject}"}
        permission-changed:
          message: "{subject} 所需的权限由 {before} 改为 {after}"
          action: "请在插件的清单中启用 {after}。"
        param-unsupported: {message: "插件不能再传入{subject}", action: "插件中：{after}"}
        param-hint-changed: {message: "针对插件的提示已改写：{subject}"}
        param-omitted:
          message: "{subject} 不再发送给 Service API"
          action: "使用 Service API 时请不要再传入此参数，并检查没有任何内容依赖它。"
        param-not-omitted:
          message: "{subject} 会发送给 Service API"
          action: "使用 Service API 时，如为必填请传入此参数，并检查服务器是否接受该值。"
        param-required-by-transport:
          message: "{subject} 在 Service API 中为必填"
          action: "通过 Service API 调用时，请传入此参数。"
        param-not-required-by-transport: {message: "{subject} 在 Service API 中不再为必填"}

        # Modes
        mode-added: {message: "新增{subject}", action: "请在测试替身中添加新函数。"}
        mode-removed: {message: "移除{subject}", action: "请使用另一种模式调用。"}
        mode-default-changed:
          message: "{subject} 的默认值由 {before} 改为 {after}"
          action: "在未指定模式的调用中，请传入 {before}。"
        mode-param-renamed: {message: "重命名{subject}（原名 {before}）", action: "请将 {before} 改为 {after}。"}
        mode-values-changed:
          message: "{subject} 发送的值由 {before} 改为 {after}"
          action: "如果自行组装请求，请写入新值。"
        result-type-changed: {message: "{subject}有变：{after}（此前：{before}）", action: "请按新类型读取。"}
        result-type-widened:
          message: "{subject}的范围扩大：{after}（此前：{before}）"
          action: "请处理新类型的所有可能情况。"
        result-type-narrowed:
          message: "{subject}的说明更精确：{after}（此前：{before}）"
          action: "请直接读取新类型的字段，不要再按键查找。"
        pause-added: {message: "暂停的运行会返回 {after}", action: "请同时处理正常的返回结果和暂停。"}
        pause-removed: {message: "暂停的运行不再返回 {before}", action: "请直接使用返回结果。"}
        pages-added: {message: "返回结果成为列表的一页，并新增返回所有页元素的函数"}
        pages-removed: {message: "不再有返回所有页元素的函数", action: "请自行获取各页。"}
        pages-changed: {message: "各页的衔接方式有变", action: "请检查元素的读取顺序和列表的末尾。"}
        outcome-changed: {message: "表示运行失败的值有变", action: "请检查哪些运行会作为失败抛出。"}

        # Params
        param-added-required: {message: "新增{subject}（{after}）", action: "请在每次调用中传入 {name}。"}
        param-added-optional: {message: "新增{subject}（{after}）"}
        param-removed: {message: "移除{subject}", action: "请不要再传入 {name}。"}
        param-removed-deprecated: {message: "移除已弃用的{subject}", action: "请不要再传入 {name}。"}
        param-renamed: {message: "重命名{subject}（原名 {before}）", action: "请将 {before} 改为 {after}。"}
        param-order-changed: {message: "参数的顺序有变：{after}", action: "请按新的顺序排列参数。"}
        param-became-required: {message: "{subject} 由{before}改为{after}", action: "请在每次调用中传入 {name}。"}
        param-became-optional: {message: "{subject} 由{before}改为{after}"}
        param-became-nullable: {message: "{subject} 可以为 null"}
        param-became-not-nullable: {message: "{subject} 不能再为 null", action: "请传入一个值。"}
        param-default-added: {message: "{subject} 的默认值为 {after}", action: "请传入一个值或不传，不要传入 `nil`。"}
        param-default-removed:
          message: "{subject} 不再有默认值（此前：{before}）"
          action: "如需保持不变，请传入 {before}。"
        param-default-changed:
          message: "{subject} 的默认值由 {before} 改为 {after}"
          action: "如 {name} 须保持为 {before}，请传入该值。"
        param-type-changed: {message: "{subject} 的类型由 {before} 改为 {after}", action: "请传入新类型的值。"}
        param-type-widened: {message: "{subject} 接受更多值：{after}（此前：{before}）", action: "请创建新类型的值。"}
        param-type-narrowed: {message: "{subject} 接受的值减少：{after}（此前：{before}）", action: "请传入新类型的值。"}
        param-constraint-tightened:
          message: "{subject} 的约束收紧：{after}（此前：{before}）"
          action: "请检查各值是否符合约束。"
        param-constraint-relaxed: {message: "{subject} 的约束放宽：{after}（此前：{before}）"}
        param-enum-value-added: {message: "新增{subject}"}
        param-enum-value-removed: {message: "移除{subject}", action: "请传入其他值。"}

        # Fields
        field-added: {message: "新增{subject}"}
        field-removed: {message: "移除{subject}", action: "请不要再读取 {name}。"}
        field-removed-optional: {message: "移除可选的{subject}", action: "请不要再读取 {name}。"}
        field-removed-deprecated: {message: "移除已弃用的{subject}", action: "请不要再读取 {name}。"}
        field-renamed: {message: "重命名{subject}（原名 {before}）", action: "请将 {before} 改为 {after}。"}
        field-became-optional: {message: "{subject} 由{before}改为{after}", action: "请处理 `nil`。"}
        field-became-required: {message: "{subject} 由{before}改为{after}", action: "请去掉解包。"}
        field-absence-changed: {message: "{subject} 由{before}改为{after}"}
        field-became-defaulted: {message: "{subject} 由{before}改为{after}", action: "请使用新的客户端进行构建。"}
        field-stopped-being-defaulted: {message: "{subject} 由{before}改为{after}"}
        field-default-added: {message: "{subject} 的默认值为 {after}", action: "请去掉解包。"}
        field-default-removed: {message: "{subject} 不再有默认值（此前：{before}）", action: "请处理 `nil`。"}
        field-default-changed:
          message: "{subject} 的默认值由 {before} 改为 {after}"
          action: "请检查与原默认值进行比较的代码。"
        field-type-changed: {message: "{subject} 的类型由 {before} 改为 {after}", action: "请按新类型读取。"}
        field-type-widened:
          message: "{subject} 的范围扩大：{after}（此前：{before}）"
          action: "请处理新类型的所有可能情况。"
        field-type-narrowed: {message: "{subject} 的说明更精确：{after}（此前：{before}）", action: "请按新类型读取。"}
        field-constraint-changed:
          message: "{subject} 的约束有变：{after}（此前：{before}）"
          action: "请检查依赖原约束的代码。"
        field-order-changed: {message: "字段的顺序有变：{after}"}

        # Types
        type-added: {message: "新增{subject}"}
        type-removed: {message: "移除未被使用的{subject}", action: "如有需要，请自行声明。"}
        type-renamed: {message: "重命名{subject}（原名 {before}）", action: "请将 {before} 改为 {after}。"}
        type-moved: {message: "{subject}移入模块 {after}", action: "请导入 {after}。"}
        type-returned: {message: "{subject}移出模块 {before}", action: "请使用此模块的类型。"}
        type-kind-changed: {message: "{subject}由{before}改为{after}", action: "请按新类型读取。"}
        enum-value-added: {message: "新增{subject}"}
        enum-value-removed: {message: "移除{subject}", action: "请不要再与该值进行比较。"}
        enum-value-renamed: {message: "重命名{subject}（原名 {before}）", action: "请将 {before} 改为 {after}。"}
        object-opened: {message: "未说明的字段会保留"}
        object-closed: {message: "未说明的字段不再保留", action: "请在规格中说明所需的字段。"}
        discriminator-changed: {message: "用于区分各分支的字段由 {before} 改为 {after}", action: "请使用新的客户端进行构建。"}
        case-added: {message: "新增{subject}", action: "请在每个没有 `default` 的 `switch` 中添加相应分支。"}
        case-removed: {message: "移除{subject}", action: "请不要再使用该分支。"}
        case-renamed: {message: "重命名{subject}（原名 {before}）", action: "请将 {before} 改为 {after}。"}
        case-type-changed: {message: "{subject} 的类型由 {before} 改为 {after}", action: "请按新类型读取。"}

        # Events
        event-added: {message: "新增{subject}", action: "请在每个没有 `default` 的 `switch` 中添加相应分支。"}
        event-removed: {message: "移除{subject}", action: "请不要再等待该事件。"}
        event-hidden-added: {message: "新增客户端会跳过或抛出的{subject}"}
        event-hidden-removed: {message: "移除客户端会跳过或抛出的{subject}", action: "请检查没有代码在等待该事件。"}
        event-renamed: {message: "重命名{subject}（原名 {before}）", action: "请将 {before} 改为 {after}。"}
        event-type-changed: {message: "{subject} 的类型由 {before} 改为 {after}", action: "请按新类型读取。"}
        event-hidden: {message: "{subject} 由{before}改为{after}", action: "请移除相应分支；如果它会被抛出，请捕获该错误。"}
        event-shown:
          message: "{subject} 由{before}改为{after}"
          action: "请在每个没有 `default` 的 `switch` 中添加相应分支。"
        event-handling-changed: {message: "{subject} 由{before}改为{after}", action: "请检查该失败是否会被捕获。"}
        event-terminal-added: {message: "流可能以 {name} 结束", action: "请将其视为流的结束。"}
        event-terminal-removed: {message: "流不再以 {name} 结束", action: "收到它之后，请继续读取。"}
        event-order-added: {message: "补充了对事件顺序的说明"}
        event-order-removed: {message: "不再说明事件顺序", action: "请不要依赖任何顺序。"}
        event-order-changed: {message: "事件顺序有变", action: "请检查依赖原顺序的代码。"}
        content-type-changed:
          message: "响应中的文件类型由 {before} 改为 {after}"
          action: "请检查读取该文件的代码。"
        terminator-changed:
          message: "流的结束标记由 {before} 改为 {after}"
          action: "请使用新的客户端进行构建。"
        event-line-changed:
          message: "事件名称的位置由 {before} 改为 {after}"
          action: "请使用新的客户端进行构建。"
        text-added: {message: "补充了对组成 `.text` 的字段的说明"}
        text-removed: {message: "不再说明组成 `.text` 的字段", action: "请用事件拼接文本。"}
        text-changed: {message: "组成 `.text` 的字段有变", action: "请检查 `.text` 是否符合预期。"}
        pieces-added: {message: "补充了对组成 `.blobs` 的字段的说明"}
        pieces-removed: {message: "不再说明组成 `.blobs` 的字段", action: "请自行合并各事件中的数据。"}
        pieces-changed: {message: "组成 `.blobs` 的字段有变", action: "请检查 `.blobs` 是否符合预期。"}

        # Errors
        errors-described: {message: "列出了错误代码：{after}"}
        errors-undescribed: {message: "不再列出错误代码：{before}", action: "请不要依赖任何错误代码。"}
        error-added: {message: "调用可能因 {name} 失败", action: "{after}"}
        error-removed: {message: "调用不再因 {name} 失败", action: "请不要再等待该错误。"}
        error-status-changed: {message: "{subject} 的状态码由 {before} 改为 {after}", action: "请按错误代码区分各种失败。"}
        error-retry-changed: {message: "{subject} 由{before}改为{after}", action: "请检查重试是否符合预期。"}
        error-alias-changed:
          message: "{subject} 的其他代码有变：{after}（此前：{before}）"
          action: "请按其自身的代码识别该失败。"

        # Prose
        deprecated: {message: "弃用{subject}", action: "{after}"}
        deprecated-without-reason: {message: "弃用{subject}", action: "请询问应改用什么。"}
        undeprecated: {message: "不再弃用{subject}"}
        deprecation-reworded: {message: "弃用原因已改写：{subject}"}
        example-added: {message: "新增{subject}"}
        example-removed: {message: "移除{subject}"}
        example-changed: {message: "修改{subject}"}
        description-changed: {message: "说明已改写：{subject}"}

        # Swift
        swift-symbol-added: {message: "Swift 中新增 {after}", action: "请将其添加到测试替身中。"}
        swift-symbol-removed: {message: "Swift 中移除 {before}", action: "请使用取代它的声明。"}
        swift-symbol-changed: {message: "Swift 中 {before} 改为 {after}", action: "请使用 {after}。"}

      """#
    ),
    (
      "docs/docc/changes.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      {{marks}} {{title}}

      {{#items}}
      - {{text}}
      {{/items}}

      {{/rows}}

      """#
    ),
    (
      "docs/docc/error.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | {{codeCell}} | {{status}} | {{causeCell}} | {{retryCell}} | {{actionCell}} |

      """#
    ),
    (
      "docs/docc/errors.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | {{words.code}} | {{words.status}} | {{words.cause}} | {{words.retry}} | {{words.action}} |
      | :--- | :--- | :--- | :--- | :--- |
      {{#rows}}
      {{.}}
      {{/rows}}


      """#
    ),
    (
      "docs/docc/events.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      {{marks}} {{name}}

      {{text}}{{#apps}} {{.}}{{/apps}}{{#ending}} {{.}}{{/ending}}{{#handlingText}} {{.}}{{/handlingText}}{{#swift}} Swift{{words.colon}}{{.}}{{/swift}}

      {{#bases}}
      {{.}}

      {{/bases}}
      {{#fields}}
      | {{words.name}} | {{words.swift_name}} | {{words.type}} | {{words.description}} |
      | :--- | :--- | :--- | :--- |
      {{.}}

      {{/fields}}
      {{/rows}}

      """#
    ),
    (
      "docs/docc/examples.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      {{marks}} {{title}}

      {{#text}}
      {{.}} ({{setting}})

      {{/text}}
      {{words.request}}{{words.colon}}

      {{request}}

      {{answerTitle}}{{words.colon}}

      {{answer}}

      {{/rows}}

      """#
    ),
    (
      "docs/docc/field.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | {{nameCell}} | {{swiftCell}}, {{swiftTypeCell}} | {{typeCell}} | {{textCell}}{{^isRequired}} ({{words.sometimes}}){{/isRequired}}{{#defaultCell}} {{words.default}}{{words.colon}}{{.}}{{/defaultCell}}{{#constraintsCell}} {{words.constraints}}{{words.colon}}{{.}}{{/constraintsCell}}{{#since}} {{words.since}}{{words.colon}}{{.}}{{/since}}{{#deprecated}} **{{words.deprecated}}** {{textCell}}{{/deprecated}} |

      """#
    ),
    (
      "docs/docc/fields.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | {{words.name}} | {{words.swift_name}} | {{words.type}} | {{words.description}} |
      | :--- | :--- | :--- | :--- |
      {{#rows}}
      {{.}}
      {{/rows}}


      """#
    ),
    (
      "docs/docc/links.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      - {{link}}{{#text}}{{words.colon}}{{.}}{{/text}}
      {{/rows}}


      """#
    ),
    (
      "docs/docc/list.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#items}}
      - {{text}}
      {{/items}}


      """#
    ),
    (
      "docs/docc/note.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      > Note: {{text}}


      """#
    ),
    (
      "docs/docc/order.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{marks}} {{title}}

      {{#text}}
      {{.}}

      {{/text}}
      {{diagram}}

      {{#anywhere}}
      {{.}}

      {{/anywhere}}
      {{#trailing}}
      {{.}}

      {{/trailing}}

      """#
    ),
    (
      "docs/docc/page.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      # {{heading}}

      {{#isTechnology}}
      @Metadata { @TechnologyRoot }

      {{/isTechnology}}
      @Comment { Generated by invoker {{tool}} from {{source}}. Do not edit: change the spec and generate again. sha256 {{digest}} }

      {{description}}

      {{#introduction}}
      ## {{words.contents}}

      {{.}}
      {{/introduction}}
      {{#sections}}
      {{marks}} {{title}}

      {{#blocks}}
      {{.}}
      {{/blocks}}
      {{/sections}}
      {{#isRoot}}
      ## Topics

      ### {{words.interface_types}}

      {{#topics}}
      - {{link}}
      {{/topics}}
      {{/isRoot}}

      """#
    ),
    (
      "docs/docc/paragraph.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{text}}


      """#
    ),
    (
      "docs/docc/param.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | {{nameCell}} ({{#isRequired}}{{words.required}}{{/isRequired}}{{^isRequired}}{{words.optional}}{{/isRequired}}) | {{#swiftCell}}{{.}}, {{swiftTypeCell}}{{/swiftCell}} | {{typeCell}} | {{#defaultCell}}{{.}}{{/defaultCell}} | {{textCell}}{{#constraintsCell}} {{words.constraints}}{{words.colon}}{{.}}{{/constraintsCell}}{{#transports}} {{name}}{{words.colon}}{{textCell}}{{/transports}}{{#since}} {{words.since}}{{words.colon}}{{.}}{{/since}}{{#deprecated}} **{{words.deprecated}}** {{textCell}}{{/deprecated}} |

      """#
    ),
    (
      "docs/docc/params.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | {{words.name}} | {{words.swift_name}} | {{words.type}} | {{words.default}} | {{words.description}} |
      | :--- | :--- | :--- | :--- | :--- |
      {{#rows}}
      {{.}}
      {{/rows}}


      """#
    ),
    (
      "docs/docc/samples.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#samples}}
      {{#isGroup}}
      **{{title}}**

      {{/isGroup}}
      {{block}}

      {{/samples}}

      """#
    ),
    (
      "docs/docc/table.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      |{{#columns}} {{text}} |{{/columns}}
      |{{#columns}} :--- |{{/columns}}
      {{#rows}}
      |{{#cells}} {{text}} |{{/cells}}
      {{/rows}}


      """#
    ),
    (
      "docs/docc/type.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{marks}} {{name}}

      {{text}}{{#isOpen}} {{.}}{{/isOpen}} Swift{{words.colon}}{{swift}}

      {{#bases}}
      {{.}}

      {{/bases}}
      {{#fields}}
      | {{words.name}} | {{words.swift_name}} | {{words.type}} | {{words.description}} |
      | :--- | :--- | :--- | :--- |
      {{.}}

      {{/fields}}
      {{#hasValues}}
      | {{words.value}} | {{words.description}} |
      | :--- | :--- |
      {{#values}}
      | {{valueCell}} | {{textCell}} |
      {{/values}}

      {{/hasValues}}

      """#
    ),
    (
      "docs/docc/types.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      {{.}}
      {{/rows}}

      """#
    ),
    (
      "docs/html/changes.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <ol class="changes">
      {{#rows}}
      <li id="{{anchor}}">
      <h3>{{title}}</h3>
      {{#text}}<p>{{.}}</p>{{/text}}
      <ul>
      {{#items}}
      <li>{{text}}</li>
      {{/items}}
      </ul>
      </li>
      {{/rows}}
      </ol>

      """#
    ),
    (
      "docs/html/code.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <div class="code" data-title="{{title}}">
      <div class="code-bar">{{title}}</div>
      <pre><code>{{code}}</code></pre>
      </div>

      """#
    ),
    (
      "docs/html/diagram.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <svg viewBox="0 0 340 {{height}}" aria-hidden="true" focusable="false">
      <path class="rail" d="{{rail}}"/>
      {{#groups}}
      <rect class="group{{#isLoose}} loose{{/isLoose}}" x="40" y="{{y}}" width="299" height="{{height}}" rx="9"/>
      <text class="word" x="52" y="{{wordY}}">{{word}}</text>
      {{#isRepeated}}
      <path class="again" d="{{again}}"/>
      <path class="head" d="{{head}}"/>
      {{/isRepeated}}
      {{/groups}}
      {{#stops}}
      <circle class="stop{{#isFull}} full{{/isFull}}" cx="24" cy="{{y}}" r="{{radius}}"/>
      {{/stops}}
      {{#chips}}
      <a class="{{kind}}" href="#{{anchor}}" tabindex="-1">
      <rect class="chip" x="{{x}}" y="{{y}}" width="{{width}}" height="24" rx="7"/>
      <text x="{{textX}}" y="{{textY}}" textLength="{{textWidth}}" lengthAdjust="spacingAndGlyphs">{{name}}</text>
      </a>
      {{/chips}}
      </svg>

      """#
    ),
    (
      "docs/html/early.js",
      #"""
      // Runs before the first paint, so that a chosen theme does not flash. Without a choice, the system decides.
      "use strict";

      const kept = {
        /** What was chosen on an earlier page; `null` where storage is refused. */
        get(key) { try { return localStorage.getItem(key); } catch { return null; } },
        /** Keeps a choice; where storage is refused, it lasts for the page. */
        set(key, value) { try { localStorage.setItem(key, value); } catch { /* So be it. */ } },
      };

      const theme = kept.get("theme");
      if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

      // The first page leads to the language that was read last, or else to the one that the browser asks for.
      if ("entry" in document.documentElement.dataset) {
        const editions = [...document.querySelectorAll("link[rel=alternate]")];
        const isAsked = (language) => ({ hreflang }) => {
          const [one, other] = [hreflang, language].map((tag) => tag.toLowerCase().split("-")[0]);
          return one === other;
        };
        const edition = editions.find((link) => link.dataset.locale === kept.get("locale"))
          ?? navigator.languages.map((language) => editions.find(isAsked(language))).find(Boolean);
        if (edition) location.replace(edition.getAttribute("href"));
      }

      """#
    ),
    (
      "docs/html/entry.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <!doctype html>
      <!-- {{origin}} -->
      <html lang="{{language}}" data-entry>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="{{policy}}">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{{site}}</title>
      {{#languages}}
      <link rel="alternate" hreflang="{{language}}" href="{{address}}" data-locale="{{locale}}">
      {{/languages}}
      <link rel="stylesheet" href="assets/site.css">
      <script src="assets/early.js"></script>
      </head>
      <body>
      <main class="entrance">
      <h1>{{site}}</h1>
      <ul>
      {{#languages}}
      <li><a href="{{address}}" hreflang="{{language}}" lang="{{language}}">{{name}}</a></li>
      {{/languages}}
      </ul>
      </main>
      </body>
      </html>

      """#
    ),
    (
      "docs/html/error.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <li class="entry" id="{{anchor}}">
      <div class="entry-head"><h3>{{code}}</h3><span class="type">{{status}}</span><a class="anchor" href="#{{anchor}}" aria-label="{{words.link_to_here}}">#</a></div>
      <div class="prose"><p>{{cause}}</p></div>
      <dl class="facts">
      <dt>{{words.action}}</dt><dd>{{action}}</dd>
      <dt>{{words.retry}}</dt><dd><span class="mark{{#canRetry}} good{{/canRetry}}">{{retry}}</span></dd>
      </dl>
      </li>

      """#
    ),
    (
      "docs/html/errors.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <ul class="entries">
      {{#rows}}
      {{.}}
      {{/rows}}
      </ul>

      """#
    ),
    (
      "docs/html/events.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <div class="folds">
      {{#rows}}
      <details class="fold" id="{{anchor}}">
      <summary><h3>{{name}}</h3><div class="when"><p>{{text}}</p><p class="marks">{{#handlingText}}<span class="mark {{handling}}">{{.}}</span>{{/handlingText}}{{#ending}}<span class="mark {{handling}} ending">{{.}}</span>{{/ending}}{{#apps}}<span class="mark">{{.}}</span>{{/apps}}</p></div></summary>
      <div class="fold-body">
      {{#swift}}
      <dl class="facts"><dt>{{words.swift_name}}</dt><dd>{{.}}</dd></dl>
      {{/swift}}
      {{#fields}}
      <ul class="fields">
      {{.}}
      </ul>
      {{/fields}}
      {{#bases}}
      <p>{{.}}</p>
      {{/bases}}
      </div>
      </details>
      {{/rows}}
      </div>

      """#
    ),
    (
      "docs/html/examples.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <div class="folds">
      {{#rows}}
      <details class="fold" id="{{anchor}}">
      <summary><h3>{{title}}</h3><div class="when">{{#text}}<p>{{.}}</p>{{/text}}<p class="marks"><span class="mark">{{setting}}</span></p></div></summary>
      <div class="fold-body">
      <div class="tabs">
      {{request}}
      {{answer}}
      </div>
      </div>
      </details>
      {{/rows}}
      </div>

      """#
    ),
    (
      "docs/html/field.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <li class="entry" id="{{anchor}}">
      <div class="entry-head">{{name}}<span class="type">{{type}}</span>{{#isRequired}}<span class="mark accent">{{words.always}}</span>{{/isRequired}}{{#deprecated}}<span class="mark warn">{{words.deprecated}}</span>{{/deprecated}}</div>
      <div class="prose">
      <p>{{text}}</p>
      {{#deprecated}}<p>{{text}}</p>{{/deprecated}}
      <ul class="small">
      <li>{{words.swift_name}} {{swift}} {{swiftType}}</li>
      {{#default}}<li>{{words.default}} {{.}}</li>{{/default}}
      {{#constraints}}<li>{{words.constraints}} {{.}}</li>{{/constraints}}
      {{#since}}<li>{{words.since}} {{.}}</li>{{/since}}
      </ul>
      </div>
      </li>

      """#
    ),
    (
      "docs/html/fields.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <ul class="fields">
      {{#rows}}
      {{.}}
      {{/rows}}
      </ul>

      """#
    ),
    (
      "docs/html/group.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#isNamed}}
      <li><details class="group"{{#isCurrent}} open{{/isCurrent}}><summary>{{name}}</summary>
      <ul>
      {{/isNamed}}
      {{#pages}}
      <li><a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{title}}</a>
      {{#isCurrent}}
      <ul class="places">
      {{#places}}
      <li><a href="#{{anchor}}">{{title}}</a></li>
      {{/places}}
      </ul>
      {{/isCurrent}}
      </li>
      {{/pages}}
      {{#isNamed}}
      </ul>
      </details></li>
      {{/isNamed}}

      """#
    ),
    (
      "docs/html/links.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <ul class="cards">
      {{#rows}}
      <li>{{link}}<p>{{text}}</p></li>
      {{/rows}}
      </ul>

      """#
    ),
    (
      "docs/html/list.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <ul>
      {{#items}}
      <li>{{text}}</li>
      {{/items}}
      </ul>

      """#
    ),
    (
      "docs/html/note.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <p class="note">{{text}}</p>

      """#
    ),
    (
      "docs/html/order.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <figure class="order" id="{{anchor}}">
      <figcaption>{{title}}</figcaption>
      {{#text}}<p>{{.}}</p>{{/text}}
      <ol class="unseen">
      {{#steps}}
      <li>{{phrase}}{{words.colon}}{{#events}}{{^first()}}{{words.comma}}{{/first()}}{{name}}{{/events}}</li>
      {{/steps}}
      </ol>
      {{diagram}}
      <ul class="small">
      {{#anywhere}}<li>{{.}}</li>{{/anywhere}}
      {{#trailing}}<li>{{.}}</li>{{/trailing}}
      </ul>
      </figure>

      """#
    ),
    (
      "docs/html/page.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <!doctype html>
      <!-- {{origin}} -->
      <html lang="{{language}}">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="{{policy}}">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="description" content="{{description}}">
      <title>{{title}}{{#isPart}} · {{site}}{{/isPart}}</title>
      {{#languages}}
      <link rel="alternate" hreflang="{{language}}" href="{{address}}">
      {{/languages}}
      <link rel="stylesheet" href="../assets/site.css">
      <script src="../assets/early.js"></script>
      <script src="../assets/site.js" defer></script>
      </head>
      <body data-copy="{{words.copy}}" data-copied="{{words.copied}}" data-copy-failed="{{words.copy_failed}}" data-language="{{words.language}}" data-nothing="{{words.search_nothing}}">
      <a class="skip" href="#content">{{words.skip_to_content}}</a>
      <header class="bar">
      <button class="tool menu" type="button" popovertarget="side" aria-label="{{words.menu}}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h16M4 12h16M4 17h16"/></svg></button>
      <a class="brand" href="{{home}}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5.5h14A1.5 1.5 0 0 1 20.5 7v8a1.5 1.5 0 0 1-1.5 1.500h-6L8.5 20v-3.500H5A1.5 1.5 0 0 1 3.5 15V7A1.5 1.5 0 0 1 5 5.500Zm4.5 3.5-2 2 2 2m5-4 2 2-2 2"/></svg><span>{{site}}</span></a>
      <button class="tool find" type="button" aria-label="{{words.search}}" aria-keyshortcuts="/ Control+K"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/></svg><span>{{words.search}}</span><kbd>/</kbd></button>
      <nav aria-label="{{words.language}}">
      <ul class="languages">
      {{#languages}}
      <li><a class="tool" href="{{address}}" hreflang="{{language}}" lang="{{language}}" data-locale="{{locale}}" aria-label="{{name}}"{{#isCurrent}} aria-current="true"{{/isCurrent}}><span class="long">{{name}}</span><span class="short">{{short}}</span></a></li>
      {{/languages}}
      </ul>
      </nav>
      <button class="tool theme" type="button" aria-label="{{words.theme}}"><svg class="to-dark" viewBox="0 0 24 24" aria-hidden="true"><path d="M20 14.500A8.5 8.5 0 1 1 9.5 4 7 7 0 0 0 20 14.500Z"/></svg><svg class="to-light" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="4"/><path d="M12 2.500v2m0 15v2M2.5 12h2m15 0h2M5.3 5.300l1.4 1.400m10.6 10.6 1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4"/></svg></button>
      </header>
      <div class="frame">
      <nav class="side" id="side" popover aria-label="{{words.contents}}">
      <ul>
      {{#groups}}
      {{.}}
      {{/groups}}
      </ul>
      </nav>
      <main id="content" tabindex="-1">
      <header class="prose">
      <h1>{{title}}</h1>
      <p class="lead">{{description}}</p>
      {{#introduction}}
      {{.}}
      {{/introduction}}
      </header>
      {{#sections}}
      <section id="{{anchor}}" class="level-{{level}}" aria-labelledby="{{anchor}}-title">
      <h{{level}} id="{{anchor}}-title">{{title}}<a class="anchor" href="#{{anchor}}" aria-label="{{title}}">#</a></h{{level}}>
      {{#blocks}}
      {{.}}
      {{/blocks}}
      </section>
      {{/sections}}
      <footer>
      <nav class="turn" aria-label="{{words.previous}}, {{words.next}}">
      <span>{{#previousPage}}<a href="{{address}}" rel="prev"><span aria-hidden="true">← </span>{{title}}</a>{{/previousPage}}</span>
      <span>{{#nextPage}}<a href="{{address}}" rel="next">{{title}}<span aria-hidden="true"> →</span></a>{{/nextPage}}</span>
      </nav>
      <p>{{stamp}}</p>
      </footer>
      </main>
      </div>
      <dialog class="search" aria-label="{{words.search}}">
      <div class="search-field"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/></svg><input type="text" enterkeyhint="search" placeholder="{{words.search_placeholder}}" aria-label="{{words.search}}" role="combobox" aria-expanded="false" aria-controls="hits" aria-autocomplete="list" autocomplete="off" spellcheck="false"></div>
      <ul class="search-hits" id="hits" role="listbox" aria-label="{{words.search}}"></ul>
      <p class="search-told" role="status"></p>
      </dialog>
      <p class="unseen" id="told" role="status"></p>
      </body>
      </html>

      """#
    ),
    (
      "docs/html/paragraph.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <p>{{text}}</p>

      """#
    ),
    (
      "docs/html/param.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <li class="entry" id="{{anchor}}">
      <div class="entry-head"><h3>{{name}}</h3><span class="type">{{type}}</span>{{#isRequired}}<span class="mark accent">{{words.required}}</span>{{/isRequired}}{{#deprecated}}<span class="mark warn">{{words.deprecated}}</span>{{/deprecated}}<a class="anchor" href="#{{anchor}}" aria-label{{nameAttribute}}>#</a></div>
      <div class="prose"><p>{{text}}</p>{{#deprecated}}<p>{{text}}</p>{{/deprecated}}</div>
      <dl class="facts">
      {{#swift}}<dt>{{words.swift_name}}</dt><dd>{{.}} {{swiftType}}</dd>{{/swift}}
      {{#default}}<dt>{{words.default}}</dt><dd>{{.}}</dd>{{/default}}
      {{#constraints}}<dt>{{words.constraints}}</dt><dd>{{.}}</dd>{{/constraints}}
      {{#transports}}
      <dt>{{name}}</dt><dd>{{text}}</dd>
      {{/transports}}
      {{#since}}<dt>{{words.since}}</dt><dd>{{.}}</dd>{{/since}}
      </dl>
      </li>

      """#
    ),
    (
      "docs/html/params.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <ul class="entries">
      {{#rows}}
      {{.}}
      {{/rows}}
      </ul>

      """#
    ),
    (
      "docs/html/samples.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <div class="tabs">
      {{#samples}}
      {{block}}
      {{/samples}}
      </div>

      """#
    ),
    (
      "docs/html/site.css",
      #"""
      /* The look of the site. Both colours of a value stand together: light first, then dark. */

      :root {
        color-scheme: light dark;

        --ground: light-dark(#ffffff, #0f1115);
        --raised: light-dark(#f7f8fa, #161a20);
        --pressed: light-dark(#eef0f4, #1f242c);
        --line: light-dark(#e4e7ec, #272d37);
        --line-strong: light-dark(#cfd4dc, #3a424f);
        --text: light-dark(#1a1f29, #e7eaf0);
        --quiet: light-dark(#565f6e, #a1abba);
        --accent: light-dark(#3b4fd8, #9dabff);
        --accent-ground: light-dark(#eef0ff, #1d2342);
        --good: light-dark(#0b6b43, #5fd19b);
        --good-ground: light-dark(#e6f6ee, #10291f);
        --warn: light-dark(#8a4b00, #f2b661);
        --warn-ground: light-dark(#fff3e0, #2e2312);
        --bad: light-dark(#b3261e, #ff9d94);
        --bad-ground: light-dark(#fdecea, #351a1a);

        --code-keyword: light-dark(#8a2fb8, #d6a2f5);
        --code-string: light-dark(#0b6b43, #7fd6a8);
        --code-number: light-dark(#9a4a00, #f0b072);
        --code-type: light-dark(#0a6480, #7cc8e6);
        --code-comment: light-dark(#626c7a, #8d98a8);

        --sans: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif;
        --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;

        --bar: 3.5rem;
        --side: 17rem;
        --measure: 50rem;
        --radius: 0.625rem;
      }

      :root[data-theme="light"] { color-scheme: light; }
      :root[data-theme="dark"] { color-scheme: dark; }

      :lang(zh) {
        --sans: Inter, system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC",
          "Noto Sans CJK SC", sans-serif;
      }
      :lang(ja) {
        --sans: Inter, system-ui, -apple-system, "Segoe UI", "Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans JP",
          "Noto Sans CJK JP", sans-serif;
      }

      /* Ground */

      *, ::before, ::after { box-sizing: border-box; }

      html {
        background: var(--ground);
        color: var(--text);
        font: 400 0.96875rem/1.65 var(--sans);
        scroll-padding-top: calc(var(--bar) + 1.25rem);
        text-size-adjust: 100%;
        -webkit-text-size-adjust: 100%;
        -webkit-font-smoothing: antialiased;
      }

      body { margin: 0; overflow-wrap: break-word; }
      :lang(zh), :lang(ja) { line-break: strict; text-autospace: normal; }

      a { color: var(--accent); text-decoration: none; }
      a:hover { text-decoration: underline; text-underline-offset: 0.2em; }
      main :where(p, dd, td, li) > a:where(:not(.anchor)) {
        text-decoration: underline color-mix(in srgb, currentColor 40%, transparent);
        text-underline-offset: 0.2em;
      }

      :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 0.25rem; }

      h1, h2, h3, h4 { margin: 0; line-height: 1.25; letter-spacing: -0.011em; text-wrap: balance; }
      h1 { font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.375rem); font-weight: 680; letter-spacing: -0.025em; }
      h2 { font-size: 1.4375rem; font-weight: 640; letter-spacing: -0.018em; }
      h3 { font-size: 1.0625rem; font-weight: 620; }
      h4 { font-size: 0.9375rem; font-weight: 620; }
      p, ul, ol, dl, dd, figure { margin: 0; }

      code, pre, kbd, .mono { font-family: var(--mono); font-size: 0.875em; font-variant-ligatures: none; }
      :not(pre) > code { unicode-bidi: isolate; overflow-wrap: anywhere; }
      :is(p, dd, td, .small) code, ul:not([class]) > li code {
        padding: 0.1em 0.35em;
        border-radius: 0.3em;
        background: var(--pressed);
      }

      button, input { font: inherit; color: inherit; }
      button { cursor: pointer; }

      .unseen {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }

      .skip { position: fixed; inset: -10rem auto auto 1rem; z-index: 30; padding: 0.5rem 1rem; background: var(--ground); }
      .skip:focus { top: 0.5rem; }

      /* The bar */

      .bar {
        position: sticky;
        top: 0;
        z-index: 20;
        display: flex;
        align-items: center;
        gap: 0.5rem;
        height: var(--bar);
        padding: 0 1.25rem;
        border-bottom: 1px solid var(--line);
        background: color-mix(in srgb, var(--ground) 88%, transparent);
        backdrop-filter: blur(12px);
      }

      .brand {
        display: flex;
        align-items: center;
        gap: 0.6rem;
        min-width: 0;
        margin-right: auto;
        color: var(--text);
        font-weight: 640;
        letter-spacing: -0.01em;
        white-space: nowrap;
      }
      .brand:hover { text-decoration: none; }
      .brand svg { width: 1.375rem; height: 1.375rem; color: var(--accent); }
      .brand span { overflow: hidden; text-overflow: ellipsis; }

      .tool {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 0.5rem;
        min-width: 2.25rem;
        height: 2.25rem;
        padding: 0 0.5rem;
        border: 1px solid transparent;
        border-radius: 0.5rem;
        background: none;
        color: var(--quiet);
        font-size: 0.875rem;
      }
      .tool:hover { background: var(--pressed); color: var(--text); text-decoration: none; }
      .bar svg, .search-field svg {
        flex: none;
        width: 1.125rem;
        height: 1.125rem;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.75;
        stroke-linecap: round;
        stroke-linejoin: round;
      }

      .find { border-color: var(--line); background: var(--raised); min-width: 14rem; justify-content: flex-start; }
      .find kbd { margin-left: auto; padding: 0 0.4rem; border: 1px solid var(--line-strong); border-radius: 0.3rem; }

      .languages { display: flex; list-style: none; padding: 0; }
      .languages li { display: flex; }
      .languages a[aria-current] { color: var(--text); font-weight: 600; }
      .languages .short { display: none; }

      .to-light { display: none; }
      @media (prefers-color-scheme: dark) {
        :root:not([data-theme]) .to-light { display: block; }
        :root:not([data-theme]) .to-dark { display: none; }
      }
      :root[data-theme="dark"] .to-light { display: block; }
      :root[data-theme="dark"] .to-dark { display: none; }

      .menu { display: none; }

      /* Two columns */

      .frame {
        display: grid;
        grid-template-columns: var(--side) minmax(0, 1fr);
        max-width: 84rem;
        margin: 0 auto;
      }

      .side {
        display: block;
        position: sticky;
        inset: var(--bar) auto auto;
        width: auto;
        height: calc(100vh - var(--bar));
        height: calc(100dvh - var(--bar));
        margin: 0;
        padding: 1.75rem 1rem 3rem 1.25rem;
        border: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
        background: none;
        color: inherit;
        font-size: 0.875rem;
      }
      .side ul { list-style: none; padding: 0; }
      .side a {
        display: block;
        padding: 0.3rem 0.75rem;
        border-radius: 0.4rem;
        color: var(--quiet);
        line-height: 1.45;
      }
      .side a:hover { background: var(--pressed); color: var(--text); text-decoration: none; }
      .side > ul > li > a, .group > ul > li > a { color: var(--text); font-weight: 560; }
      .group > summary { padding: 0.3rem 0.75rem 0.3rem 1.6rem; text-indent: -0.85rem; overflow-wrap: anywhere; border-radius: 0.4rem; color: var(--quiet); font-family: var(--mono); font-size: 0.8125rem; }
      .group > summary:hover { background: var(--pressed); color: var(--text); }
      .group > ul { margin: 0 0 0.75rem 0.75rem; }
      .side a[aria-current="page"] { background: var(--accent-ground); color: var(--accent); }
      .side .places { margin: 0.35rem 0 0.75rem 0.75rem; border-left: 1px solid var(--line); }
      .side .places a { margin-left: -1px; border-left: 2px solid transparent; border-radius: 0 0.4rem 0.4rem 0; }
      .side .places a[aria-current] { border-left-color: var(--accent); color: var(--accent); }

      main { min-width: 0; padding: 3rem 3rem 6rem; }
      main > * { max-width: var(--measure); }
      main:focus { outline: none; }

      /* Prose */

      .lead { margin-top: 0.9rem; color: var(--quiet); font-size: 1.125rem; line-height: 1.55; text-wrap: pretty; }
      .prose > * + * { margin-top: 0.85em; }
      .prose ul:not([class]), .prose ol { padding-left: 1.4rem; }
      .prose li + li { margin-top: 0.35em; }

      section { margin-top: 3.75rem; }
      section ul:not([class]) { padding-left: 1.3rem; }
      section ul:not([class]) > li + li { margin-top: 0.4em; }
      section > * + * { margin-top: 1.125rem; }
      section > h2 { padding-bottom: 0.1rem; }
      section.level-3 { margin-top: 2.25rem; }

      .anchor { margin-left: 0.4em; color: var(--line-strong); font-weight: 400; opacity: 0; }
      :hover > .anchor, .anchor:focus-visible { opacity: 1; color: var(--accent); }
      @media (hover: none) { .anchor { opacity: 0.8; } }
      :target > h2, :target > h3, h2:target, h3:target { scroll-margin-top: 0; }

      /* Facts: what stands in a line under a title */

      .facts { display: grid; grid-template-columns: fit-content(40%) minmax(0, 1fr); gap: 0.3rem 1.25rem; font-size: 0.875rem; }
      .facts dt { color: var(--quiet); }
      .facts dd { min-width: 0; }
      p:empty { display: none; }

      .mark {
        display: inline-block;
        padding: 0.05rem 0.5rem;
        border-radius: 0.7rem;
        background: var(--pressed);
        color: var(--quiet);
        font-size: 0.75rem;
        font-weight: 560;
        line-height: 1.5;
      }
      .mark.accent { background: var(--accent-ground); color: var(--accent); }
      :is(.mark.good, .mark.delivered.ending) { background: var(--good-ground); color: var(--good); }
      .mark.warn { background: var(--warn-ground); color: var(--warn); }
      .mark.failure { background: var(--bad-ground); color: var(--bad); }

      /* Entries: params, fields, events, errors */

      .entries { padding: 0; list-style: none; border-top: 1px solid var(--line); }
      .entry { padding: 1.15rem 0; border-bottom: 1px solid var(--line); scroll-margin-top: calc(var(--bar) + 1rem); }
      .entry > * + * { margin-top: 0.5rem; }
      .entry:target, .fold:target > summary { animation: found 2.2s ease-out; }
      @keyframes found { from { background: var(--accent-ground); } }

      /* On a wide page, what is said stands on the left, and the facts beside it. */
      @media (min-width: 60rem), print {
        .entry:has(> .facts) { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); gap: 0.5rem 2rem; }
        .entry > .entry-head { grid-column: 1 / -1; }
        .entry:has(> .facts) > *, .fields > .entry > * { margin-top: 0; }
        .entry > .facts { align-self: start; }
        .fields > .entry { display: grid; grid-template-columns: minmax(0, 13rem) minmax(0, 1fr); gap: 0.15rem 1.5rem; }
        .fields > .entry > .entry-head { grid-column: 1; }
      }

      .entry-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.7rem; }
      .entry-head > :is(h3, h4) { overflow-wrap: anywhere; }
      .entry-head > :is(h3, h4) code { font-size: 0.9375rem; font-weight: 620; letter-spacing: 0; }
      .type { color: var(--quiet); font-family: var(--mono); font-size: 0.8125rem; overflow-wrap: anywhere; }
      .type code { font-size: inherit; }

      .fields { border: 1px solid var(--line); border-radius: var(--radius); list-style: none; padding: 0 1.1rem; }
      .fields > .entry { padding: 0.85rem 0; }
      .fields > .entry:last-child { border-bottom: 0; }
      .fields .prose { font-size: 0.9063rem; }
      .fields .prose > * + * { margin-top: 0.25rem; }
      .small { display: flex; flex-wrap: wrap; gap: 0 1.1rem; padding: 0; list-style: none; color: var(--quiet); font-size: 0.8125rem; }
      .fields .entry-head code { font-size: 0.875rem; font-weight: 560; }

      summary { cursor: pointer; }
      .fold > summary::-webkit-details-marker { display: none; }

      .folds { border-top: 1px solid var(--line); }
      .fold { border-bottom: 1px solid var(--line); scroll-margin-top: calc(var(--bar) + 1rem); }
      .fold > summary {
        display: grid;
        grid-template-columns: 1rem minmax(0, 15rem) minmax(0, 1fr);
        gap: 0.15rem 0.9rem;
        align-items: baseline;
        padding: 0.85rem 0.25rem;
        list-style: none;
      }
      .fold > summary::before {
        content: "";
        width: 0.45rem;
        height: 0.45rem;
        border: solid var(--quiet);
        border-width: 0 1.5px 1.5px 0;
        transform: translate(0.1rem, -0.1rem) rotate(-45deg);
        transition: transform 120ms;
      }
      .fold[open] > summary::before { transform: translate(0.1rem, -0.2rem) rotate(45deg); }
      .fold > summary:hover { background: var(--raised); }
      .fold > summary h3 { font-size: 1rem; }
      .fold > summary h3 code { font-size: 0.9375rem; font-weight: 600; overflow-wrap: anywhere; letter-spacing: 0; }
      .marks { display: flex; flex-wrap: wrap; gap: 0.3rem; }
      .fold > summary .marks { margin-top: 0.3rem; }
      .fold-body { padding: 0.35rem 0 1.4rem 2.1rem; }
      .fold-body > * + * { margin-top: 0.85rem; }

      /* Tables, cards, notes */

      .table { overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); }
      table { width: 100%; border-collapse: collapse; font-size: 0.9063rem; line-height: 1.55; }
      th, td { padding: 0.65rem 1.1rem; text-align: start; vertical-align: top; }
      th { background: var(--raised); color: var(--quiet); font-size: 0.8125rem; font-weight: 560; white-space: nowrap; }
      td { min-width: 7.5rem; }
      td code { overflow-wrap: break-word; }
      tbody tr { border-top: 1px solid var(--line); }

      .values { display: grid; grid-template-columns: fit-content(40%) minmax(0, 1fr); gap: 0.45rem 1.5rem; font-size: 0.9063rem; }
      .values dt { overflow-wrap: anywhere; }

      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
        gap: 0.9rem;
        padding: 0;
        list-style: none;
      }
      .cards > li {
        position: relative;
        padding: 1.05rem 1.2rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        transition: border-color 120ms, background 120ms;
      }
      .cards > li:hover { border-color: var(--accent); background: var(--raised); }
      .cards a { color: var(--text); font-size: 0.9688rem; font-weight: 600; text-decoration: none; }
      .cards a::after { content: ""; position: absolute; inset: 0; border-radius: var(--radius); }
      .cards p { margin-top: 0.35rem; color: var(--quiet); font-size: 0.875rem; line-height: 1.55; }

      .note {
        padding: 0.85rem 1.1rem;
        border-left: 3px solid var(--accent);
        border-radius: 0 var(--radius) var(--radius) 0;
        background: var(--accent-ground);
        font-size: 0.9063rem;
      }

      /* Code */

      .code { border: 1px solid var(--line); border-radius: var(--radius); background: var(--raised); overflow: hidden; }
      .code-bar {
        display: flex;
        align-items: center;
        gap: 0.15rem;
        min-height: 2.5rem;
        padding: 0 0.4rem 0 1rem;
        border-bottom: 1px solid var(--line);
        color: var(--quiet);
        font-size: 0.8125rem;
      }
      .code-bar .copy { margin-left: auto; }
      .code[role="tabpanel"] { margin-top: 0; }
      .copy {
        height: 1.75rem;
        padding: 0 0.6rem;
        border: 0;
        border-radius: 0.4rem;
        background: none;
        color: var(--quiet);
        font-size: 0.8125rem;
      }
      .copy:hover { background: var(--pressed); color: var(--text); }
      pre { margin: 0; padding: 1rem 1.15rem; overflow-x: auto; font-size: 0.8125rem; line-height: 1.65; tab-size: 4; }
      pre code { font-size: inherit; }
      .k { color: var(--code-keyword); }
      .s { color: var(--code-string); }
      .n { color: var(--code-number); }
      .t { color: var(--code-type); }
      .c { color: var(--code-comment); }

      .tabs > * + * { margin-top: 0.8rem; }
      .tabs.live { border: 1px solid var(--line); border-radius: var(--radius); background: var(--raised); overflow: hidden; }
      .tabs.live > * { margin-top: 0; }
      .tabs.live > .code { border: 0; border-radius: 0; }
      .tabs.live > .code > .code-bar { display: none; }
      .tab-list { display: flex; align-items: center; padding: 0 0.4rem; border-bottom: 1px solid var(--line); }
      .tab-list .copy { margin-left: auto; }
      .tab-list [role="tab"] {
        height: 2.5rem;
        padding: 0 0.75rem;
        border: 0;
        border-bottom: 2px solid transparent;
        background: none;
        color: var(--quiet);
        font-size: 0.8125rem;
        font-weight: 560;
      }
      .tab-list [role="tab"]:hover { color: var(--text); }
      .tab-list [role="tab"][aria-selected="true"] { border-bottom-color: var(--accent); color: var(--text); }
      .tab-list [role="tab"]:focus-visible { outline-offset: -3px; }

      /* Orders of events */

      section:has(> .order) { columns: 20rem; column-gap: 0.9rem; }
      section:has(> .order) > :not(.order) { column-span: all; }
      section > .order { margin-top: 0; }
      h2 + p:has(+ .order) { margin-bottom: 1.125rem; }
      .order { break-inside: avoid; margin-bottom: 0.9rem; padding: 1.1rem 1.2rem 1.2rem; border: 1px solid var(--line); border-radius: var(--radius); }
      .order figcaption .mark { margin-left: 0.35rem; }
      .order figcaption { margin-bottom: 0.9rem; font-size: 0.9063rem; font-weight: 600; }
      .order .small { display: block; margin-top: 0.9rem; }
      .order .small code { padding: 0; background: none; }
      .order .small a { color: inherit; text-decoration: none; }
      .order .small a:hover { color: var(--accent); }
      .order figcaption + p { margin: -0.6rem 0 0.9rem; color: var(--quiet); font-size: 0.8438rem; }
      .order svg { display: block; width: 100%; max-width: 21.25rem; height: auto; }
      .order text { font: 500 12px var(--mono); fill: var(--text); }
      .order .word { font: 500 11.5px var(--sans); fill: var(--quiet); }
      .order .rail { fill: none; stroke: var(--line-strong); stroke-width: 2; }
      .order .again { fill: none; stroke: var(--line-strong); stroke-width: 1.5; }
      .order .head { fill: var(--line-strong); }
      .order .stop { fill: var(--ground); stroke: var(--line-strong); stroke-width: 2; }
      .order .stop.full { fill: var(--line-strong); }
      .order .group { fill: var(--raised); stroke: var(--line); }
      .order .group.loose { stroke-dasharray: 4 3; stroke: var(--line-strong); }
      .order .chip { fill: var(--ground); stroke: var(--line-strong); }
      .order a:hover .chip { stroke: var(--accent); }
      .order .text .chip { fill: var(--accent-ground); stroke: var(--accent); }
      .order .text text { fill: var(--accent); }
      .order .last .chip { fill: var(--good-ground); stroke: var(--good); }
      .order .last text { fill: var(--good); }
      .order .failure .chip { fill: var(--bad-ground); stroke: var(--bad); }
      .order .failure text { fill: var(--bad); }

      /* Changes */

      .changes { padding: 0 0 0 1.4rem; border-left: 2px solid var(--line); list-style: none; }
      .changes > li { position: relative; }
      .changes > li + li { margin-top: 1.75rem; }
      .changes > li::before {
        content: "";
        position: absolute;
        left: calc(-1.4rem - 6px);
        top: 0.5rem;
        width: 10px;
        height: 10px;
        border: 2px solid var(--accent);
        border-radius: 50%;
        background: var(--ground);
      }
      .changes ul { margin-top: 0.5rem; padding-left: 1.1rem; font-size: 0.9063rem; }

      footer { margin-top: 5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
      footer p { color: var(--quiet); font-size: 0.8125rem; overflow-wrap: anywhere; }
      .turn { display: flex; justify-content: space-between; gap: 1rem; margin-bottom: 2.5rem; }
      .turn a { font-weight: 560; }

      /* Search */

      .search {
        width: min(40rem, calc(100vw - 2rem));
        max-height: min(36rem, 80vh);
        margin: 10vh auto auto;
        padding: 0;
        border: 1px solid var(--line-strong);
        border-radius: 0.9rem;
        background: var(--ground);
        color: var(--text);
        box-shadow: 0 1.5rem 4rem rgb(0 0 0 / 0.28);
        overflow: hidden;
      }
      .search[open] { display: flex; flex-direction: column; }
      .search::backdrop { background: rgb(10 14 22 / 0.45); backdrop-filter: blur(2px); }
      .search-field { display: flex; align-items: center; gap: 0.75rem; padding: 0 1.1rem; border-bottom: 1px solid var(--line); }
      .search-field svg { color: var(--quiet); }
      .search input { flex: 1; min-width: 0; height: 3.5rem; border: 0; outline: none; background: none; font-size: 1.0625rem; }
      .search input::placeholder { color: var(--quiet); opacity: 1; }
      .search-hits { margin: 0; padding: 0.5rem; list-style: none; overflow-y: auto; }
      .search-hits:empty { display: none; }
      .search-hits a {
        display: grid;
        gap: 0 0.75rem;
        padding: 0.55rem 0.75rem;
        border-radius: 0.5rem;
        color: inherit;
        text-decoration: none;
      }
      .search-hits [aria-selected="true"] { background: var(--accent-ground); }
      .hit-title { font-weight: 560; overflow-wrap: anywhere; }
      .hit-place { color: var(--quiet); font-size: 0.8125rem; }
      .hit-text {
        color: var(--quiet);
        font-size: 0.8438rem;
        line-height: 1.5;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
      }
      .search mark { background: none; color: var(--accent); font-weight: 600; }
      .search-told { padding: 0.75rem 1.25rem; color: var(--quiet); font-size: 0.875rem; }
      .search-told:empty { display: none; }

      /* The first page, where no script leads on */

      .entrance { min-height: 100vh; display: grid; place-content: center; gap: 1.5rem; text-align: center; }
      .entrance ul { display: flex; flex-wrap: wrap; gap: 1.5rem; justify-content: center; padding: 0; list-style: none; }

      /* A narrow window */

      @media (max-width: 60rem) {
        .frame { display: block; }
        .menu { display: inline-flex; }
        .side:not(:popover-open) { display: none; }
        .side:popover-open {
          position: fixed;
          inset: var(--bar) auto 0 0;
          width: min(20rem, 88vw);
          border-right: 1px solid var(--line);
          background: var(--ground);
        }
        .side::backdrop { background: rgb(10 14 22 / 0.4); }
        main { margin: 0 auto; max-width: calc(var(--measure) + 4rem); padding: 2.25rem 2rem 5rem; }
        .find { min-width: 0; border-color: transparent; background: none; }
        .find span, .find kbd { display: none; }
      }

      @media (max-width: 40rem) {
        html { font-size: 1rem; line-height: 1.6; }
        .bar { gap: 0; padding: 0 0.5rem; }
        .languages .long { display: none; }
        .languages .short { display: inline; }
        .languages .tool { padding: 0 0.3rem; }
        main { padding: 1.75rem 1rem 4rem; }
        section { margin-top: 3rem; }
        .fold > summary { grid-template-columns: 1rem minmax(0, 1fr); }
        .fold > summary > .when { grid-column: 2; }
        .fold-body { padding-left: 0; }
        .fields { padding: 0 0.85rem; }
        .search { margin-top: 1rem; max-height: calc(100dvh - 2rem); }
      }

      @media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; transition: none !important; } }

      /* Paper */

      @media print {
        :root, :root[data-theme] { color-scheme: light; --bar: 0rem; }
        html { font-size: 10.5pt; line-height: 1.5; }
        .bar, .side, .skip, .anchor, .copy, .tab-list, .turn, .search { display: none !important; }
        .frame { display: block; }
        main { padding: 0; }
        main > * { max-width: none; }
        .tabs.live { border: 0; background: none; }
        .tabs.live > .code, .tabs.live > .code[hidden] { display: block; margin-top: 0.6rem; border: 1px solid var(--line); }
        .tabs.live > .code > .code-bar { display: flex; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; }
        details::details-content { content-visibility: visible; height: auto; }
        .fold > summary::before { display: none; }
        .fold > summary { grid-template-columns: 15rem 1fr; }
        .entry, .order, .code, .cards > *, .fold > summary { break-inside: avoid; }
        .entry { padding: 0.5rem 0; }
        .fields > .entry { padding: 0.35rem 0; }
        h2, h3, h4 { break-after: avoid; }
        section { margin-top: 2rem; }
      }

      """#
    ),
    (
      "docs/html/site.js",
      #"""
      // What the site does beyond showing its pages: theme, language, copying, tabs, the place in the page, search.
      // Nothing here writes markup; texts of a spec only ever become text nodes.
      "use strict";

      const root = document.documentElement;
      const words = document.body.dataset;

      /** An element with properties and children. */
      function make(name, properties = {}, ...children) {
        const element = Object.assign(document.createElement(name), properties);
        element.append(...children);
        return element;
      }

      /** Says something to a screen reader. */
      function tell(text) { document.getElementById("told").textContent = text; }

      // Theme

      document.querySelector(".theme").addEventListener("click", () => {
        const isDark = (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
        root.dataset.theme = isDark ? "light" : "dark";
        kept.set("theme", root.dataset.theme);
      });

      // Copying

      /** Puts text on the clipboard; whether that worked. */
      async function copy(text) {
        try {
          await navigator.clipboard.writeText(text);
          return true;
        } catch {
          // Pages without a secure context have no clipboard, but can copy a selection.
          const area = make("textarea", { value: text, readOnly: true, className: "unseen" });
          document.body.append(area);
          area.select();
          const isCopied = document.execCommand("copy");
          area.remove();
          return isCopied;
        }
      }

      function copyButton(text) {
        const button = make("button", { type: "button", className: "copy", textContent: words.copy });
        button.addEventListener("click", async () => {
          const outcome = await copy(text()) ? words.copied : words.copyFailed;
          button.textContent = outcome;
          tell(outcome);
          setTimeout(() => { button.textContent = words.copy; }, 1600);
        });
        return button;
      }

      const codeOf = (block) => block.querySelector("pre").textContent.trimEnd();

      // What scrolls must be reachable by key, and nothing else.
      const scrollers = new ResizeObserver((changes) => {
        for (const { target } of changes) {
          if (target.scrollWidth > target.clientWidth) target.tabIndex = 0; else target.removeAttribute("tabindex");
        }
      });
      for (const box of document.querySelectorAll("pre, .table")) scrollers.observe(box);

      // Tabs: without script, the samples of all languages stand below one another.

      const showers = [];

      function showLanguage(language) { for (const show of showers) show(language); }

      for (const [number, group] of document.querySelectorAll(".tabs").entries()) {
        const panels = [...group.querySelectorAll(":scope > .code")];
        const list = make("div", { className: "tab-list" });
        const tabList = make("div", { role: "tablist", ariaLabel: words.language });
        const tabs = panels.map((panel, index) => {
          panel.id = `panel-${number}-${index}`;
          panel.role = "tabpanel";
          const tab = make("button", {
            type: "button", role: "tab", id: `tab-${number}-${index}`, textContent: panel.dataset.title,
          });
          tab.setAttribute("aria-controls", panel.id);
          panel.setAttribute("aria-labelledby", tab.id);
          tab.addEventListener("click", () => {
            const before = tab.getBoundingClientRect().top;
            showLanguage(panel.dataset.title);
            // Other samples above change their height with this one; the tab stays under the pointer.
            scrollBy({ top: tab.getBoundingClientRect().top - before });
            kept.set("language", panel.dataset.title);
          });
          return tab;
        });
        tabList.append(...tabs);
        tabList.addEventListener("keydown", (event) => {
          const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
          if (!step) return;
          event.preventDefault();
          const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
          next.click();
          next.focus();
        });
        const shown = () => panels.find((panel) => !panel.hidden);
        list.append(tabList, copyButton(() => codeOf(shown())));
        group.prepend(list);
        group.classList.add("live");
        showers.push((language) => {
          if (!panels.some((panel) => panel.dataset.title === language)) return;
          for (const [index, panel] of panels.entries()) {
            const isShown = panel.dataset.title === language;
            panel.hidden = !isShown;
            tabs[index].ariaSelected = String(isShown);
            tabs[index].tabIndex = isShown ? 0 : -1;
          }
        });
        showers.at(-1)(panels[0].dataset.title);
      }
      if (kept.get("language")) showLanguage(kept.get("language"));

      // Deep links: what a link names is opened.

      function openTarget() {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (!target) return;
        for (let element = target; element; element = element.parentElement) {
          if (element instanceof HTMLDetailsElement) element.open = true;
        }
        target.scrollIntoView();
      }
      addEventListener("hashchange", openTarget);
      if (location.hash) openTarget();

      const closed = [];
      addEventListener("beforeprint", () => {
        closed.push(...document.querySelectorAll("main details:not([open])"));
        for (const details of closed) details.open = true;
      });
      addEventListener("afterprint", () => { for (const details of closed.splice(0)) details.open = false; });

      // The place in the page: marked in the navigation, and kept when the language changes.

      const places = [...document.querySelectorAll("main section[id], main .entry[id], main .fold[id], main .order[id], main .changes > li[id]")];
      const sectionLinks = new Map([...document.querySelectorAll(".side .places a")].map((link) => [link.hash.slice(1), link]));

      /** The last of `elements` whose top has passed the bar. */
      function current(elements) {
        const line = document.querySelector(".bar").offsetHeight + 48;
        return elements.findLast((element) => element.getClientRects().length && element.getBoundingClientRect().top <= line);
      }

      function markSection() {
        const sections = places.filter((place) => sectionLinks.has(place.id));
        const isAtEnd = scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2;
        const id = (isAtEnd ? sections.at(-1) : current(sections))?.id;
        for (const [name, link] of sectionLinks) {
          if (name === id) link.setAttribute("aria-current", "location"); else link.removeAttribute("aria-current");
        }
      }
      let isMarking = false;
      addEventListener("scroll", () => {
        if (isMarking) return;
        isMarking = true;
        requestAnimationFrame(() => { isMarking = false; markSection(); });
      }, { passive: true });
      markSection();

      /** What the address names, while it is in sight. */
      function target() {
        const element = document.querySelector(":target");
        const box = element?.getBoundingClientRect();
        return box && box.top < innerHeight && box.bottom > 0 ? element : null;
      }

      for (const link of document.querySelectorAll(".languages a")) {
        link.addEventListener("click", () => {
          kept.set("locale", link.dataset.locale);
          link.hash = (target() ?? current(places))?.id ?? "";
        });
      }
      // A long navigation begins at the current page.
      const side = document.querySelector(".side");
      const here = side.querySelector('[aria-current="page"]');
      if (here && here.offsetTop > side.clientHeight * 0.8) side.scrollTop = here.offsetTop - side.clientHeight / 3;
      // On a phone, the navigation goes once it has been used.
      side.addEventListener("click", (event) => { if (event.target.closest("a") && side.matches(":popover-open")) side.hidePopover(); });

      // Search. The index is a script, which a page opened from a disk may load, as it may not load JSON.

      const dialog = document.querySelector(".search");
      const field = dialog.querySelector("input");
      const list = dialog.querySelector(".search-hits");
      const told = dialog.querySelector(".search-told");
      let index = null;

      /** Text as it is compared: without case, width or separators of names. */
      const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/[_-]/g, "");

      /** Called by the index. Entries are [title, place, address, text]. */
      window.searchIndex = (entries) => {
        index = entries.map(([title, place, address, text]) => (
          { title, place, address, text, foldedTitle: folded(title), foldedText: folded(text) }
        ));
        search();
      };

      function loadIndex() {
        if (index || document.querySelector("script[data-index]")) return;
        const script = make("script", { src: "search.js" });
        script.dataset.index = "";
        document.head.append(script);
      }

      const isUnspaced = (text) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
      const pairs = (text) => Array.from({ length: text.length - 1 }, (_, start) => text.slice(start, start + 2));

      /** How well an entry answers one term: 0 for not at all. */
      function fit(entry, term) {
        if (entry.foldedTitle === term) return 100;
        if (entry.foldedTitle.endsWith("." + term)) return 50;
        if (entry.foldedTitle.startsWith(term)) return 60;
        if (entry.foldedTitle.includes(term)) return 40;
        if (entry.foldedText.includes(term)) return 15;
        // Chinese and Japanese are written without spaces: a phrase is found by the pairs of characters in it.
        if (term.length < 3 || !isUnspaced(term)) return 0;
        const all = pairs(term);
        const found = all.filter((pair) => entry.foldedTitle.includes(pair) || entry.foldedText.includes(pair)).length;
        return found / all.length >= 0.6 ? 10 * found / all.length : 0;
      }

      function hits(query) {
        const terms = folded(query).split(/\s+/u).filter(Boolean);
        if (!terms.length) return [];
        const joined = terms.join("");
        return index
          .map((entry, order) => {
            const fits = terms.map((term) => fit(entry, term));
            const score = fits.includes(0) ? 0 : fits.reduce((sum, one) => sum + one, 0);
            return { entry, order, score: score && entry.foldedTitle === joined ? score + 100 : score };
          })
          .filter((hit) => hit.score > 0)
          .sort((one, other) => other.score - one.score || one.order - other.order)
          .slice(0, 30)
          .map((hit) => hit.entry);
      }

      /** `text` with what was asked for marked. */
      function marked(text, terms) {
        const lower = text.toLowerCase();
        const term = terms.find((one) => lower.includes(one));
        if (!term || lower.length !== text.length) return [text];
        const start = lower.indexOf(term);
        const end = start + term.length;
        return [text.slice(0, start), make("mark", {}, text.slice(start, end)), text.slice(end)];
      }

      /** A piece of `text` around the first of `terms`. */
      function excerpt(text, terms) {
        const start = Math.max(0, ...terms.map((term) => text.toLowerCase().indexOf(term) - 60));
        return start ? "…" + text.slice(start) : text;
      }

      function search() {
        if (!index || !dialog.open) return;
        const query = field.value.trim();
        const terms = query.toLowerCase().split(/\s+/u).filter(Boolean);
        const found = hits(query);
        list.replaceChildren(...found.map((entry, number) => make(
          "li", { role: "none" },
          make(
            "a", { id: `hit-${number}`, role: "option", href: entry.address, tabIndex: -1 },
            make("div", { className: "hit-title" }, ...marked(entry.title, terms)),
            make("div", { className: "hit-place" }, entry.place),
            make("div", { className: "hit-text" }, ...marked(excerpt(entry.text, terms), terms))))));
        told.textContent = found.length || !query ? "" : words.nothing;
        field.ariaExpanded = String(found.length > 0);
        choose(0);
      }

      const options = () => [...list.querySelectorAll("a")];
      const chosen = () => options().findIndex((option) => option.ariaSelected === "true");

      function choose(number) {
        for (const [at, option] of options().entries()) option.ariaSelected = String(at === number);
        const option = options()[number];
        if (option) field.setAttribute("aria-activedescendant", option.id); else field.removeAttribute("aria-activedescendant");
        option?.scrollIntoView({ block: "nearest" });
      }

      function openSearch() {
        if (dialog.open) return;
        loadIndex();
        dialog.showModal();
        field.select();
        search();
      }

      document.querySelector(".find").addEventListener("click", openSearch);
      field.addEventListener("input", search);
      field.addEventListener("keydown", (event) => {
        const count = options().length;
        // An input method's own keys choose among its candidates.
        if (event.isComposing || !count) return;
        if (event.key === "ArrowDown") choose((chosen() + 1) % count);
        else if (event.key === "ArrowUp") choose((chosen() - 1 + count) % count);
        else if (event.key === "Enter") options()[chosen()].click();
        else return;
        event.preventDefault();
      });
      list.addEventListener("click", (event) => { if (event.target.closest("a")) dialog.close(); });
      dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
      addEventListener("keydown", (event) => {
        const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
        const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
        const isCommand = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
        if (!isSlash && !isCommand) return;
        event.preventDefault();
        openSearch();
      });

      """#
    ),
    (
      "docs/html/table.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <div class="table">
      <table>
      <thead><tr>{{#columns}}<th scope="col">{{text}}</th>{{/columns}}</tr></thead>
      <tbody>
      {{#rows}}
      <tr>{{#cells}}<td>{{text}}</td>{{/cells}}</tr>
      {{/rows}}
      </tbody>
      </table>
      </div>

      """#
    ),
    (
      "docs/html/type.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <details class="fold" id="{{anchor}}">
      <summary><h3>{{name}}</h3><div class="when"><p>{{text}}</p></div></summary>
      <div class="fold-body">
      <dl class="facts"><dt>{{words.swift_name}}</dt><dd>{{swift}}</dd></dl>
      {{#fields}}
      <ul class="fields">
      {{.}}
      </ul>
      {{/fields}}
      {{#hasValues}}
      <dl class="values">
      {{#values}}
      <dt>{{value}}</dt><dd>{{text}}</dd>
      {{/values}}
      </dl>
      {{/hasValues}}
      {{#bases}}
      <p>{{.}}</p>
      {{/bases}}
      {{#isOpen}}
      <p>{{.}}</p>
      {{/isOpen}}
      </div>
      </details>

      """#
    ),
    (
      "docs/html/types.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <div class="folds">
      {{#rows}}
      {{.}}
      {{/rows}}
      </div>

      """#
    ),
    (
      "docs/markdown/changes.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      <a id="{{anchor}}"></a>

      {{marks}} {{title}}

      {{#items}}
      - {{text}}
      {{/items}}

      {{/rows}}

      """#
    ),
    (
      "docs/markdown/error.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | <a id="{{anchor}}"></a>{{codeCell}} | {{status}} | {{causeCell}} | {{retryCell}} | {{actionCell}} |

      """#
    ),
    (
      "docs/markdown/errors.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | {{words.code}} | {{words.status}} | {{words.cause}} | {{words.retry}} | {{words.action}} |
      | :--- | :--- | :--- | :--- | :--- |
      {{#rows}}
      {{.}}
      {{/rows}}


      """#
    ),
    (
      "docs/markdown/events.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      <a id="{{anchor}}"></a>

      {{marks}} {{name}}

      {{text}}{{#apps}} {{.}}{{/apps}}{{#ending}} {{.}}{{/ending}}{{#handlingText}} {{.}}{{/handlingText}}{{#swift}} Swift{{words.colon}}{{.}}{{/swift}}

      {{#bases}}
      {{.}}

      {{/bases}}
      {{#fields}}
      | {{words.name}} | {{words.swift_name}} | {{words.type}} | {{words.description}} |
      | :--- | :--- | :--- | :--- |
      {{.}}

      {{/fields}}
      {{/rows}}

      """#
    ),
    (
      "docs/markdown/examples.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      <a id="{{anchor}}"></a>

      {{marks}} {{title}}

      {{#text}}
      {{.}} ({{setting}})

      {{/text}}
      <details>
      <summary>JSON</summary>

      {{words.request}}{{words.colon}}

      {{request}}

      {{answerTitle}}{{words.colon}}

      {{answer}}

      </details>

      {{/rows}}

      """#
    ),
    (
      "docs/markdown/field.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | <a id="{{anchor}}"></a>{{nameCell}}<br>{{#isRequired}}{{words.always}}{{/isRequired}}{{^isRequired}}{{words.sometimes}}{{/isRequired}} | {{swiftCell}}<br>{{swiftTypeCell}} | {{typeCell}} | {{textCell}}{{#defaultCell}}<br>{{words.default}}{{words.colon}}{{.}}{{/defaultCell}}{{#constraintsCell}}<br>{{words.constraints}}{{words.colon}}{{.}}{{/constraintsCell}}{{#since}}<br>{{words.since}}{{words.colon}}{{.}}{{/since}}{{#deprecated}}<br>**{{words.deprecated}}** {{textCell}}{{/deprecated}} |

      """#
    ),
    (
      "docs/markdown/fields.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | {{words.name}} | {{words.swift_name}} | {{words.type}} | {{words.description}} |
      | :--- | :--- | :--- | :--- |
      {{#rows}}
      {{.}}
      {{/rows}}


      """#
    ),
    (
      "docs/markdown/links.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      - {{link}}{{#text}}{{words.colon}}{{.}}{{/text}}
      {{/rows}}


      """#
    ),
    (
      "docs/markdown/list.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#items}}
      - {{text}}
      {{/items}}


      """#
    ),
    (
      "docs/markdown/llms.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      # {{title}}

      > {{description}}

      <!-- Generated by invoker {{tool}} from {{source}}. -->

      ## {{words.contents}}

      {{#pages}}
      - [{{title}}]({{path}}): {{description}}
      {{/pages}}

      """#
    ),
    (
      "docs/markdown/note.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      > [!NOTE]
      > {{text}}


      """#
    ),
    (
      "docs/markdown/order.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <a id="{{anchor}}"></a>

      {{marks}} {{title}}

      {{#text}}
      {{.}}

      {{/text}}
      {{diagram}}

      {{#anywhere}}
      {{.}}

      {{/anywhere}}
      {{#trailing}}
      {{.}}

      {{/trailing}}

      """#
    ),
    (
      "docs/markdown/page.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <!-- Generated by invoker {{tool}} from {{source}}. Do not edit: change the spec and generate again. -->
      <!-- sha256 {{digest}} -->

      {{languages}}

      # {{title}}

      {{description}}

      {{#introduction}}
      {{.}}
      {{/introduction}}
      {{#sections}}
      <a id="{{anchor}}"></a>

      {{marks}} {{title}}

      {{#blocks}}
      {{.}}
      {{/blocks}}
      {{/sections}}

      """#
    ),
    (
      "docs/markdown/paragraph.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{text}}


      """#
    ),
    (
      "docs/markdown/param.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | <a id="{{anchor}}"></a>{{nameCell}}<br>{{#isRequired}}**{{words.required}}**{{/isRequired}}{{^isRequired}}{{words.optional}}{{/isRequired}} | {{#swiftCell}}{{.}}<br>{{swiftTypeCell}}{{/swiftCell}} | {{typeCell}} | {{#defaultCell}}{{.}}{{/defaultCell}} | {{textCell}}{{#constraintsCell}}<br>{{words.constraints}}{{words.colon}}{{.}}{{/constraintsCell}}{{#transports}}<br>{{name}}{{words.colon}}{{textCell}}{{/transports}}{{#since}}<br>{{words.since}}{{words.colon}}{{.}}{{/since}}{{#deprecated}}<br>**{{words.deprecated}}** {{textCell}}{{/deprecated}} |

      """#
    ),
    (
      "docs/markdown/params.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | {{words.name}} | {{words.swift_name}} | {{words.type}} | {{words.default}} | {{words.description}} |
      | :--- | :--- | :--- | :--- | :--- |
      {{#rows}}
      {{.}}
      {{/rows}}


      """#
    ),
    (
      "docs/markdown/samples.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#samples}}
      {{#isGroup}}
      **{{title}}**

      {{/isGroup}}
      {{block}}

      {{/samples}}

      """#
    ),
    (
      "docs/markdown/table.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      |{{#columns}} {{text}} |{{/columns}}
      |{{#columns}} :--- |{{/columns}}
      {{#rows}}
      |{{#cells}} {{text}} |{{/cells}}
      {{/rows}}


      """#
    ),
    (
      "docs/markdown/type.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <a id="{{anchor}}"></a>

      {{marks}} {{name}}

      {{text}}{{#isOpen}} {{.}}{{/isOpen}} Swift{{words.colon}}{{swift}}

      {{#bases}}
      {{.}}

      {{/bases}}
      {{#fields}}
      | {{words.name}} | {{words.swift_name}} | {{words.type}} | {{words.description}} |
      | :--- | :--- | :--- | :--- |
      {{.}}

      {{/fields}}
      {{#hasValues}}
      | {{words.value}} | {{words.description}} |
      | :--- | :--- |
      {{#values}}
      | {{valueCell}} | {{textCell}} |
      {{/values}}

      {{/hasValues}}

      """#
    ),
    (
      "docs/markdown/types.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      {{.}}
      {{/rows}}

      """#
    ),
    (
      "docs/mdx/changes.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      <a id="{{anchor}}"></a>

      <Update label{{titleAttribute}}>

      {{#items}}
      - {{text}}
      {{/items}}

      </Update>

      {{/rows}}

      """#
    ),
    (
      "docs/mdx/error.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | <a id="{{anchor}}"></a>{{codeCell}} | {{status}} | {{causeCell}} | {{retryCell}} | {{actionCell}} |

      """#
    ),
    (
      "docs/mdx/errors.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      | {{words.code}} | {{words.status}} | {{words.cause}} | {{words.retry}} | {{words.action}} |
      | :--- | :--- | :--- | :--- | :--- |
      {{#rows}}
      {{.}}
      {{/rows}}


      """#
    ),
    (
      "docs/mdx/events.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      <a id="{{anchor}}"></a>

      {{marks}} {{name}}

      {{text}}

      {{#swift}}
      - {{words.swift_name}}{{words.colon}}{{.}}
      {{/swift}}
      {{#apps}}
      - {{.}}
      {{/apps}}
      {{#ending}}
      - {{.}}
      {{/ending}}
      {{#handlingText}}
      - {{.}}
      {{/handlingText}}
      {{#bases}}
      - {{.}}
      {{/bases}}

      {{#fields}}
      <Expandable title{{fieldsAttribute}}>

      {{.}}
      </Expandable>

      {{/fields}}
      {{/rows}}

      """#
    ),
    (
      "docs/mdx/examples.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      <a id="{{anchor}}"></a>

      {{marks}} {{title}}

      {{#text}}
      {{.}} ({{setting}})

      {{/text}}
      <Accordion title="JSON">

      {{request}}

      {{answer}}

      </Accordion>

      {{/rows}}

      """#
    ),
    (
      "docs/mdx/field.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <a id="{{anchor}}"></a>

      <ResponseField name{{nameAttribute}} type{{typeAttribute}}{{#isRequired}} required{{/isRequired}}{{#defaultAttribute}} default{{.}}{{/defaultAttribute}}>

      {{text}}

      {{#linkedType}}
      - {{words.type}}{{words.colon}}{{.}}
      {{/linkedType}}
      - {{words.swift_name}}{{words.colon}}{{swift}}, {{swiftType}}
      {{^isRequired}}
      - {{words.sometimes}}
      {{/isRequired}}
      {{#constraints}}
      - {{words.constraints}}{{words.colon}}{{.}}
      {{/constraints}}
      {{#since}}
      - {{words.since}}{{words.colon}}{{.}}
      {{/since}}
      {{#deprecated}}
      - {{words.deprecated}}{{words.colon}}{{text}}
      {{/deprecated}}

      </ResponseField>


      """#
    ),
    (
      "docs/mdx/fields.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      {{.}}
      {{/rows}}

      """#
    ),
    (
      "docs/mdx/links.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      - {{link}}{{#text}}{{words.colon}}{{.}}{{/text}}
      {{/rows}}


      """#
    ),
    (
      "docs/mdx/list.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#items}}
      - {{text}}
      {{/items}}


      """#
    ),
    (
      "docs/mdx/note.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <Note>

      {{text}}

      </Note>


      """#
    ),
    (
      "docs/mdx/order.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <a id="{{anchor}}"></a>

      {{marks}} {{title}}

      {{#text}}
      {{.}}

      {{/text}}
      {{diagram}}

      {{#anywhere}}
      {{.}}

      {{/anywhere}}
      {{#trailing}}
      {{.}}

      {{/trailing}}

      """#
    ),
    (
      "docs/mdx/page.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      ---
      # Generated by invoker {{tool}} from {{source}}. Do not edit: change the spec and generate again.
      # sha256 {{digest}}
      dimensions:
        type:
          primary: reference
          detail: core
        level: intermediate
      standard_title: {{standardTitle}}
      language: {{language}}
      title: {{quotedTitle}}
      description: {{quotedDescription}}
      ---

      {{#introduction}}
      {{.}}
      {{/introduction}}
      {{#sections}}
      <a id="{{anchor}}"></a>

      {{marks}} {{title}}

      {{#blocks}}
      {{.}}
      {{/blocks}}
      {{/sections}}

      """#
    ),
    (
      "docs/mdx/paragraph.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{text}}


      """#
    ),
    (
      "docs/mdx/param.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <a id="{{anchor}}"></a>

      <ParamField path{{nameAttribute}} type{{typeAttribute}}{{#isRequired}} required{{/isRequired}}{{#defaultAttribute}} default{{.}}{{/defaultAttribute}}>

      {{text}}

      {{#linkedType}}
      - {{words.type}}{{words.colon}}{{.}}
      {{/linkedType}}
      {{#swift}}
      - {{words.swift_name}}{{words.colon}}{{.}}, {{swiftType}}
      {{/swift}}
      {{#constraints}}
      - {{words.constraints}}{{words.colon}}{{.}}
      {{/constraints}}
      {{#transports}}
      - {{name}}{{words.colon}}{{text}}
      {{/transports}}
      {{#since}}
      - {{words.since}}{{words.colon}}{{.}}
      {{/since}}
      {{#deprecated}}
      - {{words.deprecated}}{{words.colon}}{{text}}
      {{/deprecated}}

      </ParamField>


      """#
    ),
    (
      "docs/mdx/params.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      {{.}}
      {{/rows}}

      """#
    ),
    (
      "docs/mdx/samples.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#isGroup}}
      <CodeGroup>

      {{/isGroup}}
      {{#samples}}
      {{block}}

      {{/samples}}
      {{#isGroup}}
      </CodeGroup>

      {{/isGroup}}

      """#
    ),
    (
      "docs/mdx/table.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      |{{#columns}} {{text}} |{{/columns}}
      |{{#columns}} :--- |{{/columns}}
      {{#rows}}
      |{{#cells}} {{text}} |{{/cells}}
      {{/rows}}


      """#
    ),
    (
      "docs/mdx/type.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      <a id="{{anchor}}"></a>

      {{marks}} {{name}}

      {{text}}{{#isOpen}} {{.}}{{/isOpen}}

      - {{words.swift_name}}{{words.colon}}{{swift}}
      {{#bases}}
      - {{.}}
      {{/bases}}

      {{#fields}}
      <Expandable title{{fieldsAttribute}}>

      {{.}}
      </Expandable>

      {{/fields}}
      {{#hasValues}}
      | {{words.value}} | {{words.description}} |
      | :--- | :--- |
      {{#values}}
      | {{valueCell}} | {{textCell}} |
      {{/values}}

      {{/hasValues}}

      """#
    ),
    (
      "docs/mdx/types.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#rows}}
      {{.}}
      {{/rows}}

      """#
    ),
    (
      "docs/phrases/en_US.yaml",
      #"""
      language_name: "English"
      overview_title: "API Reference"
      overview_description: "Parameters, response modes, events, and errors of {interfaces}"
      interface_title: "{title} Interface"
      interface_types: "Interfaces"
      transports: "Transports"
      transports_introduction: "Calls are written in the same way for every transport:"
      transport: "Transport"
      plugin: "Plugin"
      service_api: "Service API"
      plugin_text: "**Plugin**: the SDK sends it to the plugin daemon."
      service_api_text: "**Service API**: HTTP and Server-Sent Events."
      api_text: "{name}: HTTP and Server-Sent Events, below {path}. The key is in the header {header}."
      operations: "Operations"
      operation: "Operation"
      resumed_call: "automatically, when the stream of a run breaks"

      interface: "Interface"
      apps: "Apps"
      apps_introduction: "The interface calls these kinds of app:"
      entry_point: "Entry Point"
      route: "Route"
      stop_route: "Service API: stop"
      resume_route: "Service API: reopen the stream"
      plugin_route: "invocation type {type}"
      plugin_route_allowed: "invocation type {type}, permission {permission}"
      specification: "Interface Specification"
      specification_text: "The response mode determines the response. The Python signature is that of the platform's SDK, with the parameters that plugins can send."
      in_swift: "{type} in Swift"
      in_swift_and_python: "{type} in Swift and a `dict` in Python"
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
      needed: "Required."
      constant: "The client always sends {value}."
      not_sent: "Not sent."
      in_path: "Part of the path: {route}."
      not_taken: "Not supported. {hint}"
      colon: ": "
      comma: ", "

      response_modes: "Response Modes"
      mode: "Mode"
      mode_default: "(default)"
      mode_default_column: "Default Mode"
      result_swift: "Swift"
      result_python: "Python"
      reply: "Reply"
      reply_text: "`blocking` returns one reply, {result}."
      pages_text: "Each reply is a page of a list; {elements} has its elements. In Swift, {call} returns the elements of all pages, and fetches pages as they are needed."
      pages_number: "{next} is the number of a page."
      pages_last: "To request the next page, pass {field} of the last element as {next}."
      pages_first: "Pages go backward: to request the next page, pass {field} of the first element as {next}."
      pages_more: "Another page follows if {more} is `true`."
      pages_end: "A page without elements is the end."
      pause: "Pause"
      pause_text: "If a run waits for a person, `blocking` returns its state instead of a reply, {result}. A run is paused if {field} is {values}."
      failed_text: "In Swift, a failed run throws an error with its message. A run has failed if {field} is {values}."
      always: "always"
      sometimes: "may be absent"
      events: "Events"
      events_text: "`streaming` yields events, {result}. {discriminator} identifies the type of event."
      elements_text: "`streaming` yields events that all have the same fields, {result}."
      event_line_text: "Over HTTP, the `event:` line has the name instead."
      terminator_text: "The stream ends with the data {terminator}. A stream that ends before it is broken."
      pieces_text: "{event} carries data in pieces, which the ID in {id} joins. In Swift, `.blobs` of the stream has the joined data."
      events_unknown: "New events and fields can be added without notice. Ignore those that you do not know; in Swift, unknown events are the case `unknown`."
      event: "Event"
      fields: "Fields"
      also_fields: "Also has the fields of {types}."
      ending: "May end the stream."
      ending_of: "May end the stream of {apps}."
      ending_failure: "Ends the stream: the invocation has failed."
      swallowed: "Swift clients skip it."
      thrown: "Swift clients throw it as an `InvocationError`."
      only_apps: "Only from {apps}."
      event_order: "Order of Events"
      event_order_text: "A stream has one of these orders. A failure can end any of them."
      order_title: "{apps}: {title}"
      step_one: "once"
      step_one_of: "one of these"
      step_maybe: "optionally one of these"
      step_some: "one or more of these"
      step_any: "any number of these"
      anywhere: "At any time: {events}"
      trailing: "Can still follow: {events}"
      errors: "Errors"
      errors_text: "Over the Service API, a failure is JSON with `status`, `code`, and `message`. In Swift, it is an `InvocationError`, whose `canRetry` shows whether the same call may succeed later."
      errors_text_stream: "If the stream is already open, the HTTP status is 200 and the failure is the last event. In Swift, it is an `InvocationError` too."
      errors_text_paths: "Over HTTP, a failure is JSON with its code in {code} and its message in {message}. In Swift, it is an `InvocationError`, whose `canRetry` shows whether the same call may succeed later."
      code: "Code"
      status: "Status"
      cause: "Cause"
      retry: "Retry"
      retry_never: "no"
      retry_later: "after a while"
      action: "What to Do"

      time: "Deadlines, Keep-Alive, and Cancellation"
      time_of_call: "Deadlines and Cancellation"
      time_keep_alive: "**Keep-alive**: the server sends {event} while there is no other event. Clients skip it."
      time_blocking: "**Long runs**: proxies cut off long blocking calls, often after 100 seconds. Use streaming for long runs."
      time_swift: "**Deadlines of the Swift client**: 10 s for a connection, 300 s from the request to the head of the response, 60 s between two pieces of it, none for the whole call. Set them in `ServiceAPI.Options`."
      time_cancel: "**Cancellation**: leaving the loop or canceling the task closes the connection. The server may continue the run."
      time_cancel_call: "**Cancellation**: canceling the task closes the connection. The server may complete the call."
      time_stop: "**Stopping**: {route} stops the run on the server."
      time_resume: "**Resuming**: the Swift client reopens the broken stream of a run, and omits what the caller has already received."

      samples: "Samples"
      samples_text: "Each Swift sample is a function with a client parameter, so that a test can pass a test double."
      samples_python: "A Python sample is an endpoint of a plugin."
      sample_streaming: "Streaming"
      sample_streaming_text: "Handle the events as they arrive:"
      sample_blocking: "Blocking"
      sample_blocking_text: "Wait for the whole reply:"
      sample_pages: "All Pages"
      sample_pages_text: "Read the elements of all pages:"
      sample_errors: "Error Handling"
      sample_errors_text: "Distinguish failures that can be retried from those that cannot:"
      sample_conversation: "Continue an Earlier Call"
      sample_conversation_text: "Pass {name} of the first reply with the next call:"
      examples: "Examples"
      examples_text: "Requests and responses as sent over the network. Every example is checked against the types on this page."
      request: "Request"
      failure: "Error"

      types: "Types"
      types_text: "The types of parameters, replies, and events."
      value: "Value"
      open_fields: "Other fields can occur, and are kept as JSON."
      open_values: "Other values can occur."
      changes: "What Changed"
      changes_text: "The newest version comes first."
      current_version: "Now"
      change_first: "The first documented version."
      change_none: "No change for callers."
      related_resources: "Related Resources"
      overview_link: "What the interfaces have in common."

      contents: "Contents"
      search: "Search"
      search_placeholder: "Search parameters, events, errors"
      search_nothing: "Nothing found"
      language: "Language"
      theme: "Appearance"
      copy: "Copy"
      copied: "Copied"
      copy_failed: "Could not copy"
      link_to_here: "Link to here"
      skip_to_content: "Skip to content"
      menu: "Menu"
      on_this_page: "On this page"
      previous: "Previous"
      next: "Next"
      generated_by: "Generated by invoker {version} from specs"

      """#
    ),
    (
      "docs/phrases/ja_JP.yaml",
      #"""
      language_name: "日本語"
      overview_title: "API リファレンス"
      overview_description: "{interfaces} のパラメータ、レスポンスモード、イベント、エラー"
      interface_title: "{title} インターフェース"
      interface_types: "インターフェース"
      transports: "トランスポート"
      transports_introduction: "何で運ばれても、呼び出しの書き方は同じです。"
      transport: "トランスポート"
      plugin: "プラグイン"
      service_api: "Service API"
      plugin_text: "**プラグイン**：SDK が呼び出しをプラグインデーモンに送ります。"
      service_api_text: "**Service API**：HTTP と Server-Sent Events を使います。"
      api_text: "{name}：HTTP と Server-Sent Events を使います。パスは {path} で始まり、キーはヘッダー {header} で送ります。"
      operations: "操作"
      operation: "操作"
      resumed_call: "実行のストリームが切れると自動的に行われます"

      interface: "インターフェース"
      apps: "アプリの種類"
      apps_introduction: "次の種類のアプリが応答します。"
      entry_point: "エントリーポイント"
      route: "送り先"
      stop_route: "Service API：停止"
      resume_route: "Service API：ストリームを開き直す"
      plugin_route: "呼び出しの種類 {type}"
      plugin_route_allowed: "呼び出しの種類 {type}、権限 {permission}"
      specification: "インターフェース仕様"
      specification_text: "何が返るかは、レスポンスモードで決まります。Python のシグネチャはプラットフォームの SDK のもので、プラグインが送れる引数だけを取ります。"
      in_swift: "Swift では {type}"
      in_swift_and_python: "Swift では {type}、Python では `dict`"
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
      constant: "クライアントは常に {value} を送信します。"
      not_sent: "送信されません。"
      in_path: "パスに入ります：{route}。"
      not_taken: "使えません。{hint}"
      colon: "："
      comma: "、"

      response_modes: "レスポンスモード"
      mode: "モード"
      mode_default: "（既定）"
      mode_default_column: "既定のモード"
      result_swift: "Swift"
      result_python: "Python"
      reply: "応答"
      reply_text: "`blocking`（ブロッキングモード）は 1 つの応答を返します。{result} です。"
      pages_text: "各応答は一覧の 1 ページで、要素は {elements} にあります。Swift では {call} がすべてのページの要素を返し、ページは必要になったときに取得されます。"
      pages_number: "{next} はページの番号です。"
      pages_last: "次のページを取得するには、最後の要素の {field} を {next} に渡します。"
      pages_first: "ページは後ろから順に並びます。次のページを取得するには、最初の要素の {field} を {next} に渡します。"
      pages_more: "{more} が `true` であれば、次のページがあります。"
      pages_end: "要素のないページが終わりです。"
      pause: "一時停止"
      pause_text: "人の入力を待つ実行の応答です。`blocking`（ブロッキングモード）は、通常の応答の代わりにこれを返します。{result} です。{field} が {values} のときがこれに当たります。"
      failed_text: "失敗した実行は、Swift ではメッセージとともにスローされます。{field} が {values} のときがこれに当たります。"
      always: "常にあります"
      sometimes: "省かれることがあります"
      events: "イベント"
      events_text: "`streaming`（ストリーミングモード）はイベントを 1 つずつ返します。{result} です。{discriminator} がイベントの種類を示します。"
      elements_text: "`streaming`（ストリーミングモード）は、すべて同じフィールドを持つイベントを 1 つずつ返します。{result} です。"
      event_line_text: "HTTP では、代わりに `event:` 行がイベントの種類を示します。"
      terminator_text: "ストリームはデータ {terminator} で終わります。その前に終わったストリームは途切れたものです。"
      pieces_text: "{event} はデータを分割して送り、{id} の ID が同じものが 1 つのデータです。Swift では、ストリームの `.blobs` で結合済みのデータを受け取れます。"
      events_unknown: "新しいイベントやフィールドは、予告なく追加されます。知らないものは読み飛ばしてください。Swift では `unknown` になります。"
      event: "イベント"
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
      errors_text: "Service API では、失敗は `status`、`code`、`message` を持つ JSON です。Swift では `InvocationError` で、同じ呼び出しがあとで成功する見込みがあるかは `canRetry` で分かります。"
      errors_text_stream: "ストリームがすでに開いていれば、HTTP ステータスは 200 のままで、失敗は最後のイベントになります。Swift ではこれも `InvocationError` です。"
      errors_text_paths: "HTTP では、失敗は JSON で、コードは {code}、メッセージは {message} にあります。Swift では `InvocationError` で、同じ呼び出しがあとで成功する見込みがあるかは `canRetry` で分かります。"
      code: "コード"
      status: "ステータス"
      cause: "原因"
      retry: "再試行"
      retry_never: "できません"
      retry_later: "しばらくしてから"
      action: "対処"

      time: "期限、キープアライブ、キャンセル"
      time_of_call: "期限とキャンセル"
      time_keep_alive: "**キープアライブ**：ほかに知らせることがない間、{event} が届きます。クライアントは読み飛ばします。"
      time_blocking: "**長い実行**：時間のかかるブロッキングモードの呼び出しは、多くの場合 100 秒ほどでプロキシに切断されます。ストリーミングモードを使ってください。"
      time_swift: "**Swift クライアントの期限**：接続は 10 秒、リクエストから応答のヘッダーまでは 300 秒、応答の断片と断片の間は 60 秒で、呼び出し全体にはありません。いずれも `ServiceAPI.Options` で設定できます。"
      time_cancel: "**キャンセル**：ループを抜けるかタスクをキャンセルすると、接続が閉じます。サーバーは処理を続けることがあります。"
      time_cancel_call: "**キャンセル**：タスクをキャンセルすると、接続が閉じます。サーバーは呼び出しを最後まで処理することがあります。"
      time_stop: "**停止**：{route} は、サーバーでの処理を終わらせます。"
      time_resume: "**再開**：実行のストリームが切れると、Swift クライアントが開き直し、呼び出し側がすでに受け取った内容を省きます。"

      samples: "サンプルコード"
      samples_text: "Swift のサンプルはクライアントを引数に取る関数なので、テストでは代わりのものを渡せます。"
      samples_python: "Python のサンプルはプラグインのエンドポイントです。"
      sample_streaming: "ストリーミングモード"
      sample_streaming_text: "イベントを、届くそばから処理します。"
      sample_blocking: "ブロッキングモード"
      sample_blocking_text: "応答全体を待ちます。"
      sample_pages: "すべてのページ"
      sample_pages_text: "すべてのページの要素を読み取ります。"
      sample_errors: "エラー処理"
      sample_errors_text: "もう一度試せるものと試せないものを区別します。"
      sample_conversation: "前の呼び出しを続ける"
      sample_conversation_text: "最初の応答の {name} を、次の呼び出しに渡します。"
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
      change_none: "呼び出し側に変更はありません。"
      related_resources: "関連リソース"
      overview_link: "各インターフェースに共通することを説明します。"

      contents: "目次"
      search: "検索"
      search_placeholder: "パラメータ、イベント、エラーを検索"
      search_nothing: "見つかりません"
      language: "言語"
      theme: "外観"
      copy: "コピー"
      copied: "コピーしました"
      copy_failed: "コピーできません"
      link_to_here: "ここへのリンク"
      skip_to_content: "本文へ移動"
      menu: "メニュー"
      on_this_page: "このページの内容"
      previous: "前へ"
      next: "次へ"
      generated_by: "invoker {version} が仕様から生成しました"

      """#
    ),
    (
      "docs/phrases/zh_Hans.yaml",
      #"""
      language_name: "简体中文"
      overview_title: "API 参考"
      overview_description: "{interfaces} 的参数、返回模式、事件和错误"
      interface_title: "{title} 接口"
      interface_types: "接口"
      transports: "传输方式"
      transports_introduction: "无论以何种方式传输，调用的写法都相同："
      transport: "传输方式"
      plugin: "插件"
      service_api: "Service API"
      plugin_text: "**插件**：SDK 将调用发送给插件守护进程。"
      service_api_text: "**Service API**：HTTP 与 Server-Sent Events。"
      api_text: "{name}：HTTP 与 Server-Sent Events，路径以 {path} 开头，密钥放在请求头 {header} 中。"
      operations: "操作"
      operation: "操作"
      resumed_call: "运行的流中断时自动进行"

      interface: "接口"
      apps: "应用类型"
      apps_introduction: "以下类型的应用会作答："
      entry_point: "入口点"
      route: "路径"
      stop_route: "Service API：停止"
      resume_route: "Service API：重新打开流"
      plugin_route: "调用类型 {type}"
      plugin_route_allowed: "调用类型 {type}，权限 {permission}"
      specification: "接口规范"
      specification_text: "返回内容由返回模式决定。Python 签名与平台 SDK 一致，只包含插件可以发送的参数。"
      in_swift: "Swift 中为 {type}"
      in_swift_and_python: "Swift 中为 {type}，Python 中为 `dict`"
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
      constant: "客户端始终发送 {value}。"
      not_sent: "不发送。"
      in_path: "写入路径：{route}。"
      not_taken: "不支持。{hint}"
      colon: "："
      comma: "、"

      response_modes: "返回模式"
      mode: "模式"
      mode_default: "（默认）"
      mode_default_column: "默认模式"
      result_swift: "Swift"
      result_python: "Python"
      reply: "返回结果"
      reply_text: "`blocking`（阻塞式返回）返回一个结果：{result}。"
      pages_text: "每个返回结果是列表的一页，其元素位于 {elements}。在 Swift 中，{call} 返回所有页的元素，并在需要时才获取各页。"
      pages_number: "{next} 是页码。"
      pages_last: "要获取下一页，请将最后一个元素的 {field} 作为 {next} 传入。"
      pages_first: "各页从后向前排列：要获取下一页，请将第一个元素的 {field} 作为 {next} 传入。"
      pages_more: "{more} 为 `true` 时还有下一页。"
      pages_end: "没有元素的页即为末尾。"
      pause: "暂停"
      pause_text: "等待人工输入的运行的返回结果：`blocking`（阻塞式返回）不返回通常的结果，而是返回此结果：{result}。当 {field} 为 {values} 时即为此种结果。"
      failed_text: "失败的运行在 Swift 中会连同其消息一起抛出。当 {field} 为 {values} 时即为失败。"
      always: "始终返回"
      sometimes: "可能不返回"
      events: "事件"
      events_text: "`streaming`（流式返回）逐个返回事件：{result}。{discriminator} 说明是哪种事件。"
      elements_text: "`streaming`（流式返回）逐个返回事件，各事件的字段相同：{result}。"
      event_line_text: "通过 HTTP 时，改由 `event:` 行说明是哪种事件。"
      terminator_text: "流以数据 {terminator} 结束；在此之前结束的流是中断的。"
      pieces_text: "{event} 分段传送数据，{id} 中的 ID 相同的各段属于同一份数据。在 Swift 中，流的 `.blobs` 给出合并后的数据。"
      events_unknown: "新的事件和字段会随时加入，恕不另行通知。请跳过不认识的内容；在 Swift 中它们归入 `unknown`。"
      event: "事件"
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
      errors_text: "在 Service API 中，失败以 JSON 返回，包含 `status`、`code` 和 `message`。在 Swift 中为 `InvocationError`，其 `canRetry` 说明稍后以相同方式调用是否可能成功。"
      errors_text_stream: "如果流已经打开，HTTP 状态码仍为 200，失败则是流的最后一个事件。在 Swift 中同样是 `InvocationError`。"
      errors_text_paths: "通过 HTTP 时，失败以 JSON 返回，代码在 {code}，消息在 {message}。在 Swift 中为 `InvocationError`，其 `canRetry` 说明稍后以相同方式调用是否可能成功。"
      code: "代码"
      status: "状态码"
      cause: "原因"
      retry: "重试"
      retry_never: "无效"
      retry_later: "稍后可重试"
      action: "处理方法"

      time: "时限、保活与取消"
      time_of_call: "时限与取消"
      time_keep_alive: "**保活**：没有其他内容时会发送 {event}。客户端会跳过它。"
      time_blocking: "**长时间运行**：耗时较长的阻塞式调用会被代理中断，通常在 100 秒之后。此时请使用流式返回。"
      time_swift: "**Swift 客户端的时限**：建立连接 10 秒，从发出请求到收到响应头 300 秒，响应的两个片段之间 60 秒，整个调用不设时限。均可在 `ServiceAPI.Options` 中设置。"
      time_cancel: "**取消**：退出循环或取消任务会关闭连接。服务器可能仍继续工作。"
      time_cancel_call: "**取消**：取消任务会关闭连接。服务器可能仍会完成该调用。"
      time_stop: "**停止**：{route} 会结束服务器上的工作。"
      time_resume: "**恢复**：运行的流中断时，Swift 客户端会重新打开它，并略去调用方已经收到的内容。"

      samples: "示例代码"
      samples_text: "每个 Swift 示例都是以客户端为参数的函数，测试时可以传入替身。"
      samples_python: "Python 示例是插件的端点。"
      sample_streaming: "流式返回"
      sample_streaming_text: "在事件到达时逐个处理："
      sample_blocking: "阻塞式返回"
      sample_blocking_text: "等待完整的返回结果："
      sample_pages: "所有页"
      sample_pages_text: "读取所有页的元素："
      sample_errors: "错误处理"
      sample_errors_text: "区分可以重试和不可重试的错误："
      sample_conversation: "继续之前的调用"
      sample_conversation_text: "将第一次返回结果中的 {name} 随下一次调用传入："
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
      change_none: "对调用方没有变更。"
      related_resources: "相关资源"
      overview_link: "各接口的共同之处。"

      contents: "目录"
      search: "搜索"
      search_placeholder: "搜索参数、事件、错误"
      search_nothing: "没有找到"
      language: "语言"
      theme: "外观"
      copy: "复制"
      copied: "已复制"
      copy_failed: "无法复制"
      link_to_here: "链接到此处"
      skip_to_content: "跳到正文"
      menu: "菜单"
      on_this_page: "本页内容"
      previous: "上一页"
      next: "下一页"
      generated_by: "由 invoker {version} 根据规格生成"

      """#
    ),
    (
      "model.yaml",
      #"""
      # The values that templates use. `docs/view-model.md` of the tool's repository shows this as tables, and
      # `invoker templates model` prints them.
      #
      # `model` is the number of this version. A folder of templates that was exported by a tool with another number is
      # rejected.
      model: 1

      # By file name; `*` matches any name. A template that is included in another with `{{> … }}` uses that one's values.
      templates:
        swift/file: SwiftFile, a file
        swift/entry-points: SwiftEntryPoints, the entry points of callers
        swift/interface: SwiftInterface, protocol, invoker, and calls
        swift/request: SwiftRequest, the arguments as one value
        swift/arguments: SwiftInterface, how a request is sent
        swift/app: SwiftApp, the calls of one app
        swift/app-coding: SwiftApp, the limits of an app, and the paths of its outputs
        swift/object: SwiftObject, a struct
        swift/union: SwiftUnion, an enum with payloads
        swift/alternatives: SwiftAlternatives, an enum whose cases are distinguished by the kind of JSON value
        swift/enum: SwiftEnum, an open enum
        swift/alias: SwiftAlias, the former name of a type
        swift/object-decoder: SwiftObjectCoder, decodes a struct from JSON
        swift/object-encoder: SwiftObjectCoder, encodes a struct as JSON
        swift/json-schema: SwiftObjectCoder, the JSON Schema of a struct, on request
        swift/stream-decoder: SwiftUnionCoder, decodes an event of a stream from JSON
        swift/stream-element: SwiftObjectCoder, makes a struct an element of a stream
        swift/union-decoder: SwiftUnionCoder, decodes an enum from JSON
        swift/union-encoder: SwiftUnionCoder, encodes an enum as JSON
        swift/alternatives-decoder: SwiftAlternativesCoder, decodes a value by its kind
        swift/alternatives-encoder: SwiftAlternativesCoder, encodes a value of any of the kinds
        swift/codable: SwiftCodable, the conformance, on request
        docs/markdown/page: MarkdownPage, a page
        docs/markdown/llms: MarkdownIndex, the list of pages for machines
        docs/mdx/page: MDXPage, a page
        docs/docc/page: DocCPage, an article
        docs/html/page: HTMLPage, a page of the site
        docs/html/group: HTMLGroup, pages in the navigation
        docs/html/entry: HTMLEntry, the page with links to those of each language
        docs/html/code: HTMLCode, a block of code
        docs/html/diagram: HTMLDiagram, the picture of an order of events, as SVG
        docs/*/paragraph: TextBlock, a paragraph
        docs/*/note: TextBlock, a highlighted paragraph
        docs/*/list: ListBlock, a list
        docs/*/samples: SamplesBlock, code in one or more languages
        docs/*/table: TableBlock, a table
        docs/*/params: ParamsBlock, the params of an interface
        docs/*/param: ParamEntry, a param
        docs/*/fields: FieldsBlock, the fields of a reply
        docs/*/field: Field, a field
        docs/*/events: EventsBlock, the events of a stream
        docs/*/order: Order, an order of events
        docs/*/errors: ErrorsBlock, the failures that have names
        docs/*/error: ErrorEntry, a failure
        docs/*/types: TypesBlock, the types that several places share
        docs/*/type: TypeEntry, a type
        docs/*/examples: ExamplesBlock, examples
        docs/*/changes: ChangesBlock, what changed from version to version
        docs/*/links: LinksBlock, related pages
        files/*: Specs, a custom file

      views:
        # Swift. A template writes each statement, head, and line of documentation on one line of any length; lines are broken
        # afterward. `access` is `public ` or nothing, and ends in a space.
        SwiftFile:
          keys:
            tool: text, version of the tool
            source: text, what the file is generated from
            digest: text, SHA-256 of the specs
            exceptions: text or nothing, the rules of `swift format` that the code breaks intentionally
            imports: list of text, modules
            body: text or nothing, the declarations
        SwiftDoc:
          keys:
            doc: list of text, lines after `///`, each with the space before it
            availability: text or nothing, the arguments of `@available`
        SwiftEntryPoints:
          keys:
            access: text, access level
            clients: list of SwiftClient, the entry points of callers
            folders: list of SwiftEntryPointFolder, each a struct
        SwiftClient:
          keys:
            client: text, type that has the entry points
            members: list of SwiftEntryPoint, its entry points
        SwiftEntryPointFolder:
          keys:
            type: text, name of the struct
            path: text, the code that leads to it, starting at `session` or `client`
            members: list of SwiftEntryPoint, its properties
        SwiftEntryPoint:
          extends: [SwiftDoc]
          keys:
            name: text, name of the property
            type: text, calls or a folder
            value: text, argument of its initializer
        SwiftInterface:
          extends: [SwiftDoc]
          keys:
            access: text, access level
            root: text, prefix of all names that belong to the interface
            entryPoint: text, names starting at `session`, with dots
            descriptor: text, how transports carry the interface, as an expression
            modes: list of SwiftMode, one or two
            pages: SwiftPages or nothing, the function for all elements of a list
            answer: text or nothing, result of an invocation whose mode is known only at run time, if there are two modes
            facades: list of SwiftFacade, the calls over each kind of transport
            aliases: list of SwiftAlias, former names of the types of the interface
            arguments: list of SwiftArgument, the params as they are sent
        SwiftMode:
          extends: [SwiftDoc]
          keys:
            mode: text, `streaming` or `blocking`
            function: text, `stream` or `reply`
            result: text or nothing, result of an invocation
        SwiftPages:
          extends: [SwiftDoc]
          keys:
            result: text, result of the function
            elements: text, the elements of the reply `page` as an expression
            conditions: text or nothing, conditions under which another page follows
            step: text, statement that changes the request `next`
        SwiftFacade:
          extends: [SwiftDoc]
          keys:
            type: text, name of the struct
            isShared: flag, whether the struct is a namespace, to which the call is added
            calls: list of SwiftCall, the current ones and former ones
        SwiftCall:
          extends: [SwiftDoc]
          keys:
            head: text, head of the function
            function: text, `stream`, `reply`, or `all`, which takes the request
            isLazy: flag, whether it sends nothing itself, as it returns a sequence that does
            mode: text, `streaming` or `blocking`
            callee: text, what carries the call
            arguments: text, arguments of the request
        SwiftRequest:
          extends: [SwiftDoc]
          keys:
            access: text, access level
            root: text, prefix of all names that belong to the interface
            properties: list of SwiftProperty, the params without the response mode, then their former names
            inits: list of SwiftInit, the current one, then former ones
        SwiftProperty:
          extends: [SwiftDoc]
          keys:
            head: text, head of the property, with access level and type
            name: text, name of the property
            type: text, its type
            computed: SwiftComputedProperty or nothing, the property that has the value; only deprecated ones are computed
        SwiftComputedProperty:
          keys:
            isSettable: flag, whether callers can set it
            source: text, the property that has the value
            storage: text or nothing, head of that property, if it has no other use
        SwiftInit:
          extends: [SwiftDoc]
          keys:
            head: text, head of the initializer
            forwarded: text or nothing, arguments of the initializer that it calls
            assignments: list of text, what it assigns to `self`, such as `answer = answer`
        SwiftArgument:
          keys:
            literal: text, name on the wire as a string literal
            value: text, the value as an expression
            set: text, `set`, `setOrNull` or `setUnlessEmpty`
        SwiftApp:
          extends: [SwiftDoc]
          keys:
            access: text, access level
            root: text, name of the app
            facades: list of SwiftAppFacade, the calls over each kind of transport
            limits: text or nothing, the limits of inputs, as an expression
            outputs: text or nothing, the paths of the outputs, as an expression
        SwiftAppFacade:
          extends: [SwiftDoc]
          keys:
            type: text, name of the struct
            init: text, head of the initializer
            session: text, the session of the argument
            properties: list of SwiftAppProperty, what identifies the app
            calls: list of SwiftAppCall, one or two
        SwiftAppProperty:
          extends: [SwiftDoc]
          keys:
            name: text, name of the property
            member: text, the same after a dot
            type: text, its type
        SwiftAppCall:
          extends: [SwiftCall]
          keys:
            invoker: text, invoker of the interface
            request: text, request of the interface
            literal: text, name of the param that takes the inputs on the wire, as a string literal
            inputs: text, the inputs
            variable: text, name of the variable for the arguments
        SwiftDeclaration:
          extends: [SwiftDoc]
          keys:
            access: text, access level
            name: text, last part of its name
            path: text, full name
            conformances: text, with commas
        SwiftObject:
          extends: [SwiftDeclaration]
          keys:
            binding: text, `let` or `var`
            properties: list of SwiftProperty, in the order of the spec, then former names
            others: flag, whether other fields are kept
            init: text, head of the initializer
            assignments: list of text, what it assigns to `self`, such as `answer = answer`
        SwiftUnion:
          extends: [SwiftDeclaration]
          keys:
            cases: list of SwiftCase, those that callers see
            shared: SwiftSharedProperties or nothing, the properties of all events, if any
            text: SwiftTextChanges or nothing, the events that make up the text, if any
            pieces: SwiftPieces or nothing, the event that carries data in pieces, if any
            failures: SwiftRunFailures or nothing, the events that report a failed run, if any
        SwiftAlternatives:
          extends: [SwiftDeclaration]
          keys:
            cases: list of SwiftCase, the cases
            text: text or nothing, the case of texts, if there is one
            literal: text or nothing, the same if callers pass such values
        SwiftCase:
          extends: [SwiftDoc]
          keys:
            name: text, name of the case
            payload: text, its type
            indirect: text, `indirect ` or nothing; ends in a space
        SwiftSharedProperties:
          keys:
            properties: list of SwiftSharedProperty, all of them
            isAlone: flag, whether there is only one
            type: text, the type of their values, which is a tuple unless there is only one
            values: list of SwiftSharedValues, one for each type of event
            none: text, the values of an unknown event
        SwiftSharedProperty:
          extends: [SwiftDoc]
          keys:
            name: text, name of the property
            type: text, its type without `?`
            index: text, its place among them, from 0
        SwiftSharedValues:
          keys:
            cases: text, patterns of the cases that have this type
            value: text, the values of an event
        SwiftEventValue:
          keys:
            name: text, name of the case
            value: text, path of the value in the event
        SwiftTextChanges:
          keys:
            changes: list of SwiftTextChange, one for each event
            whole: SwiftWholeTexts or nothing, the events that have the whole text, if any
        SwiftTextChange:
          extends: [SwiftEventValue]
          keys:
            change: text, case of `TextChange`
            isOptional: flag, whether the event can be without it
        SwiftWholeTexts:
          keys:
            values: list of SwiftEventValue, one for each event
        SwiftPieces:
          keys:
            name: text, name of the case
            arguments: text, arguments of a `BlobPiece`
        SwiftRunFailures:
          keys:
            values: list of SwiftRunFailure, one for each event
        SwiftRunFailure:
          keys:
            name: text, name of the case
            status: text, path of the run's status in the event
            among: text, the values that mean a failure, as an expression
            message: text or nothing, path of the reason in the event
        SwiftEnum:
          extends: [SwiftDeclaration]
          keys:
            members: list of SwiftEnumMember, in the order of the spec, then former names
        SwiftEnumMember:
          extends: [SwiftDoc]
          keys:
            name: text, name of the constant
            literal: text, value on the wire as a string literal
        SwiftAlias:
          extends: [SwiftDoc]
          keys:
            access: text, access level
            name: text, the former name
            type: text, the current one
        SwiftCoder:
          keys:
            access: text, access level
            path: text, full name of the type
            conformance: text or nothing, protocol that makes it `Codable`
        SwiftCodable:
          extends: [SwiftCoder]
        SwiftObjectCoder:
          extends: [SwiftCoder]
          keys:
            fields: list of SwiftField, in the order of the spec
            variables: list of text, name and type of the variable for each field, without `?`
            others: flag, whether other fields are kept
            required: list of text, the variables that must have a value
            requirement: text or nothing, what the failure says about them, after a comma
            arguments: text, arguments of the initializer
            text: SwiftElementText or nothing, what an element of a stream adds to the text
            jsonSchema: text or nothing, its JSON Schema, as a dictionary literal
        SwiftElementText:
          keys:
            change: text, case of `TextChange`
            value: text, the string, after `self.`
            isOptional: flag, whether it can be absent
        SwiftAlternativesCoder:
          extends: [SwiftCoder]
          keys:
            cases: list of SwiftAlternative, those that a field identifies before the others
        SwiftAlternative:
          keys:
            name: text, name of the case
            kind: text, case of `JSONKind`
            field: text or nothing, the field that identifies it, as a string literal
            payload: text, its type
        SwiftField:
          keys:
            literal: text, name on the wire as a string literal
            local: text, name of the variable that it is read into
            member: text, the property
            read: text, method of `JSONReader`
            write: text, method of `JSONWriter`
        SwiftUnionCoder:
          extends: [SwiftCoder]
          keys:
            discriminator: text, name of the property that identifies cases, as a string literal
            cases: list of SwiftCodedCase, those that callers see
            keepAlive: text or nothing, the events that are skipped, as patterns
            failure: text or nothing, the events that are thrown, as patterns
        SwiftCodedCase:
          keys:
            literal: text, value of the discriminator as a string literal
            name: text, name of the case
            payload: text, its type

        # Documentation. Texts are escaped as the form requires: plain keys for running text, `…Cell` for the cell of a table,
        # and `…Attribute` for the value of an attribute, with `=` and its quotes.
        Page:
          keys:
            name: text, name of the page, which is that of the interface
            source: text, spec that it is generated from
            digest: text, SHA-256 of the spec
            tool: text, version of the tool
            title: text, heading
            description: text, one sentence
            plainTitle: text, heading without markup
            plainDescription: text, one sentence without markup
            introduction: text or nothing, blocks written by the templates below
            sections: list of Section, each followed by its subsections
            words: Words, fixed phrases
        Section:
          keys:
            anchor: text, the same in every language
            title: text, heading
            level: text, 2 or more
            marks: text, a `#` for each level
            blocks: text, written by the templates below
        Words:
          keys: docs/phrases/en_US.yaml
        MarkdownPage:
          extends: [Page]
          keys:
            languages: text, links to the page in each language
        MarkdownIndex:
          extends: [Page]
          keys:
            pages: list of MarkdownIndexEntry, all pages
        MarkdownIndexEntry:
          keys:
            title: text, heading of the page
            path: text, name of its file
            description: text, one sentence
        MDXPage:
          extends: [Page]
          keys:
            language: text, its code
            standardTitle: text, heading in the language of the specs, in quotes
            quotedTitle: text, heading in quotes
            quotedDescription: text, one sentence in quotes
        DocCPage:
          extends: [Page]
          keys:
            heading: text, heading, or for the overview the module
            isRoot: flag, whether this is the overview
            isTechnology: flag, whether this is the overview of a catalog without a module
            topics: list of DocCTopic, all other pages
        DocCTopic:
          keys:
            link: text, link to the page
        HTMLEntry:
          keys:
            origin: text, marks it as generated
            site: text, name of the site
            policy: text, what the page is allowed to load
            language: text, code of its language
            languages: list of HTMLLanguage, all of the site
        HTMLPage:
          extends: [Page, HTMLEntry]
          keys:
            isPart: flag, whether the heading is not the name of the site
            home: text, address of the overview
            groups: list of text, all pages of the language, written by `group`
            previousPage: HTMLLink or nothing, the page before
            nextPage: HTMLLink or nothing, the page after
            stamp: text, what generated the page
        HTMLLanguage:
          keys:
            language: text, its code as HTML writes it
            locale: text, its code in names of folders
            address: text, the page in it
            name: text, its own name
            short: text, the same in a few letters
            isCurrent: flag, whether this page is in it
        HTMLGroup:
          keys:
            isNamed: flag, whether it has a name
            name: text, the path in Swift that its interfaces have in common
            isCurrent: flag, whether this page is in it
            pages: list of HTMLLink, its pages
        HTMLLink:
          keys:
            address: text, of the page
            title: text, heading of the page
            isCurrent: flag, whether it is this one
            places: list of HTMLPlace, its sections
        HTMLPlace:
          keys:
            anchor: text, of the section
            title: text, its heading
        HTMLCode:
          keys:
            title: text, of the block
            code: text, with syntax highlighting
        HTMLDiagram:
          keys:
            height: text, of the picture, which is 340 wide
            rail: text, path of the line on the left
            groups: list of HTMLDiagramGroup, steps with several events
            chips: list of HTMLDiagramChip, events
            stops: list of HTMLDiagramStop, points on the line
        HTMLDiagramGroup:
          keys:
            y: text, of its upper edge
            height: text, of the group
            word: text, how often its events occur
            wordY: text, base line of that
            isLoose: flag, whether it is optional
            isRepeated: flag, whether it can be repeated
            again: text, path of an arrow back
            head: text, path of its head
        HTMLDiagramChip:
          keys:
            kind: text, `event` or `last` or `failure`
            anchor: text, of the event
            name: text, of the event
            x: text, of its left edge
            y: text, of its upper edge
            width: text, of the chip
            textX: text, where the name begins
            textY: text, base line of the name
            textWidth: text, of the name
        HTMLDiagramStop:
          keys:
            y: text, of its middle
            radius: text, of the circle
            isFull: flag, whether it is filled
        TextBlock:
          keys:
            text: text, the paragraph
        ListBlock:
          keys:
            items: list of TextBlock, the items
        SamplesBlock:
          keys:
            isGroup: flag, whether there are several
            samples: list of Sample, at least one
        Sample:
          keys:
            language: text, of the code
            title: text, of the sample
            text: text, the code as it is
            block: text, the code as a block of the form
        TableBlock:
          keys:
            columns: list of TextBlock, the headings
            rows: list of TableRow, below them
        TableRow:
          keys:
            cells: list of TextBlock, one for each column
        Block:
          keys:
            words: Words, fixed phrases
        ParamsBlock:
          extends: [Block]
          keys:
            rows: text, in call order, written by `param`
        TypedEntry:
          keys:
            anchor: text, the same in every language
            name: text, name on the wire
            nameAttribute: text
            nameCell: text
            isRequired: flag, whether it must be given, or is always present
            type: text, in the words of JSON Schema, with links
            typeCell: text
            typeAttribute: text
            linkedType: text or nothing, the type where it has a link
            swiftType: text, type in Swift
            swiftTypeCell: text
            default: text or nothing, the value when it is absent
            defaultCell: text or nothing
            defaultAttribute: text or nothing
            constraints: text or nothing, the limits of its values
            constraintsCell: text or nothing
            text: text, what it is
            textCell: text
            since: text or nothing, version that introduced it
            deprecated: DeprecationNote or nothing, why it is deprecated
            words: Words, fixed phrases
        DeprecationNote:
          keys:
            text: text, what to use instead
            textCell: text
            words: Words, fixed phrases
        ParamEntry:
          extends: [TypedEntry]
          keys:
            swift: text or nothing, name in Swift; a constant has none
            swiftCell: text or nothing
            transports: list of Transport, what each does with it
        Transport:
          keys:
            name: text, of the transport
            text: text, what it does with the param
            textCell: text
            isSent: flag, whether it sends the param
        FieldsBlock:
          extends: [Block]
          keys:
            rows: text, written by `field`
        Field:
          extends: [TypedEntry]
          keys:
            swift: text, name in Swift
            swiftCell: text
        HeadedEntry:
          keys:
            anchor: text, the same in every language
            level: text, of its heading
            marks: text, a `#` for each level
        EventsBlock:
          extends: [Block]
          keys:
            rows: list of Event, in the order of the spec
        Event:
          extends: [HeadedEntry]
          keys:
            name: text, name on the wire
            nameCell: text
            swift: text or nothing, name in Swift, if callers see it
            swiftCell: text or nothing
            text: text, when it occurs and what it means
            textCell: text
            ending: text or nothing, whether it can be the last one
            handling: text, `delivered` or `keepAlive` or `failure`
            handlingText: text or nothing, the same in words, if it is not delivered
            isSwallowed: flag, whether it only keeps the stream open
            isThrown: flag, whether it ends the stream with an error
            apps: text or nothing, kinds of app, if not all have it
            bases: text or nothing, types whose fields it also has
            fields: text or nothing, its own, written by `field`
            fieldsAttribute: text, the phrase for fields
            words: Words, fixed phrases
        Order:
          extends: [HeadedEntry]
          keys:
            title: text, heading
            apps: text, kinds of app that it applies to
            text: text or nothing, what it is
            steps: list of OrderStep, from first to last
            anywhere: text or nothing, events that can occur between any two steps
            trailing: text or nothing, events that can follow the last one
            diagram: text, the picture
            words: Words, fixed phrases
        OrderStep:
          keys:
            occurrence: text, `one` or `maybe` or `some` or `any`
            phrase: text, the same in words
            isLast: flag, whether only trailing events follow
            isFailure: flag, whether it is the failure of the invocation
            events: list of OrderEvent, one or more
            words: Words, fixed phrases
        OrderEvent:
          keys:
            name: text, name on the wire
            anchor: text, of the event
            words: Words, fixed phrases
        ErrorsBlock:
          extends: [Block]
          keys:
            rows: text, in the order of the spec, written by `error`
        ErrorEntry:
          keys:
            anchor: text, the same in every language
            code: text, its name
            codeCell: text
            status: text, of HTTP
            cause: text, what happened
            causeCell: text
            retry: text, when to try again
            retryCell: text
            canRetry: flag, whether the same call may succeed later
            action: text, what the caller can do
            actionCell: text
            words: Words, fixed phrases
        TypesBlock:
          extends: [Block]
          keys:
            rows: text, by name, written by `type`
        TypeEntry:
          extends: [HeadedEntry]
          keys:
            name: text, name on the wire
            swift: text, name in Swift
            text: text, what it is
            bases: text or nothing, types whose fields it also has
            fields: text or nothing, its own, written by `field`
            hasValues: flag, whether it is an enum
            values: list of ValueEntry, values of an enum
            isOpen: text or nothing, that other values can occur
            fieldsAttribute: text, the phrase for fields
            words: Words, fixed phrases
        ValueEntry:
          keys:
            value: text, value on the wire
            valueCell: text
            text: text, what it means
            textCell: text
        ExamplesBlock:
          extends: [Block]
          keys:
            rows: list of ExampleEntry, in the order of the spec
        ExampleEntry:
          extends: [HeadedEntry]
          keys:
            title: text, heading
            titleAttribute: text
            text: text or nothing, what it shows
            setting: text, the kind of app and the response mode
            request: text, JSON as a block of code
            answerTitle: text, heading of the response
            answer: text, JSON as a block of code
            words: Words, fixed phrases
        ChangesBlock:
          extends: [Block]
          keys:
            rows: list of VersionEntry, newest first
        VersionEntry:
          extends: [HeadedEntry]
          keys:
            title: text, the version
            titleAttribute: text
            text: text or nothing, what it is
            items: list of TextBlock, what changed
        LinksBlock:
          extends: [Block]
          keys:
            rows: list of LinkEntry, the pages
        LinkEntry:
          keys:
            link: text, link with the title of the page
            text: text, what it is about
            words: Words, fixed phrases

        # Custom files. `lines`, `deprecated`, and `since` never end a comment of a common language, and `literal` and
        # `default` never end a string. `name` is as on the wire: put it into code only where `isPlain`.
        Specs:
          keys:
            tool: text, version of the tool
            source: text, what the file is generated from
            digest: text, SHA-256 of the specs
            interfaces: list of Interface, in the order of the specs
            types: list of Type, in the order of the specs, with inline types after the one that contains them
        Named:
          keys:
            name: text, name or value on the wire
            literal: text, the same as JSON with its quotes
            isPlain: flag, whether it consists of ASCII letters, digits, and `_`, and doesn't begin with a digit
            identifier: text, a name for code, in camel case; of types and interfaces with a capital
        Described:
          keys:
            lines: list of text, the description, wrapped
            isDeprecated: flag, whether it is deprecated
            deprecated: text, why or what to use instead, if specified
            since: text, version that introduced it, if specified
            hasComment: flag, whether there is any of these
        Interface:
          extends: [Named, Described]
          keys:
            title: text, as JSON
            entryPoint: list of Named, starting at `session`
            isCall: flag, whether the last name of the entry point is that of the call itself
            params: list of Param, in call order, without the response mode
            mode: ModeParam or nothing, the param that selects the response mode
            streaming: Mode or nothing, the mode that returns events one by one
            blocking: Mode or nothing, the mode that returns one reply
            errors: list of Error, failures that have names
        ModeParam:
          extends: [Named, Described]
        Mode:
          extends: [Described]
          keys:
            isDefault: flag, whether it is the default
            type: TypeExpression or nothing, the events or the reply; nothing if a response has no content
        Error:
          extends: [Named, Described]
          keys:
            status: text, of HTTP
            action: list of text, what the caller can do, wrapped
            canRetry: flag, whether the same call may succeed later
        Value:
          extends: [Named, Described]
          keys:
            type: TypeExpression, including null if it is allowed
            isRequired: flag, whether it must be given, or is always present
            hasDefault: flag, whether it has a default
            default: text, what that is, as JSON
        Param:
          extends: [Value]
        Property:
          extends: [Value]
        Type:
          extends: [Named, Described]
          keys:
            isObject: flag
            isUnion: flag, whether it is one of several objects
            isEnum: flag, whether it is one of several strings, or an unknown one
            isAlternatives: flag, whether it is one of several types that the kind of value distinguishes, or any other value
            isAlias: flag, whether it is another name of a type
            isHidden: flag, whether callers never see it, such as events that are skipped
            properties: list of Property, of an object, with those of its bases
            hasOthers: flag, whether an object keeps other fields
            discriminator: Named or nothing, the property that identifies the cases of a union; not one of their properties
            cases: list of UnionCase, of a union, those that callers see
            hiddenCases: list of UnionCase, of a union, those that are skipped or thrown
            values: list of EnumValue, of an enum
            alternatives: list of Alternative, of a type that is one of several
            aliased: TypeExpression or nothing, of an alias
        UnionCase:
          extends: [Named, Described]
          keys:
            type: TypeExpression, the object
        Alternative:
          extends: [Named, Described]
          keys:
            type: TypeExpression, the type
        EnumValue:
          extends: [Named, Described]
        TypeExpression:
          keys:
            isString: flag
            isInteger: flag
            isNumber: flag
            isBoolean: flag
            isAny: flag, whether it is any JSON
            isArray: flag
            isMap: flag, whether it is an object with any keys
            isNamed: flag, whether it is a type with a name
            isLiteral: flag, whether there is only one value; exactly one of these flags is set
            isNullable: flag, whether it can be null, if that isn't implied
            items: TypeExpression or nothing, of an array
            values: TypeExpression or nothing, of a map
            name: text, of a named type, on the wire
            identifier: text, of a named type, for code
            literal: text, the only value as JSON
            format: text, `uuid` or `url` or `byte` or `decimal` of a string, `unix-time` of an integer

      """#
    ),
    (
      "swift/alias.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#doc}}
      ///{{.}}
      {{/doc}}
      {{#availability}}
      @available({{.}})
      {{/availability}}
      {{access}}typealias {{name}} = {{type}}

      """#
    ),
    (
      "swift/alternatives-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{path}}: JSONDecodable {
        {{access}}init(from json: inout JSONReader) throws(JSONError) {
          switch try json.peekKind() {
      {{#cases}}
          case .{{kind}}{{#field}} where try json.hasField({{.}}){{/field}}: self = .{{name}}(try {{payload}}(from: &json))
      {{/cases}}
          default: self = .unknown(try JSONValue(from: &json))
          }
        }
      }

      """#
    ),
    (
      "swift/alternatives-encoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{path}}: JSONEncodable {
        {{access}}func encode(to json: inout JSONWriter) {
          switch self {
      {{#cases}}
          case .{{name}}(let value): value.encode(to: &json)
      {{/cases}}
          case .unknown(let value): value.encode(to: &json)
          }
        }
      }

      """#
    ),
    (
      "swift/alternatives.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#doc}}
      ///{{.}}
      {{/doc}}
      {{#availability}}
      @available({{.}})
      {{/availability}}
      {{access}}enum {{name}}: {{conformances}} {
      {{#cases}}
      {{#doc}}
        ///{{.}}
      {{/doc}}
      {{#availability}}
        @available({{.}})
      {{/availability}}
        {{indirect}}case {{name}}({{payload}})
      {{/cases}}
        /// A value of a kind that is newer than this client.
        case unknown(JSONValue)
      {{#text}}

        /// The text, if the value is one.
        {{access}}var plainText: String? { if case .{{.}}(let value) = self { value } else { nil } }
      {{/text}}
      {{#literal}}

        {{access}}init(stringLiteral value: String) {
          self = .{{.}}(value)
        }
      {{/literal}}
      }

      """#
    ),
    (
      "swift/app-coding.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{root}}.Inputs: AppInputs {
      {{#limits}}
        {{access}}static let limits: [String: InputLimit] = {{.}}
      {{/limits}}
      }
      {{#outputs}}

      extension {{root}}.Outputs: AppOutputs {
        {{access}}static let paths = {{.}}
      }
      {{/outputs}}

      """#
    ),
    (
      "swift/app.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#doc}}
      ///{{.}}
      {{/doc}}
      {{#availability}}
      @available({{.}})
      {{/availability}}
      {{access}}enum {{root}} {
      {{#facades}}
      {{^first()}}

      {{/first()}}
      {{#doc}}
        ///{{.}}
      {{/doc}}
      {{#availability}}
        @available({{.}})
      {{/availability}}
        {{access}}struct {{type}}: Sendable {
          /// The session that carries the calls.
          {{access}}let session: Session
      {{#properties}}
      {{#doc}}
          ///{{.}}
      {{/doc}}
      {{#availability}}
          @available({{.}})
      {{/availability}}
          {{access}}let {{name}}: {{type}}
      {{/properties}}

          {{access}}{{init}} {
            session = {{session}}
      {{#properties}}
            self.{{member}} = {{name}}
      {{/properties}}
          }
      {{#calls}}

      {{#doc}}
          ///{{.}}
      {{/doc}}
      {{#availability}}
          @available({{.}})
      {{/availability}}
          {{access}}{{head}} {
            var {{variable}} = {{request}}({{arguments}}).arguments(for: .{{mode}})
            try {{variable}}.set({{literal}}, checked: {{inputs}}, for: {{invoker}}.interface)
            return try await {{callee}}.{{function}}({{invoker}}.interface, {{variable}})
          }
      {{/calls}}
        }
      {{/facades}}
      }

      """#
    ),
    (
      "swift/arguments.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{root}}Request {
        /// The arguments as they are sent.
        {{access}}func arguments(for mode: ResponseMode) -> Arguments {
      {{^arguments}}
          Arguments()
      {{/arguments}}
      {{#arguments}}
      {{#first()}}
          var arguments = Arguments()
      {{/first()}}
          arguments.{{set}}({{literal}}, {{value}})
      {{#last()}}
          return arguments
      {{/last()}}
      {{/arguments}}
        }
      }

      """#
    ),
    (
      "swift/codable.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{path}}: {{conformance}} {}

      """#
    ),
    (
      "swift/entry-points.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#clients}}
      {{^first()}}

      {{/first()}}
      extension {{client}} {
      {{#members}}
      {{#doc}}
        ///{{.}}
      {{/doc}}
      {{#availability}}
        @available({{.}})
      {{/availability}}
        {{access}}var {{name}}: {{type}} { {{type}}({{value}}) }
      {{/members}}
      }
      {{/clients}}
      {{#folders}}

      /// Entry points below `{{path}}`.
      {{access}}struct {{type}}: Sendable {
        {{access}}let session: Session
      {{#members}}

      {{#doc}}
        ///{{.}}
      {{/doc}}
      {{#availability}}
        @available({{.}})
      {{/availability}}
        {{access}}var {{name}}: {{type}} { {{type}}({{value}}) }
      {{/members}}
      }
      {{/folders}}

      """#
    ),
    (
      "swift/enum.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#doc}}
      ///{{.}}
      {{/doc}}
      {{#availability}}
      @available({{.}})
      {{/availability}}
      {{access}}struct {{name}}: {{conformances}} {
      {{#members}}
      {{#doc}}
        ///{{.}}
      {{/doc}}
      {{#availability}}
        @available({{.}})
      {{/availability}}
        {{access}}static let {{name}} = Self(rawValue: {{literal}})
      {{/members}}

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

      {{#imports}}
      import {{.}}
      {{/imports}}

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
      {{#doc}}
      ///{{.}}
      {{/doc}}
      {{#availability}}
      @available({{.}})
      {{/availability}}
      ///
      /// The calls of `{{entryPoint}}`, over any transport. A test double only implements these functions.
      {{access}}protocol {{root}}Invoking: Sendable {
      {{#modes}}
      {{^first()}}

      {{/first()}}
      {{#doc}}
        ///{{.}}
      {{/doc}}
      {{#availability}}
        @available({{.}})
      {{/availability}}
        func {{function}}(_ request: {{root}}Request) async throws(InvocationError){{#result}} -> {{.}}{{/result}}
      {{/modes}}
      }
      {{#answer}}

      extension {{root}}Invoking {
        /// Invokes the interface in a mode that is known only at run time.
        {{access}}func invoke(_ request: {{root}}Request, mode: ResponseMode) async throws(InvocationError) -> {{.}} {
          switch mode {
          case .streaming: .streaming(try await stream(request))
          case .blocking: .blocking(try await reply(request))
          }
        }
      }
      {{/answer}}
      {{#pages}}

      extension {{root}}Invoking {
      {{#doc}}
        ///{{.}}
      {{/doc}}
        {{access}}func all(_ request: {{root}}Request) -> {{result}} {
          PagedElements(from: request) { (request) throws(InvocationError) in
            let page = try await self.reply(request)
      {{#conditions}}
            guard {{.}} else { return ({{elements}}, nil) }
      {{/conditions}}
            var next = request
            {{step}}
            return ({{elements}}, next)
          }
        }
      }
      {{/pages}}

      /// Sends invocations of `{{entryPoint}}` over the transport of a session.
      {{access}}struct {{root}}Invoker: {{root}}Invoking {
        /// How transports carry the interface.
        {{access}}static let interface = {{descriptor}}

        {{access}}let session: Session

        {{access}}init(session: Session) {
          self.session = session
        }
      {{#modes}}

        {{access}}func {{function}}(_ request: {{root}}Request) async throws(InvocationError){{#result}} -> {{.}}{{/result}} {
          try await session.{{function}}(Self.interface, request.arguments(for: .{{mode}}))
        }
      {{/modes}}
      }
      {{#facades}}

      {{#isShared}}
      extension {{type}} {
      {{/isShared}}
      {{^isShared}}
      {{#doc}}
      ///{{.}}
      {{/doc}}
      {{#availability}}
      @available({{.}})
      {{/availability}}
      {{access}}struct {{type}}: {{root}}Invoking {
        /// The sender of the calls: a ``{{root}}Invoker``, or a test double.
        {{access}}let invoker: any {{root}}Invoking

        {{access}}init(_ invoker: any {{root}}Invoking) {
          self.invoker = invoker
        }
      {{/isShared}}
      {{#calls}}
      {{#first()}}
      {{^isShared}}

      {{/isShared}}
      {{/first()}}
      {{^first()}}

      {{/first()}}
      {{#doc}}
        ///{{.}}
      {{/doc}}
      {{#availability}}
        @available({{.}})
      {{/availability}}
        {{access}}{{head}} {
          {{^isLazy}}try await {{/isLazy}}{{callee}}.{{function}}({{root}}Request({{arguments}}))
        }
      {{/calls}}
      {{^isShared}}
      {{#modes}}

        {{access}}func {{function}}(_ request: {{root}}Request) async throws(InvocationError){{#result}} -> {{.}}{{/result}} {
          try await invoker.{{function}}(request)
        }
      {{/modes}}
      {{/isShared}}
      }
      {{/facades}}
      {{#aliases}}

      {{#doc}}
      ///{{.}}
      {{/doc}}
      {{#availability}}
      @available({{.}})
      {{/availability}}
      {{access}}typealias {{name}} = {{type}}
      {{/aliases}}

      """#
    ),
    (
      "swift/json-schema.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{path}} {
        /// The JSON Schema of a value, for a model that answers with one.
        {{access}}static let jsonSchema: JSONObject = {{jsonSchema}}
      }

      """#
    ),
    (
      "swift/object-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{path}}: JSONDecodable {
        {{access}}init(from json: inout JSONReader) throws(JSONError) {
      {{#variables}}
          var {{.}}?
      {{/variables}}
      {{#others}}
          var additionalProperties: JSONObject = [:]
      {{/others}}
          let object = json.beginObject()
          while let key = json.nextKey() {
            switch key {
      {{#fields}}
            case {{literal}}: json.{{read}}(&{{local}})
      {{/fields}}
      {{#others}}
            default: json.read(key, into: &additionalProperties)
      {{/others}}
      {{^others}}
            default: json.skipValue()
      {{/others}}
            }
          }
          guard json.endObject(){{#required}}, let {{.}}{{/required}} else {
            throw json.failure(in: object{{requirement}})
          }
          self.init({{arguments}})
        }
      }

      """#
    ),
    (
      "swift/object-encoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{path}}: JSONEncodable {
        {{access}}func encode(to json: inout JSONWriter) {
          json.beginObject()
      {{#fields}}
          json.{{write}}({{literal}}, {{member}})
      {{/fields}}
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
      {{#doc}}
      ///{{.}}
      {{/doc}}
      {{#availability}}
      @available({{.}})
      {{/availability}}
      {{access}}struct {{name}}: {{conformances}} {
      {{#properties}}
      {{#doc}}
        ///{{.}}
      {{/doc}}
      {{^computed}}
        {{head}}
      {{/computed}}
      {{#computed}}
        @available({{availability}})
      {{#isSettable}}
        {{head}} {
          get { {{source}} }
          set { {{source}} = newValue }
        }
      {{/isSettable}}
      {{^isSettable}}
        {{head}} { {{source}} }
      {{/isSettable}}
      {{#storage}}
        {{.}}
      {{/storage}}
      {{/computed}}
      {{/properties}}
      {{#others}}
        /// Other fields, by their names on the wire.
        {{access}}{{binding}} additionalProperties: JSONObject
      {{/others}}

        {{access}}{{init}} {
      {{#assignments}}
          self.{{.}}
      {{/assignments}}
        }
      }

      """#
    ),
    (
      "swift/request.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{#doc}}
      ///{{.}}
      {{/doc}}
      {{#availability}}
      @available({{.}})
      {{/availability}}
      {{access}}struct {{root}}Request: Hashable, Sendable {
      {{#properties}}
      {{#doc}}
        ///{{.}}
      {{/doc}}
      {{^computed}}
        {{head}}
      {{/computed}}
      {{#computed}}
        @available({{availability}})
      {{#isSettable}}
        {{head}} {
          get { {{source}} }
          set { {{source}} = newValue }
        }
      {{/isSettable}}
      {{^isSettable}}
        {{head}} { {{source}} }
      {{/isSettable}}
      {{#storage}}
        {{.}}
      {{/storage}}
      {{/computed}}
      {{/properties}}
      {{#inits}}

      {{#doc}}
        ///{{.}}
      {{/doc}}
      {{#availability}}
        @available({{.}})
      {{/availability}}
        {{access}}{{head}} {
      {{#forwarded}}
          self.init({{.}})
      {{/forwarded}}
      {{#assignments}}
          self.{{.}}
      {{/assignments}}
        }
      {{/inits}}
      }

      """#
    ),
    (
      "swift/stream-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{path}}: StreamEvent {
        {{access}}static func read(from json: inout JSONReader) throws(JSONError) -> StreamStep<Self> {
          switch try json.peekField({{discriminator}}) {
      {{#cases}}
          case {{literal}}: return .event(.{{name}}(try {{payload}}(from: &json)))
      {{/cases}}
      {{#keepAlive}}
          case {{.}}: return try .keepAlive(skipping: &json)
      {{/keepAlive}}
      {{#failure}}
          case {{.}}: return .failure(try ServerFailure(from: &json))
      {{/failure}}
          case let name: return .event(.unknown(try UnknownEvent(name: name, from: &json)))
          }
        }
      }

      """#
    ),
    (
      "swift/stream-element.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      {{^text}}
      extension {{path}}: StreamEvent {}
      {{/text}}
      {{#text}}
      extension {{path}}: TextStreamEvent {
        {{access}}var textChange: TextChange? { {{#isOptional}}({{value}}).map { .{{change}}($0) }{{/isOptional}}{{^isOptional}}.{{change}}({{value}}){{/isOptional}} }
      }
      {{/text}}

      """#
    ),
    (
      "swift/union-decoder.mustache",
      #"""
      {{% CONTENT_TYPE:TEXT}}
      extension {{path}}: JSONDecodable {
        {{access}}init(from json: inout JSONReader) throws(JSONError) {
          switch try json.peekField({{discriminator}}) {
      {{#cases}}
          case {{literal}}: self = .{{name}}(try {{payload}}(from: &json))
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
      extension {{path}}: JSONEncodable {
        {{access}}func encode(to json: inout JSONWriter) {
          switch self {
      {{#cases}}
          case .{{name}}(let value): json.object(value, tagged: {{discriminator}}, {{literal}})
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
      {{#doc}}
      ///{{.}}
      {{/doc}}
      {{#availability}}
      @available({{.}})
      {{/availability}}
      {{access}}enum {{name}}: {{conformances}} {
      {{#cases}}
      {{#doc}}
        ///{{.}}
      {{/doc}}
      {{#availability}}
        @available({{.}})
      {{/availability}}
        {{indirect}}case {{name}}({{payload}})
      {{/cases}}
        /// A value that is newer than this client.
        case unknown(UnknownEvent)
      }
      {{#shared}}

      extension {{path}} {
      {{#properties}}
      {{^first()}}

      {{/first()}}
      {{#doc}}
        ///{{.}}
      {{/doc}}
      {{#availability}}
        @available({{.}})
      {{/availability}}
      {{#isAlone}}
        {{access}}var {{name}}: {{type}}? {
      {{/isAlone}}
      {{^isAlone}}
        {{access}}var {{name}}: {{type}}? { sharedValues.{{index}} }
      {{/isAlone}}
      {{/properties}}
      {{^isAlone}}

        /// These properties of any event, in this order; `nil` for an event that is newer than this client.
        private var sharedValues: {{type}} {
      {{/isAlone}}
          switch self {
      {{#values}}
          case {{cases}}: return {{value}}
      {{/values}}
          case .unknown: return {{none}}
          }
        }
      }
      {{/shared}}
      {{#text}}

      extension {{path}}: TextStreamEvent {
        {{access}}var textChange: TextChange? {
          switch self {
      {{#changes}}
          case .{{name}}(let event): return {{#isOptional}}(event.{{value}}).map { .{{change}}($0) }{{/isOptional}}{{^isOptional}}.{{change}}(event.{{value}}){{/isOptional}}
      {{/changes}}
          default: return nil
          }
        }
      {{#whole}}

        {{access}}var wholeText: String? {
          switch self {
      {{#values}}
          case .{{name}}(let event): return event.{{value}}
      {{/values}}
          default: return nil
          }
        }
      {{/whole}}
      }
      {{/text}}
      {{#pieces}}

      extension {{path}}: BlobStreamEvent {
        {{access}}var blobPiece: BlobPiece? {
          switch self {
          case .{{name}}(let event): return BlobPiece({{arguments}})
          default: return nil
          }
        }
      }
      {{/pieces}}
      {{#failures}}

      extension {{path}} {
        {{access}}var runFailure: RunFailure? {
          switch self {
      {{#values}}
          case .{{name}}(let event): return RunFailure(status: event.{{status}}, among: {{among}}, message: {{#message}}event.{{.}}{{/message}}{{^message}}nil{{/message}})
      {{/values}}
          default: return nil
          }
        }
      }
      {{/failures}}

      """#
    ),
  ]
}
