export const examples = {
  "two weeks": {
    caption: "जनवरी 2025",
    weekdays: ["रवि", "सोम", "मंगल", "बुध", "गुरु", "शुक्र", "शनि"],
    weeks: [
      [{}, {}, {}, { day: 1 }, { day: 2, url: "/2025/01/02/", count: 1 }, { day: 3 }, { day: 4 }],
      [
        { day: 5, url: "/2025/01/05/", count: 4 },
        { day: 6 },
        { day: 7 },
        { day: 8 },
        { day: 9 },
        { day: 10 },
        { day: 11 },
      ],
    ],
  },
};
