/** What a meeting runs into, as its secretary is told: who, where, and at which of the two hours. */
import type { KnownBlock } from "@slack/types";
import { wordDay } from "../../domain/dates/date-words.ts";
import { weekdayOf } from "../../domain/dates/plain-date.ts";
import type { Clashes, DayOff, Doubled, OutOfHours } from "../../domain/meetings/clash.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { referenceText } from "../../domain/register.ts";
import type { Names } from "../../usecases/naming.ts";
import { buttons, cutList, type Line, line, message } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";
import { wordMeetingTime } from "../kit/wording.ts";

const joined = (names: readonly string[]): string => {
	if (names.length > 4) return `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
};

const whoOf = ({ personIds, organisationIds }: Doubled, names: Names): string => {
	const people = personIds.flatMap((id) => names.person(id) ?? []);
	if (people.length > 0)
		return `${joined(people)} ${people.length === 1 ? "is" : "are"} also expected at`;
	const seats = organisationIds.flatMap((id) => names.organisation(id) ?? []);
	if (seats.length > 0)
		return `the ${joined(seats)} ${seats.length === 1 ? "seat is" : "seats are"} also expected at`;
	return "the board itself meets then:";
};

const at = ({ other }: Doubled, names: Names): Line => {
	const board = names.board(other.boardId);
	if (!board) return [];
	return [{ code: referenceText(other, board) }, ` ${board.name}, ${wordMeetingTime(other.time)}`];
};

const doubledLine = (clash: Doubled, names: Names): Line => {
	const { room, personIds, organisationIds, meeting, other } = clash;
	const isRoomOnly =
		room !== undefined &&
		personIds.length + organisationIds.length === 0 &&
		meeting.boardId !== other.boardId;
	const what = isRoomOnly ? `${room} is also taken by` : whoOf(clash, names);
	const also = room && !isRoomOnly ? ", in the same room" : "";
	return [{ bold: "Clash" }, `: ${what} `, ...at(clash, names), also];
};

const hoursLine = ({ personId, on, from, zone, more }: OutOfHours, names: Names): Line => {
	const rest = more > 0 ? `, and so for ${more} more` : "";
	const who = names.person(personId) ?? "one of its people";
	return [
		{ bold: "Out of hours" },
		`: for ${who} (${zone.replaceAll("_", " ")}) it is ${wordDay(on)}, ${from}${rest}`,
	];
};

const dayOffLine = ({ on, isHoliday }: DayOff): Line => {
	const what = isHoliday ? "a bank holiday" : `a ${weekdayOf(on) === 6 ? "Saturday" : "Sunday"}`;
	return [{ bold: "Not a working day" }, `: ${wordDay(on)} is ${what}`];
};

const firstCode = ({ doubled }: Clashes, names: Names): string | undefined =>
	doubled[0] && names.board(doubled[0].other.boardId)?.code;

const choices = (clashes: Clashes, meeting: Meeting | undefined, names: Names) => {
	const code = firstCode(clashes, names);
	const board = meeting && names.board(meeting.boardId);
	if (!code || !meeting || !board) return [];
	return [
		buttons(
			{ label: "See it", id: "do:meeting list", value: { board: code } },
			{
				label: "Move this one",
				id: "do:meeting change",
				value: { item: referenceText(meeting, board) },
			},
			{ label: "Keep both", id: "keep", value: {} },
		),
	];
};

const clashBlocks = (clashes: Clashes, names: Names): readonly KnownBlock[] => {
	const rows = [
		...(clashes.dayOff ? [dayOffLine(clashes.dayOff)] : []),
		...clashes.doubled.map((clash) => doubledLine(clash, names)),
		...clashes.outOfHours.map((late) => hoursLine(late, names)),
	];
	return rows.length === 0 ? [] : cutList(rows, { most: 6, rest: "they are of the same kind." });
};

/** Before anything is moved: the lines alone, for the preview's own buttons decide. */
export const withClashLines = (said: Message, clashes: Clashes, names: Names): Message => {
	const blocks = clashBlocks(clashes, names);
	if (blocks.length === 0) return said;
	const at = said.blocks.findIndex(({ type }) => type === "actions");
	const before = at < 0 ? said.blocks.length : at;
	return message(...said.blocks.slice(0, before), ...blocks, ...said.blocks.slice(before));
};

/** After it is booked: both stand, unless one is moved. */
export const withClashes = (said: Message, clashes: Clashes, names: Names): Message => {
	const blocks = clashBlocks(clashes, names);
	if (blocks.length === 0) return said;
	const [first] = clashes.doubled;
	return message(...said.blocks, ...blocks, ...choices(clashes, first?.meeting, names));
};

export const bothKept = (): Message => message(line("Both are kept as they are."));
