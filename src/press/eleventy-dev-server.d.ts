// Eleventy's dev server ships no types; these are the parts that we call.
declare module "@11ty/eleventy-dev-server" {
  export interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | Uint8Array;
  }

  interface Options {
    readonly domDiff?: boolean;
    readonly watch?: readonly string[];
    readonly onRequest?: Readonly<
      Record<string, (request: { readonly url: URL }) => Promise<Answer | undefined>>
    >;
  }

  export default class EleventyDevServer {
    static getServer(name: string, folder: string, options?: Options): EleventyDevServer;
    serve(port: number): void;
    reload(event: {
      readonly files: readonly string[];
      readonly subtype: string | undefined;
      readonly build: object;
    }): Promise<void>;
  }
}
