import nunjucks from "nunjucks";
import { expect, test } from "vitest";
import { leanLoops } from "../../src/print/leaner-loops.ts";

const TEMPLATE = `{% for day in days -%}
{{ loop.index }}/{{ loop.length }} {{ day.name }}:
{%- for story in day.stories %} {{ loop.index0 }}-{{ loop.revindex }}-{{ loop.revindex0 }}{{ " पहली" if loop.first }}{{ " आख़िरी" if loop.last }} {{ story }}{% endfor %} {{ loop.revindex }}
{% endfor -%}
{% for story in ["क", "ख"] %}{{ story }}{% for letter in story %}{{ loop.index }}{% else %}-{% endfor %}{% endfor %}
{% for name, count in { "खेल": 2, "धर्म": 0 } %}{{ name }} {{ count }}{{ "," if not loop.last }}{% endfor %}
{% set number = 1 %}{% for story in ["क", "ख"] %}{% set number = number + 1 %}{% endfor %}{{ number }}{{ loop }}`;

const DAYS = [
  { name: "सोमवार", stories: ["बाढ़", "बजट"] },
  { name: "मंगलवार", stories: [] },
  { name: "बुधवार", stories: ["मेला"] },
];

function draw(): string {
  return new nunjucks.Environment(null, { autoescape: true }).renderString(TEMPLATE, { days: DAYS });
}

test("loops know where they are as before, each of those within each other for itself", () => {
  const before = draw();
  leanLoops();
  leanLoops();
  expect(draw()).toBe(before);
  expect(before).toContain("1/3 सोमवार: 0-2-1 पहली बाढ़ 1-1-0 आख़िरी बजट 3\n");
  expect(before).toContain("3/3 बुधवार: 0-1-0 पहली आख़िरी मेला 1\n");
});

test("a loop that does not ask where it is is not told, and one is told whose inside is in another file", () => {
  leanLoops();
  const { compiler } = nunjucks as unknown as {
    compiler: {
      compile: (template: string, filters: [], extensions: [], name: string, options: object) => string;
    };
  };
  const isTold = (inside: string) =>
    compiler
      .compile(`{% for story in stories %}${inside}{% endfor %}`, [], [], "", {})
      .includes('frame.set("loop"');
  expect(isTold("{{ story.loop }}")).toBe(false);
  expect(isTold("{{ loop.index }}")).toBe(true);
  expect(isTold('{% include "story.njk" %}')).toBe(true);
  expect(isTold("{% block story %}{% endblock %}")).toBe(true);
});
