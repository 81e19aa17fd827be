import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import nunjucks from "nunjucks";
import type { LanguagePack } from "../language/language-pack.ts";
import type { Site } from "../model/site.ts";
import { type Draw, drawnOnce } from "./drawn-once.ts";
import { templateFilters, templateGlobals } from "./filters.ts";
import { leanLoops } from "./leaner-loops.ts";
import { quickEscape } from "./quick-escape.ts";
import type { TemplateData } from "./view.ts";

export interface TemplateOptions {
  /** The folder with `layouts/`, `pages/` and `components/`. */
  readonly directory: string;
  readonly language: LanguagePack;
  /** How readers see times: a setting of the site. */
  readonly dateline: Site["dateline"];
}

/** The templates, compiled: what draws a page from what its template is given. */
export interface Templates {
  /** The HTML of a page; a value that a template names and the data lacks is an error. */
  readonly render: (data: TemplateData) => string;
  /** The HTML of one component: `draw("storyCard", { … })`. For tests and catalogues. */
  readonly draw: (component: string, argument?: unknown) => string;
}

/** What was compiled last, and from what. */
let latest:
  | { readonly options: TemplateOptions; readonly sources: Sources; readonly templates: Templates }
  | undefined;

/**
 * The templates as their files are now. A process that draws them again and again, as that of `npm run dev` does for
 * every page, compiles them only when one has changed.
 */
export function createTemplates(options: TemplateOptions): Templates {
  const sources = readTemplates(options.directory);
  const isSame =
    latest?.options.language === options.language &&
    latest.options.dateline === options.dateline &&
    areSame(latest.sources, sources);
  if (latest === undefined || !isSame)
    latest = { options, sources, templates: compileTemplates(sources, options) };
  return latest.templates;
}

/** The text of each template file, by its path from the folder, with `/` on every system. */
type Sources = ReadonlyMap<string, string>;

function areSame(known: Sources, sources: Sources): boolean {
  return known.size === sources.size && [...sources].every(([name, text]) => known.get(name) === text);
}

/**
 * Compiles every template once. Text from the content folder is only ever data: it is never compiled, and it is
 * escaped wherever it is printed. Each component (`components/story-card/macro.njk`) is a function by the name of its
 * macro (`storyCard`) in all templates: an import in every template would run the component's file for every page.
 */
function compileTemplates(sources: Sources, options: TemplateOptions): Templates {
  leanLoops();
  quickEscape();
  const environment = new nunjucks.Environment(loaderOf(sources), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  for (const [name, filter] of Object.entries(templateFilters(options))) environment.addFilter(name, filter);
  for (const [name, value] of Object.entries(templateGlobals(options))) environment.addGlobal(name, value);

  const components = new Map<string, Draw>();
  for (const name of sources.keys()) {
    if (!name.startsWith("components/")) continue;
    const macro = onlyMacro(environment, name);
    const draw = ALIKE_ON_PAGES.has(macro.name) ? drawnOnce(macro.draw) : macro.draw;
    components.set(macro.name, draw);
    environment.addGlobal(macro.name, draw);
  }
  for (const name of sources.keys()) environment.getTemplate(name, true);

  return {
    render: (data) => environment.render(`pages/${data.view.template}.njk`, data),
    draw: (component, argument) => {
      const macro = components.get(component);
      if (macro === undefined) throw new Error(`Bug: there is no component named '${component}'.`);
      return String(macro(argument));
    },
  };
}

/** What is drawn with the same argument for most pages: a tenth of the time that a page of a list takes, and of an article's. */
const ALIKE_ON_PAGES: ReadonlySet<string> = new Set([
  "masthead",
  "categoryNav",
  "breakingStrip",
  "siteFooter",
  "authorBox",
  "icon",
  "liveBlock",
  "sectionHeading",
  "textSize",
]);

function readTemplates(directory: string): Sources {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".njk"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [relative(directory, file).split(sep).join("/"), readFileSync(file, "utf8")]),
  );
}

function loaderOf(sources: Sources): nunjucks.ILoader {
  return {
    getSource(name: string) {
      const src = sources.get(name);
      if (src === undefined) throw new Error(`Bug: there is no template '${name}'.`);
      return { src, path: name, noCache: false };
    },
  };
}

/** Runs a component's file and takes the one macro that it defines. */
function onlyMacro(environment: nunjucks.Environment, name: string): { name: string; draw: Draw } {
  let exported: Record<string, unknown> = {};
  // The type definitions leave this method out; imports in templates use it.
  const template = environment.getTemplate(name, true) as nunjucks.Template & {
    getExported(done: (error: Error | null, exported: Record<string, unknown>) => void): void;
  };
  template.getExported((error, found) => {
    if (error !== null) throw error;
    exported = found;
  });
  const [macro, ...more] = Object.entries(exported);
  if (macro === undefined || more.length > 0 || typeof macro[1] !== "function") {
    throw new Error(`Bug: ${name} must define exactly one macro.`);
  }
  return { name: macro[0], draw: macro[1] as Draw };
}
