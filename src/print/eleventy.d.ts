// Eleventy 3.1 ships no types; these are the parts that we call.
declare module "@11ty/eleventy" {
  interface Options {
    readonly quietMode?: boolean;
    readonly source?: "cli" | "script";
    readonly configPath?: string;
    // biome-ignore lint/suspicious/noExplicitAny: Eleventy's configuration object has no types.
    readonly config?: (config: any) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: Options);
    disableLogger(): void;
    setIsVerbose(isVerbose: boolean): void;
    write(): Promise<unknown>;
  }
}
