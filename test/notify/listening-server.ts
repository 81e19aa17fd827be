import { createServer, type IncomingMessage } from "node:http";
import { listen } from "../../src/serve/listen.ts";

/** One message as the server got it. */
export interface Message {
  readonly method: string;
  readonly type: string;
  readonly body: string;
}

/** How the server answers its next message. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A server on this machine that keeps what it is sent and answers as told; 204 when it was told nothing. */
export async function openListeningServer() {
  const messages: Message[] = [];
  const answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    messages.push(await read(request));
    const { status, headers = {}, body = "" } = answers.shift() ?? { status: 204 };
    response.writeHead(status, headers).end(body);
  });
  const port = await listen(server, 0, "127.0.0.1");
  return {
    url: `http://127.0.0.1:${port}/`,
    messages,
    answers,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function read(request: IncomingMessage): Promise<Message> {
  let body = "";
  for await (const part of request.setEncoding("utf8")) body += part;
  return { method: request.method ?? "", type: request.headers["content-type"] ?? "", body };
}
