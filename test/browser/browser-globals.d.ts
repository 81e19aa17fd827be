/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// The functions that these tests hand to a page run in the browser.
