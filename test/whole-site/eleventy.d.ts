// Eleventy 3.1 ships no types; these are the parts that we call.
declare module "@11ty/eleventy" {
  interface EleventyOptions {
    quietMode?: boolean;
    source?: "script";
    // biome-ignore lint/suspicious/noExplicitAny: Eleventy's configuration object has no types.
    config?: (config: any) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
