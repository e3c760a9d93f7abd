/** The beginning of every request: who is asking, at what instant, and what they may see. */

import type { Command, Raw } from "../command.ts";
import type { Viewer } from "../domain/audience/audience.ts";
import { type Board, boardIn } from "../domain/boards/board.ts";
import { dayIn, usualZone } from "../domain/dates/plain-date.ts";
import { calendarFor } from "../domain/dates/working-days.ts";
import type { Person } from "../domain/people/person.ts";
import { readReference } from "../domain/reference.ts";
import type { Refusal } from "../domain/refusal.ts";
import { type Lexicon, lexiconOf, matchBoard } from "../language/names/entities.ts";
import type { Reading } from "../language/reading.ts";
import { enrol } from "../usecases/person/enrol.ts";
import type { Store } from "../usecases/ports.ts";
import type { Request } from "../usecases/request.ts";
import type { Asker, Parts } from "./app-context.ts";

export type Begun = { readonly request: Request; readonly lexicon: Lexicon; readonly asker: Asker };

const meOf = (viewer: Viewer, lexicon: Lexicon): Person | undefined =>
	lexicon.people.find(({ slackId }) => slackId === viewer.slackId);

/** What every request is given as it is. */
const givenBy = (parts: Parts) => {
	const { store, directory, ids, calendar, links, files } = parts;
	const { overdueReminders, reminders, installation } = parts;
	return {
		store,
		directory,
		ids,
		calendar,
		links,
		files,
		overdueReminders,
		reminders,
		installation,
	};
};

/** What it records tells that this request was carried out, in the same transaction. */
const recordingFor = (store: Store, { requestId }: Asker): Store =>
	requestId === undefined
		? store
		: { ...store, change: (by, work) => store.change({ ...by, requestId }, work) };

/** `mentioned` are accounts named in the words: those that the register does not know yet are entered. */
export const begin = async (
	parts: Parts,
	{ asker, through, mentioned }: { asker: Asker; through: string; mentioned: readonly string[] },
): Promise<Begun> => {
	const now = parts.clock.now();
	const viewer = await enrol([asker.slackId, ...mentioned], {
		...parts,
		now,
		asker: asker.slackId,
	});
	const register = parts.store.as({ kind: "person", viewer });
	const lexicon = await lexiconOf(register);
	const me = meOf(viewer, lexicon);
	const { channelId } = asker;
	return {
		request: {
			...givenBy(parts),
			store: recordingFor(parts.store, asker),
			publicUrl: parts.publicUrl(),
			now,
			today: dayIn(me?.zone ?? usualZone, now),
			viewer,
			me,
			channelId,
			register,
			through,
			keepDraft: async (raw) => {
				const id = parts.ids();
				await parts.desk.keepDraft({ id, slackId: asker.slackId, command: through, raw }, now);
				return id;
			},
		},
		lexicon,
		asker,
	};
};

/** What they may see is not known, and "there is none" would be said of what nobody has looked for. */
export const unclearTo = ({ request: { viewer } }: Begun): Refusal | undefined =>
	viewer.standing === "unknown" ? { why: "unclear", whose: "asker" } : undefined;

/** The board that the words are about: its zone is where their dates are read. */
const boardOf = (raw: Raw, { lexicon }: Begun, here: Board | undefined): Board | undefined => {
	const code = raw.item ? readReference(raw.item)?.code : undefined;
	// A name of one board may be the code of another, by which its items are called.
	if (code)
		return (
			lexicon.boards.find((board) => board.code === code) ??
			lexicon.boards.find(({ aliases }) => aliases.includes(code))
		);
	if (!raw.board) return here;
	const match = matchBoard(raw.board, lexicon);
	return match.is === "one" ? match.value : here;
};

export const readingFor = (raw: Raw, begun: Begun): Reading => {
	const { request, lexicon } = begun;
	const { channelId, me } = request;
	const here = channelId ? boardIn(channelId, lexicon.boards) : undefined;
	const about = boardOf(raw, begun, here);
	const zone = about?.zone ?? me?.zone ?? usualZone;
	return {
		now: request.now,
		today: dayIn(zone, request.now),
		zone,
		calendar: calendarFor(about, request.calendar),
		lexicon,
		register: request.register,
		me,
		about,
		boardHere: here,
		channelId,
	};
};

/** Finds a command by its name; a name that is not listed is a fault of ours. */
export const commandNamed = (commands: readonly Command[], name: string): Command => {
	const found = commands.find((command) => command.name === name);
	if (!found) throw new Error(`no command is called "${name}"`);
	return found;
};
