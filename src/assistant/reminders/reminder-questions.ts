/**
 * "When will I be reminded of MCB-7", "how often do you remind us", "which channel does COG post in": answered as the
 * commands answer it that say what is to come, by which rules and where, to the asker alone.
 */
import type { Raw } from "../../command.ts";
import { isItemKind, referenceText } from "../../domain/register.ts";
import { parseArguments } from "../../language/arguments/arguments.ts";
import {
	type AskedOfReminders,
	readChannelQuestion,
	readReminderQuestion,
} from "../../language/reminders/reminder-questions.ts";
import type { Parts } from "../app-context.ts";
import { type Spoken, spokenOfAt } from "../converse.ts";
import { type Served, serveRaw } from "../dispatch.ts";
import { type Begun, commandNamed, readingFor } from "../open-request.ts";
import { begunFor, type SaidAbout } from "./why-questions.ts";

type Answering = { readonly parts: Parts; readonly began: Begun };
type Told = "programme why" | "programme rehearse" | "board reminders" | "board show";

/** What the command makes of the words, where it can read all of them. */
const readBy = (name: Told, words: string, { parts, began }: Answering): Raw | undefined => {
	const command = commandNamed(parts.commands, name);
	const { raw, over } = parseArguments(words, command.fields, readingFor({}, began));
	return over ? undefined : raw;
};

const told = async (
	name: Told,
	raw: Raw,
	{ parts, began }: Answering,
): Promise<Served | undefined> => {
	const command = commandNamed(parts.commands, name);
	const served = await serveRaw({ parts, command, raw, begun: began });
	return served.is === "message" && !served.refusal ? served : undefined;
};

/** As far ahead as most things are spoken of. */
const usualDays = "the next two weeks";

const ofThing = async (name: string, answering: Answering): Promise<Served | undefined> => {
	const { item = name } = readBy("programme why", name, answering) ?? {};
	return told("programme why", { item }, answering);
};

/** Of a board that was named, or in whose channel it was asked; else the asker's own, or all that they may see. */
const ofDays = async (
	name: string | undefined,
	{ days, isMine }: AskedOfReminders,
	answering: Answering,
): Promise<Served | undefined> => {
	const here = readingFor({}, answering.began).boardHere?.code;
	const whose = name ?? (isMine ? "to me" : (here ?? ""));
	const raw = readBy("programme rehearse", `${days || usualDays} ${whose}`, answering);
	const isRead = raw !== undefined && (name === undefined || raw.board !== undefined);
	return isRead ? told("programme rehearse", raw, answering) : undefined;
};

const toCome = async (
	asked: AskedOfReminders,
	answering: Answering,
): Promise<Served | undefined> => {
	const { names } = asked;
	if (names.length === 0) return ofDays(undefined, asked, answering);
	for (const name of names) {
		const ahead = asked.of === "given" ? undefined : await ofDays(name, asked, answering);
		const found = ahead ?? (await ofThing(name, answering));
		if (found) return found;
	}
	return undefined;
};

const ofBoard = async (
	name: "board reminders" | "board show",
	words: string,
	answering: Answering,
): Promise<Served | undefined> => {
	const board = readBy(name, words, answering)?.board;
	return board === undefined ? undefined : told(name, { board }, answering);
};

const rules = async (
	{ names }: AskedOfReminders,
	answering: Answering,
): Promise<Served | undefined> => {
	const here = readingFor({}, answering.began).boardHere;
	if (names.length === 0) return here && told("board reminders", { board: here.code }, answering);
	for (const name of names) {
		const found = await ofBoard("board reminders", name, answering);
		if (found) return found;
	}
	return undefined;
};

/** What was told of last, where that was one thing; else the only board that was. */
const toldLast = async (
	spoken: Spoken,
	{ parts, began: { lexicon, request } }: Answering,
): Promise<readonly string[]> => {
	const { focus, latest } = (await spokenOfAt(parts, spoken)).thread;
	const told = focus.slice(0, latest);
	const things = told.filter(({ kind }) => isItemKind(kind));
	const [one, ...others] = things.length > 0 ? things : told;
	if (!one || others.length > 0) return [];
	const item = isItemKind(one.kind) ? await request.register.itemById(one.kind, one.id) : undefined;
	const board = lexicon.boards.find(({ id }) => id === (item?.boardId ?? one.id));
	return board ? [item ? referenceText(item, board) : board.code] : [];
};

/** Undefined where it is a question of another kind, or names what is not known. */
export const remindersAsked = async (
	parts: Parts,
	{ spoken, isUnnamed }: SaidAbout,
	text: string,
): Promise<Served | undefined> => {
	const said = readReminderQuestion(text);
	const channelOf = readChannelQuestion(text);
	if (isUnnamed || !parts.reminders || (!said && channelOf === undefined)) return undefined;
	const answering = { parts, began: await begunFor(parts, spoken) };
	if (!said) return ofBoard("board show", channelOf ?? "", answering);
	const names = said.isOfTold ? await toldLast(spoken, answering) : said.names;
	const asked = { ...said, names };
	const found = asked.of === "rules" ? await rules(asked, answering) : undefined;
	const isNamed = asked.of !== "rules" || asked.names.length > 0;
	return found ?? (isNamed ? toCome(asked, answering) : undefined);
};
