/** Convenor in a terminal: one person at a time, who asks, types commands, and chooses buttons by their number. */

import type { KnownBlock } from "@slack/types";
import type { Asker, Parts } from "../assistant/app-context.ts";
import { converse } from "../assistant/converse.ts";
import { type Served, serveRaw, serveWords } from "../assistant/dispatch.ts";
import { lengthRefusal } from "../assistant/limits.ts";
import { beginCommand } from "../assistant/open-request.ts";
import { press, questionIn, readValue } from "../assistant/press.ts";
import type { OutFile } from "../command.ts";
import { cleanWords } from "../language/tokens/clean.ts";
import { isNextPage } from "../usecases/questions/thread/pages.ts";
import { sentWith } from "../views/kit/form-state.ts";
import { linesOf, type Names, type Offer, offersIn } from "./plain-words.ts";
import type { Roster } from "./roster.ts";
import { type Place, type Setting, settle } from "./terminal-settings.ts";
import { formLines, missingIn, type WrittenForm, withLine, writtenForm } from "./written-form.ts";

export type TerminalParts = {
	readonly parts: Parts;
	readonly roster: Roster;
	readonly moveClock: Setting["moveClock"];
};

export type Terminal = {
	/** What is said back to a line; nothing once the person has left. */
	readonly hear: (line: string) => Promise<readonly string[] | undefined>;
	readonly prompt: () => string;
};

type State = { place: Place; offers: readonly Offer[]; form?: WrittenForm | undefined };
type Session = TerminalParts & { readonly state: State };

const askerOf = ({ state: { place } }: Session): Asker => ({
	slackId: place.account,
	channelId: place.channelId,
});

/** People and channels as this person knows them. */
const namesFor = async ({ parts, roster, state }: Session): Promise<Names> => {
	const viewer = await roster.viewer(state.place.account);
	const people = await parts.store.as({ kind: "person", viewer }).people();
	const names = new Map(people.map(({ slackId, name }) => [slackId, name]));
	return {
		person: (slackId) => names.get(slackId) ?? "someone",
		channel: (channelId) => roster.channelName(channelId) ?? "a channel",
	};
};

/** Slack cuts a button's label: where it is the question itself, that is read whole here. */
const labelOf = ({ id, label, value }: Offer): string => {
	const question = id.startsWith("ask:") ? questionIn(value) : "";
	const isCut = label.endsWith("…") && question.startsWith(label.slice(0, -1));
	return isCut ? question : label;
};

/** Its words, then its buttons, numbered on from those that are shown already. */
const show = async (
	blocks: readonly KnownBlock[],
	session: Session,
): Promise<readonly string[]> => {
	const { state } = session;
	const offers = offersIn(blocks);
	const first = state.offers.length + 1;
	state.offers = [...state.offers, ...offers];
	const numbered = offers.map((offer, index) => `  [${first + index}] ${labelOf(offer)}`);
	return [...linesOf(blocks, await namesFor(session)), ...numbered];
};

/** What is said of a file is true of Slack, where it is handed over. */
const fileIsElsewhere = ({ name }: OutFile): string =>
	`So it is in Slack: this terminal keeps no files, and you have no ${name} here.`;

const showServed = async (served: Served, session: Session): Promise<readonly string[]> => {
	const { state } = session;
	if (served.is === "message") {
		const { message, file } = served;
		const lines = await show(message.blocks, session);
		return file ? [...lines, fileIsElsewhere(file)] : lines;
	}
	state.form = writtenForm(served.view);
	return formLines(state.form);
};

const ask = async (text: string, session: Session): Promise<readonly string[]> => {
	const tooLong = lengthRefusal("question", text);
	if (tooLong) return [tooLong];
	const { account, channelId } = session.state.place;
	const key = `terminal ${channelId ?? account}`;
	const spoken = { slackId: account, channelId, key };
	const said = await converse(session.parts, spoken, cleanWords(text));
	const publicly = await show(said.publicly.blocks, session);
	if (!said.privately) return publicly;
	return [...publicly, "Only you see this:", ...(await show(said.privately.blocks, session))];
};

