export const examples = {
  "to a story": [
    { name: "होम", url: "/" },
    { name: "खेल", url: "/sports/" },
  ],
  "to a page": [{ name: "होम", url: "/" }, { name: "खेल", url: "/sports/" }, { name: "पन्ना 3" }],
};
