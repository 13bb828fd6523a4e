/** rss-parser publishes no types for the helpers that its parser calls. */
declare module 'rss-parser/lib/utils.js' {
  const utils: { stripHtml: (html: string) => string; getSnippet: (html: string) => string };
  export default utils;
}
