/** The few shapes of a page behind a link: plain, legible on a phone, and with nothing fetched from anywhere. */
import type { WebAnswer } from "../web/route.ts";

export const asHtml = (text: string): string =>
	text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");

const style =
	"body{margin:0;background:#f6f6f4;color:#1d1c1d;font:18px/1.5 system-ui,sans-serif}main{max-width:34rem;margin:8vh auto;padding:1.5rem 2rem;background:#fff;border:1px solid #ddd;border-radius:.5rem}h1{font-size:1.4rem;margin:0 0 1rem}p{overflow-wrap:anywhere}label{display:block}input{display:block;box-sizing:border-box;width:100%;margin-top:.25rem;padding:.6rem;font:inherit;border:1px solid #767676;border-radius:.25rem}button{padding:.6rem 1.25rem;font:inherit;font-weight:600;color:#fff;background:#14532d;border:0;border-radius:.25rem;cursor:pointer}[role=alert]{color:#8a1c1c}small{color:#555}@media(max-width:38rem){main{margin:0;border:0;border-radius:0}}";

export const page = (status: number, title: string, body: string): WebAnswer => ({
	status,
	type: "text/html; charset=utf-8",
	body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${asHtml(title)}</title><style>${style}</style></head><body><main><h1>${asHtml(title)}</h1>${body}</main></body></html>`,
});
