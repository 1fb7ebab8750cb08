// What an editor knows of calls, with the declarations that Examples/Templates/typescript makes of specs/.
import type { ChatEvent, ChatReply, InputFile, Session } from "./dify";

export async function answer(session: Session): Promise<string> {
  let text = "";
  for await (const event of session.app.chat.invoke({ app_id: "a", query: "Hello" })) {
    if (event.event === "message") {
      const piece: string = event.answer;
      text += piece;
      // @ts-expect-error: pieces have no usage.
      event.usage;
    }
    // @ts-expect-error: there is no such event.
    if (event.event === "mesage") text = "";
  }
  return text;
}

export function modes(session: Session): [AsyncIterable<ChatEvent>, Promise<ChatReply>] {
  const call = { app_id: "a", query: "Hello" };
  // @ts-expect-error: a reply is no stream.
  const wrong: AsyncIterable<ChatEvent> = session.app.chat.invoke({ ...call, response_mode: "blocking" });
  // @ts-expect-error: a message is needed.
  session.app.chat.invoke({ app_id: "a" });
  return [
    session.app.chat.invoke({ ...call, response_mode: "streaming" }),
    session.app.chat.invoke({ ...call, response_mode: "blocking" }),
  ];
}

export function files(reply: ChatReply, file: InputFile): void {
  // @ts-expect-error: it may be missing.
  const conversation: number = reply.created_at;
  // A value that is newer than the declarations is taken.
  file.type = "hologram";
}
