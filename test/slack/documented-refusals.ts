/** The errors that Slack's reference documents for each method: its words alone, none of its prose. */
import { readFileSync } from "node:fs";

type Listed = {
	readonly everyMethod: string;
	readonly methods: Readonly<Record<string, string>>;
};

export const documentedRefusals = (): ReadonlyMap<string, readonly string[]> => {
	const file = new URL("./documented-refusals.json", import.meta.url);
	const { everyMethod, methods } = JSON.parse(readFileSync(file, "utf8")) as Listed;
	return new Map(
		Object.entries(methods).map(([method, more]) => [method, `${everyMethod} ${more}`.split(" ")]),
	);
};
