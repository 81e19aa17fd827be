/** The paper's colours for the browser's own frame; the same values as `--color-paper` in templates/styles/tokens.css. */
export function themeColours(): { readonly themeColour: string; readonly backgroundColour: string } {
  return { themeColour: "#fdfbf6", backgroundColour: "#fdfbf6" };
}
