export const examples = {
  "an address": "https://akhbar.example/2025/01/18/mansoon-kaise-banta-hai/",
  "an address too long for a code": `https://akhbar.example/${"%E0%A4%96".repeat(60)}/`,
};
