/// Nothing in a comment is a call: session.tool.reply(), nor in a text.
func answer(in session: some PluginClient) async throws -> String {
  let llm = session.model.llm
  print("session.tool.reply()")
  return
    try await session
    .app
    .chat.reply(query: try await llm.reply())
}
