/** Requests of one command alone: its example with other names in it, its own lines, its form, and what they offer. */
import type { Command } from "../../src/command.ts";
import { type Chance, chanceOf } from "./chance.ts";
import type { Request, Scene } from "./requests.ts";
import { filledForm, kindOf, typedLine } from "./typed.ts";
import { type Words, wordsFor } from "./words.ts";

const records = { A: "agendaItem", P: "paper", D: "decision" } as const;

const isRecord = (letter: string): letter is keyof typeof records => letter in records;

/** The names that examples use are the demonstration's: each gives way to one of this world, in sight or not. */
const inThisWorld = ({ name, example }: Command, words: Words): string =>
	example
		.slice(name.length + 1)
		.replaceAll(/\b[A-Z]{2,5}-([A-Z]?)\d+\b/g, (_, letter: string) => {
			if (isRecord(letter)) return words.record(records[letter]);
			return words.item(letter === "M" ? "meeting" : kindOf(name));
		})
		.replaceAll(/"?\b[A-Z](?:(?! for | by | under | into )[\w() ])*? board"?/g, words.board)
		.replaceAll(/\b(?:LPB|COG|MCB)\b/g, words.board)
		.replaceAll(/@[\w-]+/g, words.person)
		.replaceAll(/\b(?:Barnet and Camden|Barnet|all boroughs|NPIA|MPA|MOPC)\b/g, words.organisation)
		.replaceAll(/\bleadership and delivery\b/gi, words.stream)
		.trim();

const typedOnce = (command: Command, { actors, channel }: Scene, chance: Chance) => {
	const [noun = "", verb = ""] = command.name.split(" ");
	return (words: Words): Request => {
		const rest = chance.is(0.7) ? inThisWorld(command, words) : typedLine(command, words, chance);
		return {
			does: "type",
			user: chance.pick(actors),
			channel,
			noun,
			text: `${verb} ${rest}`.trim(),
		};
	};
};

const tried = (command: Command, scene: Scene, chance: Chance): readonly Request[] => {
	const { actors, channel, world } = scene;
	const words = wordsFor(world, chance);
	const user = chance.pick(actors);
	const values = () => filledForm(command, words, chance);
	const first: Request =
		command.form && chance.is(0.25)
			? { does: "submit", user, channel, name: command.name, values: values() }
			: typedOnce(command, { ...scene, actors: [user] }, chance)(words);
	const press: Request = { does: "press", user, channel, place: chance.int(1_000) };
	return chance.is(0.5) ? [first, press] : [first];
};

export const requestsOf =
	(command: Command) =>
	(scene: Scene, chance: Chance): readonly Request[] => {
		const first = chance.int(1_000_000_000);
		const each = Array.from({ length: 8 }, (_, at) => chanceOf(first + at));
		const pass: Request = { does: "pass", days: 2, away: false };
		if (scene.actors.length === 0) return [];
		return [
			...each.flatMap((own) => tried(command, scene, own)),
			...(chance.is(0.3) ? [pass] : []),
		];
	};
