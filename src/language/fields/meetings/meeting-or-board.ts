/** A field that names a meeting by its reference or its day, or a board alone. */
import { z } from "zod";
import type { Field, Introduced, Led } from "../../../command.ts";
import type { Board } from "../../../domain/boards/board.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { DateReading } from "../../dates/dates.ts";
import { matchBoard } from "../../names/entities.ts";
import type { Reading } from "../../reading.ts";
import { led, passOn, type Retyping, reread, retyped, stop } from "../field.ts";
import { cannotFind } from "../items/item.ts";
import { leadingMeetings, severalNamed, typedReference } from "../items/references.ts";
import { boardField, isHere, isSurelyBoard } from "../names/names.ts";
import { readDescribedMeeting, type Side } from "./described-meeting.ts";
import { meetingField } from "./meeting.ts";

/** "Next meeting, Damp and mould", "… to the March meeting": but "next meeting dates" is somebody's title. */
const leadingComing = (text: string, reading: Reading): Led | undefined => {
	const said = readDescribedMeeting(text, reading);
	const own = text.slice(0, said?.end);
	const isMeeting = said?.when !== undefined && /\b(?:meeting|mtg)\b/i.test(own);
	const isApart = said && /^\s*(?:$|[,:;–—-]|["“«])/.test(text.slice(said.end));
	return isMeeting && isApart ? led(text, own) : undefined;
};

export type ForMeeting = { readonly board: Board; readonly meeting?: Meeting | undefined };

/** "15 January: option two", "last meeting Option two": a day goes before what was decided then, and is no part of it. */
const leadingHeld = (text: string, reading: Reading): Led | undefined => {
	const said = readDescribedMeeting(text, reading, "held");
	const isDay = said?.when === "nearest" || (said?.when && isOneDay(said.when));
	const isApart = said && /^\s*(?:$|[,:;–—-]|["“«]|\p{Lu}\p{L}+\s)/u.test(text.slice(said.end));
	return isDay && isApart ? led(text, text.slice(0, said.end)) : undefined;
};

const isOneDay = (read: DateReading): boolean =>
	read.is === "instant" || (read.is === "date" && read.date.precision === "day");

/** "COG to be asked for a view": in a board's own channel, another one that somebody's words begin with. */
const isOtherInWords = (found: Led, { boardHere, lexicon }: Reading): boolean => {
	if (!boardHere || /^\s*(?:$|[,;:–—-]|["“«])/.test(found.rest)) return false;
	const match = matchBoard(found.used, lexicon);
	return match.is !== "one" || match.value.id !== boardHere.id;
};

const leadingOther = (text: string, reading: Reading, board: Field<Board>): Led | undefined => {
	const found = board.typed.lead?.(text, reading);
	return found && !isHere(found.used) && isOtherInWords(found, reading) ? undefined : found;
};

const withBoard = (meeting: Meeting, { lexicon }: Reading): ForMeeting | undefined => {
	const board = lexicon.boards.find(({ id }) => id === meeting.boardId);
	return board && { board, meeting };
};

type Leading = (text: string, reading: Reading) => Led | undefined;

const dayAfterReference =
	(leading: Leading): Leading =>
	(text, reading) =>
		leadingMeetings(text, reading) ?? leading(text, reading);

/** "Minutes of LPB-M3" and "feedback on LPB-M3" are titles; "Budget to LPB-M4" says where it goes, and no decision does. */
const titleGoesOn = { "to come": /^(?:of|on)$/i, held: /^(?:to|of|on)$/i };

/** "Arrangements for the next meeting" is a title too, where "for LPB-M4" is none. */
const isTitle =
	(side: Side) =>
	(text: string, { keyword }: Introduced, reading: Reading): boolean =>
		titleGoesOn[side].test(keyword) ||
		(/^for$/i.test(keyword) && leadingMeetings(text, reading) === undefined);

/** Is all of it a day, or the next one? */
const isSaid = (typed: string, reading: Reading, side: Side): boolean => {
	const said = readDescribedMeeting(typed, reading, side);
	return said?.when !== undefined && typed.slice(said.end).trim() === "";
};

/** A reference, or a meeting that is named by its day. */
const namesMeeting = (typed: string, reading: Reading, side: Side): boolean =>
	typedReference(typed, reading, ["meeting"])?.series === "meeting" ||
	(side === "held" ? leadingHeld : leadingComing)(`${typed},`, reading) !== undefined ||
	isSaid(typed, reading, side);

/** A meeting by its day, or else what a board is called by. */
const typedBeside = (board: Field<Board>, side: Side): Retyping => {
	const leadingDay = dayAfterReference(side === "held" ? leadingHeld : leadingComing);
	const { keywords, evidence } = board.typed;
	return {
		keywords: {
			soft: [...(keywords.soft ?? []), ...(side === "held" ? [] : ["at"])],
			staysInTitle: titleGoesOn[side],
		},
		lead: (text, reading) => leadingDay(text, reading) ?? leadingOther(text, reading, board),
		evidence: {
			isWhole: (text, reading) =>
				leadingDay(text, reading) !== undefined || evidence?.isWhole?.(text, reading) !== false,
			isSure: (text, introduced, reading) =>
				leadingDay(`${text},`, reading) !== undefined
					? !isTitle(side)(text, introduced, reading)
					: isSurelyBoard(text, introduced, reading),
		},
	};
};

/** "LPB-M4", or a board alone for its backlog; in its own channel the board need not be named. */
export const boardOrMeetingField = (side: Side = "to come"): Field<ForMeeting> => {
	const board = boardField();
	const named = reread(meetingField(side), async (typed = "", { reading, context, own }) => {
		const meeting = await own(typed);
		return meeting === z.NEVER
			? z.NEVER
			: (withBoard(meeting, reading) ?? stop(context, cannotFind(typed)));
	});
	const field = reread(board, async (typed, { reading, context, own }): Promise<ForMeeting> => {
		if (typed !== undefined && namesMeeting(typed, reading, side)) {
			const read = await named.schema(reading).safeParseAsync(typed);
			return read.success ? read.data : passOn(read.error, context);
		}
		const several = typed && severalNamed(typed, reading);
		return several ? stop(context, several) : { board: await own(typed) };
	});
	return {
		...retyped(field, typedBeside(board, side)),
		label: "Meeting or board",
		example: "LPB-M4, or LPB",
		control: { as: "line", most: 200 },
	};
};
