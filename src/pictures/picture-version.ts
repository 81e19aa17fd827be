/** Raise it when the bytes of made pictures change, so that the kept ones are made anew. */
export const PICTURE_VERSION = 1;
