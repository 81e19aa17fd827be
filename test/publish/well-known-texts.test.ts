import { describe, expect, test } from "vitest";
import { buildAdsTxt } from "../../src/publish/ads-txt.ts";
import { buildHumansTxt } from "../../src/publish/humans-txt.ts";
import { buildLlmsTxt } from "../../src/publish/llms-txt.ts";
import { buildSecurityTxt } from "../../src/publish/security-txt.ts";
import { makeSite } from "./makers.ts";

describe("security.txt", () => {
  const contact = {
    contacts: ["desk@akhbar.example", "https://akhbar.example/contact/"],
    expiresAt: Date.UTC(2026, 0, 1),
    policy: "/privacy/",
  };

  test("has contacts as URIs, an expiry with offset and its own address", () => {
    expect(buildSecurityTxt(makeSite(), contact)).toBe(
      "Contact: mailto:desk@akhbar.example\nContact: https://akhbar.example/contact/\n" +
        "Expires: 2026-01-01T05:30:00+05:30\nPreferred-Languages: hi, en\n" +
        "Canonical: https://akhbar.example/.well-known/security.txt\nPolicy: https://akhbar.example/privacy/\n",
    );
  });

  test("is refused without a contact", () => {
    expect(() => buildSecurityTxt(makeSite(), { ...contact, contacts: [] })).toThrow("Bug:");
  });
});

describe("ads.txt", () => {
  test("has a line for each seller", () => {
    const seller = { domain: "ads.example", account: "pub-1", relationship: "DIRECT" } as const;
    expect(
      buildAdsTxt([seller, { ...seller, certificationId: "f08c" }], { ownerDomain: "akhbar.example" }),
    ).toBe("ads.example, pub-1, DIRECT\nads.example, pub-1, DIRECT, f08c\nOWNERDOMAIN=akhbar.example\n");
  });

  test("says that nobody may sell when there is no seller", () => {
    expect(buildAdsTxt([])).toBe("placeholder.example.com, placeholder, DIRECT, placeholder\n");
  });
});

test("humans.txt names desks and the paper, each on a line", () => {
  const desk = { name: "राष्ट्रीय\nडेस्क", role: "देश की ख़बरें", url: "/author/desk-national/" };
  expect(buildHumansTxt(makeSite(), [desk])).toBe(
    "/* TEAM */\n\nराष्ट्रीय डेस्क: देश की ख़बरें\nSite: https://akhbar.example/author/desk-national/\n\n" +
      "/* SITE */\nअख़बार प्रकाशन\nSite: https://akhbar.example/\nContact: desk@akhbar.example\nLanguage: hi\n",
  );
});

test("llms.txt has the paper in a line and its parts as links, empty parts left out", () => {
  const links = [{ id: "sports", name: "खेल [नया]", url: "/sports/" }];
  expect(
    buildLlmsTxt(makeSite(), [
      { heading: "विषय", links },
      { heading: "ख़ाली", links: [] },
    ]),
  ).toBe(
    "# अख़बार\n\n> ख़बर वही, जो जाँची जा सके\n\n## विषय\n\n- [खेल \\[नया\\]](https://akhbar.example/sports/)\n",
  );
});
