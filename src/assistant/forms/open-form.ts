/** Opens a command's form, filled with what was said already. */

import type { Filling, Raw } from "../../command.ts";
import { maySetUpBoard } from "../../domain/audience/rights.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { onlyBoard } from "../../language/fields/names/names.ts";
import type { Reading } from "../../language/reading.ts";
import { plainMarks } from "../../language/tokens/clean.ts";
import { objectionToBegin } from "../../usecases/may-begin.ts";
import { line, message } from "../../views/kit/blocks.ts";
import { fits, formView } from "../../views/kit/form.ts";
import { type Extent, visibleFields } from "../../views/kit/form-state.ts";
import type { Message } from "../../views/kit/message.ts";
import { refusalMessage } from "../../views/kit/refusal.ts";
import type { Attempt, Served } from "../dispatch.ts";
import { sayingFor } from "../examples.ts";
import { readingFor, unclearTo } from "../open-request.ts";

export const say = (message: Message, refusal?: Refusal): Served => ({
	is: "message",
	message,
	refusal,
});

/** What the first press said, or the button itself, stays in its place. */
export const sayBeside = (words: string): Served => ({
	is: "message",
	message: message(line(words)),
	replaces: false,
});

/** Told what they typed, for then they need not type it again. */
export const unclear = ({ begun, typed }: Attempt): Served | undefined => {
	const refusal = unclearTo(begun);
	return refusal && say(refusalMessage(refusal, { draft: "", hasForm: false, typed }), refusal);
};

/** A form that asks which board would have none to choose from. */
const withoutBoards = ({ command, begun, typed }: Attempt): Served | undefined => {
	const { board } = command.fields;
	if (!board || board.optional || begun.lexicon.boards.length > 0) return undefined;
	const maySetUp = maySetUpBoard(begun.request.viewer);
	const refusal = { why: "no-boards", maySetUp } as const;
	return say(
		refusalMessage(refusal, { draft: "", hasForm: false, typed: typed && plainMarks(typed) }),
		refusal,
	);
};

/** What stands in the way whatever the words are. */
export const stoppedAtOnce = (attempt: Attempt): Served | undefined =>
	unclear(attempt) ?? withoutBoards(attempt);

/** A mention names one account: its label may be out of date, or missing. */
const withHandles = (words: string, { lexicon }: Reading): string =>
	words.replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (mention, account) => {
		const person = lexicon.people.find(({ slackId }) => slackId === account);
		return person ? `@${person.handle}` : mention;
	});

/** As a person would read it in an input; a channel is chosen by its mark, and its name alone is none. */
const readable = ({ command, raw }: Attempt, reading: Reading): Raw =>
	Object.fromEntries(
		Object.entries(raw).map(([name, words]) => {
			const isChannel = command.fields[name]?.control.as === "channel";
			return [name, isChannel ? words : plainMarks(withHandles(words, reading))];
		}),
	);

/** In a board's own channel the form begins with that board, and where there is one alone, with it. */
const beginWithBoard = (attempt: Attempt, reading: Reading): Raw => {
	const { command, raw } = attempt;
	const typed = readable(attempt, reading);
	const known = reading.boardHere ?? onlyBoard(reading);
	const wantsBoard = command.fields.board && !command.fields.board.optional && !raw.board;
	return known && wantsBoard ? { ...typed, board: known.code } : typed;
};

/** What its input does not take whole, or that is not shown at first, is left as it is recorded. */
const filling = async ({ command, raw }: Attempt, reading: Reading, extent: Extent) => {
	const filled: Filling = (await command.fill?.(raw, reading)) ?? { raw: {} };
	const shown = visibleFields(command, raw, filled.sendsChanges ? extent : "all");
	const held = Object.entries(filled.raw).filter(([name, words]) => {
		const field = command.fields[name];
		return field !== undefined && shown.includes(name) && fits(field, words);
	});
	return { ...filled, raw: Object.fromEntries(held) };
};

export const openForm = async (
	attempt: Attempt,
	missing: readonly string[] = [],
	extent: Extent = "first",
): Promise<Served> => {
	const { command, begun } = attempt;
	const stopped = stoppedAtOnce(attempt);
	if (stopped) return stopped;
	const objected =
		command.deed && (await objectionToBegin(command.deed, attempt.raw, begun.request));
	if (objected) return say(refusalMessage(objected.refusal), objected.refusal);
	const needs = missing.map((name) => command.fields[name]?.label.toLowerCase());
	const isBegun = Object.keys(attempt.raw).length > 0;
	const needed = isBegun && needs.length > 0 ? `Please add: ${needs.join(", ")}.` : undefined;
	const reading = readingFor(attempt.raw, begun);
	const said = beginWithBoard(attempt, reading);
	const filled = await filling({ ...attempt, raw: said }, reading, extent);
	const { raw: known, stamp, sendsChanges, says: more } = filled;
	const raw = { ...known, ...said };
	const recorded = Object.keys(known).filter((name) => said[name] === undefined);
	const began = Object.fromEntries(recorded.map((name) => [name, known[name] ?? ""]));
	const { channelId: channel } = begun.asker;
	const held = { channel, recorded, stamp, ...(sendsChanges && { began }) };
	const { example: inOwn } = await sayingFor(attempt);
	const says = [attempt.note, needed, more].filter(Boolean).join(" ");
	const view = formView({ command, raw, reading, held, says, inOwn, extent });
	return { is: "form", view, missing, begun: { command: command.name, raw: attempt.raw } };
};
