func answer(in client: some PluginClient) async throws -> String {
  _ = try await client.app.chat.reply()
  _ = try await client.model.textEmbedding.reply()
  return try await client.tool.reply()
}
