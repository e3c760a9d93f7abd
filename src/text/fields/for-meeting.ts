/** A field that names a meeting by its reference or its day, or a board alone. */
import { z } from "zod";
import type { Field, Led } from "../../command.ts";
import type { Board } from "../../domain/board.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { DateReading } from "../dates.ts";
import type { Reading } from "../reading.ts";
import { led, passOn, stop } from "./field.ts";
import { cannotFind } from "./item.ts";
import { meetingField } from "./meeting.ts";
import { type Side, saidIn } from "./meeting-said.ts";
import { boardField, isSurelyBoard } from "./names.ts";
import { leadingReferences, severalNamed, typedReference } from "./references.ts";

const leadingMeeting = (text: string, reading: Reading) =>
	leadingReferences(text, reading, ["meeting"]);

/** "Next meeting, Damp and mould": but "next meeting dates" is somebody's title. */
const leadingNext = (text: string) => {
	const found = /^(?:the |our )?next meeting(?=\s*[,:]|\s+["“])/i.exec(text);
	return found ? { used: found[0], rest: text.slice(found[0].length) } : undefined;
};

export type ForMeeting = { readonly board: Board; readonly meeting?: Meeting | undefined };

/** "15 January: option two", "last meeting Option two": a day goes before what was decided then, and is no part of it. */
const leadingHeld = (text: string, reading: Reading): Led | undefined => {
	const said = saidIn(text, reading, "held");
	const isDay = said?.when === "nearest" || (said?.when && isOneDay(said.when));
	const isApart = said && /^\s*(?:$|[,:;–—-]|["“«]|\p{Lu}\p{L}+\s)/u.test(text.slice(said.end));
	return isDay && isApart ? led(text, text.slice(0, said.end)) : undefined;
};

const isOneDay = (read: DateReading): boolean =>
	read.is === "instant" || (read.is === "date" && read.date.precision === "day");

const withBoard = (meeting: Meeting, { lexicon }: Reading): ForMeeting | undefined => {
	const board = lexicon.boards.find(({ id }) => id === meeting.boardId);
	return board && { board, meeting };
};

/** "LPB-M4", or a board alone for its backlog; in its own channel the board need not be named. */
export const boardOrMeetingField = (side: Side = "to come"): Field<ForMeeting> => {
	const board = boardField();
	const meeting = meetingField(side);
	const leading = side === "held" ? leadingHeld : leadingNext;
	const leadingDay = (text: string, reading: Reading) =>
		leadingMeeting(text, reading) ?? leading(text, reading);
	return {
		...board,
		label: "Meeting or board",
		example: "LPB-M4, or LPB",
		lead: (text, reading) => leadingDay(text, reading) ?? board.lead?.(text, reading),
		isWhole: (text, reading) =>
			leadingDay(text, reading) !== undefined || board.isWhole?.(text, reading) !== false,
		isSure: (text, introduced, reading) =>
			leadingDay(`${text},`, reading) !== undefined || isSurelyBoard(text, introduced, reading),
		control: { as: "line", most: 200 },
		schema: (reading) => {
			const [asMeeting, asBoard] = [meeting.schema(reading), board.schema(reading)];
			return z
				.string()
				.optional()
				.transform(async (typed, context): Promise<ForMeeting> => {
					const isMeeting =
						typed !== undefined &&
						(typedReference(typed, reading, ["meeting"])?.series === "meeting" ||
							leading(`${typed},`, reading) !== undefined);
					if (!isMeeting) {
						const several = typed && severalNamed(typed, reading);
						if (several) return stop(context, several);
						const read = await asBoard.safeParseAsync(typed);
						return read.success ? { board: read.data } : passOn(read.error, context);
					}
					const read = await asMeeting.safeParseAsync(typed);
					if (!read.success) return passOn(read.error, context);
					return withBoard(read.data, reading) ?? stop(context, cannotFind(typed));
				});
		},
	};
};
