func answer(in session: some PluginClient) async throws { _ = try await session.app.chat.reply() }
