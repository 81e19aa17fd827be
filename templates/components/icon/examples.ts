/** Every sign there is. */
export const examples = {
  search: "search",
  theme: "theme",
  whatsapp: "whatsapp",
  telegram: "telegram",
  x: "x",
  facebook: "facebook",
  email: "email",
  copy: "copy",
  share: "share",
};
