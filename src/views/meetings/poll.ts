/** A poll for a meeting's time: each option with who chose it, and the buttons that choose and that book. */
import type { KnownBlock } from "@slack/types";
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { hoursOf } from "../../domain/meetings/meeting.ts";
import { choosersOf, isPolled, optionTime } from "../../domain/meetings/poll.ts";
import { referenceText } from "../../domain/register.ts";
import type { PollCard } from "../../reminders/messages/message-model.ts";
import type { Names } from "../../usecases/naming.ts";
import { postedIn } from "../items/item-saved.ts";
import { buttons, line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";
import { wordMeetingTime } from "../kit/wording.ts";

const tally = (names: readonly string[]): string =>
	names.length === 0 ? "nobody yet" : `${names.length}: ${names.slice(0, 12).join(", ")}`;

const rowsOf = ({ number, when, names }: PollCard["options"][number], item: string) => [
	line({ bold: when }, ` · ${tally(names)}`),
	buttons(
		{
			label: `I choose ${number}`,
			id: "do:meeting choose",
			value: { item, option: String(number) },
		},
		{
			label: `Book ${number}`,
			id: "do:meeting settle",
			value: { item, option: String(number) },
			confirm: {
				title: "Book this time?",
				text: `${when}. The poll ends with it.`,
				yes: "Book it",
			},
		},
	),
];

export const pollBlocks = (view: {
	readonly title: string;
	readonly reference: string;
	readonly place?: string | undefined;
	readonly poll: PollCard;
}): readonly KnownBlock[] => [
	line(
		{ bold: "When shall we meet?" },
		` ${view.title} `,
		{ code: view.reference },
		view.place ? ` · ${view.place}` : "",
	),
	...view.poll.options.flatMap((option) => rowsOf(option, view.reference)),
	note("One choice each; choose again to change it. The secretary or chair books one of them."),
];

/** The options with their times and the names of those who chose them. */
export const pollCard = (
	meeting: Meeting,
	zone: string,
	nameOf: (personId: string) => string | undefined,
): PollCard | undefined => {
	if (!isPolled(meeting)) return undefined;
	const options = meeting.poll.options.map((option, index) => {
		const time = optionTime(option, zone);
		return {
			number: index + 1,
			when: `${wordDay(time.on)}, ${hoursOf(time)}`,
			names: choosersOf(meeting.poll, index + 1).flatMap((id) => nameOf(id) ?? []),
		};
	});
	return { options };
};

/** The poll as its channel sees it now; once a time is booked, that. */
export const pollMessage = (meeting: Meeting, board: Board, names: Names): Message => {
	const reference = referenceText(meeting, board);
	const poll = pollCard(meeting, board.zone, names.person);
	if (poll)
		return message(...pollBlocks({ title: board.name, reference, place: meeting.place, poll }));
	return message(
		line(
			{ bold: "Booked" },
			": ",
			{ code: reference },
			` ${board.name} · ${wordMeetingTime(meeting.time)}`,
		),
	);
};

export const timeChosen = (meeting: Meeting, board: Board, option: number): Message => {
	const chosen = meeting.poll?.options[option - 1];
	const when = chosen ? `${wordDay(chosen.on)}, ${chosen.from}` : String(option);
	return message(line(`Your choice for ${referenceText(meeting, board)}: ${when}.`));
};

export const pollOpened = (meeting: Meeting, board: Board, names: Names): Message => {
	const asked = board.channelId ? [postedIn(board)] : pollMessage(meeting, board, names).blocks;
	return message(
		line(
			{ bold: "Asked" },
			` ${board.name}: `,
			{ code: referenceText(meeting, board) },
			` ${wordMeetingTime(meeting.time)}`,
		),
		...asked,
	);
};
