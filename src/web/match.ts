/** Which route a request is for. A path that is not well-formed is for none, and breaks nothing. */
import type { Route } from "./route.ts";

export type Match =
	| {
			readonly is: "found";
			readonly route: Route;
			readonly parameters: Readonly<Record<string, string>>;
	  }
	/** There is such a page, but not to be asked in this way. */
	| { readonly is: "other method"; readonly allowed: readonly string[] }
	| { readonly is: "unknown" };

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** `/calendar/:secret.ics` reads as: that text, anything without a slash, that text. */
const patternOf = (path: string): RegExp => {
	const pieces = path.split(/(:[A-Za-z]\w*)/);
	const written = pieces.map((piece) =>
		piece.startsWith(":") ? `(?<${piece.slice(1)}>[^/]+)` : literally(piece),
	);
	return new RegExp(`^${written.join("")}$`);
};

const decoded = (groups: Readonly<Record<string, string>>) => {
	try {
		const entries = Object.entries(groups);
		return Object.fromEntries(entries.map(([name, held]) => [name, decodeURIComponent(held)]));
	} catch {
		return undefined;
	}
};

/** Reads the routes' paths once; answers how to find one. The first that fits serves. */
export const matcherOf = (routes: readonly Route[]) => {
	const known = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
	return (asked: string, path: string): Match => {
		const method = asked === "HEAD" ? "GET" : asked;
		const fitting = known.flatMap(({ route, pattern }) => {
			const found = pattern.exec(path);
			const parameters = found && decoded(found.groups ?? {});
			return parameters ? [{ route, parameters }] : [];
		});
		const one = fitting.find(({ route }) => route.method === method);
		if (one) return { is: "found", ...one };
		const allowed = [...new Set(fitting.map(({ route }) => route.method))];
		return allowed.length > 0 ? { is: "other method", allowed } : { is: "unknown" };
	};
};
