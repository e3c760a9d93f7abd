/** Every command, typed in the ways that people type it, and the fields of its form filled in. */
import { commands } from "../../commands/index.ts";
import type { Command } from "../../src/command.ts";
import type { Chance } from "./chance.ts";
import type { Words } from "./words.ts";

type Line = (words: Words) => string;

const boardsOwn: Readonly<Record<string, readonly Line[]>> = {
	"board create": [
		(w) => `"${w.board()}"`,
		(w) => `"${w.board()}", restricted`,
		(w) => `"${w.board()} two", secretary ${w.person()}, overseen by ${w.board()}`,
		() => '"Ward Forums board" code WFB',
	],
	"board show": [(w) => w.board()],
	"board list": [() => "", () => "all", () => "forming", () => "ended"],
	"board appoint": [(w) => `${w.board()} chair ${w.person()}`],
	"board bind": [(w) => `${w.board()} here`, (w) => `${w.board()} <#C1CHAN|somewhere>`],
	"board end": [(w) => w.board(), (w) => `${w.board()} because it is over`],
	"meeting schedule": [
		(w) => `${w.board()} ${w.date()} 2pm, 90 minutes`,
		(w) => `${w.board()} Fri 20 February 10am`,
		() => "Fri 20 February 10am",
	],
	"meeting next": [(w) => w.board(), () => ""],
	"meeting list": [() => "", (w) => w.board(), () => "all"],
	"meeting cancel": [(w) => `${w.item("meeting")} because of snow`, (w) => w.item("meeting")],
};

const itemsOwn: Readonly<Record<string, readonly Line[]>> = {
	"action add": [
		(w) => `${w.title()} for ${w.board()}, owner ${w.owner()}, due ${w.date()}`,
		(w) => `${w.title()}, due ${w.date()}`,
		(w) => `${w.title()} for ${w.board()}`,
	],
	"action list": [
		() => "",
		() => "overdue",
		(w) => w.board(),
		(w) => `${w.board()} overdue`,
		(w) => `owner ${w.owner()}`,
		(w) => `all work stream ${w.stream()}`,
	],
	"action show": [(w) => w.item("action"), (w) => w.item()],
	"action reassign": [(w) => `${w.item("action")} to ${w.owner()}`],
	"action re-date": [(w) => `${w.item("action")} to ${w.date()}`],
	"action close": [(w) => `${w.item("action")} it is done`, (w) => w.item()],
	"milestone add": [(w) => `${w.title()} for ${w.board()}, due ${w.date()}`],
	"milestone list": [() => "", () => "all", (w) => w.board(), (w) => `owner ${w.owner()}`],
	"milestone report": [(w) => `${w.item("milestone")} amber "venue in doubt"`],
	"guidance expect": [(w) => `${w.title()} from ${w.organisation()} ${w.date()} for ${w.board()}`],
	"guidance release": [(w) => w.item("guidance"), (w) => `${w.item("guidance")} on 20 January`],
	"guidance list": [() => "", () => "all", (w) => w.board()],
	"programme status": [() => "", (w) => w.board()],
	"programme help": [() => "", (w) => w.any()],
};

const lines: Readonly<Record<string, readonly Line[]>> = { ...boardsOwn, ...itemsOwn };

/** Those with lines of their own here; the others are typed field by field. */
const known = commands.filter(({ name }) => lines[name]);
const others = commands.filter(({ name }) => !lines[name]);

/** A new command changes the requests that use it, and no others. */
export const anyCommand = (chance: Chance, isFit: (command: Command) => boolean): Command => {
	const from = chance.is(0.15) && others.some(isFit) ? others : known;
	return chance.pick(from.filter(isFit));
};

const fieldByField = (command: Command, words: Words, chance: Chance): string =>
	Object.entries(filledForm(command, words, chance))
		.map(([field, value]) => `${command.fields[field]?.keywords[0] ?? ""} ${value}`.trim())
		.join(", ");

export const typedLine = (command: Command, words: Words, chance: Chance): string => {
	const roll = chance.int(20);
	if (roll === 0) return "help";
	if (roll === 1) return "";
	if (roll === 2) return words.any();
	const own = lines[command.name];
	return own ? chance.pick(own)(words) : fieldByField(command, words, chance);
};

const kindOf = (command: string) =>
	command.startsWith("meeting")
		? "meeting"
		: command.startsWith("action")
			? "action"
			: command.startsWith("milestone")
				? "milestone"
				: "guidance";

const filled = (field: string, command: string, words: Words): string => {
	if (["board", "overseenBy", "name"].includes(field)) return words.board();
	if (["person", "chair", "secretary"].includes(field)) return words.person();
	if (["owner", "watcher"].includes(field)) return words.owner();
	if (["due", "when", "window", "starts", "forecast", "on"].includes(field)) return words.date();
	if (field === "issuer") return words.organisation();
	if (field === "workStream") return words.stream();
	return field === "item" ? words.item(kindOf(command)) : words.title();
};

const settled: Readonly<Record<string, readonly string[]>> = {
	role: ["secretary", "chair", "member"],
	rag: ["red", "amber"],
	visibility: ["open", "restricted"],
	channel: ["here", "<#C2CHAN>"],
	minutes: ["90 minutes"],
	posts: ["4"],
	edition: ["2"],
	code: [""],
};

/** What somebody put in each input of a form. */
export const filledForm = (
	{ name, fields }: Command,
	words: Words,
	chance: Chance,
): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(fields).flatMap(([field, { optional }]) => {
			if (optional && chance.is(0.6)) return [];
			const choices = settled[field];
			return [[field, choices ? chance.pick(choices) : filled(field, name, words)]];
		}),
	);
