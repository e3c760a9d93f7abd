/** Every command, typed in the ways that people type it, and the fields of its form filled in. */
import { commands } from "../../commands/index.ts";
import type { Command } from "../../src/command.ts";
import type { Chance } from "./chance.ts";
import type { Words } from "./words.ts";

type Line = (words: Words) => string;

/** With no code in brackets: that a code is taken can be found out by asking for it, as SECURITY.md says. */
const newName = (words: Words): string => words.board().replace(/\s*\([^)]*\)/, "");

const boardsOwn: Readonly<Record<string, readonly Line[]>> = {
	"board create": [
		(w) => `"${newName(w)}"`,
		(w) => `"${newName(w)}", restricted`,
		(w) => `"${newName(w)} two", secretary ${w.person()}, overseen by ${w.board()}`,
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
	"milestone show": [(w) => w.item("milestone")],
	"milestone report": [(w) => `${w.item("milestone")} amber "venue in doubt"`],
	"guidance expect": [(w) => `${w.title()} from ${w.organisation()} ${w.date()} for ${w.board()}`],
	"guidance release": [(w) => w.item("guidance"), (w) => `${w.item("guidance")} on 20 January`],
	"guidance list": [() => "", () => "all", (w) => w.board()],
	"programme status": [() => "", (w) => w.board()],
	"programme hand-over": [
		(w) => w.person(),
		(w) => `${w.person()} accept all`,
		(w) => `${w.person()} accept ${w.item()}`,
	],
	"programme help": [() => "", (w) => w.any()],
};

const meetingsOwn: Readonly<Record<string, readonly Line[]>> = {
	"meeting show": [(w) => w.item("meeting")],
	"meeting reply": [
		(w) => `${w.item("meeting")} yes`,
		(w) => `${w.item("meeting")} deputy ${w.person()}`,
	],
	"meeting apologies": [(w) => `${w.item("meeting")} ${w.person()}`],
	"meeting change": [(w) => `${w.item("meeting")} to ${w.date()} 3pm`],
	"meeting agenda": [(w) => w.item("meeting"), (w) => w.board()],
	"meeting agenda-add": [
		(w) => `${w.item("meeting")} "${w.title()}" 15 minutes, presenter ${w.person()}`,
		(w) => `${w.board()} "${w.title()}"`,
	],
	"meeting agenda-change": [(w) => `${w.record("agendaItem")} to ${w.item("meeting")}, first`],
	"meeting agenda-circulate": [(w) => w.item("meeting")],
	"meeting paper-ask": [(w) => `${w.record("agendaItem")} from ${w.person()}`],
	"meeting paper-receive": [(w) => `${w.record("paper")} https://example.org/paper`],
	"meeting minutes": [(w) => w.item("meeting")],
	"meeting minutes-record": [(w) => `${w.item("meeting")} The ${w.title()} was discussed`],
	"meeting minutes-circulate": [(w) => w.item("meeting")],
	"meeting decide": [(w) => `${w.item("meeting")} ${w.title()} was agreed`],
	"meeting decisions": [(w) => w.board(), () => "in January", (w) => `about ${w.title()}`],
	"meeting attendance": [(w) => `${w.item("meeting")} present ${w.person()}`],
	"meeting poll": [(w) => `${w.board()} Tue 3 March 10am or Wed 4 March 2pm`],
	"meeting choose": [(w) => `${w.item("meeting")} option 1`],
	"meeting join": [(w) => w.item("meeting")],
	"meeting turn-down": [(w) => w.item("meeting")],
	"meeting settle": [(w) => `${w.item("meeting")} option 2`],
	"meeting calendar": [(w) => w.item("meeting")],
};

const laterOwn: Readonly<Record<string, readonly Line[]>> = {
	"board oversee": [(w) => `${w.board()} by ${w.board()}`],
	"board seat": [
		(w) => `${w.board()} for ${w.organisation()}, held by ${w.person()}, until 31 March 2010`,
	],
	"board merge": [
		(w) => `"${w.board()}" into "${w.board()}" on 1 February 2009`,
		(w) => `"${w.board()}" into "${w.board()}" on 30 January 2009, sure`,
	],
	"board unmerge": [(w) => w.board()],
	"board reminders": [(w) => w.board(), (w) => `${w.board()} meetings 14 7 1 days before`],
	"board calendar": [(w) => w.board(), (w) => `${w.board()} stop`],
	"action snooze": [(w) => `${w.item("action")} until Monday`, (w) => `${w.item()} until tomorrow`],
	"action block": [(w) => `${w.item("action")} by NCALT because it waits, review Fri 3 April`],
	"action hand-back": [(w) => `${w.item("action")} because it is not mine`],
	"action roll-out": [(w) => `${w.item("action")} over ${w.organisation()}`],
	"action done-in": [(w) => `${w.item("action")} ${w.organisation()}`],
	"action update": [(w) => `${w.item("action")} 2 posts filled, interviews in March`],
	"guidance circulate": [(w) => `${w.item("guidance")} to ${w.organisation()}`],
	"guidance acknowledge": [(w) => `${w.item("guidance")} for ${w.organisation()}`],
	"guidance show": [(w) => w.item("guidance")],
	"guidance wait": [(w) => w.item("guidance")],
	"milestone achieve": [(w) => w.item("milestone")],
	"milestone re-date": [(w) => `${w.item("milestone")} to ${w.date()}`],
	"programme succeed": [(w) => `${w.organisation()} by ${w.organisation()}`],
	"programme mornings": [() => "", () => "at 8:15, quiet 18:00 to 8:00"],
	"programme calendar": [() => "", (w) => w.stream()],
	"programme why": [
		(w) => w.item(),
		(w) => `not ${w.item()} on 2 February`,
		(w) => w.board(),
		() => "",
	],
	"programme rehearse": [() => "next week", (w) => `February 2009 for ${w.board()}`],
};

const lines: Readonly<Record<string, readonly Line[]>> = {
	...boardsOwn,
	...itemsOwn,
	...meetingsOwn,
	...laterOwn,
};

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
		.map(([field, value]) =>
			`${command.fields[field]?.typed.keywords.hard[0] ?? ""} ${value}`.trim(),
		)
		.join(", ");

export const typedLine = (command: Command, words: Words, chance: Chance): string => {
	const roll = chance.int(20);
	if (roll === 0) return "help";
	if (roll === 1) return "";
	if (roll === 2) return words.any();
	const own = lines[command.name];
	return own ? chance.pick(own)(words) : fieldByField(command, words, chance);
};

export const kindOf = (command: string) =>
	command.startsWith("meeting")
		? "meeting"
		: command.startsWith("action")
			? "action"
			: command.startsWith("milestone")
				? "milestone"
				: "guidance";

const filled = (field: string, command: string, words: Words): string => {
	if (field === "name" && command === "board create") return newName(words);
	if (["board", "overseenBy", "name"].includes(field)) return words.board();
	if (["person", "chair", "secretary"].includes(field)) return words.person();
	if (["deputy", "presenter", "author", "holder"].includes(field)) return words.person();
	if (["into", "by"].includes(field) && command.startsWith("board")) return words.board();
	if (["owner", "watcher"].includes(field)) return words.owner();
	if (["due", "when", "window", "starts", "forecast", "on"].includes(field)) return words.date();
	if (["issuer", "organisation", "bodies", "to"].includes(field) && !command.includes("agenda"))
		return words.organisation();
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
