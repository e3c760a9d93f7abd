// The page's address keeps who is looking at what, so a reload or a link comes back to it.
import type { Place, State } from "./state.ts";

export type Address = { readonly user: string; readonly place?: Place; readonly thread: string };

export function writeAddress(state: Pick<State, "user" | "place" | "thread">): string {
	const { user, place, thread } = state;
	const where = place.kind === "home" ? ["home"] : [place.channel, thread];
	return `#/${[user, ...where].filter(Boolean).map(encodeURIComponent).join("/")}`;
}

export function readAddress(hash: string): Address {
	const [user = "", where = "", thread = ""] = hash
		.replace(/^#\/?/, "")
		.split("/")
		.map((part) => decodeURIComponent(part));
	if (!where) return { user, thread: "" };
	const place: Place = where === "home" ? { kind: "home" } : { kind: "channel", channel: where };
	return { user, place, thread };
}
