import { HtmlValidate, StaticConfigLoader } from "html-validate";

const htmlValidate = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
    // The style sheet and the script come from the site itself, so there is nothing to check them against.
    rules: { "require-sri": "off" },
  }),
);

/** What is wrong with a whole page, a line a fault: `heading-level: Heading level can only increase by one`. */
export function faultsOf(html: string): string[] {
  const report = htmlValidate.validateStringSync(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  );
}

/** A part of a page in a page of its own. */
export function inPage(part: string): string {
  return (
    '<!doctype html>\n<html lang="hi">\n<head><meta charset="utf-8"><title>नमूना</title></head>\n' +
    `<body>\n${part}\n</body>\n</html>\n`
  );
}
