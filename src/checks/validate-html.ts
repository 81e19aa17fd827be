import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { Finding } from "./finding.ts";

/** Local files need no hash: they come from the same server as the page. */
const RULES = { "require-sri": "off" } as const;
const DOCUMENT = ["html-validate:standard", "html-validate:a11y", "html-validate:document"];
const FRAGMENT = ["html-validate:standard", "html-validate:a11y"];

/** Validates files of the site by the HTML standard and for accessibility, one after the other. A fragment is no document. */
export function validateHtml(dir: string, files: readonly string[]): Finding[] {
  const documents = validator(DOCUMENT);
  const fragments = validator(FRAGMENT);
  return files.flatMap((file) => {
    const html = readFileSync(join(dir, file), "utf8");
    const report = (file.startsWith("fragments/") ? fragments : documents).validateStringSync(html, file);
    return report.results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, severity, message, line, ruleUrl }): Finding => ({
          severity: severity === 2 ? "error" : "notice",
          file,
          line,
          what: `${message.replace(/\.$/, "")} (${ruleId}).`,
          fix: `See ${ruleUrl ?? "https://html-validate.org/rules/"}.`,
        }),
      ),
    );
  });
}

function validator(presets: string[]): HtmlValidate {
  return new HtmlValidate(new StaticConfigLoader({ root: true, extends: presets, rules: RULES }));
}
