/** The look of the preview: close to Slack's and Teams' own, with no font or picture from elsewhere. */
export const previewStyle = `
:root { --page: #f0f0f2; --paper: #fff; --ink: #1d1c1d; --soft: #616061; --link: #1264a3; --line: #ddd;
  --teams: #fff; --teams-ink: #242424; --teams-soft: #616161; --accent: #5b5fc7; --emphasis: #f5f5f5; }
.dark { --page: #111; --paper: #1a1d21; --ink: #d1d2d3; --soft: #9a9b9e; --link: #1d9bd1; --line: #3a3d42;
  --teams: #292929; --teams-ink: #fff; --teams-soft: #adadad; --accent: #9299f7; --emphasis: #1f1f1f; }
.contrast { --page: #000; --paper: #000; --ink: #fff; --soft: #fff; --link: #ff0; --line: #fff;
  --teams: #000; --teams-ink: #fff; --teams-soft: #fff; --accent: #ff0; --emphasis: #000; }
* { box-sizing: border-box; }
body { margin: 24px; background: var(--page); color: var(--ink); font: 15px/1.46 Lato, 'Segoe UI', sans-serif; }
h2 { font-size: 15px; margin: 32px 0 8px; color: var(--soft); }
.pair, .three { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; align-items: start; }
.three { grid-template-columns: 1fr 1fr 1fr; }
.slack { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 16px 20px; max-width: 720px; }
.slack p { margin: 0; } .slack a { color: var(--link); text-decoration: none; }
.app { font-weight: 900; } .app span { font-size: 10px; font-weight: 700; background: var(--line); padding: 1px 4px; border-radius: 2px; }
.contrast .app span { color: #000; }
.blocks > * { margin: 8px 0 !important; } .header { font-size: 18px; font-weight: 900; }
.slack ul { margin: 0; padding-left: 26px; } .slack blockquote { margin: 4px 0; padding-left: 12px; border-left: 4px solid var(--line); }
.button { display: inline-block; border: 1px solid var(--soft); border-radius: 6px; padding: 3px 12px; margin: 2px 4px 2px 0; font-weight: 700; font-size: 13px; }
.thread { border-left: 3px solid var(--line); margin-top: 16px; padding-left: 16px; }
.context { color: var(--soft); font-size: 12px; }
.input { margin: 14px 0; } .field { border: 1px solid var(--soft); border-radius: 4px; padding: 6px 10px; min-height: 34px; color: var(--soft); }
.option { background: var(--line); color: var(--ink); border-radius: 4px; padding: 1px 6px; margin-right: 4px; } small { color: var(--soft); }
.teams { font: 14px/20px 'Segoe UI', sans-serif; color: var(--teams-ink); max-width: 720px; }
.adaptive { background: var(--teams); border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px 16px; margin-bottom: 12px; }
.adaptive p { margin: 0; } .adaptive a { color: var(--accent); }
.space-Default { margin-top: 8px !important; } .space-Small { margin-top: 3px !important; } .space-Medium { margin-top: 20px !important; } .space-None { margin-top: 0 !important; }
.columns { display: flex; gap: 8px; } .columns .text { margin: 0 !important; } .column-stretch { flex: 1; }
.emphasis { background: var(--emphasis); padding: 8px 12px; border-radius: 4px; } .contrast .emphasis { border: 1px solid #fff; } .emphasis .text { margin: 0 !important; }
.bolder { font-weight: 600; } .italic { font-style: italic; } .subtle { color: var(--teams-soft); }
.size-Small { font-size: 12px; } .size-Medium { font-size: 16px; line-height: 22px; } .row { padding-top: 12px; }
`;
