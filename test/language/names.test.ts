/** Which board a name means, where another is called nearly so. */
import { expect, it } from "vitest";
import { type Lexicon, matchBoard } from "../../src/language/names/entities.ts";
import { board } from "../store/world.ts";

const lexicon: Lexicon = {
	boards: [
		board({ id: "forums", name: "Borough forums", code: "BPF", aliases: ["partnership forums"] }),
		board({
			id: "board",
			name: "London board",
			code: "LPB",
			aliases: ["Safety partnership board"],
		}),
		board({ id: "team", name: "Delivery team", code: "DT" }),
	],
	people: [],
	organisations: [],
	workStreams: [],
	plans: [],
} as unknown as Lexicon;

it.each([
	["partnership board", ["forums", "board"]],
	["the partnership board", ["forums", "board"]],
	["partnership forums", ["forums"]],
	["safety partnership board", ["board"]],
	["delivery board", ["team"]],
] as const)("“%s” means %j", (said, ids) => {
	const found = matchBoard(said, lexicon);
	const meant = found.is === "one" ? [found.value] : found.is === "several" ? found.values : [];
	expect(meant.map(({ id }) => id)).toEqual(ids);
});
