export const examples = {
  "both scripts, with and without a page": [
    { label: "मानसून", lang: "hi", url: "/tag/mansoon/" },
    { label: "IMD forecast", lang: "en", url: "/tag/imd-forecast/" },
    { label: "पश्चिमी घाट", lang: "hi", url: undefined },
    { label: "El Niño", lang: "en", url: undefined },
  ],
};