const noButton = (number: number, shown: number): string => {
	if (shown === 0) return `There is no button ${number}: the last answer showed none.`;
	return `There is no button ${number}. Choose ${shown === 1 ? "1" : `1 to ${shown}`}.`;
};

const choose = async (number: number, session: Session): Promise<readonly string[]> => {
	const { parts, state } = session;
	const offer = state.offers[number - 1];
	if (!offer) return [noButton(number, state.offers.length)];
	state.offers = [];
	if (offer.id.startsWith("ask:")) {
		const question = questionIn(offer.value);
		// What a button reads on by names its list: that is nothing to read.
		const said = isNextPage(question) ? offer.label : question;
		return [`“${said}”`, ...(await ask(question, session))];
	}
	const pressed = { id: offer.id, value: readValue(offer.value), asker: askerOf(session) };
	return showServed(await press(parts, pressed), session);
};

const send = async (form: WrittenForm, session: Session): Promise<readonly string[]> => {
	const { parts, state } = session;
	const missing = missingIn(form);
	if (missing.length > 0) return [`Please add: ${missing.join(", ")}.`];
	const began = await beginCommand(parts, form.command, askerOf(session));
	const served = await serveRaw({ ...began, raw: sentWith(began.command, form.held, form.raw) });
	// What was refused stays on the screen, to be put right.
	if (served.is === "message" && !served.refusal) state.form = undefined;
	return showServed(served, session);
};

const fieldsOf = ({ inputs }: WrittenForm): string =>
	inputs.map(({ label }) => `"${label}: …"`).join(", ");

/** Nothing when the line is meant for Convenor: the form waits, until another takes its place. */
const fillIn = async (line: string, session: Session): Promise<readonly string[] | undefined> => {
	const { state } = session;
	const { form } = state;
	if (!form) return undefined;
	if (/^send$/i.test(line)) return send(form, session);
	if (/^cancel$/i.test(line)) {
		state.form = undefined;
		return ["Nothing was done."];
	}
	const filled = withLine(form, line);
	if (filled) state.form = filled;
	if (filled) return formLines(filled);
	const isField = /^[\w' -]{1,30}:/.test(line);
	return isField ? [`The form has no such field. It has ${fieldsOf(form)}.`] : undefined;
};

const command = async (
	{ noun, text }: { readonly noun: string; readonly text: string },
	session: Session,
): Promise<readonly string[]> => {
	const { parts } = session;
	const nouns = [...new Set(parts.commands.map(({ name }) => `/${name.split(" ")[0]}`))];
	const meant = noun.toLowerCase();
	if (!nouns.includes(`/${meant}`)) return [`There is no /${noun}. There are ${nouns.join(", ")}.`];
	const asker = askerOf(session);
	return showServed(await serveWords(parts, { noun: meant, text, asker }), session);
};

const speak = async (line: string, session: Session): Promise<readonly string[]> => {
	const inForm = await fillIn(line, session);
	if (inForm) return inForm;
	if (/^\[?\d{1,2}\]?$/.test(line)) return choose(Number(line.replaceAll(/\D/g, "")), session);
	session.state.offers = [];
	const [, noun, text = ""] = /^\/(\S+)\s*(.*)$/s.exec(line) ?? [];
	return noun === undefined ? ask(line, session) : command({ noun, text }, session);
};

const hear = async (line: string, session: Session): Promise<readonly string[] | undefined> => {
	const { parts, roster, state, moveClock } = session;
	if (!line) return [];
	const settled = await settle(line, state.place, { roster, now: parts.clock.now, moveClock });
	if (!settled) return speak(line, session);
	if (settled.is === "left") return undefined;
	if (settled.is === "said") return settled.says;
	Object.assign(state, { place: settled.place, offers: [], form: undefined });
	return [settled.says];
};

export const openTerminal = (terminal: TerminalParts, place: Place): Terminal => {
	const session: Session = { ...terminal, state: { place, offers: [] } };
	return {
		hear: (line) => hear(line.trim(), session),
		prompt: () => {
			const { name, channel } = session.state.place;
			return channel ? `${name} in #${channel}> ` : `${name}> `;
		},
	};
};
