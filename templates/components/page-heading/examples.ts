export const examples = {
  "title and text": { title: "खेल", text: "क्रिकेट से कबड्डी तक।" },
  "title in English": { title: "IMD forecast", lang: "en" },
};
