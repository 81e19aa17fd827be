/** The paper's colours for the browser's own frame; the values of `--color-paper` in templates/styles/tokens.css. */
export const THEME_COLOURS = { light: "#fdfbf6", dark: "#161412" } as const;
