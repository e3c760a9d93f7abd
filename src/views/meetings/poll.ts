/** A poll for a meeting's time: each time with who can make it and its quorum, and the buttons that say so and that book. */
import type { KnownBlock } from "@slack/types";
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { hoursOf, type Meeting } from "../../domain/meetings/meeting.ts";
import {
	bestOf,
	chosenBy,
	isPolled,
	optionAt,
	optionTime,
	type PollOption,
	talliesOf,
} from "../../domain/meetings/poll.ts";
import { referenceText } from "../../domain/register.ts";
import type { PollCard } from "../../reminders/messages/message-model.ts";
import type { Names } from "../../usecases/naming.ts";
import { postedIn } from "../items/item-saved.ts";
import { type ButtonSpec, buttons, line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";
import { namesUpTo, wordMeetingTime } from "../kit/wording.ts";
import { wordQuorumOffered } from "./quorum.ts";

type Offer = PollCard["options"][number];

const most = 12;
const tally = ({ names, quorum, isBest, isGone }: Offer): string =>
	[
		...(isGone ? ["past"] : []),
		...(isBest ? ["best so far"] : []),
		names.length === 0 ? "nobody yet" : `${names.length} can: ${namesUpTo(most, names)}`,
		...(quorum === undefined ? [] : [quorum]),
	].join(" · ");

const bookId = "do:meeting settle";

const buttonsOf = ({ number, isBest }: Offer, item: string): readonly ButtonSpec[] => {
	const value = { item, option: String(number) };
	const book = { label: `Book ${number}`, id: bookId, value, style: "primary" as const };
	return [
		{ label: `I can make ${number}`, id: "do:meeting choose", value },
		...(isBest ? [book] : []),
	];
};

const rowsOf = (offer: Offer, item: string): readonly KnownBlock[] => [
	line({ bold: offer.when }, ` · ${tally(offer)}`),
	...(offer.isGone ? [] : [buttons(...buttonsOf(offer, item))]),
];

/** Every time but the best, whose button stands under it. */
const otherTimes = ({ options }: PollCard, item: string): readonly KnownBlock[] => {
	const choices = options
		.filter(({ isBest, isGone }) => !isBest && !isGone)
		.map(({ number, when }) => ({ label: when, value: { item, option: String(number) } }));
	const label = options.some(({ isBest }) => isBest) ? "Book another time" : "Book a time";
	return choices.length === 0 ? [] : [buttons({ label, id: bookId, value: {}, choices })];
};

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
	...otherTimes(view.poll, view.reference),
	note("Press every time you can make; press again to take it back. The secretary or chair books."),
];

type Around = {
	readonly board: Board;
	readonly names: Pick<Names, "person">;
	readonly now: Instant;
};

const wordOption = (option: PollOption, { zone }: Board): string => {
	const time = optionTime(option, zone);
	return `${wordDay(time.on)}, ${hoursOf(time)}`;
};

/** The times with the names of those who can make them, and what is best so far. */
export const pollCard = (meeting: Meeting, { board, names, now }: Around): PollCard | undefined => {
	if (!isPolled(meeting)) return undefined;
	const tallies = talliesOf(meeting.poll, board, now);
	const best = bestOf(tallies)?.number;
	const options = tallies.map(({ number, option, personIds, quorum, isGone }) => ({
		number,
		when: wordOption(option, board),
		names: personIds.flatMap((id) => names.person(id) ?? []),
		quorum: personIds.length === 0 ? undefined : wordQuorumOffered(quorum, { board, names }),
		isBest: number === best,
		isGone,
	}));
	return { options };
};

/** The poll as its channel sees it now; once a time is booked, that. */
export const pollMessage = (meeting: Meeting, around: Around): Message => {
	const { board } = around;
	const reference = referenceText(meeting, board);
	const poll = pollCard(meeting, around);
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

/** What they can make now, and what they have just taken back. */
export const timesChosen = (
	meeting: Meeting,
	board: Board,
	{ personId, numbers }: { readonly personId: string; readonly numbers: readonly number[] },
): Message => {
	const { poll } = meeting;
	const made = poll ? chosenBy(poll, personId) : [];
	const worded = (those: readonly number[]) =>
		those.flatMap((number) => {
			const option = poll && optionAt(poll, number);
			return option ? wordOption(option, board) : [];
		});
	const back = worded(numbers.filter((number) => !made.includes(number)));
	const can = made.length === 0 ? "none of the times" : worded(made).join("; ");
	return message(
		...(back.length > 0 ? [line(`Taken back: ${back.join("; ")}.`)] : []),
		line("You can make ", can, " (", { code: referenceText(meeting, board) }, ")."),
	);
};

export const pollOpened = (meeting: Meeting, around: Around): Message => {
	const { board } = around;
	const asked = board.channelId ? [postedIn(board)] : pollMessage(meeting, around).blocks;
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
