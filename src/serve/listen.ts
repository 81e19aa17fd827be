import type { Server } from "node:http";

/** Ports tried after the wished one before giving up. */
const MOST_TRIES = 20;

/**
 * Starts a server at the wished port, or at the next one that is free; gives the port. Rejects when none of
 * twenty is free, or when the address cannot be used at all. Port 0 takes any.
 */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let offset = 0; ; offset++) {
    try {
      return await listenAt(server, port + offset, host);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || offset === MOST_TRIES || port + offset >= 65_535) throw error;
    }
  }
}

function listenAt(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => reject(error);
    server.once("error", refuse);
    server.listen(port, host, () => {
      server.off("error", refuse);
      const address = server.address();
      if (address === null || typeof address === "string")
        throw new Error("Bug: the server listens at no port.");
      resolve(address.port);
    });
  });
}
